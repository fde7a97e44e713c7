// Moderation from course JSON, with the author's mistakes; answers from and to the log.

#include "base/instant.hpp"
#include "base/text.hpp"
#include "course/kinds/moderate.hpp"
#include "course/kinds/references.hpp"
#include "course/read.hpp"

#include <optional>

namespace behorig::course {

namespace {

constexpr std::string_view modes[]{"support", "sharp"};
constexpr std::size_t fate_count = 3;
constexpr int most_minutes = 24 * 60;

std::optional<Verb> verb_called(std::string_view name) {
  const auto found = std::ranges::find(verb_names, name);
  if (found == verb_names.end()) return std::nullopt;
  return static_cast<Verb>(found - verb_names.begin());
}

// The verb called `name`, among those from `first` to before `end`; C114 otherwise.
std::optional<Verb> read_verb(
    base::Reader& reader,
    std::string_view key,
    const std::string& name,
    std::size_t first = 0,
    std::size_t end = verb_names.size()) {
  const auto verb = verb_called(name);
  const auto number = verb ? static_cast<std::size_t>(*verb) : end;
  if (number >= first && number < end) return verb;
  std::vector<std::string> words;
  for (std::size_t i = first; i < end; ++i)
    words.emplace_back(verb_names[i]);
  report_word(reader, key, name, words);
  return std::nullopt;
}

// Verbs of the row "do also"; a fate is none.
std::vector<Verb> read_verbs(base::Reader& reader, std::string_view key) {
  std::vector<Verb> verbs;
  for (const std::string& name : reader.texts(key))
    if (const auto verb = read_verb(reader, key, name, fate_count)) verbs.push_back(*verb);
  return verbs;
}

// Minutes since midnight; `otherwise` for what is reported.
int read_clock(base::Reader& reader, std::string_view key, int otherwise) {
  const std::string text = reader.text(key);
  if (base::trimmed(text).empty()) return otherwise;
  const auto minutes = base::parse_clock(text);
  if (!minutes) reader.report("C120", key, {{"key", std::string{key}}, {"value", text}});
  return minutes.value_or(otherwise);
}

void read_order(base::Reader& reader, StreamComment& comment) {
  const base::Json* raw = reader.has("order") ? reader.raw("order") : nullptr;
  if (raw == nullptr) return;
  const base::JsonList none;
  for (const base::Json& element : raw->list() == nullptr ? none : *raw->list()) {
    const base::JsonList* pair = element.list();
    if (pair == nullptr || pair->size() != 2 || pair->front().text() == nullptr ||
        pair->back().text() == nullptr) {
      reader.report("C234", "order");
      continue;
    }
    const auto first = read_verb(reader, "order", *pair->front().text());
    const auto second = read_verb(reader, "order", *pair->back().text());
    if (first && second) comment.order.push_back({*first, *second});
  }
  if (raw->list() == nullptr) reader.report("C234", "order");
}

void read_fates(base::Reader& reader, StreamComment& comment) {
  for (const auto& [name, share] : reader.number_map("fate")) {
    const auto fate = read_verb(reader, "fate", name, 0, fate_count);
    if (share < 0 || share > 1)
      reader.report("C118", "fate", {{"key", "fate/" + name}, {"least", "0"}, {"most", "1"}});
    else if (fate)
      comment.fates.push_back({*fate, share});
  }
  const auto full = [](const FateShare& fate) { return fate.share >= full_score; };
  if (std::ranges::none_of(comment.fates, full))
    reader.report("C230", "fate", {{"id", comment.id}});
}

// Whether the pairs ask for `verb` before itself, by way of others.
bool comes_before_itself(const StreamComment& comment, Verb verb) {
  std::array<bool, verb_names.size()> after{};
  std::vector<Verb> open{verb};
  while (!open.empty()) {
    const Verb at = open.back();
    open.pop_back();
    for (const VerbPair& pair : comment.order) {
      if (pair.first != at || std::exchange(after[static_cast<std::size_t>(pair.second)], true))
        continue;
      open.push_back(pair.second);
    }
  }
  return after[static_cast<std::size_t>(verb)];
}

// What the author asks for must be possible without doing anything wrong.
void check_comment(base::Reader& reader, const StreamComment& comment) {
  for (const VerbRemark& remark : comment.wrong) {
    const auto is_verb = [&](Verb verb) { return verb == remark.verb; };
    const bool right_fate = std::ranges::any_of(comment.fates, [&](const FateShare& fate) {
      return fate.fate == remark.verb && fate.share >= full_score;
    });
    if (right_fate || std::ranges::any_of(comment.needed, is_verb) ||
        std::ranges::any_of(comment.allowed, is_verb))
      reader.report("C232", "wrong", {{"value", std::string{name_of(remark.verb)}}});
  }
  for (const VerbPair& pair : comment.order)
    if (comes_before_itself(comment, pair.first)) {
      reader.report("C233", "order", {{"value", std::string{name_of(pair.first)}}});
      break;
    }
  if (comment.urgent && comment.worsens_after == 0)
    reader.report("C236", "urgent", {{"id", comment.id}});
}

StreamComment read_comment(base::Reader& reader, int start) {
  StreamComment comment;
  comment.id = reader.id();
  comment.at = read_clock(reader, "at", start);
  comment.name = reader.text("name");
  comment.text = reader.text("text");
  comment.urgent = reader.boolean_or("urgent", false);
  read_fates(reader, comment);
  comment.needed = read_verbs(reader, "needed");
  comment.allowed = read_verbs(reader, "allowed");
  for (const auto& [name, why] : reader.text_map("wrong"))
    if (const auto verb = read_verb(reader, "wrong", name)) comment.wrong.push_back({*verb, why});
  read_order(reader, comment);
  if (reader.has("if_untouched")) {
    base::Reader untouched = reader.object("if_untouched");
    comment.worsens_after = read_whole(untouched, "minutes", 1, most_minutes, {});
    comment.then = untouched.text("then");
    untouched.finish();
  }
  comment.feedback = reader.text_or("feedback", "");
  comment.better = reader.text_or("better", "");
  comment.sources = reader.texts("sources");
  check_comment(reader, comment);
  reader.finish();
  return comment;
}

void read_minutes(base::Reader& reader, Moderate& exercise) {
  if (!reader.has("minutes")) return;
  base::Reader minutes = reader.object("minutes");
  for (std::size_t i = 0; i < verb_names.size(); ++i)
    exercise.minutes[i] = read_whole(minutes, verb_names[i], 0, most_minutes, exercise.minutes[i]);
  minutes.finish();
}

void read_comments(base::Reader& reader, Moderate& exercise) {
  for (base::Reader& each : reader.objects("comments", 1)) {
    StreamComment comment = read_comment(each, exercise.clock);
    // A shift that ends before it begins has been reported already.
    const bool ends = exercise.until > exercise.clock;
    const bool outside = comment.at < exercise.clock || (ends && comment.at > exercise.until);
    if (outside) each.report("C235", "at", {{"value", base::clock_text(comment.at)}});
    exercise.comments.push_back(std::move(comment));
  }
}

}  // namespace

StreamPost read_stream_post(base::Reader& post) {
  StreamPost out;
  out.account = post.text("account");
  out.unit = post.text_or("unit", "");
  out.time = post.text_or("time", "");
  out.text = post.text("text");
  for (base::Reader& each : post.objects("comments")) {
    out.comments.push_back(
        {each.id(), each.text("name"), each.text_or("time", ""), each.text("text")});
    each.finish();
  }
  post.finish();
  return out;
}

void read(base::Reader& reader, Moderate& exercise) {
  exercise.title = reader.text("title");
  exercise.clock = read_clock(reader, "clock", 0);
  if (reader.has("until")) {
    exercise.until = read_clock(reader, "until", most_minutes);
    if (exercise.until <= exercise.clock) reader.report("C237", "until");
  }
  exercise.mode = reader.word_or("mode", modes, "support") == "sharp" ? Moderate::Mode::sharp
                                                                      : Moderate::Mode::support;
  base::Reader post = reader.object("post");
  exercise.post = read_stream_post(post);
  read_minutes(reader, exercise);
  read_comments(reader, exercise);
}

void read(base::Reader& reader, ModerateAnswer& answer) {
  for (base::Reader& each : reader.objects("moves")) {
    ModerateMove move;
    move.comment = each.text("comment");
    for (const std::string& name : each.texts("verbs"))
      if (const auto verb = verb_called(name)) move.verbs.push_back(*verb);
    answer.moves.push_back(std::move(move));
  }
}

void write(base::Writer& writer, const ModerateAnswer& answer) {
  std::vector<base::Writer> moves;
  for (const ModerateMove& move : answer.moves) {
    base::Writer each;
    each.text("comment", move.comment);
    std::vector<std::string> verbs;
    for (const Verb verb : move.verbs)
      verbs.emplace_back(name_of(verb));
    each.texts("verbs", verbs);
    moves.push_back(std::move(each));
  }
  writer.objects("moves", std::move(moves));
}

}  // namespace behorig::course

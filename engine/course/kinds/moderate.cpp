#include "course/kinds/moderate.hpp"

#include "base/instant.hpp"
#include "course/kinds/references.hpp"

#include <optional>

namespace behorig::course {

namespace {

constexpr std::string_view modes[]{"support", "sharp"};
constexpr std::size_t fates = 3;

std::optional<Verb> verb_called(std::string_view name) {
  const auto found = std::ranges::find(verb_names, name);
  if (found == verb_names.end()) return std::nullopt;
  return static_cast<Verb>(found - verb_names.begin());
}

std::optional<Verb> read_verb(base::Reader& reader, std::string_view key, const std::string& name) {
  const auto verb = verb_called(name);
  if (!verb) {
    const std::vector<std::string> known{verb_names.begin(), verb_names.end()};
    reader.report("C230", key, {{"value", name}, {"suggestion", base::did_you_mean(name, known)}});
  }
  return verb;
}

std::vector<Verb> read_verbs(base::Reader& reader, std::string_view key) {
  std::vector<Verb> verbs;
  for (const std::string& name : reader.texts(key))
    if (const auto verb = read_verb(reader, key, name)) verbs.push_back(*verb);
  return verbs;
}

int read_clock(base::Reader& reader, std::string_view key) {
  const std::string text = reader.text(key);
  if (text.empty()) return 0;
  const auto minutes = base::parse_clock(text);
  if (!minutes) reader.report("C231", key, {{"value", text}});
  return minutes.value_or(0);
}

std::vector<VerbPair> read_pairs(base::Reader& reader, std::string_view key) {
  std::vector<VerbPair> pairs;
  const base::Json* raw = reader.raw(key);
  if (raw == nullptr || raw->list() == nullptr) return pairs;
  for (const base::Json& pair : *raw->list()) {
    const auto* list = pair.list();
    if (list == nullptr || list->size() != 2 || (*list)[0].text() == nullptr ||
        (*list)[1].text() == nullptr) {
      reader.report("C232", key);
      continue;
    }
    const auto first = read_verb(reader, key, *(*list)[0].text());
    const auto second = read_verb(reader, key, *(*list)[1].text());
    if (first && second) pairs.push_back({*first, *second});
  }
  return pairs;
}

void read_fates(base::Reader& reader, StreamComment& comment) {
  for (const auto& [name, share] : reader.number_map("fate")) {
    const auto verb = read_verb(reader, "fate", name);
    if (!verb) continue;
    if (!is_fate(*verb) || share < 0 || share > 1)
      reader.report("C233", "fate", {{"value", name}});
    else
      comment.fates.push_back({*verb, share});
  }
  const auto full = [](const FateShare& fate) { return fate.share >= full_score; };
  if (std::ranges::none_of(comment.fates, full))
    reader.report("C234", "fate", {{"id", comment.id}});
}

StreamComment read_comment(base::Reader& reader) {
  StreamComment comment;
  comment.id = reader.id();
  comment.at = read_clock(reader, "at");
  comment.name = reader.text("name");
  comment.text = reader.text("text");
  comment.urgent = reader.boolean_or("urgent", false);
  read_fates(reader, comment);
  comment.needed = read_verbs(reader, "needed");
  comment.allowed = read_verbs(reader, "allowed");
  for (const auto& [name, why] : reader.text_map("wrong"))
    if (const auto verb = read_verb(reader, "wrong", name)) comment.wrong.push_back({*verb, why});
  comment.order = read_pairs(reader, "order");
  if (reader.has("if_untouched")) {
    base::Reader untouched = reader.object("if_untouched");
    comment.worsens_after =
        static_cast<int>(std::clamp<std::int64_t>(untouched.integer("minutes"), 1, 24 * 60));
    comment.then = untouched.text("then");
    untouched.finish();
  }
  comment.feedback = reader.text_or("feedback", "");
  comment.better = reader.text_or("better", "");
  comment.sources = reader.texts("sources");
  reader.finish();
  return comment;
}

// The clock never runs backwards: comments that come in while one works are there afterwards.
void let_arrive(const Moderate& exercise, StreamState& state) {
  const auto arrive = [&] {
    for (std::size_t i = 0; i < exercise.comments.size(); ++i)
      if (state.comments[i].status == CommentStatus::to_come &&
          exercise.comments[i].at <= state.clock)
        state.comments[i].status = CommentStatus::waiting;
  };
  const auto idle = [&] {
    return std::ranges::none_of(state.comments, [](const CommentState& comment) {
      return comment.status == CommentStatus::waiting || comment.status == CommentStatus::worse;
    });
  };
  arrive();
  if (idle()) {
    int next = 0;
    bool any = false;
    for (std::size_t i = 0; i < exercise.comments.size(); ++i)
      if (state.comments[i].status == CommentStatus::to_come &&
          (!any || exercise.comments[i].at < next)) {
        next = exercise.comments[i].at;
        any = true;
      }
    if (any) state.clock = std::max(state.clock, next);
    arrive();
  }
}

void let_worsen(const Moderate& exercise, StreamState& state) {
  for (std::size_t i = 0; i < exercise.comments.size(); ++i) {
    const StreamComment& comment = exercise.comments[i];
    CommentState& now = state.comments[i];
    if (now.status == CommentStatus::waiting && comment.worsens_after > 0 &&
        state.clock - comment.at >= comment.worsens_after) {
      now.status = CommentStatus::worse;
      now.got_worse = true;
    }
  }
}

void count(StreamState& state) {
  state.handled = state.waiting = 0;
  for (const CommentState& comment : state.comments) {
    state.handled += comment.status == CommentStatus::handled ? 1U : 0U;
    state.waiting +=
        comment.status == CommentStatus::waiting || comment.status == CommentStatus::worse ? 1U
                                                                                           : 0U;
  }
}

}  // namespace

bool is_fate(Verb verb) {
  return static_cast<std::size_t>(verb) < fates;
}

std::string_view name_of(Verb verb) {
  return verb_names[static_cast<std::size_t>(verb)];
}

void read(base::Reader& reader, Moderate& exercise) {
  exercise.title = reader.text("title");
  exercise.clock = read_clock(reader, "clock");
  if (reader.has("until")) exercise.until = read_clock(reader, "until");
  exercise.mode = reader.word_or("mode", modes, "support") == "sharp" ? Moderate::Mode::sharp
                                                                      : Moderate::Mode::support;
  base::Reader post = reader.object("post");
  exercise.post = {post.text("account"), post.text_or("unit", ""), post.text("text")};
  post.finish();
  for (const auto& [name, minutes] : reader.number_map("minutes"))
    if (const auto verb = read_verb(reader, "minutes", name))
      exercise.minutes[static_cast<std::size_t>(*verb)] =
          static_cast<int>(std::clamp(minutes, 0.0, 600.0));
  for (base::Reader& each : reader.objects("comments", 1))
    exercise.comments.push_back(read_comment(each));
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

ModerateAnswer first_answer(const Moderate& /*exercise*/, std::uint64_t /*seed*/) {
  return {};
}

bool complete(const Moderate& exercise, const ModerateAnswer& answer) {
  return state_after(exercise, answer).handled == exercise.comments.size();
}

StreamState state_after(const Moderate& exercise, const ModerateAnswer& answer) {
  StreamState state;
  state.clock = exercise.clock;
  state.comments.resize(exercise.comments.size());
  let_arrive(exercise, state);
  for (const ModerateMove& move : answer.moves) {
    const auto found = std::ranges::find(exercise.comments, move.comment, &StreamComment::id);
    if (found == exercise.comments.end()) continue;
    CommentState& comment =
        state.comments[static_cast<std::size_t>(found - exercise.comments.begin())];
    if (comment.status != CommentStatus::waiting && comment.status != CommentStatus::worse)
      continue;
    comment.status = CommentStatus::handled;
    comment.verbs = move.verbs;
    for (const Verb verb : move.verbs)
      state.clock += exercise.minutes[static_cast<std::size_t>(verb)];
    comment.handled_at = state.clock;
    let_arrive(exercise, state);
    let_worsen(exercise, state);
  }
  count(state);
  return state;
}

}  // namespace behorig::course

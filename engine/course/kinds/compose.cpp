#include "course/kinds/compose.hpp"

#include "base/text.hpp"
#include "course/kinds/references.hpp"
#include "course/read.hpp"

#include <utility>

namespace behorig::course {

namespace {

constexpr std::string_view countings[]{"characters", "instagram"};
constexpr int most_limit = 10000;

// Lower-case words of letters and digits; everything else separates.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  const std::string lower = base::folded(text);
  std::string word;
  for (std::size_t at = 0; at < lower.size();) {
    const char32_t character = base::next_code_point(lower, at);
    if (base::is_letter(character)) {
      base::append_utf8(word, character);
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(word);
  return words;
}

struct PatternWord {
  std::string text{};
  bool inflects{false};
};

// The words of a pattern; one followed by `*` matches its inflections too.
std::vector<PatternWord> pattern_words(std::string_view pattern) {
  std::vector<PatternWord> words;
  for (const std::string& part : base::split(pattern, ' ')) {
    const bool inflects = part.ends_with('*');
    for (const std::string& word : words_of(part))
      words.push_back({word, false});
    if (!words.empty()) words.back().inflects = inflects;
  }
  return words;
}

void read_limit(base::Reader& reader, Compose& exercise) {
  base::Reader limit = reader.object("limit");
  const int characters = read_whole(limit, "characters", 1, most_limit, {});
  exercise.limit = static_cast<std::size_t>(std::max(0, characters));
  exercise.counts = limit.word_or("counts", countings, "characters") == "instagram"
                        ? Counting::instagram
                        : Counting::characters;
  limit.finish();
}

WordRule read_rule(base::Reader& reader) {
  WordRule rule;
  rule.id = reader.id();
  rule.label = reader.text("label");
  rule.must = reader.texts("must");
  rule.must_not = reader.texts("must_not");
  rule.feedback = reader.text_or("feedback", "");
  if (rule.must.empty() && rule.must_not.empty()) reader.report("C221", {}, {{"id", rule.id}});
  reader.finish();
  return rule;
}

// The model must pass the author's own rules.
void check_model(base::Reader& reader, const Compose& exercise) {
  if (exercise.model.empty()) return;
  for (const WordRule& rule : exercise.rules)
    if (!holds(rule, exercise.model)) reader.report("C226", "model", {{"id", rule.id}});
  const std::size_t length = counted_length(exercise, exercise.model);
  if (exercise.limit > 0 && length > exercise.limit)
    reader.report(
        "C227",
        "model",
        {{"count", std::to_string(length)}, {"most", std::to_string(exercise.limit)}});
}

// How a text turned out by a rule: what must not stand there is wrong, what is lacking missed.
Verdict verdict_by(const WordRule& rule, std::string_view text) {
  if (holds(rule, text)) return Verdict::right;
  const bool forbidden = std::ranges::any_of(rule.must_not, [&](const std::string& pattern) {
    return mentions(text, pattern);
  });
  return forbidden ? Verdict::wrong : Verdict::missed;
}

}  // namespace

bool mentions(std::string_view text, std::string_view pattern) {
  const std::vector<PatternWord> wanted = pattern_words(pattern);
  // A pattern of signs alone, such as "!!" or an emoji, is looked for as it stands.
  if (wanted.empty()) return base::nfc(text).find(base::nfc(pattern)) != std::string::npos;
  const std::vector<std::string> words = words_of(text);
  for (std::size_t start = 0; start + wanted.size() <= words.size(); ++start) {
    bool all = true;
    for (std::size_t i = 0; i < wanted.size() && all; ++i) {
      const std::string& word = words[start + i];
      all = wanted[i].inflects ? word.starts_with(wanted[i].text) : word == wanted[i].text;
    }
    if (all) return true;
  }
  return false;
}

bool holds(const WordRule& rule, std::string_view text) {
  const auto stands = [&](const std::string& pattern) { return mentions(text, pattern); };
  if (!rule.must.empty() && std::ranges::none_of(rule.must, stands)) return false;
  return std::ranges::none_of(rule.must_not, stands);
}

std::size_t counted_length(const Compose& exercise, std::string_view text) {
  return exercise.counts == Counting::instagram ? base::count_utf16(text)
                                                : base::count_characters(text);
}

void read(base::Reader& reader, Compose& exercise) {
  if (reader.has("limit")) read_limit(reader, exercise);
  exercise.start = reader.text_or("start", "");
  exercise.model = reader.text("model");
  exercise.points = reader.texts("points");
  for (base::Reader& each : reader.objects("rules"))
    exercise.rules.push_back(read_rule(each));
  check_model(reader, exercise);
}

void read(base::Reader& reader, ComposeAnswer& answer) {
  answer.text = reader.text_or("text", "");
}

void write(base::Writer& writer, const ComposeAnswer& answer) {
  writer.text("text", answer.text);
}

ComposeAnswer first_answer(const Compose& exercise, std::uint64_t /*seed*/) {
  return {exercise.start};
}

bool complete(const Compose& exercise, const ComposeAnswer& answer) {
  const std::string written = base::trimmed(answer.text);
  if (written.empty() || written == base::trimmed(exercise.start)) return false;
  return exercise.limit == 0 || counted_length(exercise, answer.text) <= exercise.limit;
}

Grade grade(const Compose& exercise, const ComposeAnswer& answer) {
  Grade grade;
  double kept = 0;
  for (const WordRule& rule : exercise.rules) {
    const Verdict verdict = verdict_by(rule, answer.text);
    kept += verdict == Verdict::right ? 1 : 0;
    grade.remarks.push_back({rule.id, verdict, rule.feedback, {}, {}});
  }
  if (!complete(exercise, answer)) return grade;
  grade.score = exercise.rules.empty() ? 1 : kept / static_cast<double>(exercise.rules.size());
  return grade;
}

}  // namespace behorig::course

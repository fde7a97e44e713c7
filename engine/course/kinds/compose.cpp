#include "course/kinds/compose.hpp"

#include "base/text.hpp"
#include "course/kinds/references.hpp"

namespace behorig::course {

namespace {

constexpr std::string_view countings[]{"characters", "instagram"};
constexpr std::size_t most_limit = 10000;

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

}  // namespace

bool mentions(std::string_view text, std::string_view pattern) {
  const std::vector<std::string> words = words_of(text);
  const std::vector<PatternWord> wanted = pattern_words(pattern);
  if (wanted.empty()) return false;
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
  if (reader.has("limit")) {
    base::Reader limit = reader.object("limit");
    const std::int64_t characters = limit.integer("characters");
    if (characters < 1 || characters > static_cast<std::int64_t>(most_limit))
      limit.report(
          "C118",
          "characters",
          {{"value", std::to_string(characters)},
           {"least", "1"},
           {"most", std::to_string(most_limit)}});
    else
      exercise.limit = static_cast<std::size_t>(characters);
    exercise.counts = limit.word_or("counts", countings, "characters") == "instagram"
                          ? Counting::instagram
                          : Counting::characters;
    limit.finish();
  }
  exercise.start = reader.text_or("start", "");
  exercise.model = reader.text("model");
  exercise.points = reader.texts("points");
  for (base::Reader& each : reader.objects("rules")) {
    WordRule rule;
    rule.id = each.id();
    rule.label = each.text("label");
    rule.must = each.texts("must");
    rule.must_not = each.texts("must_not");
    rule.feedback = each.text_or("feedback", "");
    if (rule.must.empty() && rule.must_not.empty()) each.report("C225", "id", {{"id", rule.id}});
    each.finish();
    exercise.rules.push_back(std::move(rule));
  }
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
    const bool right = holds(rule, answer.text);
    kept += right ? 1 : 0;
    grade.remarks.push_back(
        {rule.id, right ? Verdict::right : Verdict::missed, rule.feedback, {}, {}});
  }
  const bool within = complete(exercise, answer);
  if (!within) return grade;
  grade.score = exercise.rules.empty() ? 1 : kept / static_cast<double>(exercise.rules.size());
  return grade;
}

}  // namespace behorig::course

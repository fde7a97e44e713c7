#include "course/kinds/mark.hpp"

#include "course/kinds/references.hpp"

#include <optional>
#include <utility>

namespace behorig::course {

namespace {

bool id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

// The piece that the text begins with when that is {id:passage}, with its length in bytes.
std::optional<std::pair<MarkPiece, std::size_t>> passage_at_start(std::string_view text) {
  std::size_t colon = 1;
  while (colon < text.size() && id_character(text[colon]))
    ++colon;
  if (colon == 1 || colon >= text.size() || text[colon] != ':') return std::nullopt;
  const std::size_t end = text.find('}', colon);
  if (end == std::string_view::npos) return std::nullopt;
  MarkPiece piece{
      std::string{text.substr(1, colon - 1)},
      std::string{text.substr(colon + 1, end - colon - 1)}};
  return std::pair{std::move(piece), end + 1};
}

// Cuts the text at {id:passage}; braces that are no passage stay text.
std::vector<MarkPiece> cut(std::string_view text) {
  std::vector<MarkPiece> pieces;
  std::string plain;
  const std::size_t last_end = text.rfind('}');
  for (std::size_t at = 0; at < text.size();) {
    const bool may_begin = text[at] == '{' && last_end != std::string_view::npos && at < last_end;
    const auto found = may_begin ? passage_at_start(text.substr(at)) : std::nullopt;
    if (!found) {
      plain += text[at++];
      continue;
    }
    if (!plain.empty()) pieces.push_back({{}, std::exchange(plain, {})});
    pieces.push_back(found->first);
    at += found->second;
  }
  if (!plain.empty()) pieces.push_back({{}, plain});
  return pieces;
}

void check_agreement(base::Reader& reader, const Mark& exercise) {
  std::set<std::string> in_text;
  for (const MarkPiece& piece : exercise.pieces)
    if (!piece.passage.empty() && !in_text.insert(piece.passage).second)
      reader.report("C201", "text", {{"id", piece.passage}});
  std::set<std::string> listed;
  for (const Passage& passage : exercise.passages) {
    listed.insert(passage.id);
    if (!passage.id.empty() && !in_text.contains(passage.id))
      reader.report("C122", "passages", {{"passage", passage.id}});
  }
  for (const std::string& id : in_text)
    if (!listed.contains(id)) reader.report("C122", "text", {{"passage", id}});
}

}  // namespace

void read(base::Reader& reader, Mark& exercise) {
  exercise.pieces = cut(reader.text("text"));
  for (base::Reader& each : reader.objects("passages", 1)) {
    Passage passage;
    passage.id = each.id();
    passage.correct = each.boolean_or("correct", false);
    passage.feedback = each.text_or("feedback", "");
    each.finish();
    exercise.passages.push_back(std::move(passage));
  }
  check_agreement(reader, exercise);
  demand_a_right_one(reader, "passages", exercise.passages);
}

void read(base::Reader& reader, MarkAnswer& answer) {
  answer.marked = reader.texts("marked");
}

void write(base::Writer& writer, const MarkAnswer& answer) {
  writer.texts("marked", answer.marked);
}

MarkAnswer first_answer(const Mark& /*exercise*/, std::uint64_t /*seed*/) {
  return {};
}

bool complete(const Mark& /*exercise*/, const MarkAnswer& answer) {
  return !answer.marked.empty();
}

Grade grade(const Mark& exercise, const MarkAnswer& answer) {
  Grade grade;
  std::size_t right = 0;
  std::size_t chosen = 0;
  std::size_t right_chosen = 0;
  for (const Passage& passage : exercise.passages) {
    const bool marked = contains(answer.marked, passage.id);
    right += passage.correct ? 1U : 0U;
    chosen += marked ? 1U : 0U;
    right_chosen += marked && passage.correct ? 1U : 0U;
    grade.remarks.push_back(
        {passage.id, verdict_of(marked, passage.correct), passage.feedback, {}, {}});
  }
  grade.score = precision_and_recall(right_chosen, chosen, right);
  return grade;
}

double precision_and_recall(std::size_t right_chosen, std::size_t chosen, std::size_t right) {
  // F1 = 2 · hits / (chosen + right), the harmonic mean of precision and recall.
  if (chosen + right == 0) return 1;
  return 2 * static_cast<double>(right_chosen) / static_cast<double>(chosen + right);
}

}  // namespace behorig::course

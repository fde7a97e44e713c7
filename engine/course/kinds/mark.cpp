#include "course/kinds/mark.hpp"

#include "course/kinds/references.hpp"

namespace behorig::course {

namespace {

bool id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

// Cuts the text at {id:passage}; braces that are no passage stay text.
std::vector<MarkPiece> cut(std::string_view text) {
  std::vector<MarkPiece> pieces;
  std::string plain;
  while (!text.empty()) {
    std::size_t colon = 1;
    if (text[0] == '{')
      while (colon < text.size() && id_character(text[colon]))
        ++colon;
    const std::size_t end = text[0] == '{' ? text.find('}', colon) : std::string_view::npos;
    if (colon > 1 && colon < text.size() && text[colon] == ':' && end != std::string_view::npos) {
      if (!plain.empty()) pieces.push_back({{}, std::exchange(plain, {})});
      pieces.push_back(
          {std::string{text.substr(1, colon - 1)},
           std::string{text.substr(colon + 1, end - colon - 1)}});
      text.remove_prefix(end + 1);
    } else {
      plain += text[0];
      text.remove_prefix(1);
    }
  }
  if (!plain.empty()) pieces.push_back({{}, plain});
  return pieces;
}

}  // namespace

void read(base::Reader& reader, Mark& exercise) {
  exercise.pieces = cut(reader.text("text"));
  std::vector<std::string> in_text;
  for (const MarkPiece& piece : exercise.pieces)
    if (!piece.passage.empty()) in_text.push_back(piece.passage);
  for (base::Reader& each : reader.objects("passages", 2)) {
    Passage passage;
    passage.id = each.id();
    passage.correct = each.boolean_or("correct", false);
    passage.feedback = each.text_or("feedback", "");
    if (!passage.id.empty() && !contains(in_text, passage.id))
      each.report("C222", "id", {{"id", passage.id}});
    each.finish();
    exercise.passages.push_back(std::move(passage));
  }
  const std::vector<std::string> known = ids_of(exercise.passages);
  for (const std::string& id : in_text)
    if (!contains(known, id)) reader.report("C223", "text", {{"id", id}});
  if (!exercise.passages.empty() && std::ranges::none_of(exercise.passages, &Passage::correct))
    reader.report("C220", "passages", {{"count", "0"}});
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

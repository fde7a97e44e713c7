#include "course/kinds.hpp"

#include "base/json.hpp"
#include "course/kinds/references.hpp"

namespace behorig::course {

namespace {

template <class... K>
std::vector<std::string_view> names(KindList<K...> /*kinds*/) {
  return {K::kind...};
}

template <class... K>
void read_as(KindList<K...> /*kinds*/, std::string_view kind, base::Reader& reader, Exercise& out) {
  static_cast<void>(
      ((kind == K::kind ? (read(reader, out.kind.template emplace<K>()), true) : false) || ...));
}

template <class K>
bool read_answer_as(std::string_view kind, base::Reader& reader, Answer& out) {
  if (kind != K::kind) return false;
  typename K::Answer answer;
  read(reader, answer);
  out.value = std::move(answer);
  return true;
}

template <class... K>
bool read_answer(
    KindList<K...> /*kinds*/,
    std::string_view kind,
    base::Reader& reader,
    Answer& out) {
  return (read_answer_as<K>(kind, reader, out) || ...);
}

template <class... K>
base::Json answer_json(KindList<K...> /*kinds*/, const Answer& answer) {
  base::Writer writer;
  const auto write_one = [&]<class Kind>(std::type_identity<Kind>) {
    const auto* mine = std::get_if<typename Kind::Answer>(&answer.value);
    if (mine == nullptr) return;
    writer.text("kind", Kind::kind);
    write(writer, *mine);
  };
  (write_one(std::type_identity<K>{}), ...);
  return writer.take();
}

}  // namespace

std::vector<std::string_view> all_kinds() {
  return names(Kinds{});
}

Exercise read_exercise(base::Reader& reader) {
  Exercise exercise;
  exercise.id = reader.id();
  const std::vector<std::string_view> kinds = all_kinds();
  const std::size_t before = reader.problems().size();
  const std::string kind = reader.word("kind", kinds);
  const bool known = reader.problems().size() == before;
  exercise.goal = reader.text_or("goal", "");
  exercise.prompt = reader.text("prompt");
  exercise.hint = reader.text_or("hint", "");
  exercise.review = reader.text_or("review", "");
  exercise.sources = reader.texts("sources");
  if (!known) return exercise;  // what its keys mean cannot be told
  read_as(Kinds{}, kind, reader, exercise);
  reader.finish();
  return exercise;
}

std::string_view kind_of(const Exercise& exercise) {
  return std::visit([]<class K>(const K& /*kind*/) { return K::kind; }, exercise.kind);
}

Answer first_answer_to(const Exercise& exercise, std::uint64_t seed) {
  return std::visit(
      [&](const auto& kind) { return Answer{first_answer(kind, seed)}; },
      exercise.kind);
}

bool answer_complete(const Exercise& exercise, const Answer& answer) {
  return std::visit(
      [&]<class K>(const K& kind) {
        const auto* mine = std::get_if<typename K::Answer>(&answer.value);
        return mine != nullptr && complete(kind, *mine);
      },
      exercise.kind);
}

Grade grade_answer(const Exercise& exercise, const Answer& answer) {
  return std::visit(
      [&]<class K>(const K& kind) {
        const auto* mine = std::get_if<typename K::Answer>(&answer.value);
        return mine == nullptr ? Grade{} : grade(kind, *mine);
      },
      exercise.kind);
}

base::Json answer_to_json(const Answer& answer) {
  return answer_json(Kinds{}, answer);
}

Answer answer_from_json(const base::Json& json, base::Problems& problems) {
  Answer answer;
  base::Reader reader{json, "", "", problems};
  const std::string kind = reader.text_or("kind", "");
  if (!kind.empty() && !read_answer(Kinds{}, kind, reader, answer))
    report_word(reader, "kind", kind, {});
  return answer;
}

}  // namespace behorig::course

#include "learning/event.hpp"

#include <charconv>

namespace behorig::learning {
namespace {

base::Json with_answer(base::Json json, const course::Answer& answer) {
  json.object()->push_back({"answer", course::answer_to_json(answer)});
  return json;
}

// JSON numbers are signed here, seeds are not, so they stand as text.
base::Json to_json(const Started& body) {
  base::Writer writer;
  writer.text("course", body.course);
  writer.text("version_hash", body.version_hash);
  writer.text("module", body.module);
  writer.text("seed", std::to_string(body.seed));
  writer.text("language", body.language);
  return writer.take();
}

base::Json to_json(const PageShown& body) {
  base::Writer writer;
  writer.text("page", body.page);
  return writer.take();
}

base::Json to_json(const Drafted& body) {
  base::Writer writer;
  writer.text("exercise", body.exercise);
  return with_answer(writer.take(), body.answer);
}

base::Json to_json(const Answered& body) {
  base::Writer writer;
  writer.text("exercise", body.exercise);
  writer.number("score", body.score);
  return with_answer(writer.take(), body.answer);
}

base::Json to_json(const Reopened& body) {
  base::Writer writer;
  writer.text("exercise", body.exercise);
  return writer.take();
}

base::Json to_json(const Finished& body) {
  base::Writer writer;
  writer.number("score", body.score);
  return writer.take();
}

std::uint64_t seed_of(const std::string& text) {
  std::uint64_t seed = 0;
  std::from_chars(text.data(), text.data() + text.size(), seed);
  return seed;
}

course::Answer answer_of(base::Reader& reader) {
  const base::Json* json = reader.raw("answer");
  return json == nullptr ? course::Answer{} : course::answer_from_json(*json, reader.problems());
}

void read(base::Reader& reader, Started& body) {
  body.course = reader.text("course");
  body.version_hash = reader.text("version_hash");
  body.module = reader.text("module");
  body.seed = seed_of(reader.text("seed"));
  body.language = reader.text_or("language", "");
}

void read(base::Reader& reader, PageShown& body) {
  body.page = reader.text("page");
}

void read(base::Reader& reader, Drafted& body) {
  body.exercise = reader.text("exercise");
  body.answer = answer_of(reader);
}

void read(base::Reader& reader, Answered& body) {
  body.exercise = reader.text("exercise");
  body.answer = answer_of(reader);
  body.score = reader.number("score");
}

void read(base::Reader& reader, Reopened& body) {
  body.exercise = reader.text("exercise");
}

void read(base::Reader& reader, Finished& body) {
  body.score = reader.number("score");
}

// Tries the body's alternatives, one after the other, for the one with this kind.
template <std::size_t At = 0>
bool read_kind(std::string_view kind, base::Reader& reader, EventBody& body) {
  if constexpr (At == std::variant_size_v<EventBody>) {
    return false;
  } else {
    using Body = std::variant_alternative_t<At, EventBody>;
    if (kind != Body::kind) return read_kind<At + 1>(kind, reader, body);
    read(reader, body.emplace<Body>());
    return true;
  }
}

}  // namespace

std::string_view kind_of(const EventBody& body) {
  return std::visit([]<class Body>(const Body&) { return Body::kind; }, body);
}

base::Json body_to_json(const EventBody& body) {
  return std::visit([](const auto& alternative) { return to_json(alternative); }, body);
}

base::Result<EventBody> body_from_json(std::string_view kind, const base::Json& json) {
  base::Problems problems;
  base::Reader reader{json, "", "", problems};
  EventBody body;
  if (!read_kind(kind, reader, body))
    return base::Failed{base::Problem{.code = "S112", .arguments = {{"kind", std::string{kind}}}}};
  for (base::Problem& problem : problems)
    if (problem.severity == base::Severity::error) return base::Failed{std::move(problem)};
  return body;
}

}  // namespace behorig::learning

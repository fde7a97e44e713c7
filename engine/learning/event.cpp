#include "learning/event.hpp"

#include <algorithm>
#include <array>
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

constexpr std::array<std::string_view, 3> exam_kinds{"full", "direct", "supplement"};
constexpr std::array<std::string_view, 3> exam_times{"normal", "double", "none"};
constexpr std::array<std::string_view, 2> exam_forms{"oral", "paper"};

template <class Names, class Choice>
std::string word(const Names& names, Choice choice) {
  return std::string{names.at(static_cast<std::size_t>(choice))};
}

base::Json to_json(const ExamStarted& body) {
  base::Writer writer;
  writer.text("course", body.course);
  writer.text("version_hash", body.version_hash);
  writer.text("seed", std::to_string(body.seed));
  writer.text("language", body.language);
  writer.text("exam", word(exam_kinds, body.exam));
  writer.text("time", word(exam_times, body.time));
  writer.integer("minutes", body.minutes);
  writer.texts("groups", body.groups);
  writer.texts("items", body.items);
  if (body.own_work) writer.boolean("own_work", true);
  return writer.take();
}

base::Json to_json(const Marked& body) {
  base::Writer writer;
  writer.text("item", body.item);
  writer.boolean("on", body.on);
  return writer.take();
}

base::Json to_json(const ClockRan&) {
  return base::Writer{}.take();
}

base::Json to_json(const Paused&) {
  return base::Writer{}.take();
}

base::Json to_json(const Resumed&) {
  return base::Writer{}.take();
}

base::Json to_json(const HandedIn& body) {
  base::Writer writer;
  writer.boolean("time_out", body.time_out);
  writer.boolean("passed", body.passed);
  std::vector<base::Writer> scores;
  for (const ItemScore& score : body.scores) {
    base::Writer& item = scores.emplace_back();
    item.text("item", score.item);
    item.number("score", score.score);
  }
  writer.objects("scores", std::move(scores));
  return writer.take();
}

base::Json to_json(const Regraded& body) {
  base::Writer writer;
  writer.text("item", body.item);
  writer.text("version_hash", body.version_hash);
  writer.text("reason", body.reason);
  writer.text("by", body.by);
  writer.number("score", body.score);
  writer.boolean("passed", body.passed);
  return writer.take();
}

base::Json to_json(const ExaminedOtherwise& body) {
  base::Writer writer;
  writer.text("course", body.course);
  writer.text("version_hash", body.version_hash);
  writer.text("form", word(exam_forms, body.form));
  writer.text("examiner", body.examiner);
  writer.boolean("passed", body.passed);
  return writer.take();
}

base::Json to_json(const TalkHeld& body) {
  base::Writer writer;
  writer.text("with", body.with);
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

// The place in `names` of the word at `key`; the first when it is none of them, which is reported.
template <class Choice, class Names>
Choice choice_of(base::Reader& reader, std::string_view key, const Names& names) {
  const std::string found = reader.word(key, names);
  const auto at = std::find(names.begin(), names.end(), found);
  return at == names.end() ? Choice{} : static_cast<Choice>(at - names.begin());
}

void read(base::Reader& reader, ExamStarted& body) {
  body.course = reader.text("course");
  body.version_hash = reader.text("version_hash");
  body.seed = seed_of(reader.text("seed"));
  body.language = reader.text_or("language", "");
  body.exam = choice_of<ExamKind>(reader, "exam", exam_kinds);
  body.time = choice_of<ExamTime>(reader, "time", exam_times);
  body.minutes = static_cast<int>(reader.integer("minutes"));
  body.groups = reader.texts("groups");
  body.items = reader.texts("items");
  body.own_work = reader.boolean_or("own_work", false);
}

void read(base::Reader& reader, Marked& body) {
  body.item = reader.text("item");
  body.on = reader.boolean_or("on", true);
}

void read(base::Reader&, ClockRan&) {}

void read(base::Reader&, Paused&) {}

void read(base::Reader&, Resumed&) {}

void read(base::Reader& reader, HandedIn& body) {
  body.time_out = reader.boolean_or("time_out", false);
  body.passed = reader.boolean_or("passed", false);
  for (base::Reader& score : reader.objects("scores"))
    body.scores.push_back({score.text("item"), score.number("score")});
}

void read(base::Reader& reader, Regraded& body) {
  body.item = reader.text("item");
  body.version_hash = reader.text_or("version_hash", "");
  body.reason = reader.text_or("reason", "");
  body.by = reader.text_or("by", "");
  body.score = reader.number("score");
  body.passed = reader.boolean_or("passed", false);
}

void read(base::Reader& reader, ExaminedOtherwise& body) {
  body.course = reader.text("course");
  body.version_hash = reader.text("version_hash");
  body.form = choice_of<ExamForm>(reader, "form", exam_forms);
  body.examiner = reader.text("examiner");
  body.passed = reader.boolean_or("passed", false);
}

void read(base::Reader& reader, TalkHeld& body) {
  body.with = reader.text("with");
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

const std::string* version_begun(const EventBody& body) {
  if (const auto* started = std::get_if<Started>(&body)) return &started->version_hash;
  if (const auto* exam = std::get_if<ExamStarted>(&body)) return &exam->version_hash;
  if (const auto* other = std::get_if<ExaminedOtherwise>(&body)) return &other->version_hash;
  return nullptr;
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

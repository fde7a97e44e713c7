#include "office_support.hpp"

#include "app/assets.hpp"
#include "learning/exam_standing.hpp"
#include "progress/sqlite_database.hpp"
#include "support/courses.hpp"

namespace behorig::test {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

std::string question(const std::string& id) {
  return R"({"id": ")" + id + R"(", "kind": "single", "goal": "mal", "prompt": "Vad gör du nu?",
    "options": [
      {"id": "ja", "text": "Svaret ja", "correct": true, "feedback": "Ja, ja."},
      {"id": "nej", "text": "Svaret nej", "feedback": "Inte riktigt, nej."}]})";
}

void replace_in(std::string& text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error{"not in the course: " + from};
  text.replace(at, from.size(), to);
}

}  // namespace

const base::Strings& swedish() {
  static const base::Strings strings =
      app::load_strings((source_folder() / "assets").string(), "sv");
  return strings;
}

void tamper(const std::string& database, const std::string& sql) {
  std::string off = "PRAGMA foreign_keys = OFF;";
  std::string on;
  progress::open_sqlite(database)->each(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
      {},
      [&](const progress::Row& row) {
        off += "DROP TRIGGER " + row.text(0) + ";";
        on += row.text(1) + ";";
      });
  run_sql(database, off + sql + ";" + on);
}

std::string changed_text(const std::string& column) {
  const std::string middle = "length(" + column + ") / 2";
  return column + " = substr(" + column + ", 1, " + middle + ") || '~' || substr(" + column + ", " +
         middle + " + 2)";
}

Desk::Desk() {
  Files files = small_course_files();
  replace_in(files["course.json"], R"("grupp": 1)", R"("grupp": 2)");
  replace_in(
      files["modules/ett.json"],
      R"("questions": [])",
      R"("questions": [)" + question("q1") + ", " + question("q2") + "]");
  for (const auto& [name, text] : files)
    write_file(folder_ / ("course/" + name), text);
  load();
}

void Desk::load() {
  const Files files = files_of(course_folder());
  course_ = std::make_shared<const course::LoadedCourse>(course::load_course(reader_of(files)));
  if (!course_->usable) throw std::runtime_error{"the test's course is not usable"};
}

void Desk::rewrite(const std::string& from, const std::string& to) {
  const std::string file = path("course/modules/ett.json");
  std::string text = read_file(file);
  replace_in(text, from, to);
  write_file(file, text);
  load();
}

progress::Store Desk::open(const std::string& name) const {
  return open_or_fail(path(name));
}

Said Desk::run(
    const std::function<int(const app::CommandContext&)>& command,
    const std::string& name,
    int days) const {
  std::ostringstream out;
  std::ostringstream errors;
  const app::CommandContext context{
      .strings = swedish(),
      .out = out,
      .errors = errors,
      .database = path(name),
      .course = course_folder(),
      .assets = (source_folder() / "assets").string(),
      .now = {noon.ms + days * day_ms}};
  const int code = command(context);
  return {code, out.str(), errors.str()};
}

progress::Person person(const std::string& id, const std::string& name, const std::string& unit) {
  progress::Person out;
  out.learner = id;
  out.login = id;
  out.name = name;
  out.unit = unit;
  out.created = noon;
  return out;
}

std::vector<learning::Event> exam_events(
    const course::LoadedCourse& course,
    const std::string& learner,
    const std::string& attempt,
    const std::string& picked,
    std::int64_t at_ms) {
  EventMaker make{learner, attempt, at_ms};
  learning::ExamStarted started = learning::begin_exam(
      course.original,
      {.door = learning::ExamDoor::ready},
      {},
      learning::ExamTime::normal,
      7);
  started.course = course.original.id;
  started.version_hash = course.content_hash;
  started.language = course.original.language;
  std::vector<learning::Event> events{make(started)};
  for (const std::string& item : started.items)
    events.push_back(make.drafted(item, picked));
  const std::vector<learning::Exam> exams = learning::exams_of(events);
  events.push_back(make(learning::hand_in(course.original, exams.front(), false)));
  return events;
}

void take_exam(
    progress::Store& store,
    const course::LoadedCourse& course,
    const progress::Person& person,
    const std::string& attempt,
    const std::string& picked) {
  store.add_person(person);
  store.keep_course(app::version_of(course), noon);
  store.append(exam_events(course, person.learner, attempt, picked));
}

}  // namespace behorig::test

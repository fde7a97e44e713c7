#include "app/command_context.hpp"

#include "app/course_files.hpp"
#include "app/exit_codes.hpp"
#include "base/ids.hpp"
#include "base/text.hpp"

#include <sys/random.h>

#include <filesystem>
#include <ostream>

namespace behorig::app {
namespace {

namespace fs = std::filesystem;

base::Result<int>
open_and_do(const CommandContext& context, const StoreWork& work, NoDatabase missing) {
  // First without making one: a wrong path is to be said.
  if (missing == NoDatabase::refuse)
    if (const auto db = progress::open_unchanged(context.database, {.now = context.now}); !db)
      return base::Failed{db.error()};
  auto store = progress::Store::open(context.database, {.now = context.now});
  if (!store) return base::Failed{store.error()};
  return work(*store);
}

base::Result<course::Parameters> own_parameters(const CommandContext& context) {
  std::error_code ignored;
  const std::string beside =
      (fs::path{context.database}.parent_path() / "parameters.json").string();
  if (context.parameters.empty() && !fs::exists(beside, ignored)) return course::Parameters{};
  base::Problems problems;
  course::Parameters parameters =
      read_parameters_file(context.parameters.empty() ? beside : context.parameters, problems);
  for (const base::Problem& problem : problems)
    if (problem.severity == base::Severity::error) return base::Failed{problem};
  return parameters;
}

// "Anna Ek, Kansliet; Anna Ek, Simhallen".
std::string listed(const std::vector<progress::Person>& people) {
  std::string out;
  for (const progress::Person& person : people) {
    if (!out.empty()) out += "; ";
    out += person.name;
    if (!person.unit.empty()) out += ", " + person.unit;
    out += " (" + (person.email.empty() ? person.learner : person.email) + ")";
  }
  return out;
}

}  // namespace

int with_store(const CommandContext& context, const StoreWork& work, NoDatabase missing) {
  try {
    const base::Result<int> code = open_and_do(context, work, missing);
    if (code) return *code;
    return end_with(context.strings, code.error(), context.errors);
  } catch (const progress::Failure& failure) {
    return end_with(
        context.strings,
        progress::problem_of(failure, context.database),
        context.errors);
  }
}

base::Result<std::shared_ptr<const course::LoadedCourse>> course_at_hand(
    const CommandContext& context) {
  const auto parameters = own_parameters(context);
  if (!parameters) return base::Failed{parameters.error()};
  return course_at_hand(context, *parameters);
}

base::Result<std::shared_ptr<const course::LoadedCourse>> course_at_hand(
    const CommandContext& context,
    const course::Parameters& parameters) {
  const auto files = CourseFiles::open(context.course);
  if (!files) return base::Failed{files.error()};
  auto loaded = std::make_shared<const course::LoadedCourse>(
      course::load_course(files->reader(), parameters));
  if (loaded->usable) return loaded;
  for (const base::Problem& problem : loaded->problems)
    if (problem.severity == base::Severity::error) return base::Failed{problem};
  return base::Failed{base::Problem{
      .code = "C130",
      .place = {.file = context.course},
      .arguments = {{"path", context.course}}}};
}

progress::CourseVersion version_of(const course::LoadedCourse& course) {
  return {course.content_hash, course.original.id, course.original.version, course.canonical};
}

base::Result<progress::Person> find_person(progress::Store& store, const std::string& meant) {
  std::vector<progress::Person> found;
  const std::string folded = base::folded(base::trimmed(meant));
  for (progress::Person& person : store.everybody()) {
    if (person.learner == meant) return std::move(person);
    if (!folded.empty() &&
        (base::folded(person.email) == folded || base::folded(person.name) == folded))
      found.push_back(std::move(person));
  }
  if (found.size() == 1) return std::move(found.front());
  return base::Failed{base::Problem{
      .code = found.empty() ? "S136" : "S137",
      .arguments = {{"name", meant}, {"candidates", listed(found)}}}};
}

std::string new_id(base::Instant now) {
  std::array<std::uint8_t, 10> random{};
  while (getrandom(random.data(), random.size(), 0) != static_cast<ssize_t>(random.size())) {
  }
  return base::make_id(now, random);
}

void say(
    const CommandContext& context,
    std::string_view key,
    const std::vector<base::Argument>& arguments) {
  context.out << context.strings.text(key, arguments) << '\n';
}

void say_problem(const CommandContext& context, const base::Problem& problem) {
  context.out << problem.code << ": " << base::sentence(context.strings, problem) << "\n  "
              << base::cure(context.strings, problem) << '\n';
}

}  // namespace behorig::app

#include "app/command_check.hpp"

#include "app/check_output.hpp"
#include "app/course_files.hpp"
#include "app/exit_codes.hpp"
#include "course/walk.hpp"
#include "language/check_language.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace behorig::app {

namespace {

namespace fs = std::filesystem;

using base::Problem;
using base::Result;

bool is_course(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / "course.json", ignored);
}

// One course to check, and the file to tell about when the person named a file.
struct Target {
  std::string folder{};  // as the person would write it
  std::string only{};    // path within the folder; empty: all
};

Problem no_course(const std::string& path) {
  return {"C130", base::Severity::error, {path, 0, 0, ""}, {{"path", path}}};
}

// The course that a file belongs to: the nearest folder above it with a course.json.
Result<std::vector<Target>> course_around(const fs::path& file) {
  std::error_code ignored;
  const fs::path whole = fs::absolute(file, ignored).lexically_normal();
  for (fs::path folder = whole.parent_path();; folder = folder.parent_path()) {
    if (is_course(folder)) {
      const fs::path only = whole.lexically_relative(folder);
      fs::path shown = file.lexically_normal();
      for (auto part = only.begin(); part != only.end(); ++part)
        shown = shown.parent_path();
      return std::vector<Target>{{shown.empty() ? "." : shown.string(), only.string()}};
    }
    if (folder == folder.parent_path()) return base::Failed{no_course(file.string())};
  }
}

Result<std::vector<Target>> targets_at(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    const bool absent = status.type() == fs::file_type::not_found;
    return base::Failed{Problem{
        absent ? "C106" : "C109",
        base::Severity::error,
        {path, 0, 0, ""},
        {{"path", path}}}};
  }
  if (!fs::is_directory(status)) return course_around(path);
  if (is_course(path)) return std::vector<Target>{{path, ""}};
  std::vector<Target> targets;
  for (const fs::directory_entry& entry : fs::directory_iterator{path, error})
    if (is_course(entry.path())) targets.push_back({entry.path().string(), ""});
  std::sort(targets.begin(), targets.end(), [](const Target& a, const Target& b) {
    return a.folder < b.folder;
  });
  if (targets.empty()) return base::Failed{no_course(path)};
  return targets;
}

// The same path as the person would write it, from where they stand.
std::string shown(const std::string& folder, const std::string& file) {
  if (folder == ".") return file;
  return folder + (folder.back() == '/' ? "" : "/") + file;
}

Result<CheckedCourse>
checked(const Target& target, const CheckCommand& command, const language::Spellers& spellers) {
  const Result<CourseFiles> files = CourseFiles::open(target.folder);
  if (!files) return base::Failed{files.error()};
  CheckedCourse out;
  out.folder = target.folder;
  out.loaded = course::load_course(files->reader(), command.parameters);
  out.problems = out.loaded.problems;
  for (Problem& problem : course::check_course(out.loaded, files->looker(), command.today))
    out.problems.push_back(std::move(problem));
  for (Problem& problem : course::check_walks(out.loaded, files->reader()))
    out.problems.push_back(std::move(problem));
  for (Problem& problem : language::check_language(out.loaded, files->reader(), spellers))
    out.problems.push_back(std::move(problem));
  if (!target.only.empty())
    out.problems.erase(
        std::remove_if(
            out.problems.begin(),
            out.problems.end(),
            [&](const Problem& problem) { return problem.place.file != target.only; }),
        out.problems.end());
  for (Problem& problem : out.problems)
    problem.place.file = shown(target.folder, problem.place.file);
  return out;
}

}  // namespace

int run_check(
    const CheckCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors) {
  const language::Spellers spellers = language::open_spellers();
  std::vector<CheckedCourse> courses;
  base::Problems refused;
  for (const std::string& path : command.paths) {
    const Result<std::vector<Target>> targets = targets_at(path);
    if (!targets) {
      refused.push_back(targets.error());
      continue;
    }
    for (const Target& target : *targets) {
      Result<CheckedCourse> course = checked(target, command, spellers);
      if (course)
        courses.push_back(*std::move(course));
      else
        refused.push_back(course.error());
    }
  }

  for (const Problem& problem : refused)
    print_refusal(errors, strings, problem);
  for (const char* language : {"sv", "en"})
    if (spellers.count(language) == 0)
      errors << strings.text("check.no_dictionary_" + std::string{language}) << '\n';
  const Tally tally = tally_of(courses);
  switch (command.format) {
    case CheckCommand::Format::text:
      print_text(out, strings, courses, tally);
      break;
    case CheckCommand::Format::json:
      print_json(out, strings, courses, tally);
      break;
  }
  if (!refused.empty()) return not_done;
  return tally.errors > 0 || (command.strict && tally.warnings > 0) ? faults : fine;
}

}  // namespace behorig::app

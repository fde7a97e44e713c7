#include "app/check_output.hpp"

#include "base/json.hpp"
#include "course/exam_chance.hpp"

#include <cmath>
#include <ostream>

namespace behorig::app {

namespace {

using base::Problem;

// Stays the same in every language, so that editors find the lines.
const char* word_for(base::Severity severity) {
  switch (severity) {
    case base::Severity::error:
      return "error";
    case base::Severity::warning:
      return "warning";
  }
  return "";
}

long long exercises_in(const course::Module& module) {
  long long count = 0;
  for (const course::Page& page : module.pages)
    count += (page.exercise ? 1 : 0) + (page.alternative ? 1 : 0);
  return count;
}

void print_problem(std::ostream& out, const base::Strings& strings, const Problem& problem) {
  out << problem.place.file << ':';
  if (problem.place.line > 0) out << problem.place.line << ':' << problem.place.column << ':';
  out << ' ' << word_for(problem.severity) << ' ' << problem.code << ": "
      << base::sentence(strings, problem) << '\n'
      << "    " << base::cure(strings, problem) << '\n';
}

void print_course(std::ostream& out, const base::Strings& strings, const CheckedCourse& course) {
  const course::Course& original = course.loaded.original;
  out << strings.text(
             "check.course",
             {{"folder", course.folder}, {"title", original.title}, {"version", original.version}})
      << '\n';
  for (const course::Module& module : original.modules)
    out << "  "
        << strings.text(
               "check.module",
               {{"title", module.title},
                {"pages",
                 strings.count("check.pages", static_cast<long long>(module.pages.size()))},
                {"exercises", strings.count("check.exercises", exercises_in(module))},
                {"questions",
                 strings.count("check.questions", static_cast<long long>(module.questions.size()))},
                {"minutes", std::to_string(module.minutes)}})
        << '\n';
  if (original.exam.draw.empty()) return;
  for (const int knows : {85, 90})
    out << "  "
        << strings.text(
               "check.chance",
               {{"knows", std::to_string(knows)},
                {"fails",
                 std::to_string(
                     std::lround(100 * course::chance_to_fail(original.exam, knows / 100.0)))}})
        << '\n';
}

base::Writer as_json(const base::Strings& strings, const Problem& problem) {
  base::Writer arguments;
  for (const base::Argument& argument : problem.arguments)
    arguments.text(argument.name, argument.value);
  base::Writer writer;
  writer.text("code", problem.code);
  writer.text("severity", word_for(problem.severity));
  writer.text("file", problem.place.file);
  writer.integer("line", problem.place.line);
  writer.integer("column", problem.place.column);
  writer.text("pointer", problem.place.pointer);
  writer.text("message", base::sentence(strings, problem));
  writer.text("cure", base::cure(strings, problem));
  writer.object("arguments", std::move(arguments));
  return writer;
}

base::Writer as_json(const course::Module& module) {
  base::Writer writer;
  writer.text("id", module.id);
  writer.text("title", module.title);
  writer.text("file", module.file);
  writer.integer("pages", static_cast<std::int64_t>(module.pages.size()));
  writer.integer("exercises", exercises_in(module));
  writer.integer("questions", static_cast<std::int64_t>(module.questions.size()));
  writer.integer("minutes", module.minutes);
  return writer;
}

base::Writer as_json(const CheckedCourse& course) {
  std::vector<base::Writer> modules;
  for (const course::Module& module : course.loaded.original.modules)
    modules.push_back(as_json(module));
  base::Writer writer;
  writer.text("folder", course.folder);
  writer.text("id", course.loaded.original.id);
  writer.text("title", course.loaded.original.title);
  writer.text("version", course.loaded.original.version);
  writer.text("hash", course.loaded.content_hash);
  writer.objects("modules", std::move(modules));
  return writer;
}

}  // namespace

Tally tally_of(const std::vector<CheckedCourse>& courses) {
  Tally tally;
  for (const CheckedCourse& course : courses) {
    tally.files += static_cast<long long>(course.loaded.files.size());
    for (const Problem& problem : course.problems)
      ++(problem.severity == base::Severity::error ? tally.errors : tally.warnings);
  }
  return tally;
}

void print_text(
    std::ostream& out,
    const base::Strings& strings,
    const std::vector<CheckedCourse>& courses,
    const Tally& tally) {
  for (const CheckedCourse& course : courses) {
    for (const Problem& problem : course.problems)
      print_problem(out, strings, problem);
    print_course(out, strings, course);
  }
  if (courses.empty()) return;
  if (tally.errors == 0 && tally.warnings == 0)
    out << strings.count("check.fine", tally.files) << '\n';
  else
    out << strings.text(
               "check.found",
               {{"errors", strings.count("check.errors", tally.errors)},
                {"warnings", strings.count("check.warnings", tally.warnings)}})
        << '\n';
}

void print_json(
    std::ostream& out,
    const base::Strings& strings,
    const std::vector<CheckedCourse>& courses,
    const Tally& tally) {
  std::vector<base::Writer> all;
  std::vector<base::Writer> problems;
  for (const CheckedCourse& course : courses) {
    all.push_back(as_json(course));
    for (const Problem& problem : course.problems)
      problems.push_back(as_json(strings, problem));
  }
  base::Writer writer;
  writer.integer("errors", tally.errors);
  writer.integer("warnings", tally.warnings);
  writer.objects("courses", std::move(all));
  writer.objects("problems", std::move(problems));
  out << base::canonical_text(writer.take()) << '\n';
}

void print_refusal(std::ostream& errors, const base::Strings& strings, const Problem& problem) {
  errors << problem.place.file << ": " << problem.code << ": " << base::sentence(strings, problem)
         << '\n'
         << "    " << base::cure(strings, problem) << '\n';
}

}  // namespace behorig::app

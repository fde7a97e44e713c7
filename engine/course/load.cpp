#include "course/load.hpp"

#include "base/hash.hpp"
#include "course/bank.hpp"
#include "course/parameters.hpp"
#include "course/read.hpp"
#include "course/translation.hpp"
#include "course/upgrade.hpp"

#include <algorithm>

namespace behorig::course {

namespace {

using base::Json;
using base::Problem;
using base::Problems;
using base::Severity;

const LoadedFile* find_file(const std::vector<LoadedFile>& files, std::string_view path) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const LoadedFile& file) {
    return file.path == path;
  });
  return found == files.end() ? nullptr : &*found;
}

std::vector<std::string> paths_in(const Json* list) {
  std::vector<std::string> paths;
  if (list == nullptr || list->list() == nullptr) return paths;
  for (const Json& element : *list->list())
    if (element.text() != nullptr && stays_inside(*element.text()))
      paths.push_back(*element.text());
  return paths;
}

enum class Absence { is_a_problem, is_fine };

// Reads and assembles a course; the problems of all files come together in one list.
class Loader {
 public:
  Loader(const ReadFile& read, Problems& problems) : read_{read}, problems_{problems} {}

  // Every file of the original as written. Empty when there is no usable course.json.
  std::vector<LoadedFile> read_files() {
    std::vector<LoadedFile> files;
    std::optional<Json> course = parsed("course.json", Absence::is_a_problem);
    if (!course) return files;
    format_ = format_of(*course, problems_);
    if (format_ == 0) return files;
    upgrade("course.json", *course, format_);

    const std::vector<std::string> modules = paths_in(course->find("modules"));
    std::vector<std::string> scenarios;
    const Json* exam = course->find("exam");
    const Json* drawn = exam == nullptr ? nullptr : exam->find("scenarios");
    if (drawn != nullptr) scenarios = paths_in(drawn->find("from"));

    files.push_back({"course.json", *std::move(course)});
    add_file(files, "sources.json", Absence::is_fine);
    add_file(files, "urgent.json", Absence::is_fine);
    for (auto path = modules.begin(); path != modules.end(); ++path)
      if (std::find(modules.begin(), path, *path) == path)  // listed twice is C215
        add_file(files, *path, Absence::is_a_problem);
    for (const std::string& path : scenarios)
      add_file(files, path, Absence::is_a_problem);
    add_bank_file(files);
    return files;
  }

  std::optional<Json> parsed(const std::string& path, Absence absence) {
    const base::Result<std::string> bytes = read_(path);
    if (!bytes) {
      Problem problem = bytes.error();
      if (problem.code == "C106" && absence == Absence::is_fine) return {};
      if (problem.place.file.empty()) problem.place.file = path;
      problems_.push_back(std::move(problem));
      return {};
    }
    return base::parse_json(*bytes, path, problems_);
  }

  void add_file(std::vector<LoadedFile>& files, const std::string& path, Absence absence) {
    if (find_file(files, path) != nullptr) return;
    std::optional<Json> json = parsed(path, absence);
    if (!json) return;
    upgrade(path, *json, format_);
    files.push_back({path, *std::move(json)});
  }

 private:
  // Without it the modules can be taken all the same.
  void add_bank_file(std::vector<LoadedFile>& files) {
    const std::string path = bank_path(files.front().json);
    if (path.empty()) return;
    const std::size_t before = problems_.size();
    add_file(files, path, Absence::is_fine);
    if (find_file(files, path) != nullptr || problems_.size() != before) return;
    base::Reader course{files.front().json, "course.json", "", problems_};
    course.object("exam").report("C131", "bank", {{"path", path}}, Severity::warning);
  }

  const ReadFile& read_;
  Problems& problems_;
  int format_{present_format};
};

// Modules and exam scenarios that can be read without errors.
void add_modules(
    Course& course,
    const std::vector<LoadedFile>& files,
    const std::vector<std::string>& paths,
    Problems& problems) {
  for (auto path_at = paths.begin(); path_at != paths.end(); ++path_at) {
    const std::string& path = *path_at;
    const LoadedFile* file = find_file(files, path);
    const bool listed_before = std::find(paths.begin(), path_at, path) != path_at;  // C215
    if (file == nullptr || listed_before) continue;
    Problems found;
    base::Reader reader{file->json, path, "", found};
    Module module = read_module(reader, path);
    if (find_module(course, module.id) != nullptr) reader.report("C201", "id", {{"id", module.id}});
    if (!base::any_errors(found)) course.modules.push_back(std::move(module));
    problems.insert(problems.end(), found.begin(), found.end());
  }
}

void add_exam_scenarios(Course& course, const std::vector<LoadedFile>& files, Problems& problems) {
  for (const std::string& path : course.exam.scenario_files) {
    const LoadedFile* file = find_file(files, path);
    if (file == nullptr) continue;
    Problems found;
    base::Reader reader{file->json, path, "", found};
    Exercise exercise = read_scenario_file(reader);
    if (!base::any_errors(found)) course.exam_scenarios.push_back(std::move(exercise));
    problems.insert(problems.end(), found.begin(), found.end());
  }
}

Course assembled(const std::vector<LoadedFile>& files, Problems& problems) {
  base::Reader reader{files.front().json, "course.json", "", problems};
  CourseFile read = read_course(reader);
  Course course = std::move(read.course);
  if (const LoadedFile* sources = find_file(files, "sources.json")) {
    base::Reader ledger{sources->json, sources->path, "", problems};
    course.sources = read_sources(ledger);
  }
  if (const LoadedFile* urgent = find_file(files, "urgent.json")) {
    base::Reader cards{urgent->json, urgent->path, "", problems};
    course.urgent = read_urgent(cards);
  }
  add_modules(course, files, read.modules, problems);
  add_exam_scenarios(course, files, problems);
  add_bank(course, files, problems);
  return course;
}

// Whatever could not be read in translation is shown in the original.
void fill_gaps(Course& translated, const Course& original) {
  std::vector<Module> modules;
  for (const Module& module : original.modules) {
    const Module* found = find_module(translated, module.id);
    modules.push_back(found != nullptr ? *found : module);
  }
  translated.modules = std::move(modules);
  if (translated.exam_scenarios.size() != original.exam_scenarios.size())
    translated.exam_scenarios = original.exam_scenarios;
  fill_bank(translated, original);
}

// A ledger of laws alone does not: their names serve in any language.
bool needs_translation(Json& file) {
  const std::vector<Translatable> texts = translatable_texts(file);
  return std::any_of(texts.begin(), texts.end(), [](const Translatable& text) {
    return text.needed;
  });
}

struct Translations {
  std::string language{};
  std::vector<LoadedFile> found{};  // the translation files as written
  std::vector<LoadedFile> files{};  // the course's files with them put in
};

// `files` in another language; nothing found means that the course is not translated to it.
Translations translated_files(
    Loader& loader,
    const std::vector<LoadedFile>& files,
    const std::string& language,
    Problems& problems) {
  Translations out{language, {}, {}};
  std::vector<Problem> absent;
  for (const LoadedFile& file : files) {
    out.files.push_back(file);
    const std::string path = "translations/" + language + "/" + file.path;
    std::optional<Json> translation = loader.parsed(path, Absence::is_fine);
    if (translation) {
      apply_translation(out.files.back().json, file.path, *translation, path, problems);
      out.found.push_back({path, *std::move(translation)});
    } else if (needs_translation(out.files.back().json)) {
      absent.push_back(
          {"C701",
           Severity::warning,
           {file.path, 0, 0, ""},
           {{"file", path}, {"language", language}}});
    }
  }
  if (!out.found.empty()) problems.insert(problems.end(), absent.begin(), absent.end());
  return out;
}

// Errors that only the translation has, such as marked passages that no longer fit, told there.
void add_translation_errors(
    Problems found,
    const Problems& original,
    const std::string& language,
    Problems& problems) {
  for (Problem& problem : found) {
    const bool known = std::any_of(original.begin(), original.end(), [&](const Problem& other) {
      return other.code == problem.code && other.place.file == problem.place.file &&
             other.place.pointer == problem.place.pointer;
    });
    if (known || problem.severity != Severity::error) continue;
    problem.place.file = "translations/" + language + "/" + problem.place.file;
    problems.push_back(std::move(problem));
  }
}

}  // namespace

const Course& LoadedCourse::in(const std::string& language) const {
  const auto found = translated.find(language);
  return found == translated.end() ? original : found->second;
}

LoadedCourse load_course(
    const ReadFile& read,
    const Parameters& overrides,
    const std::vector<std::string>& languages) {
  LoadedCourse out;
  Loader loader{read, out.problems};
  std::vector<LoadedFile> written = loader.read_files();
  if (written.empty()) return out;

  Problems ignored;  // reading course.json tells of its parameters
  base::Reader course_file{written.front().json, "course.json", "", ignored};
  const Parameters parameters = overridden(read_parameters(course_file), overrides, out.problems);
  const Json* own = written.front().json.find("language");
  const std::string language = own != nullptr && own->text() != nullptr ? *own->text() : "sv";

  // Put into copies of the files as written, before the parameters take their places.
  std::vector<Translations> translations;
  for (const std::string& other : languages) {
    if (other == language) continue;
    Translations translated = translated_files(loader, written, other, out.problems);
    if (!translated.found.empty()) translations.push_back(std::move(translated));
  }

  out.files = std::move(written);
  write_parameters(out.files.front().json, parameters);
  Problems of_original;
  for (LoadedFile& file : out.files)
    resolve_parameters(file.json, parameters, language, file.path, of_original);
  out.original = assembled(out.files, of_original);

  std::vector<const LoadedFile*> all;
  for (const LoadedFile& file : out.files)
    all.push_back(&file);
  for (Translations& translated : translations) {
    write_parameters(translated.files.front().json, parameters);
    Problems found;
    for (LoadedFile& file : translated.files)
      resolve_parameters(file.json, parameters, translated.language, file.path, found);
    Course course = assembled(translated.files, found);
    fill_gaps(course, out.original);
    out.translated.emplace(translated.language, std::move(course));
    add_translation_errors(std::move(found), of_original, translated.language, out.problems);
    for (const LoadedFile& file : translated.found)
      all.push_back(&file);
  }

  out.canonical = canonical_of(std::move(all));
  out.content_hash = base::blake2b_hex(out.canonical);
  out.problems.insert(out.problems.end(), of_original.begin(), of_original.end());
  out.usable = !out.original.modules.empty() && !out.original.id.empty();
  return out;
}

}  // namespace behorig::course

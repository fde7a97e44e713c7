#include "app/local_pages.hpp"

#include "app/course_files.hpp"
#include "base/text.hpp"

#include <filesystem>

namespace behorig::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_local_bytes = 64U << 10U;

void add_page(
    course::Course& course,
    const std::string& module,
    const std::string& title,
    const std::string& text) {
  for (course::Module& candidate : course.modules) {
    if (candidate.id != module) continue;
    course::Page page{.id = "sa-gor-vi-hos-oss", .title = title};
    page.blocks.push_back({.id = "lokalt", .content = course::TextBlock{text}});
    const auto before_last =
        candidate.pages.empty() ? candidate.pages.end() : candidate.pages.end() - 1;
    candidate.pages.insert(before_last, std::move(page));
  }
}

}  // namespace

void add_local_pages(
    course::LoadedCourse& course,
    const std::string& folder,
    const std::function<std::string(const std::string& language)>& title_in) {
  std::vector<std::string> modules;
  for (const course::Module& module : course.original.modules)
    modules.push_back(module.id);
  for (const std::string& module : modules) {
    const std::string path = (fs::path{folder} / (module + ".md")).string();
    std::error_code ignored;
    if (!fs::exists(path, ignored)) continue;
    const base::Result<std::string> text = read_whole_file(path, most_local_bytes);
    if (!text || !base::is_valid_utf8(*text)) {
      course.problems.push_back(
          text ? base::Problem{"C103", base::Severity::error, {path, 0, 0, ""}, {{"path", path}}}
               : text.error());
      continue;
    }
    add_page(course.original, module, title_in(course.original.language), *text);
    for (auto& [language, translated] : course.translated)
      add_page(translated, module, title_in(language), *text);
  }
}

}  // namespace behorig::app

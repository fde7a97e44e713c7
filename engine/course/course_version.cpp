#include "course/load.hpp"

#include <algorithm>
#include <memory>

namespace behorig::course {

std::string canonical_of(std::vector<const LoadedFile*> files) {
  std::sort(files.begin(), files.end(), [](const LoadedFile* a, const LoadedFile* b) {
    return a->path < b->path;
  });
  std::string text = "{";
  for (const LoadedFile* file : files) {
    if (text.size() > 1) text += ',';
    base::Json path;
    path.value = file->path;
    text += base::canonical_text(path) + ":" + base::canonical_text(file->json);
  }
  return text + "}";
}

ReadFile files_of(const std::string& canonical) {
  constexpr base::JsonLimits limits{256U << 20U, 80};  // our own text, all files in one
  base::Problems problems;
  // Shared by the copies that std::function makes of itself.
  const auto files = std::make_shared<const std::optional<base::Json>>(
      base::parse_json(canonical, "course version", problems, limits));
  return [files](const std::string& path) -> base::Result<std::string> {
    const base::Json* file = *files ? (*files)->find(path) : nullptr;
    if (file == nullptr)
      return base::Failed{
          base::Problem{"C106", base::Severity::error, {path, 0, 0, ""}, {{"path", path}}}};
    return base::canonical_text(*file);
  };
}

}  // namespace behorig::course

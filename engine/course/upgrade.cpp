#include "course/upgrade.hpp"

namespace behorig::course {

std::span<const UpgradeStep> upgrade_steps() {
  return {};
}

int format_of(const base::Json& course_file, base::Problems& problems) {
  const std::size_t before = problems.size();
  base::Reader reader{course_file, "course.json", "", problems};
  const std::int64_t format = reader.integer("format");
  if (problems.size() != before) return 0;
  if (format >= 1 && format <= present_format) return static_cast<int>(format);
  reader.report(
      "C123",
      "format",
      {{"format", std::to_string(format)}, {"known", std::to_string(present_format)}});
  return 0;
}

void upgrade(
    const std::string& path,
    base::Json& file,
    int format,
    std::span<const UpgradeStep> steps) {
  for (const UpgradeStep& step : steps)
    if (step.from >= format) step.run(path, file);
}

}  // namespace behorig::course

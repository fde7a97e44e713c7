#include "app/command_export.hpp"

#include "app/check_output.hpp"
#include "app/course_files.hpp"
#include "app/exit_codes.hpp"
#include "app/settings.hpp"
#include "export/review_list.hpp"

#include <filesystem>
#include <ostream>

namespace behorig::app {

namespace {

base::Problem refused(std::string code, const std::string& path) {
  return {std::move(code), base::Severity::error, {path, 0, 0, ""}, {{"path", path}}};
}

base::Result<std::size_t> write_review(const ExportCommand& command, const base::Strings& strings) {
  std::error_code ignored;
  const std::string ending = std::filesystem::path{command.to}.extension().string();
  if (ending != ".html" && ending != ".csv") return base::Failed{refused("U120", command.to)};
  if (std::filesystem::exists(command.to, ignored))
    return base::Failed{refused("U121", command.to)};
  const auto files = CourseFiles::open(command.course);
  if (!files) return base::Failed{files.error()};
  const course::LoadedCourse loaded = course::load_course(files->reader(), command.parameters);
  if (!loaded.usable)
    return base::Failed{
        loaded.problems.empty() ? refused("C130", command.course) : loaded.problems.front()};
  const std::string bytes = ending == ".csv" ? exporting::review_csv(loaded, strings)
                                             : exporting::review_page(loaded, strings);
  const auto written = write_private_file(command.to, bytes);
  if (!written) return base::Failed{written.error()};
  return exporting::legal_statements(loaded).size();
}

}  // namespace

int run_export_review(
    const ExportCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors) {
  const auto count = write_review(command, strings);
  if (!count) {
    print_refusal(errors, strings, count.error());
    return not_done;
  }
  out << strings.text("review.written", {{"count", std::to_string(*count)}, {"path", command.to}})
      << '\n';
  return fine;
}

}  // namespace behorig::app

#include "app/command_export.hpp"

#include "app/check_output.hpp"
#include "app/course_files.hpp"
#include "app/exit_codes.hpp"
#include "app/local_pages.hpp"
#include "app/review.hpp"
#include "app/settings.hpp"
#include "export/review_list.hpp"
#include "export/text_edition.hpp"

#include <filesystem>
#include <ostream>

namespace behorig::app {

namespace {

base::Problem refused(std::string code, const std::string& path) {
  return {std::move(code), base::Severity::error, {path, 0, 0, ""}, {{"path", path}}};
}

// A course to write something out of, and its folder.
struct OpenCourse {
  CourseFiles files;
  course::LoadedCourse loaded;
};

base::Result<OpenCourse> open_course(
    const ExportCommand& command,
    const course::Parameters& parameters) {
  std::error_code ignored;
  if (std::filesystem::exists(command.to, ignored))
    return base::Failed{refused("U121", command.to)};
  auto files = CourseFiles::open(command.course);
  if (!files) return base::Failed{files.error()};
  course::LoadedCourse loaded = course::load_course(files->reader(), parameters);
  if (!loaded.usable)
    return base::Failed{
        loaded.problems.empty() ? refused("C130", command.course) : loaded.problems.front()};
  return OpenCourse{std::move(*files), std::move(loaded)};
}

base::Result<std::size_t> write_review(const ExportCommand& command, const base::Strings& strings) {
  const std::string ending = std::filesystem::path{command.to}.extension().string();
  if (ending != ".html" && ending != ".csv") return base::Failed{refused("U120", command.to)};
  const auto open = open_course(command, command.parameters);
  if (!open) return base::Failed{open.error()};
  const std::string bytes = ending == ".csv" ? exporting::review_csv(open->loaded, strings)
                                             : exporting::review_page(open->loaded, strings);
  const auto written = write_private_file(command.to, bytes);
  if (!written) return base::Failed{written.error()};
  return exporting::legal_statements(open->loaded).size();
}

// Those named, or else those beside the database, as when the course is taken.
course::Parameters own_parameters(const ExportCommand& command, base::Problems& problems) {
  const std::string beside =
      (std::filesystem::path{command.data_folder} / "parameters.json").string();
  std::error_code ignored;
  if (!command.parameters.empty() || !std::filesystem::exists(beside, ignored))
    return command.parameters;
  return read_parameters_file(beside, problems);
}

base::Result<exporting::TextPage>
write_text(const ExportCommand& command, const base::Strings& strings, std::ostream& errors) {
  if (std::filesystem::path{command.to}.extension() != ".html")
    return base::Failed{refused("U122", command.to)};
  const std::filesystem::path data{command.data_folder};
  base::Problems problems;
  auto open = open_course(command, own_parameters(command, problems));
  if (!open) return base::Failed{open.error()};
  open->loaded.problems.clear();  // the course's own are for `behorig check`
  add_local_pages(open->loaded, (data / "local").string(), [&](const std::string&) {
    return strings.text("page.local");
  });
  const bool reviewed =
      is_reviewed((data / "review.json").string(), open->loaded.original, problems);
  problems.insert(problems.end(), open->loaded.problems.begin(), open->loaded.problems.end());
  for (const base::Problem& problem : problems)
    print_refusal(errors, strings, problem);
  const auto picture = [&](const std::string& path) {
    const auto bytes = open->files.read(path, exporting::most_picture_bytes);
    return bytes ? *bytes : std::string{};
  };
  exporting::TextPage page = exporting::text_edition(
      {.course = open->loaded,
       .strings = strings,
       .picture = picture,
       .reviewed = reviewed,
       .open = command.open});
  const auto written = write_private_file(command.to, page.html);
  if (!written) return base::Failed{written.error()};
  return page;
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

int run_export_text(
    const ExportCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors) {
  const auto page = write_text(command, strings, errors);
  if (!page) {
    print_refusal(errors, strings, page.error());
    return not_done;
  }
  const std::string pictures = std::to_string(page->pictures);
  out << strings.text("text_edition.written", {{"path", command.to}, {"pictures", pictures}})
      << '\n';
  if (page->left_out > 0)
    out << strings.text("text_edition.left_out", {{"count", std::to_string(page->left_out)}})
        << '\n';
  return fine;
}

}  // namespace behorig::app

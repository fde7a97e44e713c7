// bench_load COURSE: how long it takes to load and check a course from a warm disk, for 200 kB of
// its JSON, beside nlohmann's bare parse of the same bytes.

#include "app/course_files.hpp"
#include "bench.hpp"
#include "course/check.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace {

using namespace behorig;

constexpr int rounds = 21;
constexpr double measure_bytes = 200'000;

// The files a load reads, as they stand on the disk.
std::vector<std::string> json_files(const app::CourseFiles& files) {
  std::vector<std::string> out;
  const auto reader = files.reader();
  course::load_course([&](const std::string& path) {
    auto bytes = reader(path);
    if (bytes && path.ends_with(".json")) out.push_back(*bytes);
    return bytes;
  });
  return out;
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): whoever measures sees what went wrong.
int main(int argc, char** argv) {
  const auto files = app::CourseFiles::open(argc > 1 ? argv[1] : ".");
  if (!files) {
    std::fprintf(stderr, "bench_load: %s\n", files.error().code.c_str());
    return 2;
  }
  const std::vector<std::string> texts = json_files(*files);
  double bytes = 0;
  for (const std::string& text : texts)
    bytes += static_cast<double>(text.size());

  std::vector<double> floors;
  std::vector<double> loads;
  std::vector<double> checks;
  std::size_t seen = 0;  // so that nothing measured can be left out
  for (int i = 0; i < rounds; ++i) {
    floors.push_back(bench::milliseconds([&] {
      for (const std::string& text : texts)
        seen += nlohmann::json::parse(text).size();
    }));
    course::LoadedCourse loaded;
    loads.push_back(
        bench::milliseconds([&] { loaded = course::load_course(files->reader(), {}); }));
    checks.push_back(bench::milliseconds(
        [&] { seen += course::check_course(loaded, files->looker(), base::Date{}).size(); }));
  }
  const double load = bench::median(loads);
  const double check = bench::median(checks);
  const double floor = bench::median(floors);
  std::printf(
      "%.0f kB of JSON: load %.1f ms, check %.1f ms, bare parse %.1f ms, ratio %.1f%s\n",
      bytes / 1000,
      load,
      check,
      floor,
      (load + check) / floor,
      seen == 0 ? " " : "");
  std::printf("for 200 kB %.1f\n", (load + check) * measure_bytes / bytes);
  return 0;
}

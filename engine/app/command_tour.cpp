#include "app/command_tour.hpp"

#include "app/command_window.hpp"
#include "app/exit_codes.hpp"
#include "app/tour.hpp"
#include "app/update.hpp"
#include "base/json.hpp"
#include "progress/backup.hpp"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <ostream>

namespace behorig::app {

namespace {

namespace fs = std::filesystem;

constexpr double patience = 10;  // seconds

// Kilobytes of memory that are the program's own, shared pages counted by their share (PSS).
std::int64_t memory_in_use() {
  std::ifstream rollup{"/proc/self/smaps_rollup"};
  std::string word;
  std::int64_t kilobytes = 0;
  while (rollup >> word)
    if (word == "Pss:") rollup >> kilobytes;
  return kilobytes;
}

base::Writer screen_json(const TourScreen& screen) {
  base::Writer out;
  out.text("file", screen.file);
  out.text("screen", screen.screen);
  out.text("state", screen.state);
  std::vector<std::string> faults;
  for (const semantics::Fault& fault : screen.faults)
    faults.push_back(fault.rule + ": " + fault.about);
  out.texts("lint", faults);
  out.number("milliseconds", screen.milliseconds);
  out.integer("nodes", static_cast<std::int64_t>(screen.nodes));
  return out;
}

void write_report(const CommandLine& line, const ProgramOptions& options, const TourRecord& tour) {
  base::Writer out;
  out.text("course", options.course);
  out.text("language", options.look->language);
  out.integer("text", line.tour.text);
  out.text("theme", line.tour.theme);
  out.text("size", std::to_string(line.tour.width) + "x" + std::to_string(line.tour.height));
  out.integer("seed", static_cast<std::int64_t>(line.tour.seed));
  out.integer("memory", memory_in_use());
  std::vector<base::Writer> screens;
  for (const TourScreen& screen : tour.screens)
    screens.push_back(screen_json(screen));
  out.objects("screens", std::move(screens));
  out.texts("unreached", tour.unreached);
  std::ofstream{fs::path{line.tour.to} / "tour.json", std::ios::binary}
      << base::canonical_text(out.take()) << '\n';
}

int report(
    const TourRecord& tour,
    const base::Strings& strings,
    const std::string& folder,
    std::ostream& out) {
  std::size_t faults = 0;
  for (const TourScreen& screen : tour.screens)
    for (const semantics::Fault& fault : screen.faults) {
      out << screen.file << ": " << fault.rule << ": " << fault.about << '\n';
      ++faults;
    }
  for (const std::string& place : tour.unreached)
    out << strings.text("tour.unreached", {{"place", place}}) << '\n';
  out << strings.text(
             "tour.done",
             {{"count", std::to_string(tour.screens.size())},
              {"faults", std::to_string(faults)},
              {"folder", folder}})
      << '\n';
  return faults == 0 && tour.unreached.empty() ? 0 : 1;
}

// A fresh database: the tour always begins at the first start.
void remove_old(const fs::path& folder) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator{folder, ignored}) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".png") || name.starts_with("behorig.db") || name == "tour.json" ||
        name == "settings.json")
      fs::remove(entry.path(), ignored);
  }
}

ProgramOptions tour_options(const CommandLine& line, const Installation& installation) {
  ProgramOptions options = program_options(line, installation);
  options.database = (fs::absolute(line.tour.to) / "behorig.db").string();
  options.preview = false;
  options.still = true;
  ui::Look look;
  look.language = line.language.empty() ? "sv" : line.language;
  look.text_percent = line.tour.text;
  look.theme = line.tour.theme;
  options.look = look;
  return options;
}

// A copy of the tour's database, damaged, with a good copy of its own. Gone at the end.
class DamagedCopy {
 public:
  DamagedCopy(const ProgramOptions& whole, base::Instant now)
      : folder_{fs::path{whole.database}.parent_path() / "damaged"}, options_{whole} {
    options_.database = (folder_ / "behorig.db").string();
    if (!progress::make_backup(whole.database, now, options_.database)) return;
    if (!progress::make_backup(options_.database, now)) return;
    std::fstream file{options_.database, std::ios::binary | std::ios::in | std::ios::out};
    file << std::string(first_page, '?');
  }

  ~DamagedCopy() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  DamagedCopy(const DamagedCopy&) = delete;
  DamagedCopy& operator=(const DamagedCopy&) = delete;

  const ProgramOptions& options() const { return options_; }

 private:
  static constexpr std::size_t first_page = 4096;
  fs::path folder_;
  ProgramOptions options_;
};

// Where every tour's program is shown.
struct Stand {
  Window& window;
  Renderer& renderer;
};

// One program from its start to its end, so that another can follow: Dear ImGui serves one at a
// time.
std::optional<base::Problem> show(
    const Stand& stand,
    const ProgramOptions& options,
    Outside outside,
    const std::function<std::optional<base::Problem>(Program&, WindowLoop&)>& take) {
  Renderer& renderer = stand.renderer;
  Program program{options, std::move(outside), [] {}};
  const auto begun = program.begin({
      .set_fonts = [&](ImFontAtlas& atlas) { renderer.set_fonts(atlas); },
      .make_texture = [&](const ui::Pixels& pixels) { return renderer.make_texture(pixels); },
      .free_texture = [&](void* texture) { renderer.free_texture(texture); },
  });
  if (!begun) return begun.error();
  program.wait_for_first_screen(patience);
  program.wait_until_idle();
  program.take_results();
  WindowLoop loop{program, stand.window, renderer};
  auto problem = take(program, loop);
  program.wait_until_idle();
  return problem;
}

// Every screen: with a database that obeys, then with one that is damaged.
std::optional<base::Problem> take_tours(
    const CommandLine& line,
    const ProgramOptions& options,
    Outside outside,
    const Stand& stand,
    TourRecord& record) {
  const auto tour = [&](Program& program, WindowLoop& loop) {
    return Tour{program, stand.window, loop, line.tour.to, line.tour.seed, record};
  };
  bool usable = false;
  const auto whole = [&](Program& program, WindowLoop& loop) -> std::optional<base::Problem> {
    // A broken course still has pictures to show; without a store there is no learner.
    const State& state = program.state();
    if (!state.store_ready && state.problem) return state.problem;
    tour(program, loop).take();
    usable = course_in_use(state) != nullptr;
    return {};
  };
  if (auto problem = show(stand, options, std::move(outside), whole)) return problem;
  if (!usable) return {};
  const Outside real = real_outside();
  const DamagedCopy damaged{options, real.now()};
  const auto mend = [&](Program& program, WindowLoop& loop) -> std::optional<base::Problem> {
    tour(program, loop).mend();
    return {};
  };
  return show(stand, damaged.options(), real, mend);
}

}  // namespace

int run_tour(
    const CommandLine& line,
    const Installation& installation,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors) {
  std::error_code error;
  fs::create_directories(line.tour.to, error);
  if (error)
    return end_with(
        strings,
        {"S108", base::Severity::error, {}, {{"folder", line.tour.to}, {"path", line.tour.to}}},
        errors);
  remove_old(line.tour.to);
  const ProgramOptions options = tour_options(line, installation);
  Outside outside = real_outside();
  std::mutex printing;
  outside.saved = [&](const std::vector<std::string>& events) {
    const std::lock_guard lock{printing};
    for (const std::string& event : events)
      out << "saved " << event
          << std::endl;  // NOLINT(performance-avoid-endl): who reads along must see it now
  };
  auto opened = Window::open(
      strings.text("frame.program"),
      {.width = line.tour.width, .height = line.tour.height});
  if (!opened) return end_with(strings, opened.error(), errors);
  const std::unique_ptr<Window> window = std::move(*opened);
  const std::unique_ptr<Renderer> renderer = make_gl_renderer();
  TourRecord record;
  const auto problem = take_tours(line, options, std::move(outside), {*window, *renderer}, record);
  if (problem) return end_with(strings, *problem, errors);
  write_report(line, options, record);
  return report(record, strings, line.tour.to, out);
}

}  // namespace behorig::app

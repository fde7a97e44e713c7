#pragma once
// The real program without its window: its screens, its course folder, its database on disk, and a
// visitor in front of it.

#include "app/program.hpp"
#include "app/visitor.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace behorig::test {

using Wrap =
    std::function<std::unique_ptr<progress::Database>(std::unique_ptr<progress::Database>)>;

inline constexpr const char* running_login = "kansli";
inline constexpr base::Instant running_begins{1'795'348'800'000};  // 2026-11-22T12:00:00Z

inline std::filesystem::path showcase() {
  return source_folder() / "courses" / "showcase";
}

// What the program has asked of the world around it.
struct World {
  std::string clipboard{};
  std::vector<std::string> opened{};  // addresses and files
};

// What is on disk, read by another than the program.
inline progress::Snapshot on_disk(const std::filesystem::path& database) {
  auto store = progress::Store::open(database.string(), {});
  REQUIRE(store);
  return store->load(running_login);
}

class Running {
 public:
  Running(
      const std::filesystem::path& database,
      const std::filesystem::path& course,
      Wrap wrap = {})
      : program_{options(database, course), outside(std::move(wrap), world_), [] {}},
        visitor_{
            program_.semantics(),
            [this](const ui::FrameInput& input) { frame(input); },
            1280,
            800} {
    REQUIRE(program_.begin({}));
  }

  app::Visitor& visitor() { return visitor_; }

  app::Program& program() { return program_; }

  const app::State& state() const { return program_.state(); }

  const World& world() const { return world_; }

  std::string text(std::string_view key) const { return program_.strings().text(key); }

  // Until nothing moves: what was asked for is stored, pictures are there.
  void settle() {
    constexpr int most = 40;
    for (int i = 0; i < most; ++i) {
      visitor_.settle();
      program_.wait_until_idle();
      if (!program_.take_results() && !program_.wants_frame() && program_.frame_complete()) return;
    }
  }

  void press(std::string_view key) {
    visitor_.click(semantics::Role::button, text(key));
    settle();
  }

  // From the first start to the first page.
  void begin_course() {
    settle();
    visitor_.click(semantics::Role::text_field, text("start.name"));
    visitor_.type("Åsa Exempel");
    press("start.go_on");
    press("start.begin");
    REQUIRE(state().place.screen == ui::Screen::page);
  }

  void open_page(const std::string& module, std::size_t page) {
    program_.act(ui::Wish{ui::OpenPage{module, page}});
    settle();
    REQUIRE(state().place == app::Place{ui::Screen::page, module, page});
  }

  void check_lint() {
    for (const semantics::Fault& fault : visitor_.lint())
      FAIL_CHECK(fault.rule << ": " << fault.about);
  }

  // Whether these words stand anywhere on the screen.
  bool shows(std::string_view words) const {
    return visitor_.dump().find(words) != std::string::npos;
  }

 private:
  static app::ProgramOptions options(
      const std::filesystem::path& database,
      const std::filesystem::path& course) {
    app::ProgramOptions made;
    made.installation.assets = (source_folder() / "assets").string();
    made.database = database.string();
    made.course = course.string();
    made.language = "sv";
    made.login = running_login;
    made.still = true;
    return made;
  }

  static app::Outside outside(Wrap wrap, World& world) {
    app::Outside out;
    out.now = [] { return base::Instant{++now_ms()}; };
    out.random = [] { return static_cast<std::uint64_t>(now_ms()); };
    out.local_time = [](base::Instant now) {
      return ui::LocalTime{base::date_of(now, 0), 12 * 60};
    };
    out.clipboard = [&world] { return world.clipboard; };
    out.set_clipboard = [&world](const std::string& text) { world.clipboard = text; };
    out.open_address = [&world](const std::string& address) { world.opened.push_back(address); };
    out.open_file = [&world](const std::string& path) { world.opened.push_back(path); };
    out.wrap_database = std::move(wrap);
    return out;
  }

  // Goes on when the program is started again.
  static std::atomic<std::int64_t>& now_ms() {
    static std::atomic<std::int64_t> now{running_begins.ms};
    return now;
  }

  void frame(const ui::FrameInput& input) {
    program_.take_results();
    program_.frame(input);
  }

  World world_{};
  app::Program program_;
  app::Visitor visitor_;
};

}  // namespace behorig::test

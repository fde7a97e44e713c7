// bench_frames ASSETS COURSE FOLDER: what a frame costs before it is handed to the graphics driver
// (our code, layout, semantics, ImGui, the hash of the result) on the heaviest screens; how many
// frames are drawn for events that change nothing, and for a caret. In a real window; what it needs
// is put into FOLDER.

#include "app/command_window.hpp"
#include "app/course_files.hpp"
#include "app/frame_hash.hpp"
#include "app/renderer.hpp"
#include "app/update.hpp"
#include "app/window_loop.hpp"
#include "base/json.hpp"
#include "bench.hpp"
#include "semantics/query.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace {

using namespace behorig;
namespace fs = std::filesystem;

constexpr std::size_t crowd = 40;  // comments
constexpr int frames = 301;
constexpr int events = 100;
constexpr double caret_seconds = 8;
constexpr double patience = 10;  // seconds

[[noreturn]] void stop(const char* what) {
  std::fprintf(stderr, "bench_frames: %s\n", what);
  std::exit(2);
}

base::Json& member(base::Json& object, std::string_view key) {
  if (auto* members = object.object()) {
    for (base::Member& one : *members)
      if (one.key == key) return one.value;
  }
  stop("the course is not what it was");
}

// Forty comments, all of them there when the shift begins.
void fill_stream(base::Json& exercise) {
  base::JsonList& comments = *member(exercise, "comments").list();
  const base::JsonList first = comments;
  const base::Json begin = member(exercise, "clock");
  for (std::size_t i = first.size(); i < crowd; ++i) {
    comments.push_back(first[i % first.size()]);
    auto& id = std::get<std::string>(member(comments.back(), "id").value);
    id += "-" + std::to_string(i);
  }
  for (base::Json& comment : comments)
    member(comment, "at") = begin;
}

// The module with its stream filled; true when it has one.
bool crowded(base::Json& module) {
  for (base::Json& page : *member(module, "pages").list()) {
    if (page.find("exercise") == nullptr) continue;
    base::Json& exercise = member(page, "exercise");
    if (*member(exercise, "kind").text() != "moderate") continue;
    fill_stream(exercise);
    return true;
  }
  return false;
}

void make_crowded_course(const fs::path& from, const fs::path& to) {
  fs::create_directories(to);
  fs::copy(from, to, fs::copy_options::recursive);
  for (const auto& entry : fs::directory_iterator{to / "modules"}) {
    base::Problems problems;
    const auto bytes = app::read_whole_file(entry.path().string(), 8U << 20U);
    auto json = bytes ? base::parse_json(*bytes, entry.path().string(), problems) : std::nullopt;
    if (!json || !crowded(*json)) continue;
    std::ofstream{entry.path(), std::ios::binary} << base::canonical_text(*json);
    return;
  }
  stop("the course has no stream to moderate");
}

// The program in its window, on a database of its own.
class Stage {
 public:
  Stage(app::ProgramOptions options, app::Window& window, app::Renderer& renderer)
      : program_{std::move(options), app::real_outside(), [] {}},
        window_{window},
        loop_{program_, window, renderer} {
    const auto begun = program_.begin({
        .set_fonts = [&](ImFontAtlas& atlas) { renderer.set_fonts(atlas); },
        .make_texture = [&](const ui::Pixels& pixels) { return renderer.make_texture(pixels); },
        .free_texture = [&](void* texture) { renderer.free_texture(texture); },
    });
    if (!begun) stop("no fonts");
    program_.wait_for_first_screen(patience);
    settle();
  }

  app::Program& program() { return program_; }

  std::size_t nodes() const { return nodes_; }

  app::WindowLoop& loop() { return loop_; }

  void settle() {
    program_.wait_until_idle();
    loop_.settle();
  }

  void open_page(const std::string& module, std::size_t page) {
    program_.act(ui::Wish{ui::OpenPage{module, page}});
    if (const course::Page* warned = app::page_in_use(program_.state()))
      program_.act(ui::Wish{ui::ShowWarned{warned->id}});
    settle();
    if (program_.state().place != app::Place{ui::Screen::page, module, page}) stop("no such page");
    nodes_ = program_.semantics().tree().count;
  }

  // The median of a frame in which the pointer has moved and the page is scrolled.
  double frame_milliseconds() {
    std::vector<double> times;
    ui::FrameInput input = window_.next_frame();
    for (int i = 0; i < frames; ++i) {
      const float angle = static_cast<float>(i) * 0.1F;
      input.mouse_x = input.width * (0.5F + 0.4F * std::cos(angle));
      input.mouse_y = input.height * (0.5F + 0.4F * std::sin(angle));
      input.wheel = i % 2 == 0 ? -1 : 0.9F;
      times.push_back(bench::milliseconds([&] {
        program_.frame(input);
        hashes_ ^= app::frame_hash(*ImGui::GetDrawData());
      }));
    }
    return bench::median(times);
  }

  // How many frames are drawn while the pointer moves where nothing is.
  std::int64_t frames_for_nothing() {
    window_.input().move_mouse(0, 0);
    settle();
    const std::int64_t before = loop_.frames_drawn();
    for (int i = 0; i < events; ++i) {
      window_.input().move_mouse(static_cast<float>(i % 2), 0);
      loop_.turn();
    }
    return loop_.frames_drawn() - before;
  }

  // Frames a second with the caret in a text field.
  double frames_for_caret() {
    glfwFocusWindow(glfwGetCurrentContext());
    settle();
    const auto fields =
        semantics::find_all(program_.semantics().tree(), semantics::Role::text_field);
    if (fields.empty()) stop("no text field to write in");
    program_.semantics().post({.id = fields.front()->id, .act = semantics::Act::focus});
    settle();
    if (!window_.next_frame().active || program_.seconds_to_next() < 0) stop("no caret");
    const std::int64_t before = loop_.frames_drawn();
    const double begin = glfwGetTime();
    while (glfwGetTime() - begin < caret_seconds)
      loop_.turn();
    return static_cast<double>(loop_.frames_drawn() - before) / (glfwGetTime() - begin);
  }

 private:
  app::Program program_;
  app::Window& window_;
  app::WindowLoop loop_;
  std::uint64_t hashes_{0};
  std::size_t nodes_{0};
};

struct Bench {
  app::Installation installation{};
  fs::path course{};
  fs::path folder{};
  app::Window& window;
  app::Renderer& renderer;

  app::ProgramOptions options(const std::string& name, const fs::path& from, int percent) const {
    app::ProgramOptions out;
    out.installation = installation;
    out.course = from.string();
    out.database = (folder / name / "behorig.db").string();
    out.login = "bench";
    out.preview = true;
    ui::Look look;
    look.text_percent = percent;
    out.look = look;
    return out;
  }
};

void heaviest_stream(const Bench& bench) {
  make_crowded_course(bench.course, bench.folder / "crowded");
  Stage stage{bench.options("stream", bench.folder / "crowded", 100), bench.window, bench.renderer};
  for (const course::Module& module : app::course_in_use(stage.program().state())->modules) {
    for (std::size_t i = 0; i < module.pages.size(); ++i) {
      const auto& exercise = module.pages[i].exercise;
      if (!exercise || !std::holds_alternative<course::Moderate>(exercise->kind)) continue;
      stage.open_page(module.id, i);
      const std::size_t nodes = stage.nodes();
      std::printf("stream %.3f %zu nodes\n", stage.frame_milliseconds(), nodes);
      std::printf("nothing %lld\n", static_cast<long long>(stage.frames_for_nothing()));
      return;
    }
  }
  stop("no stream was shown");
}

void largest_text(const Bench& bench) {
  Stage stage{bench.options("page", bench.course, 200), bench.window, bench.renderer};
  double worst = 0;
  std::string where;
  for (const course::Module& module : app::course_in_use(stage.program().state())->modules) {
    for (std::size_t i = 0; i < module.pages.size(); ++i) {
      stage.open_page(module.id, i);
      const double time = stage.frame_milliseconds();
      if (time <= worst) continue;
      worst = time;
      where = module.pages[i].id;
    }
  }
  std::printf("page %.3f %s\n", worst, where.c_str());
}

void caret(const Bench& bench) {
  app::ProgramOptions options = bench.options("caret", bench.course, 100);
  options.preview = false;  // the first start asks for a name
  Stage stage{std::move(options), bench.window, bench.renderer};
  std::printf("caret %.2f\n", stage.frames_for_caret());
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): whoever measures sees what went wrong.
int main(int argc, char** argv) {
  if (argc < 4) stop("usage: bench_frames ASSETS COURSE FOLDER");
  const auto window = app::Window::open("Bench", {});
  if (!window) stop("no window");
  const auto renderer = app::make_gl_renderer();
  const Bench bench{{argv[1], argv[2]}, argv[2], argv[3], **window, *renderer};
  heaviest_stream(bench);
  largest_text(bench);
  caret(bench);
  return 0;
}

// gallery SCREEN --to FILE.png [--course FOLDER] [--page MODULE/NUMBER] [--size WxH] [--text
// 100..200]
//         [--theme light|dark|contrast] [--language sv|en] [--state STATE] [--dialog NAME] [--form
//         FIELD=VALUE] [--office STATE, see office_sample.hpp] [--exam STATE, see exam_sample.hpp]
// Draws one screen with made-up data in a real window and saves the picture, to look at a view
// while it is being made. SCREEN: first_start who course_start home plan page module_end urgent
// exam_start exam exam_result certificate settings failed loading. STATE: graded warned alternative
// saved unsaved notice.
// --scroll NOTCHES turns the wheel first, negative is down; --press "NAME|NAME" presses controls by
// name before that, in order; --tabs N presses Tab so many times after it.

#include "app/renderer.hpp"
#include "app/window.hpp"
#include "base/text.hpp"
#include "support/files.hpp"
#include "support/stage.hpp"
#include "ui/exam_sample.hpp"

#include <imgui.h>

#include <cstdio>
#include <map>
#include <stdexcept>

namespace {

using namespace behorig;

using Options = std::map<std::string, std::string>;

std::string
value_of(const Options& options, const std::string& name, const std::string& otherwise) {
  const auto found = options.find(name);
  return found == options.end() ? otherwise : found->second;
}

ui::Screen screen_called(const std::string& name) {
  const std::map<std::string, ui::Screen> screens{
      {"loading", ui::Screen::loading},
      {"first_start", ui::Screen::first_start},
      {"who", ui::Screen::who},
      {"course_start", ui::Screen::course_start},
      {"home", ui::Screen::home},
      {"plan", ui::Screen::plan},
      {"page", ui::Screen::page},
      {"module_end", ui::Screen::module_end},
      {"urgent", ui::Screen::urgent},
      {"exam_start", ui::Screen::exam_start},
      {"exam", ui::Screen::exam},
      {"exam_result", ui::Screen::exam_result},
      {"certificate", ui::Screen::certificate},
      {"overview", ui::Screen::overview},
      {"issue", ui::Screen::issue},
      {"settings", ui::Screen::settings},
      {"failed", ui::Screen::failed}};
  return screens.at(name);
}

base::Problem a_problem() {
  return {.code = "S105", .arguments = {{"path", "/home/sara/behorig.db"}}};
}

void set_state(test::Sample& sample, const std::string& state) {
  ui::View& view = sample.view;
  if (state == "graded" && view.exercise != nullptr) sample.hand_in();
  view.warning_open = state == "warned";
  if (state == "alternative") {
    view.alternative = true;
    sample.show(view.screen, view.module->id, view.page_index);
  }
  if (state == "saved") view.saved = ui::Saved::saved;
  if (state == "notice") view.notice = "frame.copied";
  if (state == "unsaved" || view.screen == ui::Screen::failed) {
    view.saved = ui::Saved::failed;
    view.backup_available = true;
    view.problem = a_problem();
  }
}

std::unique_ptr<test::Sample> sample_of(const std::string& screen, const Options& options) {
  const auto folder = test::source_folder() / "courses";
  auto sample =
      test::course_sample(value_of(options, "--course", (folder / "sociala-medier").string()));
  ui::View& view = sample->view;
  sample->set_language(value_of(options, "--language", "sv"));
  const std::string page = value_of(options, "--page", view.course->modules.front().id + "/4");
  const auto slash = page.find('/');
  sample->go_to(page.substr(0, slash), std::stoul(page.substr(slash + 1)) - 1);
  view.screen = screen_called(screen);
  view.look.text_percent = std::stoi(value_of(options, "--text", "100"));
  view.look.theme = value_of(options, "--theme", "light");
  view.dialog = value_of(options, "--dialog", "");
  const std::string form = value_of(options, "--form", "");
  if (!form.empty()) view.form[form.substr(0, form.find('='))] = form.substr(form.find('=') + 1);
  const std::string office = value_of(options, "--office", "");
  if (!office.empty()) test::set_office(*sample, office);
  const std::string exam = value_of(options, "--exam", "");
  if (!exam.empty()) test::set_exam(*sample, exam);
  set_state(*sample, value_of(options, "--state", ""));
  return sample;
}

// The window's frames until nothing changes, with the glyphs that turned out to be needed.
class Painter {
 public:
  Painter(test::Sample& sample, const Options& options)
      : sample_{sample},
        strings_{test::strings_in(sample.view.look.language)},
        theme_{test::theme_called(sample.view.look.theme)},
        folder_{value_of(
            options,
            "--course",
            (test::source_folder() / "courses" / "sociala-medier").string())},
        notches_{std::stof(value_of(options, "--scroll", "0"))},
        presses_{value_of(options, "--press", "")},
        tabs_{std::stoi(value_of(options, "--tabs", "0"))} {
    const std::string size = value_of(options, "--size", "1280x800");
    app::WindowPlace place;
    place.width = std::stoi(size);
    place.height = std::stoi(size.substr(size.find('x') + 1));
    auto window = app::Window::open("Behörig", place);
    if (!window) throw std::runtime_error{base::sentence(strings_, window.error())};
    window_ = std::move(*window);
    renderer_ = app::make_gl_renderer();
    const std::string& language = sample.view.look.language;
    ui_.layouts().set_hyphenation(language, ui::Hyphenation::load(language));
    build_fonts({});
  }

  ui::Pixels paint() {
    settle();
    if (!presses_.empty())
      for (const std::string& name : base::split(presses_, '|')) {
        press(name);
        settle();
      }
    for (int i = 0; i < tabs_; ++i) {
      frame(0, ui::KeyPress{.key = ui::Key::tab});
      settle();
    }
    frame(notches_);
    for (int i = 0; i < 3; ++i)
      frame(0);
    return renderer_->read_pixels();
  }

 private:
  void settle() {
    for (int i = 0; i < 4; ++i) {
      frame(0);
      if (const auto missing = ui_.layouts().missing(); !missing.empty()) build_fonts(missing);
    }
  }

  void press(const std::string& name) {
    const semantics::Tree& tree = semantics_.tree();
    for (std::size_t i = 0; i < tree.count; ++i)
      if (tree.nodes[i].name == name && tree.nodes[i].can(semantics::Act::press)) {
        semantics_.post({.id = tree.nodes[i].id, .act = semantics::Act::press});
        return;
      }
    throw std::runtime_error{"nothing to press is named " + name};
  }

  void build_fonts(const std::set<char32_t>& characters) {
    characters_.insert(characters.begin(), characters.end());
    ui::FontPlan plan;
    plan.scale = static_cast<float>(sample_.view.look.text_percent) / 100;
    plan.font_folders = {"/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto"};
    plan.characters = characters_;
    auto fonts = ui::Fonts::build(plan);
    if (!fonts) throw std::runtime_error{base::sentence(strings_, fonts.error())};
    old_.push_back(std::move(fonts_));
    fonts_ = std::move(*fonts);
    renderer_->set_fonts(fonts_->atlas());
  }

  void load(const std::string& path) {
    const auto pixels = ui::decode_picture(test::read_file(folder_ + "/" + path));
    if (!pixels) return images_.failed(path);
    images_.loaded(path, renderer_->make_texture(*pixels), pixels->width, pixels->height);
  }

  void frame(float notches, const std::optional<ui::KeyPress>& key = {}) {
    window_->wait(0);
    ui::FrameInput input = window_->next_frame();
    input.mouse_x = notches == 0 ? -1 : input.width * 0.6F;
    input.mouse_y = notches == 0 ? -1 : input.height * 0.5F;
    input.wheel = notches;
    input.key = key;
    ui::Resources resources;
    resources.fonts = fonts_.get();
    resources.images = &images_;
    resources.strings = &strings_;
    resources.theme = &theme_;
    resources.zoom = static_cast<float>(sample_.view.look.text_percent) / 100;
    ui_.begin(input, resources, "Behörig");
    sample_.draw(ui_);
    ui_.end();
    renderer_->draw(*ImGui::GetDrawData(), theme_.ground.rgb);
  }

  test::Sample& sample_;
  base::Strings strings_;
  ui::Theme theme_;
  std::string folder_;
  float notches_;
  std::string presses_;
  int tabs_;
  std::unique_ptr<app::Window> window_{};
  std::unique_ptr<app::Renderer> renderer_{};
  std::set<char32_t> characters_{};
  std::unique_ptr<ui::Fonts> fonts_{};
  std::vector<std::unique_ptr<ui::Fonts>> old_{};  // their layouts may still be about
  ui::Images images_{[this](const std::string& path) { load(path); }};
  semantics::Semantics semantics_{};
  ui::Ui ui_{semantics_};
};

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count < 2 || count % 2 != 0) throw std::runtime_error{"gallery SCREEN --to FILE.png …"};
    Options options;
    for (int i = 2; i + 1 < count; i += 2)
      options[arguments[i]] = arguments[i + 1];
    const auto sample = sample_of(arguments[1], options);
    Painter painter{*sample, options};
    test::write_file(value_of(options, "--to", "gallery.png"), ui::encode_png(painter.paint()));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}

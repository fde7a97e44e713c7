// Large text and small windows: 320 logical pixels of width, and twice that at 200 %. Nothing goes
// outside, nothing is cut, the ring around what has the keyboard is seen whole.

#include "support/hand.hpp"
#include "ui/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace behorig;
using semantics::Node;
using semantics::Role;
using test::said;
using test::Sample;
using test::StageSetting;

namespace {

constexpr float ring_reach = 7;  // outside the control, at 100 %

const Node* scroller_of(const semantics::Tree& tree, const Node& node) {
  for (auto i = node.parent; i >= 0; i = tree.nodes[static_cast<std::size_t>(i)].parent)
    if (tree.nodes[static_cast<std::size_t>(i)].has(semantics::scrolls))
      return &tree.nodes[static_cast<std::size_t>(i)];
  return nullptr;
}

// Its scrollbar takes this from the right, at 100 %; nothing when all is seen.
float scrollbar_of(const semantics::Tree& tree, const Node& scroller) {
  constexpr float scrollbar = 14;
  for (std::size_t i = 0; i < tree.count; ++i) {
    const Node& node = tree.nodes[i];
    const bool out = node.box.bottom() > scroller.box.bottom() + 1 || node.box.y < scroller.box.y;
    if (out && scroller_of(tree, node) == &scroller) return scrollbar;
  }
  return 0;
}

// The controls whose ring would be cut off at a side.
std::string rings_cut_in(const semantics::Tree& tree, float zoom) {
  std::string cut;
  const float reach = ring_reach * zoom;
  for (std::size_t i = 0; i < tree.count; ++i) {
    const Node& node = tree.nodes[i];
    if (!node.has(semantics::focusable) || node.has(semantics::no_tab_stop)) continue;
    const Node* scroller = scroller_of(tree, node);
    const semantics::Rect& around = scroller == nullptr ? tree.nodes[0].box : scroller->box;
    const float bar = scroller == nullptr ? 0 : zoom * scrollbar_of(tree, *scroller);
    if (node.box.x - reach < around.x || node.box.right() + reach > around.right() - bar)
      cut += std::string{name_of(node.role)} + " \"" + node.name + "\"\n";
  }
  return cut;
}

StageSetting small_window(const std::string& language, float zoom) {
  return {
      .language = language,
      .zoom = zoom,
      .width = 320 * zoom,
      .height = 640 * zoom,
      .hyphens = true};
}

}  // namespace

TEST_CASE("every screen fits in 320 logical pixels, with words parted", "[ui][screens][reflow]") {
  const float zoom = GENERATE(1.0F, 2.0F);
  const std::string language = GENERATE("sv", "en");
  for (const test::Scene& scene : test::scenes()) {
    const auto sample = sample_of(scene);
    sample->set_language(language);
    auto stage = stage_for(*sample, small_window(language, zoom));
    INFO(scene.name << " × " << zoom << " " << language);
    CHECK(said(stage->lint()).empty());
  }
}

TEST_CASE("every kind of exercise fits on its page in 320 logical pixels", "[ui][reflow]") {
  const float zoom = GENERATE(1.0F, 2.0F);
  for (std::size_t page = 0; page < test::exercise_count(); ++page)
    for (const bool graded : {false, true}) {
      const auto sample = test::sample_of_exercise(page);
      if (graded) sample->hand_in();
      INFO(sample->view.page->title << (graded ? ", handed in" : "") << " × " << zoom);
      auto stage = stage_for(*sample, small_window("sv", zoom));
      CHECK(said(stage->lint()).empty());
    }
}

TEST_CASE("what reads aloud has its place in every width", "[ui][reflow][listen]") {
  const auto [width, zoom] = GENERATE(
      std::pair{1280.0F, 1.0F},
      std::pair{1280.0F, 2.0F},
      std::pair{900.0F, 1.0F},
      std::pair{320.0F, 1.0F});
  const std::string language = GENERATE("sv", "en");
  const auto listening =
      GENERATE(ui::Listening::silent, ui::Listening::reading, ui::Listening::paused);
  const auto screen = GENERATE(ui::Screen::page, ui::Screen::exam);
  const bool exam = screen == ui::Screen::exam;
  const auto sample = test::sample_of({"", screen, 0, exam ? "exam:answering" : ""});
  sample->set_language(language);
  sample->view.listening = listening;
  sample->view.saved = ui::Saved::failed;  // the longest of its words
  auto stage =
      test::stage_for(*sample, {.language = language, .zoom = zoom, .width = width, .height = 800});
  INFO(width << " × " << zoom << " " << language << (exam ? " exam" : " page"));
  CHECK(said(stage->lint()).empty());
}

TEST_CASE("the ring around what has the keyboard is seen whole at 200 %", "[ui][reflow]") {
  const float width = GENERATE(1280.0F, 640.0F);
  for (const test::Scene& scene : test::scenes()) {
    const auto sample = sample_of(scene);
    auto stage = stage_for(*sample, {.zoom = 2, .width = width, .height = 800});
    INFO(scene.name << " " << width);
    CHECK(rings_cut_in(stage->tree(), 2).empty());
  }
  for (std::size_t page = 0; page < test::exercise_count(); ++page) {
    const auto sample = test::sample_of_exercise(page);
    INFO(sample->view.page->title << " " << width);
    auto stage = stage_for(*sample, {.zoom = 2, .width = width, .height = 800});
    CHECK(rings_cut_in(stage->tree(), 2).empty());
  }
}

TEST_CASE("Page Down scrolls an open dialog, and not the page behind it", "[ui][reflow]") {
  const auto sample = test::sample_of({"", ui::Screen::settings, 0, "shortcuts"});
  auto stage = stage_for(*sample, {.zoom = 2, .width = 1280, .height = 600});
  const auto top_of = [&](Role role, std::string_view name) {
    return stage->get(role, name).box.y;
  };
  const std::string behind = stage.text("settings.title");
  const std::string title = stage.text("frame.shortcuts");
  const float page = top_of(Role::heading, behind);
  const float dialog = top_of(Role::heading, title);
  stage->key(ui::Key::page_down);
  CHECK(top_of(Role::heading, behind) == page);
  CHECK(top_of(Role::heading, title) < dialog);
  // Opened again it begins at its top.
  stage->key(ui::Key::escape);
  stage->character(U'?');
  CHECK(top_of(Role::heading, title) == dialog);
  // Without a dialog the keys are the page's.
  stage->key(ui::Key::escape);
  stage->key(ui::Key::page_down);
  CHECK(top_of(Role::heading, behind) < page);
}

TEST_CASE("what is in a dialog leaves its scrollbar room", "[ui][reflow]") {
  const auto sample = test::sample_of({"", ui::Screen::home, 0, "shortcuts"});
  auto stage = stage_for(*sample, {.zoom = 2, .width = 1280, .height = 600});
  const Node& dialog = stage->get(Role::dialog, stage.text("frame.shortcuts"));
  const Node& option = stage->get(Role::checkbox, stage.text("settings.single_keys"));
  CHECK(option.box.right() + 2 * ring_reach <= dialog.box.right() - 2 * 14);
}

TEST_CASE("a list of names has its scrollbar at the window's edge", "[ui][reflow]") {
  const auto sample = test::sample_of({"", ui::Screen::who, 0, "pin"});
  auto stage = stage_for(*sample, {.zoom = 2, .width = 1280, .height = 600});
  const Node* scroller = scroller_of(stage->tree(), stage->get(Role::heading, "Vem är du?"));
  REQUIRE(scroller != nullptr);
  CHECK(scroller->box.right() == 1280);
  const Node& field = stage->get(Role::text_field, "PIN-kod för Kim Exempel");
  const Node& open = stage->get(Role::button, "Öppna");
  CHECK(open.box.y - field.box.bottom() < 2 * 24);
}

TEST_CASE("a certificate that has just been issued is seen from its top", "[ui][reflow]") {
  const auto sample = test::sample_of({"", ui::Screen::certificate, 0, "office:waiting"});
  auto stage = stage_for(*sample, {.zoom = 2, .width = 1280, .height = 600});
  stage->scroll(-100);
  REQUIRE(stage->get(Role::heading, stage.text("certificate.title")).box.bottom() < 0);
  const auto there = test::sample_of({"", ui::Screen::certificate, 0, "office:local"});
  sample->view.certificates = there->view.certificates;
  sample->view.exam.standing = there->view.exam.standing;
  stage->settle();
  CHECK(stage->get(Role::heading, stage.text("certificate.title")).box.y > 0);
}

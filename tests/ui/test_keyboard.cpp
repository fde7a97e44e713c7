// The keyboard alone, on every screen and every kind of exercise: nothing holds it, nothing is out
// of its reach, and where it is can be seen.

#include "support/hand.hpp"
#include "ui/draw.hpp"
#include "ui/scenes.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <algorithm>
#include <set>

using namespace behorig;
using semantics::Id;
using semantics::Node;
using semantics::Role;
using test::said;
using test::Sample;
using test::Stage;
using ui::Key;

namespace {

using Looked = std::function<void(Stage&, Sample&)>;

void on_every_screen(const Looked& look) {
  for (const test::Scene& scene : test::scenes()) {
    INFO(scene.name);
    const auto sample = sample_of(scene);
    auto stage = stage_for(*sample);
    look(stage, *sample);
  }
}

// Before the answer and after it.
void on_every_exercise(const Looked& look) {
  for (std::size_t page = 0; page < test::exercise_count(); ++page)
    for (const bool graded : {false, true}) {
      const auto sample = test::sample_of_exercise(page);
      if (graded) sample->hand_in();
      INFO(sample->view.page->title << (graded ? ", handed in" : ""));
      auto stage = stage_for(*sample);
      look(stage, *sample);
    }
}

const Node* group_of(const semantics::Tree& tree, const Node& node) {
  for (auto i = node.parent; i >= 0; i = tree.nodes[static_cast<std::size_t>(i)].parent)
    if (tree.nodes[static_cast<std::size_t>(i)].has(semantics::arrow_group))
      return &tree.nodes[static_cast<std::size_t>(i)];
  return nullptr;
}

// What Tab has to reach: all that can be used, of a group one; in a dialog, when one is open.
std::set<Id> to_be_reached(const semantics::Tree& tree) {
  std::size_t first = 0;
  for (std::size_t i = 0; i < tree.count; ++i)
    if (tree.nodes[i].role == Role::dialog) first = i;
  std::set<Id> wanted;
  for (std::size_t i = first; i < tree.count; ++i) {
    const Node& node = tree.nodes[i];
    if (!node.has(semantics::focusable) || node.has(semantics::disabled) ||
        node.has(semantics::no_tab_stop))
      continue;
    const Node* group = group_of(tree, node);
    wanted.insert(group != nullptr ? group->id : node.id);
  }
  return wanted;
}

Id stop_of(const semantics::Tree& tree, const Node& node) {
  const Node* group = group_of(tree, node);
  return group != nullptr ? group->id : node.id;
}

// The corners of what is drawn in the focus colour, and whether all of it can be seen.
struct Ring {
  semantics::Rect box{};
  bool whole{true};
};

std::optional<Ring> ring_drawn(const ui::Theme& theme) {
  const ImDrawData& data = *ImGui::GetDrawData();
  std::optional<ImVec4> all;
  bool whole = true;
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer)
      for (unsigned at = 0; at < command.ElemCount; ++at) {
        const ImDrawVert& vertex =
            list.VtxBuffer[list.IdxBuffer[static_cast<int>(command.IdxOffset + at)]];
        if (vertex.col != ui::packed(theme.focus)) continue;
        const ImVec2 place = vertex.pos;
        const ImVec4& clip = command.ClipRect;
        if (!all) all = ImVec4{place.x, place.y, place.x, place.y};
        all->x = std::min(all->x, place.x);
        all->y = std::min(all->y, place.y);
        all->z = std::max(all->z, place.x);
        all->w = std::max(all->w, place.y);
        whole = whole && place.x >= clip.x && place.x <= clip.z && place.y >= clip.y &&
                place.y <= clip.w;
      }
  }
  if (!all) return std::nullopt;
  return Ring{{all->x, all->y, all->z - all->x, all->w - all->y}, whole};
}

// The ring goes round the control, and all of it is in sight.
void check_that_focus_is_seen(Stage& stage, const ui::Theme& theme) {
  constexpr float near = 8;  // words in a text have theirs on the line, within the target
  const Node& node = *stage->focused();
  INFO("at " << name_of(node.role) << " \"" << node.name << "\"");
  CHECK_FALSE(node.has(semantics::offscreen));
  CHECK(said(stage->lint()).empty());
  const auto ring = ring_drawn(theme);
  REQUIRE(ring);
  CHECK(ring->whole);
  CHECK(ring->box.x <= node.box.x + near);
  CHECK(ring->box.y <= node.box.y + near);
  CHECK(ring->box.right() >= node.box.right() - near);
  CHECK(ring->box.bottom() >= node.box.bottom() - near);
}

// The stops from the first Tab until it is there again, each looked at.
std::vector<Id> round_of(Stage& stage, bool back) {
  const ui::Theme theme = test::theme_called("light");
  std::vector<Id> stops;
  for (std::size_t i = 0; i <= stage->tree().count; ++i) {
    stage->key(Key::tab, back);
    REQUIRE(stage->focused() != nullptr);
    const Id stop = stop_of(stage->tree(), *stage->focused());
    if (!stops.empty() && stop == stops.front()) return stops;
    REQUIRE(std::ranges::find(stops, stop) == stops.end());  // else a smaller circle holds it
    if (!back) check_that_focus_is_seen(stage, theme);
    stops.push_back(stop);
  }
  FAIL_CHECK("Tab does not come round");
  return stops;
}

void check_round(Stage& stage, Sample&) {
  const auto wanted = to_be_reached(stage->tree());
  if (wanted.empty()) return;  // nothing can be done while it opens
  const auto stops = round_of(stage, false);
  CHECK(std::set<Id>(stops.begin(), stops.end()) == wanted);
  auto back = round_of(stage, true);
  std::ranges::reverse(back);
  const auto begin = std::ranges::find(back, stops.front());
  REQUIRE(begin != back.end());
  std::rotate(back.begin(), begin, back.end());
  CHECK(back == stops);
}

void check_help(Stage& stage, Sample& sample) {
  const bool open = !sample.view.dialog.empty();
  stage->character(U'?');
  CHECK(
      stage->has(Role::dialog, stage.text("frame.shortcuts")) ==
      (!open || sample.view.dialog == "shortcuts"));
  CHECK(said(stage->lint()).empty());
  stage->key(Key::escape);
  CHECK(stage->all(Role::dialog).empty());
  REQUIRE(stage->focused() != nullptr);
  CHECK(said(stage->lint()).empty());
  stage->key(Key::escape);  // where nothing is open it closes nothing
  CHECK_FALSE(stage->focused() == nullptr);
}

// Members of the group that holds the focus.
std::vector<Id> members_around(Stage& stage) {
  const auto& tree = stage->tree();
  const Node* group = group_of(tree, *stage->focused());
  std::vector<Id> members;
  for (std::size_t i = 0; group != nullptr && i < tree.count; ++i)
    if (const Node& node = tree.nodes[i];
        node.has(semantics::focusable) && !node.has(semantics::disabled) &&
        !node.has(semantics::no_tab_stop) && group_of(tree, node) == group)
      members.push_back(node.id);
  return members;
}

void check_arrows(Stage& stage, Sample&) {
  for (std::size_t left = to_be_reached(stage->tree()).size(); left > 0; --left) {
    stage->key(Key::tab);
    const auto members = members_around(stage);
    if (members.size() < 2) continue;
    INFO("from " << stage->focused()->name);
    const Id before = stage->focused()->id;
    stage->key(Key::right);
    const Id after = stage->focused()->id;
    CHECK(after != before);
    CHECK(std::ranges::find(members, after) != members.end());
    stage->key(Key::left);
    CHECK(stage->focused()->id == before);
  }
}

}  // namespace

TEST_CASE(
    "Tab goes round every screen and back, past everything, and is seen all the way",
    "[ui]") {
  on_every_screen(check_round);
}

TEST_CASE(
    "Tab goes round every exercise and back, past everything, and is seen all the way",
    "[ui]") {
  on_every_exercise(check_round);
}

TEST_CASE("? shows the keys on every screen, and Escape closes whatever is open", "[ui]") {
  on_every_screen(check_help);
  on_every_exercise(check_help);
}

TEST_CASE("the help says how it is used with a screen reader, and what else helps", "[ui]") {
  const auto sample = test::sample_of_exercise(0);
  Stage stage{[&](ui::Ui& ui) { sample->draw(ui); }};
  sample->view.dialog = "shortcuts";
  stage->settle();
  for (const char* part : {"access.reader", "access.more"})
    CHECK(stage->has(Role::paragraph, stage.text(part)));
}

TEST_CASE("arrows move within every group and back", "[ui]") {
  on_every_screen(check_arrows);
  on_every_exercise(check_arrows);
}

TEST_CASE("with single keys off, ? and digits do nothing", "[ui]") {
  const auto sample = test::sample_of_exercise(0);
  Stage stage{[&](ui::Ui& ui) { sample->draw(ui); }, {.shortcuts = false}};
  stage->character(U'?');
  stage->character(U'1');
  CHECK(stage->all(Role::dialog).empty());
  CHECK(sample->wishes.empty());
}

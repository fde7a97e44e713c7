#include "semantics/lint.hpp"
#include "semantics/semantics.hpp"

#include <catch2/catch.hpp>

using namespace behorig::semantics;

namespace {

// A screen with one good button, and whatever else the case adds.
class Screen {
 public:
  Screen() {
    semantics_.begin("test", {0, 0, 800, 600}, true);
    add(Role::button, 2, "Nästa", {10, 10, 100, 40}, focusable);
  }

  Node& add(Role role, Id id, std::string_view name, Rect box, std::uint32_t states = 0) {
    Node& node = semantics_.leaf(role, id, name);
    node.box = box;
    node.states |= states;
    return node;
  }

  Semantics& semantics() { return semantics_; }

  std::vector<std::string> broken_rules() {
    semantics_.end();
    std::vector<std::string> rules;
    for (const Fault& fault : lint(semantics_.tree()))
      rules.push_back(fault.rule);
    return rules;
  }

 private:
  Semantics semantics_{};
};

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("a good screen breaks no rule", "[semantics][lint]") {
  Screen screen;
  CHECK(screen.broken_rules().empty());
}

TEST_CASE("a control needs a name", "[semantics][lint]") {
  Screen screen;
  screen.add(Role::button, 3, "", {10, 60, 100, 40}, focusable);
  CHECK(screen.broken_rules() == Rules{"name"});
}

TEST_CASE("ids are unique", "[semantics][lint]") {
  Screen screen;
  screen.add(Role::paragraph, 2, "text", {10, 60, 100, 40});
  CHECK(screen.broken_rules() == Rules{"id"});
}

TEST_CASE("a target is at least 24 pixels each way", "[semantics][lint]") {
  Screen screen;
  screen.add(Role::button, 3, "x", {10, 60, 19, 40}, focusable);
  CHECK(screen.broken_rules() == Rules{"target"});
}

TEST_CASE("a picture has an alternative", "[semantics][lint]") {
  Screen screen;
  screen.add(Role::image, 3, "", {10, 60, 100, 40});
  CHECK(screen.broken_rules() == Rules{"alternative"});
}

TEST_CASE("what reaches outside the window sideways is cut off", "[semantics][lint]") {
  Screen screen;
  screen.add(Role::paragraph, 3, "long", {700, 60, 200, 40});
  CHECK(screen.broken_rules() == Rules{"cut-off"});
}

TEST_CASE(
    "below the window only what a scrolling place holds can be reached",
    "[semantics][lint]") {
  Screen screen;
  SECTION("no scrolling") {
    screen.add(Role::button, 3, "far", {10, 700, 100, 40}, focusable);
    CHECK(screen.broken_rules() == Rules{"unreachable"});
  }
  SECTION("scrolling") {
    Node& region = screen.semantics().open(Role::group, 4, "");
    region.box = {0, 0, 800, 600};
    region.states |= scrolls;
    screen.add(Role::button, 3, "far", {10, 700, 100, 40}, focusable | offscreen);
    screen.semantics().close();
    CHECK(screen.broken_rules().empty());
  }
}

TEST_CASE(
    "two controls do not lie over each other, unless one is an area of a picture",
    "[semantics][lint]") {
  Screen screen;
  screen.add(Role::button, 3, "under", {20, 20, 100, 40}, focusable);
  SECTION("overlap") {
    CHECK(screen.broken_rules() == Rules{"overlap"});
  }
  SECTION("overlay") {
    screen.semantics().at(2).states |= overlay;
    CHECK(screen.broken_rules().empty());
  }
}

TEST_CASE("what is scrolled under a bar does not overlap it", "[semantics][lint]") {
  Screen screen;
  Node& region = screen.semantics().open(Role::group, 4, "");
  region.box = {0, 50, 800, 550};
  region.states |= scrolls;
  screen.add(Role::button, 3, "half under", {10, 30, 100, 60}, focusable);
  screen.semantics().close();
  CHECK(screen.broken_rules().empty());
}

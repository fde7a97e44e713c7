// Keys of a single character: turned off they do nothing anywhere, and in a field they are text.

#include "support/hand.hpp"
#include "ui/scenes.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Node;
using semantics::Role;
using test::Sample;
using test::Stage;

namespace {

constexpr std::u32string_view every_key = U"?0123456789abcdefghijklmnopqrstuvwxyzåäö";

using WithoutKeys = std::function<void(Stage&, Sample&)>;

void on_everything(const WithoutKeys& look) {
  for (const test::Scene& scene : test::scenes()) {
    INFO(scene.name);
    const auto sample = sample_of(scene);
    auto stage = stage_for(*sample, {.shortcuts = false});
    look(stage, *sample);
  }
  for (std::size_t page = 0; page < test::exercise_count(); ++page) {
    const auto sample = test::sample_of_exercise(page);
    INFO(sample->view.page->title);
    auto stage = stage_for(*sample, {.shortcuts = false});
    look(stage, *sample);
  }
}

bool in_a_field(Stage& stage) {
  const Node* node = stage->focused();
  return node != nullptr && node->role == Role::text_field;
}

// Those that can be reached: in the dialog, when one is open.
std::vector<semantics::Id> fields_of(Stage& stage) {
  const semantics::Tree& tree = stage->tree();
  std::vector<semantics::Id> fields;
  for (std::size_t i = 0; i < tree.count; ++i) {
    const Node& node = tree.nodes[i];
    if (node.role == Role::dialog) fields.clear();
    if (node.role == Role::text_field && !node.has(semantics::disabled)) fields.push_back(node.id);
  }
  return fields;
}

}  // namespace

TEST_CASE("with single keys off, no letter and no digit does anything on any screen", "[ui]") {
  on_everything([](Stage& stage, Sample& sample) {
    if (in_a_field(stage)) return;  // there they are text
    const std::string before = stage->dump();
    for (const char32_t key : every_key)
      stage->character(key);
    CHECK(stage->dump() == before);
    CHECK(sample.wishes.empty());
  });
}

TEST_CASE(
    "in a field, the keys that are shortcuts elsewhere are text, also when they are on",
    "[ui]") {
  std::size_t looked_at = 0;
  for (const test::Scene& scene : test::scenes()) {
    INFO(scene.name);
    const auto sample = sample_of(scene);
    auto stage = stage_for(*sample);
    const std::size_t dialogs = stage->all(Role::dialog).size();
    for (const semantics::Id field : fields_of(stage)) {
      test::Hand{stage.visitor(), test::Way::keys}.reach(field);
      REQUIRE(in_a_field(stage));
      for (const char32_t key : {U'?', U'1', U's'})
        stage->character(key);
      CHECK(stage->all(Role::dialog).size() == dialogs);
      CHECK(stage->focused() != nullptr);
      CHECK(stage->focused()->id == field);
      ++looked_at;
    }
  }
  CHECK(looked_at > 5);
}

#pragma once
// What is read aloud of a screen: its texts, comments, pictures, options and feedback, in reading
// order and a sentence at a time. From the same tree that a screen reader reads.

#include "base/strings.hpp"
#include "semantics/node.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace behorig::app {

struct Utterance {
  std::string text{};
  std::string language{};  // "sv"
  semantics::Id node{0};   // whose text or name it is
  std::size_t first{0};    // bytes of that
  std::size_t last{0};
  bool operator==(const Utterance&) const = default;
};

// All of the screen's panel; nothing when it has none. `language`: of texts whose node does not
// say.
std::vector<Utterance> utterances_of(
    const semantics::Tree& tree,
    const base::Strings& strings,
    const std::string& language);

// The panel that holds what a screen is about: index in the tree, −1 when there is none.
std::int32_t main_panel(const semantics::Tree& tree);

}  // namespace behorig::app

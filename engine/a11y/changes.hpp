#pragma once
// What is different between two frames, as assistive technology is told of it.

#include "a11y/snapshot.hpp"

#include <string>
#include <vector>

namespace behorig::a11y {

struct Change {
  enum class Kind : std::uint8_t {
    removed,       // `parent` and `index`: where it was
    added,         // `parent` and `index`: where it is; 0 when the one around is new too
    moved,         // likewise: there before, at another place
    name,          // `text`: the new one
    description,   // likewise
    value,         // `value`
    text_removed,  // `index`, `length`, `text`: what was there
    text_added,    // `index`, `length`, `text`: what has come
    caret,         // `index`
    selection,
    state,      // `text`: its name; `on`
    activated,  // the window has the keyboard
    deactivated,
    announced  // `text`: to be said at once
  };
  Kind kind{Kind::state};
  bool on{false};
  int index{0};
  int length{0};
  Id id{0};
  Id parent{0};
  double value{0};
  std::string text{};

  bool operator==(const Change&) const = default;
};

// In the order in which they are to be told: what is gone, what is new, what has changed, where the
// keyboard is now, and last what is announced. `before` may be null: everything is new.
std::vector<Change> changes_between(const Snapshot* before, const Snapshot& now);

}  // namespace behorig::a11y

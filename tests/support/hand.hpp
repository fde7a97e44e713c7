#pragma once
// A hand at the screen: the same thing done with the pointer, by the keyboard alone, or by the
// actions that a screen reader sends. What comes of it must not depend on the way.

#include "app/visitor.hpp"

#include <array>
#include <iosfwd>
#include <string>
#include <string_view>

namespace behorig::test {

enum class Way { pointer, keys, requests };
inline constexpr std::array every_way{Way::pointer, Way::keys, Way::requests};
std::ostream& operator<<(std::ostream& out, Way way);  // for failing tests

class Hand {
 public:
  Hand(app::Visitor& visitor, Way way) : visitor_{visitor}, way_{way} {}

  Way way() const { return way_; }

  // A button, a link, an option.
  void press(semantics::Role role, std::string_view name);
  void press(const semantics::Node& node);
  // An option of the named group, where several groups have options of the same name.
  void choose(std::string_view group, std::string_view option);
  // In place of what stands in the field. (Who uses the pointer types too.)
  void write(std::string_view field, const std::string& text);
  // A card or a part, to this place among its like (from 1).
  void move(const semantics::Node& card, int position);
  // To the node by Tab, and by arrows where it is one of a group.
  void reach(semantics::Id id);

 private:
  const semantics::Node& at(semantics::Id id) const;
  void drag(semantics::Id id, int position);
  // The id of the node's group in which arrows move, or 0.
  semantics::Id group_of(const semantics::Node& node) const;
  bool step_in_group(semantics::Id id);

  app::Visitor& visitor_;
  Way way_;
};

// The node with this role whose name begins so; throws when there is none.
const semantics::Node&
beginning(const app::Visitor& visitor, semantics::Role role, std::string_view name);

// A line for each fault.
std::string said(const std::vector<semantics::Fault>& faults);

}  // namespace behorig::test

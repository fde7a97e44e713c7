#include "a11y/atspi.hpp"

#include "a11y/node_text.hpp"

#include <algorithm>
#include <array>

namespace behorig::a11y {
namespace {

using semantics::Act;
using semantics::Role;
using semantics::State;

constexpr std::uint64_t bit_of(unsigned number) {
  return std::uint64_t{1} << number;
}

constexpr std::uint64_t enabled = bit_of(8);
constexpr std::uint64_t expandable = bit_of(9);
constexpr std::uint64_t modal = bit_of(16);
constexpr std::uint64_t selectable = bit_of(22);
constexpr std::uint64_t sensitive = bit_of(24);
constexpr std::uint64_t showing = bit_of(25);
constexpr std::uint64_t single_line = bit_of(26);
constexpr std::uint64_t visible = bit_of(30);
constexpr std::uint64_t read_only = bit_of(43);

constexpr std::array<std::pair<State, unsigned>, 12> state_numbers{{
    {semantics::active, 1},
    {semantics::busy, 3},
    {semantics::checked, 4},
    {semantics::editable, 7},
    {semantics::expanded, 10},
    {semantics::focusable, 11},
    {semantics::focused, 12},
    {semantics::multi_line, 17},
    {semantics::current, 23},
    {semantics::required, 33},
    {semantics::invalid, 36},
    {semantics::checkable, 41},
}};

constexpr std::uint32_t member_of = 5;

// A relation as AT-SPI2 numbers it: of the node that has it, and of the one that it is about.
struct BothWays {
  std::uint32_t of_this{0};
  std::uint32_t of_other{0};
};

BothWays numbers_of(semantics::Relation relation) {
  using semantics::Relation;
  switch (relation) {
    case Relation::label:
      return {1, 2};  // label for, labelled by
    case Relation::description:
      return {17, 18};  // description for, described by
    case Relation::error:
      return {22, 21};  // error for, error message
    case Relation::none:
      return {};
  }
  return {};
}

// Clients remember what an object answers: a button that is not to be pressed yet stays one.
bool is_pressable(const Node& node) {
  return node.can(Act::press) || node.role == Role::button || node.role == Role::radio ||
         node.role == Role::checkbox || node.role == Role::link;
}

void add_radio_group(
    const Snapshot& snapshot,
    const Node& radio,
    std::vector<AtspiRelation>& relations) {
  const Node* group = snapshot.parent(radio);
  while (group != nullptr && group->role != Role::radio_group)
    group = snapshot.parent(*group);
  if (group == nullptr) return;
  AtspiRelation members{member_of, {}};
  const auto first = static_cast<std::size_t>(snapshot.index_of.at(group->id));
  for (std::size_t i = first + 1; i < snapshot.tree.count; ++i) {
    const Node& node = snapshot.tree.nodes[i];
    if (static_cast<std::size_t>(node.parent) < first) break;
    if (node.role == Role::radio) members.to.push_back(&node);
  }
  relations.push_back(std::move(members));
}

}  // namespace

AtspiRole atspi_role(const Node& node) {
  switch (node.role) {
    case Role::window:
      return {23, "frame"};
    case Role::group:
      return node.name.empty() ? AtspiRole{20, "filler"} : AtspiRole{39, "panel"};
    case Role::navigation:
    case Role::radio_group:
      return {39, "panel"};
    case Role::heading:
      return {83, "heading"};
    case Role::paragraph:
      return {29, "label"};
    case Role::list:
      return {31, "list"};
    case Role::list_item:
      return {32, "list item"};
    case Role::radio:
      return {44, "radio button"};
    case Role::checkbox:
      return {7, "check box"};
    case Role::button:
      return {43, "push button"};
    case Role::link:
      return {88, "link"};
    case Role::image:
      return {27, "image"};
    case Role::progress:
      return {42, "progress bar"};
    case Role::text_field:
      return node.has(semantics::secret) ? AtspiRole{40, "password text"} : AtspiRole{79, "entry"};
    case Role::combo:
      return {11, "combo box"};
    case Role::slider:
      return {51, "slider"};
    case Role::table:
      return {55, "table"};
    case Role::row:
      return {90, "table row"};
    case Role::column_header:
      return {57, "table column header"};
    case Role::cell:
      return {56, "table cell"};
    case Role::dialog:
      return {16, "dialog"};
    case Role::status:
      return {101, "notification"};
  }
  return {0, "invalid"};
}

std::uint64_t atspi_states(const Node& node) {
  std::uint64_t states = visible;
  if (!node.has(semantics::offscreen)) states |= showing;
  if (!node.has(semantics::disabled)) states |= enabled | sensitive;
  if (node.role == Role::dialog) states |= modal;
  if (node.role == Role::text_field && !node.has(semantics::multi_line)) states |= single_line;
  if (has_text(node) && !node.has(semantics::editable)) states |= read_only;
  if (node.has(semantics::current)) states |= selectable;
  if (node.has(semantics::expanded)) states |= expandable;
  for (const auto& [state, number] : state_numbers)
    if (node.has(state)) states |= bit_of(number);
  return states;
}

std::uint64_t atspi_application_states() {
  return enabled | sensitive | showing | visible;
}

std::vector<const char*> atspi_interfaces(const Node& node) {
  std::vector<const char*> names{"org.a11y.atspi.Accessible", "org.a11y.atspi.Component"};
  const auto add = [&](bool holds, const char* name) {
    if (holds) names.push_back(name);
  };
  add(has_actions(node), "org.a11y.atspi.Action");
  add(node.maximum > node.minimum, "org.a11y.atspi.Value");
  add(has_text(node), "org.a11y.atspi.Text");
  add(node.has(semantics::editable), "org.a11y.atspi.EditableText");
  add(node.role == Role::image, "org.a11y.atspi.Image");
  add(node.role == Role::table, "org.a11y.atspi.Table");
  add(is_cell(node), "org.a11y.atspi.TableCell");
  return names;
}

Attributes atspi_attributes(const Node& node) {
  Attributes attributes{{"toolkit", "Behorig"}};
  const auto add = [&](const char* name, int value) {
    if (value > 0) attributes.emplace_back(name, std::to_string(value));
  };
  add("level", node.level);
  if (node.set_size > 0) {
    add("posinset", node.position);
    add("setsize", node.set_size);
  }
  if (node.role == Role::table) {
    add("rowcount", node.grid.row);
    add("colcount", node.grid.column);
  }
  if (is_cell(node)) {
    add("rowindex", node.grid.row);
    add("colindex", node.grid.column);
  }
  if (node.role == Role::navigation) attributes.emplace_back("xml-roles", "navigation");
  return attributes;
}

std::vector<AtspiRelation> atspi_relations(const Snapshot& snapshot, const Node& node) {
  std::vector<AtspiRelation> relations;
  if (node.role == Role::radio) add_radio_group(snapshot, node, relations);
  const auto [first, last] = snapshot.about.equal_range(node.id);
  for (auto it = first; it != last; ++it) {
    const Node& other = snapshot.at(it->second);
    if (!other.name.empty()) relations.push_back({numbers_of(other.relation).of_other, {&other}});
  }
  const Node* to =
      node.relation == semantics::Relation::none ? nullptr : snapshot.find(node.related);
  if (to != nullptr) relations.push_back({numbers_of(node.relation).of_this, {to}});
  return relations;
}

std::string atspi_locale(const std::string& language) {
  if (language == "sv") return "sv_SE";
  if (language == "en") return "en_GB";
  return language;
}

std::vector<AtspiAction> atspi_actions(const Snapshot& snapshot, const Node& node) {
  const Words& words = snapshot.words;
  std::vector<AtspiAction> actions;
  if (is_pressable(node)) {
    if (node.role == Role::radio)
      actions.push_back({Act::press, "select", words.select});
    else if (node.role == Role::checkbox)
      actions.push_back({Act::press, "toggle", words.toggle});
    else if (node.role == Role::link)
      actions.push_back({Act::press, "jump", words.follow});
    else
      actions.push_back({Act::press, "click", words.press});
  }
  if (node.can(Act::move_up)) actions.push_back({Act::move_up, "move up", words.move_up});
  if (node.can(Act::move_down)) actions.push_back({Act::move_down, "move down", words.move_down});
  return actions;
}

bool has_actions(const Node& node) {
  return is_pressable(node) || node.can(Act::move_up) || node.can(Act::move_down);
}

bool is_cell(const Node& node) {
  return node.role == Role::cell || node.role == Role::column_header;
}

const Node* table_of(const Snapshot& snapshot, const Node& node) {
  const Node* around = snapshot.parent(node);
  while (around != nullptr && around->role != Role::table)
    around = snapshot.parent(*around);
  return around;
}

const Node* cell_at(const Snapshot& snapshot, const Node& table, int row, int column) {
  for (const std::int32_t row_index : table.children) {
    const Node& row_node = snapshot.at(row_index);
    if (row_node.grid.row != row) continue;
    for (const std::int32_t index : row_node.children)
      if (snapshot.at(index).grid.column == column) return &snapshot.at(index);
  }
  return nullptr;
}

bool is_for_reading(std::string_view event) {
  constexpr std::array followed{
      "Focus",
      "Mouse",
      "Window",
      "Object:StateChanged:Active",
      "Object:StateChanged:Focused",
      "Object:StateChanged:Selected",
      "Object:TextCaretMoved",
      "Object:TextChanged",
      "Object:TextSelectionChanged"};
  return std::ranges::none_of(followed, [&](const char* known) {
    return event.starts_with(known);
  });
}

}  // namespace behorig::a11y

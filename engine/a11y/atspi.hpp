#pragma once
// How AT-SPI2 names what the tree holds: roles, states, interfaces, attributes and relations. The
// numbers are those of at-spi2-core (atspi-constants.h); they are part of the protocol.

#include "a11y/snapshot.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace behorig::a11y {

struct AtspiRole {
  std::uint32_t number{0};
  const char* name{""};
};

// Groups with a name are panels and running text is labels: with those a screen reader reads a
// page's title, text and question in order when the page's panel gets the focus.
AtspiRole atspi_role(const Node& node);
constexpr AtspiRole application_role{75, "application"};

// A bit for each state, by its number.
std::uint64_t atspi_states(const Node& node);
// Of the object that stands for the program itself.
std::uint64_t atspi_application_states();

// Names of the D-Bus interfaces that the node answers on.
std::vector<const char*> atspi_interfaces(const Node& node);

using Attributes = std::vector<std::pair<std::string, std::string>>;
Attributes atspi_attributes(const Node& node);

struct AtspiRelation {
  std::uint32_t number{0};
  std::vector<const Node*> to{};
};

std::vector<AtspiRelation> atspi_relations(const Snapshot& snapshot, const Node& node);

// "sv" as the system's libraries write it: "sv_SE".
std::string atspi_locale(const std::string& language);

// What can be done with a node, in the order of Action.DoAction.
struct AtspiAction {
  semantics::Act act{semantics::Act::press};
  const char* name{""};
  std::string localized{};
};

bool has_actions(const Node& node);
std::vector<AtspiAction> atspi_actions(const Snapshot& snapshot, const Node& node);

// The table around a row or a cell; null when there is none.
const Node* table_of(const Snapshot& snapshot, const Node& node);
// The cell of a table, rows and columns from 1; null where it is not on this page of the table.
const Node* cell_at(const Snapshot& snapshot, const Node& table, int row, int column);
// Cells and headers answer where they stand in a table.
bool is_cell(const Node& node);

// Whether who wants to hear of this event ("Object:ChildrenChanged:Add") reads: magnifiers and
// on-screen keyboards only follow the focus, the caret and what is typed. What is not known is
// taken for reading.
bool is_for_reading(std::string_view event);

}  // namespace behorig::a11y

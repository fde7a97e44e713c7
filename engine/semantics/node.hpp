#pragma once
// The semantics tree of one frame: what every control is, says and can do. Depends on nothing; read
// by keyboard navigation, tests, the tour, screen readers and read-aloud.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::semantics {

enum class Role : std::uint8_t {
  window,
  group,  // a named panel; focus goes here on a page change
  navigation,
  heading,
  paragraph,
  list,
  list_item,
  radio_group,
  radio,
  checkbox,
  button,
  link,
  image,
  progress,
  text_field,
  combo,
  slider,
  table,
  row,
  column_header,
  cell,
  dialog,
  status  // announced when it changes
};
std::string_view name_of(Role role);

// Bits of Node::states.
enum State : std::uint32_t {
  focusable = 1U << 0U,
  focused = 1U << 1U,
  checked = 1U << 2U,
  disabled = 1U << 3U,
  active = 1U << 4U,
  checkable = 1U << 5U,
  editable = 1U << 6U,
  multi_line = 1U << 7U,
  busy = 1U << 8U,
  offscreen = 1U << 9U,
  invalid = 1U << 10U,
  required = 1U << 11U,
  no_tab_stop = 1U << 12U,  // focus by program, pointer or screen reader only
  arrow_group = 1U << 13U,  // a container that is one Tab stop; arrows move inside
  scrolls = 1U << 14U,      // a container whose content can be scrolled into view
  overlay = 1U << 15U,      // may lie over other nodes, as areas lie over a picture
  expanded = 1U << 16U,
  current = 1U << 17U,  // the place in a menu or list where one is
  secret = 1U << 18U    // a field whose letters are not shown, and not to be said
};

// Bits of Node::actions, and what a request asks for.
enum class Act : std::uint8_t {
  press,
  focus,
  set_number,
  set_text,
  replace_text,  // what stands between two places by another text
  select_text,
  scroll_to,
  move_up,
  move_down
};

constexpr std::uint32_t bit(Act act) {
  return 1U << static_cast<unsigned>(act);
}

// Logical pixels from the window's top left corner.
struct Rect {
  float x{0};
  float y{0};
  float width{0};
  float height{0};

  float right() const { return x + width; }

  float bottom() const { return y + height; }

  bool operator==(const Rect&) const = default;
};

// Of a table: how many rows and columns it has in all, the row of headers and rows on other pages
// included. Of a row and a cell: where it stands, from 1; rows have no column. 0: not said.
struct Grid {
  std::int32_t row{0};
  std::int32_t column{0};

  bool operator==(const Grid&) const = default;
};

// A piece of a node's text on one line, for magnifiers and for reading line by line. In
// characters; the end is not part of it.
struct TextPiece {
  std::int32_t start{0};
  std::int32_t end{0};
  Rect box{};

  bool operator==(const TextPiece&) const = default;
};

using Id = std::uint64_t;  // stable between frames, scoped per page; never 0

// What a node is to another one, beside standing in it.
enum class Relation : std::uint8_t { none, label, description, error };

struct Node {
  Id id{0};
  std::int32_t parent{-1};  // index in Tree::nodes; parents come before their children
  Role role{Role::group};
  std::uint8_t level{0};  // of a heading
  Relation relation{Relation::none};
  std::int16_t position{0};  // "2 of 3", from 1; 0: not in a set
  std::int16_t set_size{0};
  std::uint32_t states{0};
  std::uint32_t actions{0};
  Rect box{};           // as drawn, also where scrolled out of view
  float text_width{0};  // width its text needs where it must fit on one line; 0: wraps
  std::string name{};
  std::string description{};
  std::string text{};      // of paragraphs and text fields
  std::string language{};  // BCP 47; empty: inherited
  double value{0};
  double minimum{0};
  double maximum{0};
  int caret{-1};  // in characters
  int selection_start{-1};
  int selection_end{-1};
  Grid grid{};
  Id related{0};                    // what it is the label of, or tells an error of
  std::vector<TextPiece> pieces{};  // in reading order; only when Semantics::detailed()
  std::vector<std::int32_t> children{};

  bool has(State state) const { return (states & state) != 0; }

  bool can(Act act) const { return (actions & bit(act)) != 0; }
};

struct Tree {
  std::vector<Node> nodes{};  // [0] is the window; only the first `count` belong to this frame
  std::size_t count{0};
  std::uint64_t hash{0};  // of all content, boxes included

  const Node* find(Id id) const;
  std::int32_t index_of(Id id) const;  // −1 when it is not in the tree
};

// An id within a scope: the hash of the path of names.
Id id_in(Id scope, std::string_view name);

}  // namespace behorig::semantics

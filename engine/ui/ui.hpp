#pragma once
// The widget kit. Every call draws with Dear ImGui *and* describes itself in the semantics tree, so
// that what is seen, what the keyboard reaches and what a screen reader says cannot differ. Screens
// and kinds call only this; no bare ImGui.
//
// Layout: things are put under each other in the innermost column; inside a `row` beside each
// other, wrapping when the line is full. Lengths given to widgets are logical pixels at 100 %; the
// kit multiplies them by the text size. Positions and sizes in a Rect are real (already
// multiplied).
//
// Containers are closed by the end of the C++ scope that holds the returned Scope:
//   const auto card = ui.card({.tone = Tone::ok});

#include "base/strings.hpp"
#include "semantics/semantics.hpp"
#include "ui/fonts.hpp"
#include "ui/images.hpp"
#include "ui/input.hpp"
#include "ui/specs.hpp"
#include "ui/text_edit.hpp"
#include "ui/text_layout.hpp"
#include "ui/text_selection.hpp"
#include "ui/theme.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace behorig::ui {

struct Pointer;

using semantics::Id;
using semantics::Rect;
using semantics::Role;

// What is being read aloud: bytes of a node's text, or of its name when that is what it shows.
struct Spoken {
  Id node{0};
  std::size_t first{0};
  std::size_t last{0};
  bool operator==(const Spoken&) const = default;
};

// What the kit draws with; owned by the caller, alive for the frame.
struct Resources {
  const Fonts* fonts{nullptr};
  Images* images{nullptr};
  const base::Strings* strings{nullptr};
  const Theme* theme{nullptr};
  float zoom{1};         // text size, 1–2
  bool shortcuts{true};  // single-character keys
  bool still{true};      // no blinking caret: tests, reduced motion
  Spoken spoken{};       // marked, and scrolled into view when it changes
  std::function<std::string()> clipboard{};
  std::function<void(const std::string&)> set_clipboard{};
};

class Ui;

// Closes what was opened, in reverse order, at the end of a C++ scope.
class [[nodiscard]] Scope {
 public:
  Scope(Ui& ui, void (Ui::*close)()) : ui_{&ui}, close_{close} {}

  ~Scope() {
    if (ui_ != nullptr) (ui_->*close_)();
  }

  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

  Scope(Scope&& other) noexcept : ui_{std::exchange(other.ui_, nullptr)}, close_{other.close_} {}

  Scope& operator=(Scope&&) = delete;

 private:
  Ui* ui_;
  void (Ui::*close_)();
};

// What a pointer or a key did to a place on the screen in this frame.
struct Touch {
  bool pressed{false};  // clicked, or Enter/Space, or a request
  bool hovered{false};
  bool held{false};
  bool focused{false};
  bool dragged{false};  // held, and moved too far for a click
  bool dropped{false};  // let go after a drag, anywhere
  float moved_x{0};     // from where it stands, real pixels; 0 when neither of the two
  float moved_y{0};
};

class Ui {
 public:
  explicit Ui(semantics::Semantics& semantics);

  // --- the frame ---
  void begin(const FrameInput& input, const Resources& resources, std::string_view title);
  void end();

  // The fonts handed in next are new, even at the same address.
  void forget_fonts() { set_fonts_ = nullptr; }

  // Another frame is wanted at once (focus moved, a drag goes on).
  bool wants_frame() const { return wants_frame_; }

  void want_frame() { wants_frame_ = true; }

  // How the pointer is to look: a hand over what can be pressed, a beam over text to write in or to
  // select from.
  PointerShape pointer() const { return pointer_; }

  // Seconds until the caret blinks; negative: never.
  double next_blink() const;

  const base::Strings& strings() const { return *resources_.strings; }

  const std::string& text_of(std::string_view key) const { return strings().text(key); }

  const Theme& theme() const { return *resources_.theme; }

  const FrameInput& input() const { return input_; }

  semantics::Semantics& semantics() { return semantics_; }

  TextLayouts& layouts() { return layouts_; }

  Images& images() const { return *resources_.images; }

  bool shortcuts() const { return resources_.shortcuts; }

  // --- measures ---
  float zoom() const { return resources_.zoom; }

  float px(float at_100) const { return at_100 * resources_.zoom; }

  // Width left in the innermost column, real pixels.
  float width() const;

  // One column: the window is narrower than 900 px at 100 %.
  bool narrow() const { return input_.width / resources_.zoom < 900; }

  // The next place in the column: takes room and goes on below (in a row: beside).
  Rect take(float width, float height);
  // Where the next thing will stand.
  float cursor_x() const;
  float cursor_y() const;
  // Scrolls the region around so that the place is seen; its top when it is taller than the region.
  void reveal(const Rect& place);
  void space(float at_100);
  // In a row: moves right so that `width` real pixels end at the column's right edge.
  void push_right(float width);
  void set_gap(float at_100);

  // --- ids ---
  Id id(std::string_view name) const { return semantics::id_in(ids_.back(), name); }

  Scope scope(std::string_view name);  // ids inside are apart from ids outside

  // The texts inside are in this language ("sv"), not in the interface's.
  Scope language(std::string_view language);

  // --- containers ---
  Scope region(
      std::string_view name,
      const Rect& place,
      float padding_x,
      float padding_y,
      bool scroll);  // its own clip, may scroll
  Scope panel(
      std::string_view id,
      std::string_view name);  // gets focus on a page change; Enter on it goes on
  Scope group(std::string_view id, std::string_view name);  // named, not focusable
  Scope navigation(std::string_view id, std::string_view name);
  Scope list(std::string_view id, std::string_view name);
  Scope item(std::string_view id, std::string_view name);         // list item
  Scope radio_group(std::string_view id, std::string_view name);  // one Tab stop, arrows choose
  Scope arrow_group(std::string_view id, std::string_view name);  // one Tab stop, arrows move
  // How many rows and columns it has in all; a row says which of them it is.
  Scope table(std::string_view id, std::string_view name, semantics::Grid size = {});
  Scope table_row(std::string_view id, int number = 0);
  Scope card(const CardStyle& style);
  Scope row(float gap = 8, float height = 0);  // side by side; centred on `height` when given
  // A column of its own at a place beside others; the flow goes on below the lowest of them.
  Scope columns(float gap = 24);
  Scope column(float width);  // real pixels; inside `columns`
  // A dialog over everything, in the middle; the focus stays inside until it is gone.
  Scope dialog(std::string_view id, std::string_view name, float width);

  // --- text ---
  void heading(
      std::string_view id,
      int level,
      std::string_view text,
      std::optional<TextStyle> style = {});
  void paragraph(std::string_view id, std::string_view text, const TextSpec& spec = {});
  // Markdown. A link in it that is pressed stands in pressed_link().
  void rich(std::string_view id, std::string_view markdown, const TextSpec& spec = {});

  // The address of the link that was pressed in this frame; empty when none was.
  const std::string& pressed_link() const { return pressed_link_; }

  // A line of text that is part of something described elsewhere: drawn, not in the tree.
  void label(std::string_view text, const TextSpec& spec = {});

  float text_width(std::string_view text, TextStyle style) { return layouts_.measure(text, style); }

  // --- controls ---
  bool button(std::string_view id, std::string_view label, const ButtonSpec& spec = {});
  float button_width(std::string_view label, const ButtonSpec& spec = {});
  bool choice(std::string_view id, std::string_view label, const ChoiceSpec& spec);
  // A radio button as a chip in a row of its like, in a radio group: what a list is narrowed to.
  bool chip(std::string_view id, std::string_view label, const ChoiceSpec& spec);
  // True when the text was changed in this frame.
  bool field(
      std::string_view id,
      std::string_view label,
      std::string& value,
      const FieldSpec& spec = {});
  bool field_focused(std::string_view id) const;
  void progress(
      std::string_view id,
      std::string_view name,
      double share,
      float width,
      Tone tone = Tone::brand);
  void ring(std::string_view id, std::string_view name, double share, float side);
  void pill(std::string_view id, std::string_view text, Tone tone);
  float pill_width(std::string_view text);
  void avatar(std::string_view name, float side, Tone tone = Tone::brand);  // initials; decoration
  void keycap(std::string_view text);
  void line();
  // The picture in its place; a drawn frame while it loads or when it cannot be shown.
  Rect picture(
      std::string_view id,
      const std::string& path,
      std::string_view alt,
      const PictureSpec& spec = {});
  // A message that is announced when it changes; an empty text takes no room.
  void status(std::string_view id, std::string_view text, const TextSpec& spec = {});

  // Says something once, unseen: what a key did that the eye sees anyway. Stays until the next
  // press.
  void announce(std::string text) { said_ = std::move(text); }

  // --- building blocks for views with their own shapes ---
  // Makes a place pressable: pointer, Enter and Space when focused, requests. The node is the leaf
  // just made.
  Touch touch(semantics::Node& node, const Rect& place, bool enabled = true);
  // While something is dragged: scrolls when the pointer is near the region's top or bottom, the
  // faster the nearer.
  void scroll_near_edge(float edge_at_100 = 72);
  // For a node made by hand that is not touched: tells when it is scrolled out of view, and scrolls
  // to it when asked.
  void mark_offscreen(semantics::Node& node);
  // Tells where the lines of a node's text stand, when somebody reads who asks for that.
  void tell_lines(semantics::Node& node, const TextLayout& layout, float x, float y) const;
  // Draws the focus ring when the node has the keyboard.
  void focus_ring(const semantics::Node& node, float radius = 8);
  ImDrawList& draw();
  void fill(const Rect& place, Color color, float radius = 0);
  void outline(const Rect& place, Color color, float radius = 0, float thickness = 1);
  void text_at(float x, float y, std::string_view text, TextStyle style, Color color);
  void layout_at(
      const TextLayout& layout,
      float x,
      float y,
      Color color,
      std::optional<Color> links = {});  // the brand's when not given
  // Marks what is being read aloud when it is of this node, whose text is laid out there.
  void mark_spoken(Id node, const TextLayout& layout, float x, float y);
  void check_mark(const Rect& place, Color color);
  void cross_mark(const Rect& place, Color color);
  Color strong(Tone tone) const;
  Color soft(Tone tone) const;
  Color outline_of(Tone tone) const;

  // --- keyboard ---
  // Takes this frame's key if it is this one (and nothing took it before).
  bool take_key(Key key, bool alt = false);
  // A single character, when those are on and no text field has the focus.
  bool take_character(char32_t character);

  const std::optional<KeyPress>& key() const { return key_; }

  bool in_text_field() const { return text_focus_; }

  void focus(Id id) { semantics_.set_focus(id); }

  bool is_focused(Id id) const { return semantics_.focus() == id; }

  // Keeps the focus inside a dialog, and remembers where it was before.
  void lend_focus(Id dialog);
  // To where it was before the dialog; false when that is gone.
  bool return_focus();

 private:
  friend class Scope;

  struct Flow {
    float left{0};
    float top{0};
    float width{0};
    float x{0};
    float y{0};
    float gap{8};
    bool row{false};
    float row_height{0};  // given: things are centred on it
    float line_bottom{0};
    float bottom{0};  // of all that was put in
    bool first{true};
  };

  struct OpenCard {
    CardStyle style{};
    Rect place{};
    ImDrawList* list{nullptr};
  };

  struct OpenRegion {
    Rect place{};
    float padding_y{0};
    bool scroll{false};
    std::int32_t node{-1};
    Id id{0};
  };

  // Around what has the keyboard; drawn when all of its region is.
  struct Ring {
    Rect box{};
    float radius{0};
  };

  struct OpenNode {
    std::int32_t index{0};
    float top{0};
  };

  struct Field {
    TextEdit edit;
    std::size_t used{0};
    float scroll{0};
    double caret_shown_since{0};
  };
  struct Splitters;

  // Selecting running text with the pointer.
  struct Selecting {
    std::optional<std::size_t> text{};  // the one under the pointer, of the `count` so far
    std::size_t count{0};
    std::optional<Rect> hint{};  // the word that copies, as last drawn
    bool mouse_was_down{false};
    bool pressed{false};    // the button went down in this frame
    bool touched{false};    // on a control
    bool dragging{false};   // it went down on a text and is still down
    bool swallowed{false};  // it went down on the hint and is still down
    bool over_hint{false};
    bool copy{false};  // asked for in this frame
    bool all{false};   // likewise
    bool copied{false};
  };

  void close_scope();
  void close_language();
  void close_region();
  void close_node();
  void close_panel();
  void close_card();
  void close_row();
  void close_columns();
  void close_column();
  void close_dialog();
  Scope node_scope(Role role, std::string_view id, std::string_view name, std::uint32_t states);

  Flow& flow() { return flows_.back(); }

  void push_flow(float left, float top, float width, float gap);
  void place_in_parent(const Flow& closed);
  void split(const CardStyle& style, const Rect& place);
  // Room at the right for the scrollbar, and for the ring beside it; 0 when all is seen.
  float scrollbar_room() const;
  void turn_pages(const OpenRegion& region);
  void offer_pages(const OpenRegion& region, bool over_all);
  void draw_ring();
  void draw_more(const Rect& place);
  bool visible(const Rect& place) const;
  void handle_navigation_keys();
  void follow_drag(Id id, const Pointer& pointer, bool enabled, Touch& touch);
  void draw_parts(
      const TextLayout& layout,
      std::size_t first,
      std::size_t last,
      float x,
      float y,
      bool underlined);
  void link_in(const TextLayout& layout, std::size_t index, const Rect& place, Id link_id);
  void begin_selection();
  void end_selection();
  void drop_selection();
  void selectable(Id text_id, const TextLayout& layout, const Rect& place);
  void scroll_while_selecting();
  void offer_copy();
  void draw_copy_hint(const Rect& place, std::string_view word, float keys) const;
  void copy_selected();
  void draw_emoji(const EmojiGlyph& emoji, float x, float y, float side);
  void tell_words(Id heading_id, const TextLayout& layout, const Rect& place);
  void label_field(Id field, std::string_view text);
  // What assistive technology asked the field for; true when its text was changed.
  bool field_requests(Id field_id, TextEdit& edit);
  void tell_field(semantics::Node& node, const TextEdit& edit, const Rect& first_line) const;
  void field_keys(TextEdit& edit, const FieldSpec& spec);
  void field_pointer(TextEdit& edit, const Rect& inner, Field& field, bool held, bool was_focused);
  void draw_field(
      const TextEdit& edit,
      const FieldSpec& spec,
      const Rect& place,
      const Rect& inner,
      Field& field,
      bool focused);
  // An arrow came to this radio button in this frame; told once.
  bool take_arrow_to(Id id);
  void draw_choice(
      const ChoiceSpec& spec,
      const Rect& place,
      const TextLayout& layout,
      const Touch& touch,
      std::string_view key);

  semantics::Semantics& semantics_;
  Resources resources_{};
  FrameInput input_{};
  std::optional<KeyPress> key_{};
  std::string typed_{};
  TextLayouts layouts_{};
  TextSelection selection_{layouts_};
  Selecting selecting_{};
  const Fonts* set_fonts_{nullptr};
  float set_zoom_{0};
  std::vector<Id> ids_{};
  std::vector<Flow> flows_{};
  std::vector<OpenCard> cards_{};
  std::vector<OpenRegion> regions_{};
  std::vector<OpenNode> nodes_{};
  std::optional<Ring> ring_{};
  std::vector<float> columns_{};
  std::vector<std::string> languages_{};  // around the present one
  std::map<Id, Field> fields_{};
  std::shared_ptr<Splitters> splitters_;  // shared only so that its type stays out of here
  Id chosen_by_arrow_{0};
  Id lent_by_{0};         // had the focus before the dialog
  Id paged_{0};           // the region that Page Up and Page Down scroll
  Id paged_next_{0};      // likewise, as found in this frame
  Id dragged_{0};         // moved too far for a click since the pointer went down on it
  float held_scroll_{0};  // how far its region was scrolled then
  std::string said_{};    // see announce()
  std::string pressed_link_{};
  Spoken spoken_seen_{};
  PointerShape pointer_{PointerShape::arrow};
  bool wants_frame_{false};
  bool ring_visible_{false};    // the last input was a key
  bool paging_settled_{false};  // paged_next_ has the keyboard, or is a dialog
  bool text_focus_{false};
  bool text_focus_before_{false};
  double seconds_{0};
  std::size_t frame_{0};
};

}  // namespace behorig::ui

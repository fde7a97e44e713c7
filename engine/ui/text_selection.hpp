#pragma once
// What is selected of the texts on the screen, with the pointer, to be copied. The selection may
// reach over several texts of one ground (a scrolling region, a dialog) in reading order; it is
// kept by text and byte, so that scrolling and wrapping anew leave it where it is. Positions are
// logical pixels.

#include "semantics/node.hpp"
#include "ui/text_layout.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace behorig::ui {

// A text of this frame that can be selected from; the layout is borrowed for the frame.
struct SelectableText {
  semantics::Id id{0};
  semantics::Id ground{0};
  const TextLayout* layout{nullptr};
  semantics::Rect place{};  // its top left corner is the layout's
  semantics::Rect seen{};   // what of the ground is on the screen
};

class TextSelection {
 public:
  explicit TextSelection(TextLayouts& layouts) : layouts_{layouts} {}

  // Begins a frame: its texts are told again, in reading order.
  void forget_texts() { texts_.clear(); }

  // The bytes of it that are selected; equal: none.
  std::pair<std::size_t, std::size_t> add(const SelectableText& text);

  // The button went down on a text of this frame: once for a place, twice for a word, three times
  // for a paragraph. `extend`: from where the selection began to here.
  void press(std::size_t text, float x, float y, int clicks, bool extend);
  // The pointer is here, the button still down.
  void drag(float x, float y);
  void select_all();  // of the ground that was pressed last
  void clear();
  // Ends a frame: nothing is selected any longer when the text it began or ended in is gone.
  void settle();

  bool empty() const { return ends_.first == ends_.last; }

  semantics::Id ground() const { return ground_; }

  std::string text() const;
  // The last line of what is selected, as far as it is on the screen.
  std::optional<semantics::Rect> last_line() const;

  // To tell whether anything changed.
  std::size_t changes() const { return changes_; }

 private:
  enum class Unit { character, word, paragraph };

  struct Place {
    std::size_t text{0};  // index in texts_, of this frame
    std::size_t byte{0};
    semantics::Id id{0};
    std::size_t size{0};  // of the text: another size is another text
    bool operator==(const Place&) const = default;

    bool operator<(const Place& other) const {
      return text != other.text ? text < other.text : byte < other.byte;
    }
  };

  struct Range {
    Place first{};
    Place last{};
    bool operator==(const Range&) const = default;
  };

  Place place_at(std::size_t text, float x, float y) const;
  Range unit_at(const Place& place) const;
  void set(const Range& anchor, const Range& pointer);
  bool find_again(Place& place) const;

  TextLayouts& layouts_;
  std::vector<SelectableText> texts_{};
  Unit unit_{Unit::character};
  Range anchor_{};  // what was pressed
  Range ends_{};    // all of it, in reading order
  semantics::Id ground_{0};
  bool inside_{false};  // while texts are added: after the first, before the last
  std::size_t changes_{0};
};

// The byte of the layout's text that is nearest to a point in it.
std::size_t byte_at(TextLayouts& layouts, const TextLayout& layout, float x, float y);

// Where the bytes [first, last) stand, one box a run, with the part of its text.
struct TextPart {
  semantics::Rect box{};
  const TextRun* run{nullptr};
  std::string_view text{};
};

std::vector<TextPart>
parts_of(TextLayouts& layouts, const TextLayout& layout, std::size_t first, std::size_t last);

}  // namespace behorig::ui

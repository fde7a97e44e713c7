#pragma once
// How a widget is to look and behave; what each call of the kit takes. Lengths are logical pixels
// at 100 %; texts are borrowed for the call.

#include "ui/text_layout.hpp"
#include "ui/theme.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace behorig::ui {

enum class Tone { plain, brand, ok, warn, bad, quiet };

struct CardStyle {
  Tone tone{Tone::plain};  // ground and outline
  float padding_x{20};
  float padding_y{16};
  float radius{12};
  bool thick{false};       // 2 px outline in the tone's strong colour
  bool law{false};         // yellow ground with a bar at the left
  bool bare{false};        // neither ground nor outline
  float gap{8};            // between what stands inside
  float width{0};          // 0: the column's
  bool raised_nav{false};  // square corners, no padding: bars at an edge
};

enum class ButtonStyle { primary, secondary, ghost, menu };

struct ButtonSpec {
  ButtonStyle style{ButtonStyle::primary};
  bool enabled{true};
  char32_t shortcut{0};  // a single character that presses it; drawn as a keycap when shown
  bool show_shortcut{false};
  bool current{false};             // the place one is at, in a menu
  std::string_view trailing{};     // small text at the right end (menu)
  std::string_view description{};  // said by a screen reader after the name
  float width{0};                  // 0: as wide as the label; −1: the column
  bool small{false};
};

// One of several to choose from, as a card with a radio button or checkbox.
struct ChoiceSpec {
  bool checkbox{false};
  bool checked{false};
  bool enabled{true};
  Tone tone{Tone::plain};    // ok, bad … after grading
  std::string_view badge{};  // "Rätt", "Missat" … at the right
  char32_t shortcut{0};      // a digit
  int position{0};           // "2 of 3"
  int set_size{0};
  bool compact{false};  // a small box, as the verbs of moderation
  bool bare{false};     // without ground and outline; in bold: what a card is about
  float width{0};       // 0: the column's
  bool show_shortcut{false};
};

struct FieldSpec {
  int lines{1};  // more than 1: wraps, Enter breaks the line
  std::size_t most_characters{4000};
  std::string_view placeholder{};
  std::string_view description{};
  bool invalid{false};
  bool label_hidden{false};  // the label is only said
  bool secret{false};        // shows dots
  float width{0};            // 0: the column's
};

struct TextSpec {
  TextStyle style{TextStyle::body};
  std::optional<Color> color{};  // ink when not given
  float leading{1.5F};
  bool centered{false};
  bool links_as_text{false};  // in the text's colour rather than the brand's
  std::string_view said{};    // of a paragraph: what is read instead of it, more than is seen here
  std::string_view error_of{};   // of a status: the id of the field that it tells an error of
  std::string_view describes{};  // of a paragraph: the id of the field that it says more about
};

struct PictureSpec {
  float most_width{0};  // 0: the column's
  float most_height{420};
  float radius{8};
};

}  // namespace behorig::ui

#pragma once
// Editing a text that wraps: caret, selection, undo. Wraps stb_textedit; the layout is ours,
// because ImGui 1.86 does not wrap what is typed.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::ui {

enum class EditKey {
  left,
  right,
  up,
  down,
  line_start,
  line_end,
  text_start,
  text_end,
  word_left,
  word_right,
  page_up,
  page_down,
  backspace,
  del,
  undo,
  redo
};

// A line as shown: characters [start, end), without the line break that may follow.
struct EditLine {
  std::size_t start{0};
  std::size_t end{0};
};

class TextEdit {
 public:
  // `width_of` measures one character; lines wrap at `wrap_width` unless single_line.
  TextEdit(bool single_line, std::size_t most_characters);
  ~TextEdit();
  TextEdit(TextEdit&&) noexcept;
  TextEdit& operator=(TextEdit&&) noexcept;

  // Called every frame before the rest: the value from outside wins when it differs.
  void lay_out(
      const std::string& value,
      float wrap_width,
      float line_height,
      const std::function<float(char32_t)>& width_of);

  void key(EditKey key, bool extend_selection);
  void type(std::string_view utf8);  // text from the keyboard or the clipboard
  void click(float x, float y);      // relative to the text's top left corner
  void drag(float x, float y);
  void select_all();
  void select(std::size_t first, std::size_t last);  // both the same: the caret alone
  std::string selected() const;
  void erase_selected();

  std::string value() const;  // UTF-8
  std::size_t caret() const;
  std::pair<std::size_t, std::size_t> selection() const;  // first, last; equal: none
  const std::vector<EditLine>& lines() const;
  std::string line_text(const EditLine& line) const;
  // Position of a character within its line.
  float x_of(std::size_t character) const;
  std::size_t line_of(std::size_t character) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace behorig::ui

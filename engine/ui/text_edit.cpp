#include "ui/text_edit.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

// What stb_textedit calls a string: the characters with their widths and lines.
struct Buffer {
  std::u32string text{};
  std::vector<float> widths{};
  std::vector<EditLine> lines{};
  float line_height{1};
  float wrap_width{1e9F};
  bool single_line{true};
  std::size_t most{0};
  std::function<float(char32_t)> width_of{};

  void wrap();
  std::size_t line_of(std::size_t character) const;
};

constexpr int key_bit = 1 << 24;  // above every code point
constexpr int shift_bit = 1 << 25;

}  // namespace
}  // namespace behorig::ui

// NOLINTBEGIN: the library is C configured by macros.
#define STB_TEXTEDIT_CHARTYPE char32_t
#define STB_TEXTEDIT_POSITIONTYPE int
#define STB_TEXTEDIT_UNDOSTATECOUNT 200
#define STB_TEXTEDIT_UNDOCHARCOUNT 4000
#include <stb/stb_textedit.h>

namespace behorig::ui {
namespace {

void layout_row(StbTexteditRow* row, const Buffer* buffer, int start) {
  const auto& line = buffer->lines[buffer->line_of(static_cast<std::size_t>(start))];
  float width = 0;
  for (auto i = line.start; i < line.end; ++i)
    width += buffer->widths[i];
  row->x0 = 0;
  row->x1 = width;
  row->baseline_y_delta = buffer->line_height;
  row->ymin = 0;
  row->ymax = buffer->line_height;
  const auto next = buffer->line_of(static_cast<std::size_t>(start)) + 1;
  const auto end = next < buffer->lines.size() ? buffer->lines[next].start : buffer->text.size();
  row->num_chars = static_cast<int>(end) - start;
}

float width_at(const Buffer* buffer, int start, int offset) {
  const auto index = static_cast<std::size_t>(start + offset);
  return buffer->text[index] == U'\n' ? -1.0F : buffer->widths[index];
}

void delete_chars(Buffer* buffer, int at, int count) {
  buffer->text.erase(static_cast<std::size_t>(at), static_cast<std::size_t>(count));
  buffer->wrap();
}

int insert_chars(Buffer* buffer, int at, const char32_t* text, int count) {
  if (buffer->most != 0 && buffer->text.size() + static_cast<std::size_t>(count) > buffer->most)
    return 0;
  buffer->text.insert(static_cast<std::size_t>(at), text, static_cast<std::size_t>(count));
  buffer->wrap();
  return 1;
}

}  // namespace
}  // namespace behorig::ui

#define STB_TEXTEDIT_STRING behorig::ui::Buffer
#define STB_TEXTEDIT_STRINGLEN(b) static_cast<int>((b)->text.size())
#define STB_TEXTEDIT_LAYOUTROW behorig::ui::layout_row
#define STB_TEXTEDIT_GETWIDTH behorig::ui::width_at
#define STB_TEXTEDIT_GETWIDTH_NEWLINE -1.0F
#define STB_TEXTEDIT_KEYTOTEXT(k) ((k) >= behorig::ui::key_bit ? -1 : (k))
#define STB_TEXTEDIT_GETCHAR(b, i) ((b)->text[static_cast<std::size_t>(i)])
#define STB_TEXTEDIT_NEWLINE U'\n'
#define STB_TEXTEDIT_IS_SPACE(c) ((c) == U' ' || (c) == U'\n')
#define STB_TEXTEDIT_DELETECHARS behorig::ui::delete_chars
#define STB_TEXTEDIT_INSERTCHARS behorig::ui::insert_chars
#define STB_TEXTEDIT_K_SHIFT behorig::ui::shift_bit
#define BEHORIG_KEY(name) (behorig::ui::key_bit | static_cast<int>(behorig::ui::EditKey::name))
#define STB_TEXTEDIT_K_LEFT BEHORIG_KEY(left)
#define STB_TEXTEDIT_K_RIGHT BEHORIG_KEY(right)
#define STB_TEXTEDIT_K_UP BEHORIG_KEY(up)
#define STB_TEXTEDIT_K_DOWN BEHORIG_KEY(down)
#define STB_TEXTEDIT_K_PGUP BEHORIG_KEY(page_up)
#define STB_TEXTEDIT_K_PGDOWN BEHORIG_KEY(page_down)
#define STB_TEXTEDIT_K_LINESTART BEHORIG_KEY(line_start)
#define STB_TEXTEDIT_K_LINEEND BEHORIG_KEY(line_end)
#define STB_TEXTEDIT_K_TEXTSTART BEHORIG_KEY(text_start)
#define STB_TEXTEDIT_K_TEXTEND BEHORIG_KEY(text_end)
#define STB_TEXTEDIT_K_DELETE BEHORIG_KEY(del)
#define STB_TEXTEDIT_K_BACKSPACE BEHORIG_KEY(backspace)
#define STB_TEXTEDIT_K_UNDO BEHORIG_KEY(undo)
#define STB_TEXTEDIT_K_REDO BEHORIG_KEY(redo)
#define STB_TEXTEDIT_K_WORDLEFT BEHORIG_KEY(word_left)
#define STB_TEXTEDIT_K_WORDRIGHT BEHORIG_KEY(word_right)
#define STB_TEXTEDIT_IMPLEMENTATION
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wuseless-cast"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wduplicated-branches"
#include <stb/stb_textedit.h>
#pragma GCC diagnostic pop

// NOLINTEND

namespace behorig::ui {
namespace {

void Buffer::wrap() {
  widths.resize(text.size());
  for (std::size_t i = 0; i < text.size(); ++i)
    widths[i] = text[i] == U'\n' ? 0 : width_of(text[i]);
  lines.clear();
  std::size_t start = 0;
  std::size_t break_after = 0;  // where the line may break, after a space
  float x = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U'\n') {
      lines.push_back({start, i});
      start = i + 1;
      break_after = 0;
      x = 0;
      continue;
    }
    x += widths[i];
    if (!single_line && x > wrap_width && i > start && text[i] != U' ') {
      const std::size_t next = break_after > start ? break_after : i;
      lines.push_back({start, next});
      start = next;
      break_after = 0;
      x = 0;
      for (auto k = start; k <= i; ++k)
        x += widths[k];
    }
    if (text[i] == U' ') break_after = i + 1;
  }
  lines.push_back({start, text.size()});
}

std::size_t Buffer::line_of(std::size_t character) const {
  std::size_t line = 0;
  while (line + 1 < lines.size() && lines[line + 1].start <= character)
    ++line;
  return line;
}

std::u32string decoded(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();)
    out += base::next_code_point(utf8, at);
  return out;
}

std::string encoded(std::u32string_view text) {
  std::string out;
  for (const char32_t character : text)
    base::append_utf8(out, character);
  return out;
}

}  // namespace

struct TextEdit::State {
  Buffer buffer{};
  STB_TexteditState edit{};
  std::string value{};
};

TextEdit::TextEdit(bool single_line, std::size_t most_characters)
    : state_{std::make_unique<State>()} {
  stb_textedit_initialize_state(&state_->edit, single_line ? 1 : 0);
  state_->buffer.single_line = single_line;
  state_->buffer.most = most_characters;
}

TextEdit::~TextEdit() = default;
TextEdit::TextEdit(TextEdit&&) noexcept = default;
TextEdit& TextEdit::operator=(TextEdit&&) noexcept = default;

void TextEdit::lay_out(
    const std::string& value,
    float wrap_width,
    float line_height,
    const std::function<float(char32_t)>& width_of) {
  Buffer& buffer = state_->buffer;
  buffer.width_of = width_of;
  buffer.wrap_width = wrap_width;
  buffer.line_height = line_height;
  if (value != state_->value) {
    buffer.text = decoded(value);
    state_->value = value;
    stb_textedit_initialize_state(&state_->edit, buffer.single_line ? 1 : 0);
    state_->edit.cursor = state_->edit.select_start = state_->edit.select_end =
        static_cast<int>(buffer.text.size());
  }
  buffer.wrap();
}

void TextEdit::key(EditKey key, bool extend_selection) {
  stb_textedit_key(
      &state_->buffer,
      &state_->edit,
      key_bit | static_cast<int>(key) | (extend_selection ? shift_bit : 0));
  state_->value = value();
}

void TextEdit::type(std::string_view utf8) {
  std::u32string text = decoded(utf8);
  std::erase_if(text, [&](char32_t c) {
    return (c < 32 && (c != U'\n' || state_->buffer.single_line)) || c == 127;
  });
  if (text.empty()) return;
  const Buffer& buffer = state_->buffer;
  const auto [first, last] = selection();
  if (buffer.most != 0) {
    const std::size_t room =
        buffer.most - std::min(buffer.most, buffer.text.size() - (last - first));
    text.resize(std::min(text.size(), room));
  }
  stb_textedit_paste(&state_->buffer, &state_->edit, text.data(), static_cast<int>(text.size()));
  state_->value = value();
}

void TextEdit::click(float x, float y) {
  stb_textedit_click(&state_->buffer, &state_->edit, x, y);
}

void TextEdit::drag(float x, float y) {
  stb_textedit_drag(&state_->buffer, &state_->edit, x, y);
}

void TextEdit::select_all() {
  state_->edit.select_start = 0;
  state_->edit.select_end = state_->edit.cursor = static_cast<int>(state_->buffer.text.size());
}

void TextEdit::select(std::size_t first, std::size_t last) {
  const auto within = [&](std::size_t character) {
    return static_cast<int>(std::min(character, state_->buffer.text.size()));
  };
  state_->edit.select_start = within(first);
  state_->edit.cursor = state_->edit.select_end = within(last);
}

std::string TextEdit::selected() const {
  const auto [first, last] = selection();
  return encoded(std::u32string_view{state_->buffer.text}.substr(first, last - first));
}

void TextEdit::erase_selected() {
  stb_textedit_cut(&state_->buffer, &state_->edit);
  state_->value = value();
}

std::string TextEdit::value() const {
  return encoded(state_->buffer.text);
}

std::size_t TextEdit::caret() const {
  return std::min(static_cast<std::size_t>(state_->edit.cursor), state_->buffer.text.size());
}

std::pair<std::size_t, std::size_t> TextEdit::selection() const {
  const auto size = static_cast<int>(state_->buffer.text.size());
  const auto [first, last] = std::minmax(state_->edit.select_start, state_->edit.select_end);
  return {
      static_cast<std::size_t>(std::clamp(first, 0, size)),
      static_cast<std::size_t>(std::clamp(last, 0, size))};
}

const std::vector<EditLine>& TextEdit::lines() const {
  return state_->buffer.lines;
}

std::string TextEdit::line_text(const EditLine& line) const {
  return encoded(
      std::u32string_view{state_->buffer.text}.substr(line.start, line.end - line.start));
}

float TextEdit::x_of(std::size_t character) const {
  const EditLine& line = state_->buffer.lines[state_->buffer.line_of(character)];
  float x = 0;
  for (auto i = line.start; i < std::min(character, line.end); ++i)
    x += state_->buffer.widths[i];
  return x;
}

std::size_t TextEdit::line_of(std::size_t character) const {
  return state_->buffer.line_of(character);
}

}  // namespace behorig::ui

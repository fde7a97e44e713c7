// Running text and text fields: what stands there, by which pieces it is read, where the caret and
// the selection are; and setting them.

#include "a11y/atspi.hpp"
#include "a11y/node_text.hpp"
#include "a11y/sdbus_answers.hpp"

#include <algorithm>

namespace behorig::a11y {
namespace {

using semantics::Act;

int character_count(const Question& asked) {
  return sd_bus_message_append(asked.out, "i", length_of(text_of(*asked.node)));
}

int caret(const Question& asked) {
  return sd_bus_message_append(asked.out, "i", asked.node->caret);
}

int text(const Question& asked) {
  int start = 0;
  int end = 0;
  if (const int read = sd_bus_message_read(asked.in, "ii", &start, &end); read < 0) return read;
  const std::string part = text_between(text_of(*asked.node), start, end);
  return sd_bus_message_append(asked.out, "s", part.c_str());
}

int append_piece(const Question& asked, const Piece& piece) {
  return sd_bus_message_append(asked.out, "sii", piece.text.c_str(), piece.start, piece.end);
}

// GetStringAtOffset counts pieces as Grain does.
int string_at(const Question& asked) {
  int offset = 0;
  std::uint32_t grain = 0;
  if (const int read = sd_bus_message_read(asked.in, "iu", &offset, &grain); read < 0) return read;
  const auto wanted = static_cast<Grain>(std::min<std::uint32_t>(grain, 4));
  return append_piece(asked, piece_at(*asked.node, offset, wanted));
}

using Finder = Piece (*)(const Node&, int, Grain);

// The older calls tell where a piece starts from where it ends: twice as many numbers.
template <Finder find>
int text_by_boundary(const Question& asked) {
  int offset = 0;
  std::uint32_t boundary = 0;
  if (const int read = sd_bus_message_read(asked.in, "iu", &offset, &boundary); read < 0)
    return read;
  Grain grain = Grain::line;
  if (boundary == 0) grain = Grain::character;
  if (boundary == 1 || boundary == 2) grain = Grain::word;
  if (boundary == 3 || boundary == 4) grain = Grain::sentence;
  return append_piece(asked, find(*asked.node, offset, grain));
}

int character_at(const Question& asked) {
  int offset = 0;
  if (const int read = sd_bus_message_read(asked.in, "i", &offset); read < 0) return read;
  const std::string one = text_between(text_of(*asked.node), offset, offset + 1);
  return sd_bus_message_append(asked.out, "i", static_cast<int>(code_point(one)));
}

// Attributes are those of the whole text: its language.
int append_attributes(const Question& asked) {
  const std::string language = atspi_locale(asked.snapshot().language(*asked.node));
  sd_bus_message_open_container(asked.out, 'a', "{ss}");
  sd_bus_message_append(asked.out, "{ss}", "language", language.c_str());
  return sd_bus_message_close_container(asked.out);
}

int attributes(const Question& asked) {
  append_attributes(asked);
  return sd_bus_message_append(asked.out, "ii", 0, length_of(text_of(*asked.node)));
}

int default_attributes(const Question& asked) {
  return append_attributes(asked);
}

int append_place(const Question& asked, int start, int end, std::uint32_t coordinates) {
  const Place place = place_of(asked, box_of(*asked.node, start, end), coordinates);
  return sd_bus_message_append(asked.out, "iiii", place.x, place.y, place.width, place.height);
}

int character_extents(const Question& asked) {
  int offset = 0;
  std::uint32_t coordinates = 0;
  if (const int read = sd_bus_message_read(asked.in, "iu", &offset, &coordinates); read < 0)
    return read;
  return append_place(asked, offset, offset + 1, coordinates);
}

int range_extents(const Question& asked) {
  int start = 0;
  int end = 0;
  std::uint32_t coordinates = 0;
  if (const int read = sd_bus_message_read(asked.in, "iiu", &start, &end, &coordinates); read < 0)
    return read;
  return append_place(asked, start, end, coordinates);
}

int offset_at_point(const Question& asked) {
  int x = 0;
  int y = 0;
  std::uint32_t coordinates = 0;
  if (const int read = sd_bus_message_read(asked.in, "iiu", &x, &y, &coordinates); read < 0)
    return read;
  const semantics::Rect point = point_of(asked, x, y, coordinates);
  return sd_bus_message_append(asked.out, "i", offset_at(*asked.node, point.x, point.y));
}

// --- the selection: at most one ---

int selection_count(const Question& asked) {
  return sd_bus_message_append(asked.out, "i", asked.node->selection_start >= 0 ? 1 : 0);
}

int selection(const Question& asked) {
  return sd_bus_message_append(
      asked.out,
      "ii",
      std::max(asked.node->selection_start, 0),
      std::max(asked.node->selection_end, 0));
}

int select(const Question& asked, int first, int last) {
  const bool can = asked.node->can(Act::select_text) && first >= 0 && last >= 0;
  if (can)
    asked.mirror.post(
        {.id = asked.node->id, .act = Act::select_text, .first = first, .last = last});
  return sd_bus_message_append(asked.out, "b", can ? 1 : 0);
}

int set_caret(const Question& asked) {
  int offset = 0;
  if (const int read = sd_bus_message_read(asked.in, "i", &offset); read < 0) return read;
  return select(asked, offset, offset);
}

int add_selection(const Question& asked) {
  int first = 0;
  int last = 0;
  if (const int read = sd_bus_message_read(asked.in, "ii", &first, &last); read < 0) return read;
  return select(asked, first, last);
}

int set_selection(const Question& asked) {
  int number = 0;
  int first = 0;
  int last = 0;
  if (const int read = sd_bus_message_read(asked.in, "iii", &number, &first, &last); read < 0)
    return read;
  return number == 0 ? select(asked, first, last) : select(asked, -1, -1);
}

int remove_selection(const Question& asked) {
  const int to = std::max(asked.node->caret, 0);
  return select(asked, to, to);
}

// --- writing ---

int set_contents(const Question& asked) {
  const char* wanted = nullptr;
  if (const int read = sd_bus_message_read(asked.in, "s", &wanted); read < 0) return read;
  const bool can = asked.node->can(Act::set_text);
  if (can) asked.mirror.post({.id = asked.node->id, .act = Act::set_text, .text = wanted});
  return sd_bus_message_append(asked.out, "b", can ? 1 : 0);
}

// What is shown of a secret is not what stands there: it can only be set as a whole.
int replace(const Question& asked, int first, int last, std::string text) {
  const bool can = asked.node->can(Act::replace_text);
  if (can)
    asked.mirror.post(
        {.id = asked.node->id,
         .act = Act::replace_text,
         .text = std::move(text),
         .first = first,
         .last = last});
  return sd_bus_message_append(asked.out, "b", can ? 1 : 0);
}

int insert_text(const Question& asked) {
  int offset = 0;
  const char* added = nullptr;
  int length = 0;
  if (const int read = sd_bus_message_read(asked.in, "isi", &offset, &added, &length); read < 0)
    return read;
  return replace(asked, offset, offset, text_between(added, 0, length));
}

int delete_text(const Question& asked) {
  int start = 0;
  int end = 0;
  if (const int read = sd_bus_message_read(asked.in, "ii", &start, &end); read < 0) return read;
  return replace(asked, start, end < 0 ? length_of(text_of(*asked.node)) : end, {});
}

bool is_editable(const Node& node) {
  return node.has(semantics::editable);
}

constexpr auto callable = SD_BUS_VTABLE_UNPRIVILEGED;

const sd_bus_vtable text_table[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("CharacterCount", "i", property<character_count>, 0, 0),
    SD_BUS_PROPERTY("CaretOffset", "i", property<caret>, 0, 0),
    SD_BUS_METHOD("GetText", "ii", "s", method<text>, callable),
    SD_BUS_METHOD("GetStringAtOffset", "iu", "sii", method<string_at>, callable),
    SD_BUS_METHOD("GetTextAtOffset", "iu", "sii", method<text_by_boundary<piece_at>>, callable),
    SD_BUS_METHOD(
        "GetTextBeforeOffset",
        "iu",
        "sii",
        method<text_by_boundary<piece_before>>,
        callable),
    SD_BUS_METHOD(
        "GetTextAfterOffset",
        "iu",
        "sii",
        method<text_by_boundary<piece_after>>,
        callable),
    SD_BUS_METHOD("GetCharacterAtOffset", "i", "i", method<character_at>, callable),
    SD_BUS_METHOD("GetAttributes", "i", "a{ss}ii", method<attributes>, callable),
    SD_BUS_METHOD("GetAttributeRun", "ib", "a{ss}ii", method<attributes>, callable),
    SD_BUS_METHOD("GetDefaultAttributes", "", "a{ss}", method<default_attributes>, callable),
    SD_BUS_METHOD("GetDefaultAttributeSet", "", "a{ss}", method<default_attributes>, callable),
    SD_BUS_METHOD("GetCharacterExtents", "iu", "iiii", method<character_extents>, callable),
    SD_BUS_METHOD("GetRangeExtents", "iiu", "iiii", method<range_extents>, callable),
    SD_BUS_METHOD("GetOffsetAtPoint", "iiu", "i", method<offset_at_point>, callable),
    SD_BUS_METHOD("GetNSelections", "", "i", method<selection_count>, callable),
    SD_BUS_METHOD("GetSelection", "i", "ii", method<selection>, callable),
    SD_BUS_METHOD("AddSelection", "ii", "b", method<add_selection>, callable),
    SD_BUS_METHOD("SetSelection", "iii", "b", method<set_selection>, callable),
    SD_BUS_METHOD("RemoveSelection", "i", "b", method<remove_selection>, callable),
    SD_BUS_METHOD("SetCaretOffset", "i", "b", method<set_caret>, callable),
    SD_BUS_VTABLE_END};

const sd_bus_vtable editable_table[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD("SetTextContents", "s", "b", method<set_contents>, callable),
    SD_BUS_METHOD("InsertText", "isi", "b", method<insert_text>, callable),
    SD_BUS_METHOD("DeleteText", "ii", "b", method<delete_text>, callable),
    SD_BUS_VTABLE_END};

}  // namespace

bool answer_text(sd_bus* bus, SdbusMirror& mirror) {
  return answer_for<has_text>(bus, mirror, "org.a11y.atspi.Text", text_table) &&
         answer_for<is_editable>(bus, mirror, "org.a11y.atspi.EditableText", editable_table);
}

}  // namespace behorig::a11y

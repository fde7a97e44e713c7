#pragma once
// Unicode text: UTF-8 in, code points and what a person calls characters out. Wraps utf8proc.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::base {

bool is_valid_utf8(std::string_view bytes);
// Where valid UTF-8 ends; npos when all of it is valid.
std::size_t first_bad_byte(std::string_view bytes);
// Normal form C; the input unchanged when it is not valid UTF-8.
std::string nfc(std::string_view text);
// For comparison without regard to case: case folded and normalised.
std::string folded(std::string_view text);
// The code point at `position`, which moves past it; U+FFFD for a broken byte.
char32_t next_code_point(std::string_view text, std::size_t& position);
void append_utf8(std::string& text, char32_t code_point);
// Characters as a person counts them (grapheme clusters).
std::size_t count_characters(std::string_view text);
// UTF-16 code units: how several platforms count, an emoji being two or more.
std::size_t count_utf16(std::string_view text);
bool is_letter(char32_t code_point);  // letter or digit
std::string trimmed(std::string_view text);
std::vector<std::string> split(std::string_view text, char at);
// "god eftermiddag" → "god-eftermiddag"; å, ä → a, ö → o: a proposal for an id.
std::string as_id(std::string_view text);

}  // namespace behorig::base

#pragma once
// How hard a text is to read: LIX (C.-H. Björnsson, Läsbarhet, 1968) and the longest sentence.

#include <string_view>

namespace behorig::language {

struct Readability {
  int words{0};
  double lix{0};  // words per sentence + words of more than six letters, per cent; below 30 is easy
  int longest_sentence{0};  // words
};

// `text`: plain text. A sentence ends at . ! ? : before a space, and at each line's end; "kl. 15"
// and "t.ex. så" do not end one, since a digit or a small letter follows.
Readability readability(std::string_view text);

}  // namespace behorig::language

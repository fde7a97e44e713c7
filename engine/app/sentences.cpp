#include "app/sentences.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace behorig::app {
namespace {

// With their full stop; never the end of a sentence.
constexpr std::array<std::string_view, 32> swedish{
    "t.ex.", "bl.a.",   "s.k.",   "kap.",   "kl.",   "nr.",    "st.",    "jfr.",
    "ca.",   "dnr.",    "prop.",  "bet.",   "dvs.",  "d.v.s.", "resp.",  "tel.",
    "obs.",  "fr.o.m.", "t.o.m.", "p.g.a.", "inkl.", "exkl.",  "sid.",   "s.",
    "p.",    "art.",    "ang.",   "f.d.",   "e.g.",  "i.e.",   "forts.", "mom."};
constexpr std::array<std::string_view, 18> english{
    "e.g.",
    "i.e.",
    "no.",
    "ch.",
    "art.",
    "sec.",
    "p.",
    "pp.",
    "mr.",
    "ms.",
    "mrs.",
    "dr.",
    "vs.",
    "cf.",
    "para.",
    "s.",
    "fig.",
    "approx."};

constexpr std::string_view bullet = "• ";  // before a line of a list; not read

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

bool ends_sentence(char c) {
  return c == '.' || c == '!' || c == '?';
}

// A closing quotation mark or bracket, which belongs to what it closes; 0 when there is none.
std::size_t closing_at(std::string_view text, std::size_t at) {
  for (const std::string_view mark : {"”", "’", "»", ")", "]", "\""})
    if (text.substr(at).starts_with(mark)) return mark.size();
  return 0;
}

// The word that ends right before `end`, in small letters, without an opening bracket or quote.
std::string word_before(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t first = end;
  while (first > begin && !is_space(text[first - 1]))
    --first;
  std::string_view word = text.substr(first, end - first);
  for (const std::string_view mark : {"(", "”", "«", "»", "\"", "["})
    if (word.starts_with(mark)) word.remove_prefix(mark.size());
  return base::folded(word);
}

bool is_abbreviation(const std::string& word, std::string_view language) {
  const auto known = [&](const auto& all) {
    return std::ranges::find(all, std::string_view{word}) != all.end();
  };
  if (language == "en" ? known(english) : known(swedish)) return true;
  // An initial: one letter and its full stop.
  std::size_t at = 0;
  return word.size() > 1 && base::is_letter(base::next_code_point(word, at)) &&
         at + 1 == word.size() && (word[0] < '0' || word[0] > '9');
}

bool only_figures(const std::string& word) {
  return std::all_of(word.begin(), word.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_small_letter(char32_t character) {
  std::string one;
  base::append_utf8(one, character);
  const bool figure = character >= U'0' && character <= U'9';
  return !figure && base::is_letter(character) && base::folded(one) == one;
}

class Splitter {
 public:
  Splitter(std::string_view text, std::string_view language) : text_{text}, language_{language} {}

  std::vector<Sentence> run() {
    for (std::size_t at = 0; at < text_.size();) {
      if (text_[at] == '\n') {
        end_at(at);
        ++at;
      } else if (ends_sentence(text_[at])) {
        at = after_stop(at);
      } else {
        base::next_code_point(text_, at);
      }
    }
    end_at(text_.size());
    return std::move(sentences_);
  }

 private:
  // Past a stop and what closes with it; ends the sentence there when it is one.
  std::size_t after_stop(std::size_t at) {
    const std::size_t stop = at;
    while (at < text_.size() && ends_sentence(text_[at]))
      ++at;
    const std::size_t word_end = at;
    while (at < text_.size()) {
      const std::size_t closing = closing_at(text_, at);
      if (closing == 0) break;
      at += closing;
    }
    if (at < text_.size() && !is_space(text_[at])) return at;
    const bool one_full_stop = word_end == stop + 1 && text_[stop] == '.';
    if (!one_full_stop || !goes_on(word_end, at)) end_at(at);
    return at;
  }

  // Whether a full stop is of an abbreviation or a number rather than of the sentence.
  bool goes_on(std::size_t word_end, std::size_t at) const {
    std::size_t next = at;
    while (next < text_.size() && text_[next] == ' ')
      ++next;
    if (next == text_.size() || text_[next] == '\n') return false;
    const std::string word = word_before(text_, first_, word_end);
    if (is_abbreviation(word, language_)) return true;
    // The number of a line in a list: "1. Läs".
    if (only_figures(word) &&
        text_.substr(first_, word_end - first_).find(' ') == std::string::npos)
      return true;
    return is_small_letter(base::next_code_point(text_, next));
  }

  void end_at(std::size_t end) {
    const std::size_t next = end;
    while (first_ < end && is_space(text_[first_]))
      ++first_;
    while (end > first_ && is_space(text_[end - 1]))
      --end;
    if (text_.substr(first_, end - first_).starts_with(bullet)) first_ += bullet.size();
    if (says_something(text_.substr(first_, end - first_))) sentences_.push_back({first_, end});
    first_ = next;
  }

  // Signs alone do not.
  static bool says_something(std::string_view sentence) {
    for (std::size_t at = 0; at < sentence.size();)
      if (base::is_letter(base::next_code_point(sentence, at))) return true;
    return false;
  }

  std::string_view text_;
  std::string_view language_;
  std::vector<Sentence> sentences_{};
  std::size_t first_{0};
};

}  // namespace

std::vector<Sentence> sentences_of(std::string_view text, std::string_view language) {
  return Splitter{text, language}.run();
}

}  // namespace behorig::app

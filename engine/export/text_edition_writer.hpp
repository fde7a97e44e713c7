#pragma once
// What all parts of the text edition are written with: texts in the right language, sources,
// pictures, headings and what unfolds. For text_edition*.cpp only.

#include "export/text_edition.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::exporting {

class TextWriter {
 public:
  // Refers to what is in `edition`, which must outlive it.
  explicit TextWriter(const TextEdition& edition);

  const course::Course& course() const { return course_; }

  // Of the course's text: "sv".
  const std::string& language() const { return language_; }

  bool open() const { return edition_.open; }

  // The program's own words, as HTML; and as plain text, for what cannot hold markup.
  std::string said(std::string_view key, const std::vector<base::Argument>& arguments = {}) const;
  std::string plainly(std::string_view key, const std::vector<base::Argument>& arguments = {})
      const;
  std::string counted(
      std::string_view key,
      long long count,
      const std::vector<base::Argument>& arguments = {}) const;
  // "09.30" in Swedish, "09:30" in English.
  std::string clock(int minutes) const;
  std::string clock(const std::string& time) const;

  // The author's words as HTML. A text that was not translated says which language it is in.
  std::string plain(const std::string& text) const;  // in a line, without Markdown
  std::string line(const std::string& text) const;   // in a line
  std::string rich(const std::string& text) const;   // paragraphs and lists; nothing for no text

  // "Källa: RF 1:9", a paragraph with links; nothing when none of the ids is known.
  std::string sources(const std::vector<std::string>& ids) const;
  // "#s3"; empty when there is no such source.
  std::string source_address(std::string_view id) const;

  // <figure> with the picture, or with the text in its place. `caption`: HTML, may be empty.
  std::string figure(const std::string& path, const std::string& alt, const std::string& caption);

  std::size_t pictures() const { return pictures_; }

  std::size_t left_out() const { return left_out_; }

 private:
  std::string own(const std::string& text) const;
  const std::string* original_language_of(const std::string& text) const;
  std::string in_language(const char* tag, const std::string& text, const std::string& html) const;
  std::string picture_address(const std::string& path);

  const TextEdition& edition_;
  const course::Course& course_;
  std::string language_;
  std::set<std::string> untranslated_{};  // every text of the original, when this is a translation
  std::size_t picture_bytes_{0};
  std::size_t pictures_{0};
  std::size_t left_out_{0};
};

// <h1> … <h6>, never deeper. `anchor`: its id; none when empty.
std::string heading(int level, const std::string& inside, const std::string& anchor = {});
// <details> with its <summary>; both arguments are HTML.
std::string
unfolding(const TextWriter& writer, const std::string& summary, const std::string& inside);
// <tag class="name">inside</tag>; nothing when there is nothing inside.
std::string classed(const std::string& tag, const std::string& name, const std::string& inside);
// A link within the page.
std::string link_to(const std::string& anchor, const std::string& inside);
// <p><strong>lead</strong></p>, above a list.
std::string lead(const std::string& lead);
// <p><strong>lead:</strong> rest</p>; nothing when there is no rest.
std::string led(const std::string& lead, const std::string& rest);

}  // namespace behorig::exporting

#include "language/check_language.hpp"

#include "base/text.hpp"
#include "course/findings.hpp"
#include "course/markdown.hpp"
#include "course/translation.hpp"
#include "language/readability.hpp"

#include <cmath>
#include <set>

namespace behorig::language {

namespace {

using base::Json;
using base::Severity;
using course::Course;
using course::LoadedFile;
using course::Page;

constexpr int enough_words = 100;  // fewer say little about a text
constexpr double hardest = 42;     // LIX
constexpr int longest = 30;        // words of a sentence
constexpr std::size_t most_suggestions = 20;

void add_plain(std::string& text, const std::string& markdown) {
  text += course::plain_text(markdown) + "\n";
}

void add_items(std::string& text, const std::vector<course::ListItem>& items) {
  for (const course::ListItem& item : items)
    add_plain(text, item.text);
}

// A page's running text: what the author tells, without posts, pictures and the statutes' own
// words.
std::string running_text(const Page& page) {
  std::string text;
  for (const course::Block& block : page.blocks) {
    if (const auto* plain = std::get_if<course::TextBlock>(&block.content))
      add_plain(text, plain->text);
    if (const auto* note = std::get_if<course::NoteBlock>(&block.content))
      add_plain(text, note->text);
    if (const auto* law = std::get_if<course::LawBlock>(&block.content))
      add_plain(text, law->plain);
    if (const auto* list = std::get_if<course::ListBlock>(&block.content))
      add_items(text, list->items);
    if (const auto* summary = std::get_if<course::SummaryBlock>(&block.content))
      add_items(text, summary->points);
  }
  return text;
}

// "{p1:Elsa}, 4 år" → "Elsa, 4 år": what can be marked, without its marks.
std::string without_marks(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '}') continue;
    const std::size_t end = text[at] == '{' ? text.find_first_of(":}{", at + 1) : std::string::npos;
    if (end != std::string::npos && text[end] == ':')
      at = end;
    else
      out += text[at];
  }
  return out;
}

// "Ulla's" → "Ulla": a name is known in this form too.
std::string without_possessive(const std::string& word) {
  for (const std::string_view ending : {"'s", "’s"})
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

class LanguageRules {
 public:
  LanguageRules(
      const course::LoadedCourse& loaded,
      const course::ReadFile& read,
      const Spellers& spellers)
      : loaded_{loaded}, read_{read}, spellers_{spellers} {}

  base::Problems check() {
    check_pages(loaded_.original);
    for (const auto& [language, translated] : loaded_.translated)
      check_pages_of(translated, language);
    collect_names();
    check_original_spelling();
    for (const auto& [language, translated] : loaded_.translated)
      check_translated_spelling(language);
    return std::move(problems_);
  }

 private:
  // --- reading ---

  void check_pages(const Course& original) {
    for (const course::Module& module : original.modules)
      for (const LoadedFile& file : loaded_.files)
        if (file.path == module.file)
          for (const Json& page : course::list_at(file.json, "pages"))
            for (const Page& read : module.pages)
              if (read.id == course::text_at(page, "id")) check_page(read, file.path, page);
  }

  void check_pages_of(const Course& translated, const std::string& language) {
    for (const course::Module& module : translated.modules) {
      const std::string path = "translations/" + language + "/" + module.file;
      const std::optional<Json> file = parsed(path);
      if (!file) continue;
      for (const Page& page : module.pages)
        if (const Json* title = file->find("pages/" + page.id + "/title"))
          check_page(page, path, *title);
    }
  }

  void check_page(const Page& page, const std::string& file, const Json& place) {
    const Readability found = readability(running_text(page));
    if (found.words >= enough_words && found.lix > hardest)
      report(
          "C401",
          file,
          place,
          {{"title", page.title},
           {"lix", std::to_string(std::lround(found.lix))},
           {"most", std::to_string(std::lround(hardest))}});
    if (found.longest_sentence > longest)
      report(
          "C402",
          file,
          place,
          {{"title", page.title},
           {"words", std::to_string(found.longest_sentence)},
           {"most", std::to_string(longest)}});
  }

  // --- spelling ---

  void collect_names() {
    for (const LoadedFile& file : loaded_.files)
      course::for_each_object(file.json, "", [&](const Json& object, std::string_view) {
        for (const char* key : {"name", "account", "unit"})
          add_known(course::text_at(object, key), names_);
      });
  }

  void check_original_spelling() {
    const std::string language = loaded_.original.language;
    const auto speller = spellers_.find(language);
    if (speller == spellers_.end()) return;
    own_words(language);
    for (const LoadedFile& file : loaded_.files) {
      if (file.path == "sources.json") continue;  // the laws have the names they have
      Json copy = file.json;
      std::set<std::string> told;
      for (const course::Translatable& text : course::translatable_texts(copy)) {
        if (is_checked(text.path))
          check_text(*speller->second, *text.text, file.path, *text.text->text(), told);
        add_known(*text.text->text(), originals_);
      }
    }
  }

  void check_translated_spelling(const std::string& language) {
    const auto speller = spellers_.find(language);
    if (speller == spellers_.end()) return;
    own_words(language);
    for (const LoadedFile& original : loaded_.files) {
      const std::string path = "translations/" + language + "/" + original.path;
      const std::optional<Json> file =
          original.path == "sources.json" ? std::nullopt : parsed(path);
      if (!file || file->object() == nullptr) continue;
      std::set<std::string> told;
      for (const base::Member& row : *file->object()) {
        const Json* text = row.value.find("text");
        if (text != nullptr && text->text() != nullptr && is_checked(row.key))
          check_text(*speller->second, *text, path, *text->text(), told, &originals_);
      }
    }
  }

  // Not the statutes' own words, and not words that a rule looks for, which may be stems.
  static bool is_checked(const std::string& path) {
    return !path.ends_with("/quote") && !path.ends_with("/provision") &&
           path.find("/must/") == std::string::npos && path.find("/must_not/") == std::string::npos;
  }

  void check_text(
      const Speller& speller,
      const Json& place,
      const std::string& file,
      const std::string& text,
      std::set<std::string>& told,
      const std::set<std::string>* also_known = nullptr) {
    for (const std::string& word : spelled_words(course::plain_text(without_marks(text)))) {
      const std::string folded = base::folded(without_possessive(word));
      if (names_.contains(folded) || own_.contains(folded) || speller.knows(word) ||
          speller.knows(without_possessive(word)))
        continue;
      if (also_known != nullptr && also_known->contains(folded)) continue;
      if (!told.insert(folded).second) continue;
      const bool hurry = ++suggested_ > most_suggestions;
      report(
          "C403",
          file,
          place,
          {{"word", word}, {"suggestion", hurry ? std::string{} : speller.nearest(word)}});
    }
  }

  void own_words(const std::string& language) {
    own_.clear();
    const auto file = read_("words/" + language + ".txt");
    if (!file) return;  // a course need not have any
    for (const std::string& line : base::split(*file, '\n')) {
      const std::string word = base::trimmed(line);
      if (!word.empty() && word.front() != '#') own_.insert(base::folded(word));
    }
  }

  static void add_known(const std::string& text, std::set<std::string>& known) {
    for (const std::string& word : spelled_words(course::plain_text(without_marks(text)))) {
      const std::string folded = base::folded(word);
      known.insert(folded);
      known.insert(folded + "s");  // the genitive
      if (folded.ends_with('s')) known.insert(folded.substr(0, folded.size() - 1));
    }
  }

  // What is broken has been told of when the course was loaded.
  std::optional<Json> parsed(const std::string& path) {
    const auto bytes = read_(path);
    base::Problems told;
    return bytes ? base::parse_json(*bytes, path, told) : std::nullopt;
  }

  void report(
      std::string code,
      const std::string& file,
      const Json& place,
      std::vector<base::Argument> arguments) {
    problems_.push_back(
        {std::move(code),
         Severity::warning,
         {file, place.line, place.column, ""},
         std::move(arguments)});
  }

  const course::LoadedCourse& loaded_;
  const course::ReadFile& read_;
  const Spellers& spellers_;
  std::set<std::string> names_{};
  std::set<std::string> own_{};
  std::set<std::string> originals_{};
  std::size_t suggested_{0};
  base::Problems problems_{};
};

}  // namespace

Spellers open_spellers(const std::vector<std::string>& folders) {
  Spellers spellers;
  for (const char* language : {"sv", "en"})
    if (auto speller = Speller::open(language, folders))
      spellers.emplace(language, std::move(speller));
  return spellers;
}

base::Problems check_language(
    const course::LoadedCourse& course,
    const course::ReadFile& read,
    const Spellers& spellers) {
  return LanguageRules{course, read, spellers}.check();
}

}  // namespace behorig::language

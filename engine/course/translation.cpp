#include "course/translation.hpp"

#include "base/text.hpp"
#include "course/source_links.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace behorig::course {

namespace {

using base::Json;
using base::Severity;

constexpr std::array<std::string_view, 21> translated_keys{
    "about", "alt",   "better", "caption", "feedback", "heading", "hint",
    "label", "model", "name",   "plain",   "prompt",   "quote",   "start",
    "text",  "then",  "title",  "unit",    "warning",  "when",    "provision"};
// May be translated, but need not be: an official translation of a statute may not exist.
constexpr std::array<std::string_view, 2> optional_keys{"quote", "provision"};
constexpr std::array<std::string_view, 3> translated_lists{"points", "must", "must_not"};

template <std::size_t count>
bool contains(const std::array<std::string_view, count>& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::string_view last_part(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

// Finds what people read. `path_` is one string that grows and shrinks during the walk.
class Collector {
 public:
  std::vector<Translatable> collect(Json& file) {
    members_of(*file.object(), "");
    return std::move(found_);
  }

 private:
  // `parent` is the key of the list or object that this object stands in.
  void members_of(base::JsonObject& object, std::string_view parent) {
    for (base::Member& member : object) {
      const std::size_t before = path_.size();
      if (!path_.empty()) path_ += '/';
      path_ += member.key;
      if (member.value.text() != nullptr) {
        if (is_translated(object, parent, member.key))
          found_.push_back({path_, &member.value, is_needed(object, parent, member.key)});
      } else if (base::JsonObject* inner = member.value.object()) {
        if (member.key != "parameters") members_of(*inner, member.key);
      } else if (base::JsonList* list = member.value.list()) {
        elements_of(*list, member.key);
      }
      path_.resize(before);
    }
  }

  void elements_of(base::JsonList& list, std::string_view key) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::size_t before = path_.size();
      const Json* id = list[i].find("id");
      path_ += '/';
      path_ += id != nullptr && id->text() != nullptr ? *id->text() : std::to_string(i);
      if (base::JsonObject* object = list[i].object())
        members_of(*object, key);
      else if (list[i].text() != nullptr && contains(translated_lists, key))
        found_.push_back({path_, &list[i], true});
      path_.resize(before);
    }
  }

  static bool
  is_translated(const base::JsonObject& object, std::string_view parent, std::string_view key) {
    if (parent == "wrong") return true;           // a remark for each verb
    if (key == "name") return parent == "areas";  // otherwise a person's
    if (key == "start") {                         // a scenario's start is a node
      const auto is_compose = [](const base::Member& member) {
        return member.key == "kind" && member.value.text() != nullptr &&
               *member.value.text() == "compose";
      };
      return std::any_of(object.begin(), object.end(), is_compose);
    }
    if (parent == "sources") return key == "title" || key == "provision" || key == "publisher";
    return contains(translated_keys, key);
  }

  // What a source is called says what it is about, unless it is the name of a law or a judgment.
  static bool
  is_needed(const base::JsonObject& source, std::string_view parent, std::string_view key) {
    if (parent != "sources") return !contains(optional_keys, key);
    const auto is_told_by_us = [](const base::Member& member) {
      return member.key == "kind" && member.value.text() != nullptr &&
             (*member.value.text() == "guideline" || *member.value.text() == "decision");
    };
    return key == "title" && std::any_of(source.begin(), source.end(), is_told_by_us);
  }

  std::string path_{};
  std::vector<Translatable> found_{};
};

bool has_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = base::next_code_point(text, at);
    if (base::is_letter(code_point) && (code_point < U'0' || code_point > U'9')) return true;
  }
  return false;
}

// The parameters used in a text, sorted.
std::vector<std::string> parameters_in(const std::string& text) {
  std::vector<std::string> names;
  for (std::size_t open = text.find("{{"); open != std::string::npos;
       open = text.find("{{", open + 2)) {
    const std::size_t close = text.find("}}", open);
    if (close == std::string::npos) break;
    names.push_back(text.substr(open, close - open));
  }
  std::sort(names.begin(), names.end());
  return names;
}

// The sources linked to from a text, sorted.
std::vector<std::string> sources_in(const std::string& text) {
  std::vector<std::string> ids = linked_sources(text);
  std::sort(ids.begin(), ids.end());
  return ids;
}

class Translator {
 public:
  Translator(
      const std::string& file_path,
      const std::string& translation_path,
      base::Problems& problems)
      : file_path_{file_path}, translation_path_{translation_path}, problems_{problems} {}

  void run(Json& file, const Json& translation) {
    std::vector<Translatable> texts = translatable_texts(file);
    std::unordered_map<std::string_view, Translatable*> by_path;
    for (Translatable& text : texts)
      by_path.emplace(text.path, &text);

    for (const base::Member& entry : *translation.object()) {
      if (entry.key == "$schema") continue;
      const auto found = by_path.find(entry.key);
      if (found == by_path.end()) {
        report_orphan(entry, texts);
        continue;
      }
      if (found->second->text == nullptr) continue;
      apply(*found->second->text, entry);
      found->second->text = nullptr;  // done
    }
    for (const Translatable& text : texts)
      if (text.text != nullptr) report_missing(text);
  }

 private:
  void apply(Json& original, const base::Member& entry) {
    const Json* of = entry.value.find("of");
    const Json* text = entry.value.find("text");
    if (of == nullptr || of->text() == nullptr || text == nullptr || text->text() == nullptr ||
        base::trimmed(*text->text()).empty()) {
      report("C705", entry.value, entry.key);
      return;
    }
    const std::string& written = *original.text();
    if (*of->text() != written) report("C703", *of, entry.key);
    if (parameters_in(*text->text()) != parameters_in(written)) report("C706", *text, entry.key);
    if (sources_in(*text->text()) != sources_in(written)) report("C707", *text, entry.key);
    original = *text;
  }

  void report_missing(const Translatable& text) {
    if (!text.needed || !has_words(*text.text->text())) return;
    problems_.push_back(
        {"C702",
         Severity::warning,
         {file_path_, text.text->line, text.text->column, ""},
         {{"path", text.path}, {"file", translation_path_}}});
  }

  void report_orphan(const base::Member& entry, const std::vector<Translatable>& texts) {
    std::vector<std::string> paths;
    for (const Translatable& text : texts)
      if (last_part(text.path) == last_part(entry.key)) paths.push_back(text.path);
    report("C704", entry.value, entry.key, base::did_you_mean(entry.key, paths));
  }

  void report(
      std::string code,
      const Json& place,
      const std::string& path,
      std::string suggestion = {}) {
    problems_.push_back(
        {std::move(code),
         Severity::warning,
         {translation_path_, place.line, place.column, ""},
         {{"path", path}, {"suggestion", std::move(suggestion)}}});
  }

  const std::string& file_path_;
  const std::string& translation_path_;
  base::Problems& problems_;
};

}  // namespace

std::vector<Translatable> translatable_texts(Json& file) {
  if (file.object() == nullptr) return {};
  return Collector{}.collect(file);
}

void apply_translation(
    Json& file,
    const std::string& file_path,
    const Json& translation,
    const std::string& translation_path,
    base::Problems& problems) {
  if (translation.object() == nullptr) {
    problems.push_back(
        {"C112",
         Severity::error,
         {translation_path, translation.line, translation.column, ""},
         {{"key", "@C112.value"}, {"expected", "@C112.object"}}});
    return;
  }
  Translator{file_path, translation_path, problems}.run(file, translation);
}

}  // namespace behorig::course

#include "course/reading_time.hpp"

#include "course/findings.hpp"
#include "course/markdown.hpp"
#include "course/translation.hpp"
#include "course/walk.hpp"

namespace behorig::course {

namespace {

using base::Json;

constexpr double words_a_minute = 150;

// Minutes to think and act, beside the reading. Ours; to be compared with what learners need.
double thinking(const Json& exercise) {
  constexpr double a_comment = 0.25;
  const std::string& kind = text_at(exercise, "kind");
  if (kind == "compose") return 2;
  if (kind == "plan") return 1.5;
  if (kind == "scenario") return 1;
  if (kind == "moderate")
    return a_comment * static_cast<double>(list_at(exercise, "comments").size());
  if (kind == "single" || kind == "multiple") return 0.25;
  return 0.5;
}

// The words a learner reads in the values of a page's member.
double words_in_tree(const Json& tree) {
  Json copy = tree;
  double words = 0;
  for (const Translatable& text : translatable_texts(copy))
    if (!text.path.ends_with("alt") && !text.path.ends_with("quote"))
      words += static_cast<double>(words_in(plain_text(*text.text->text())).size());
  return words;
}

double minutes_of(const Json& page) {
  double words = 0;
  for (const Json& block : list_at(page, "blocks"))
    words += words_in_tree(block);
  const Json* exercise = page.find("exercise");
  if (exercise == nullptr) return words / words_a_minute;
  const double share_read = text_at(*exercise, "kind") == "scenario" ? 0.5 : 1;
  words += words_in_tree(*exercise) * share_read;
  return words / words_a_minute + thinking(*exercise);
}

}  // namespace

double estimated_minutes(const Json& module) {
  double minutes = 0;
  for (const Json& page : list_at(module, "pages"))
    minutes += minutes_of(page);
  return minutes;
}

}  // namespace behorig::course

#include "course/kinds/references.hpp"

namespace behorig::course {

KnownIds::KnownIds(std::vector<std::string> ids)
    : ids_{std::move(ids)}, set_{ids_.begin(), ids_.end()} {}

void KnownIds::demand(
    base::Reader& reader,
    std::string_view key,
    const std::string& id,
    const char* code) {
  if (id.empty() || has(id)) return;
  std::string suggestion;
  if (suggestions_left_-- > 0) suggestion = base::did_you_mean(id, ids_);
  suggestions_left_ = std::max(suggestions_left_, 0);
  reader.report(code, key, {{"id", id}, {"suggestion", suggestion}});
}

void report_word(
    base::Reader& reader,
    std::string_view key,
    const std::string& value,
    const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words)
    all += (all.empty() ? "" : ", ") + word;
  reader.report(
      "C114",
      key,
      {{"key", std::string{key}},
       {"value", value},
       {"words", all},
       {"suggestion", base::did_you_mean(value, words)}});
}

}  // namespace behorig::course

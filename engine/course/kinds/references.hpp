#pragma once
// Small helpers that the kinds share: finding by id, choosing the verdict, checking references.

#include "base/json.hpp"
#include "course/grade.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::course {

inline bool contains(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The verdict on something that could be chosen.
inline Verdict verdict_of(bool chosen, bool correct) {
  if (chosen) return correct ? Verdict::right : Verdict::wrong;
  return correct ? Verdict::missed : Verdict::fine;
}

// The verdict on something that earns a share.
inline Verdict verdict_of_share(double share) {
  if (share >= full_score) return Verdict::right;
  return share > 0 ? Verdict::partly : Verdict::wrong;
}

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& things) {
  std::vector<std::string> ids;
  ids.reserve(things.size());
  for (const T& thing : things)
    ids.push_back(thing.id);
  return ids;
}

// What may be referred to in an exercise, for readers.
class KnownIds {
 public:
  explicit KnownIds(std::vector<std::string> ids);

  bool has(const std::string& id) const { return set_.contains(id); }

  // Reports `code` with "did you mean" when `id`, written at `key`, is not known. An empty id has
  // been reported already.
  void demand(
      base::Reader& reader,
      std::string_view key,
      const std::string& id,
      const char* code = "C202");

 private:
  std::vector<std::string> ids_;
  std::set<std::string> set_;
  int suggestions_left_{20};  // comparing words costs, and a hostile file may hold a million
};

// A word that is none of `words`, reported as C114.
void report_word(
    base::Reader& reader,
    std::string_view key,
    const std::string& value,
    const std::vector<std::string>& words);

// Reports C127 at `key` when no part is right.
template <class T>
void demand_a_right_one(base::Reader& reader, std::string_view key, const std::vector<T>& parts) {
  if (!parts.empty() && std::ranges::none_of(parts, &T::correct)) reader.report("C127", key);
}

}  // namespace behorig::course

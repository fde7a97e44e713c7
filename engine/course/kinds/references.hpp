#pragma once
// Small helpers that the kinds share: finding by id, choosing the verdict, checking references.

#include "base/json.hpp"
#include "course/grade.hpp"

#include <algorithm>
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

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& things) {
  std::vector<std::string> ids;
  for (const T& thing : things)
    ids.push_back(thing.id);
  return ids;
}

// Reports C202 when `id`, written at `key`, names nothing in the exercise.
void demand_known(
    base::Reader& reader,
    std::string_view key,
    const std::string& id,
    const std::vector<std::string>& known);

}  // namespace behorig::course

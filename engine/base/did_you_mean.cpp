#include "base/json.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace behorig::base {

namespace {

// Slips of the keyboard between two words: letters missing, added, wrong or swapped.
std::size_t slips(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      now[j] =
          std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        now[j] = std::min(now[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

// The only candidate that the word begins, or that begins the word: "slut" of "slutet". A word of
// one or two letters begins too much to be a hint.
std::string only_continuation(const std::string& wanted, std::span<const std::string> candidates) {
  constexpr std::size_t shortest = 3;
  std::string found;
  for (const std::string& candidate : candidates) {
    const std::string other = folded(candidate);
    if (std::min(wanted.size(), other.size()) < shortest) continue;
    if (!other.starts_with(wanted) && !wanted.starts_with(other)) continue;
    if (!found.empty() && found != candidate) return {};
    found = candidate;
  }
  return found;
}

}  // namespace

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  constexpr std::size_t longest = 64;  // a longer word is no slip, and comparing would cost
  if (word.empty() || word.size() > longest) return {};
  const std::string wanted = folded(word);
  std::string best;
  std::size_t fewest = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.empty() || candidate.size() > longest) continue;
    const std::size_t count = slips(wanted, folded(candidate));
    if (count >= fewest) continue;
    fewest = count;
    best = candidate;
  }
  return best.empty() ? only_continuation(wanted, candidates) : best;
}

}  // namespace behorig::base

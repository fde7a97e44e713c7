#pragma once
// The interface's texts in one language, handed in as data. Keys are "<subject>.<name>", for
// example "page.next"; the files are assets/strings/<language>/<subject>.json. Arguments stand as
// {name}.

#include "base/problem.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::base {

class Strings {
 public:
  Strings() = default;
  Strings(std::string language, std::map<std::string, std::string, std::less<>> texts);

  // "sv" or "en".
  const std::string& language() const { return language_; }

  // The text of a key; the key itself when it is missing, so that a gap is seen and nothing
  // crashes.
  const std::string& text(std::string_view key) const;
  // The text with {name} replaced by the arguments' values.
  std::string text(std::string_view key, const std::vector<Argument>& arguments) const;
  // The text of "<key>.one" when count is 1, else "<key>.many", with {count} filled in.
  std::string count(std::string_view key, long long count, std::vector<Argument> arguments = {})
      const;

  bool has(std::string_view key) const;

  // Every key with its text, for tests and for the glyphs a language needs.
  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::string language_{"sv"};
  std::map<std::string, std::string, std::less<>> texts_{};
  // Keys asked for in vain: text() hands out references, and only a faulty program gets here.
  mutable std::set<std::string, std::less<>> missing_{};
};

// The sentence for a problem ("<code>" with its arguments) and its cure ("<code>.cure"). With an
// argument "suggestion" the sentence "<code>.near" follows; a value such as "@C112.list" names a
// text.
std::string sentence(const Strings& strings, const Problem& problem);
std::string cure(const Strings& strings, const Problem& problem);

}  // namespace behorig::base

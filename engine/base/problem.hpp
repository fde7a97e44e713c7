#pragma once
// A problem: a stable code and named arguments, never a ready sentence. The sentences stand in
// assets/strings/<language>/problems.json under "<code>" (what happened) and "<code>.cure".

#include <string>
#include <vector>

namespace behorig::base {

enum class Severity { error, warning };

// Where in a file something is. Lines and columns count from 1; 0 means "the file as a whole".
struct Place {
  std::string file{};
  int line{0};
  int column{0};
  std::string pointer{};  // JSON pointer, empty for the root

  bool operator==(const Place&) const = default;
};

struct Argument {
  std::string name{};
  std::string value{};

  bool operator==(const Argument&) const = default;
};

struct Problem {
  std::string code{};  // "C204"; never reused
  Severity severity{Severity::error};
  Place place{};
  std::vector<Argument> arguments{};

  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

// True when at least one of them is an error.
bool any_errors(const Problems& problems);

}  // namespace behorig::base

#pragma once
// `behorig check PATH… [--strict] [--format text|json]`: tells what is wrong with courses, where,
// and how to cure it.

#include "base/instant.hpp"
#include "base/strings.hpp"
#include "course/course.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace behorig::app {

struct CheckCommand {
  enum class Format { text, json };
  std::vector<std::string> paths{};  // files, course folders, folders of courses
  bool strict{false};                // warnings count as faults
  Format format{Format::text};
  course::Parameters parameters{};
  base::Date today{};
};

// The exit code: 0 fine, 1 faults were found, 2 a path is not there or holds no course.
int run_check(
    const CheckCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors);

}  // namespace behorig::app

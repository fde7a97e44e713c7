#pragma once
// `behorig export review --to FILE.html|FILE.csv`: what lawyers and others read and sign.

#include "base/strings.hpp"
#include "course/course.hpp"

#include <iosfwd>
#include <string>

namespace behorig::app {

struct ExportCommand {
  std::string course{};  // folder
  std::string to{};      // .html or .csv
  course::Parameters parameters{};
};

// The exit code: 0 written; 2 the course cannot be read or the file not written, with the reason on
// `errors`. A file that is there already is never written over: somebody may have signed it.
int run_export_review(
    const ExportCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors);

}  // namespace behorig::app

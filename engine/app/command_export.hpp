#pragma once
// `behorig export review --to FILE.html|FILE.csv`: what lawyers and others read and sign.
// `behorig export text [COURSE] --to FILE.html`: the whole course as one page of text.

#include "base/strings.hpp"
#include "course/course.hpp"

#include <iosfwd>
#include <string>

namespace behorig::app {

struct ExportCommand {
  std::string course{};       // folder
  std::string to{};           // .html, for review also .csv
  std::string data_folder{};  // text: where the authority's own pages, values and lawyer's word are
  course::Parameters parameters{};
  bool open{false};  // text: answers unfolded
};

// The exit code: 0 written; 2 the course cannot be read or the file not written, with the reason on
// `errors`. A file that is there already is never written over: somebody may have signed it.
int run_export_review(
    const ExportCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors);
// Likewise.
int run_export_text(
    const ExportCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors);

}  // namespace behorig::app

#pragma once
// A learner's results on their way from one store to another, as the body of a signed result file:
// who she is, which course versions, and every event with its place in its chain. Grades are never
// sent: whoever receives the events computes them.

#include "base/json.hpp"
#include "base/result.hpp"
#include "course/course.hpp"
#include "learning/event.hpp"
#include "progress/course_versions.hpp"
#include "progress/people.hpp"

#include <functional>
#include <optional>
#include <string>

namespace behorig::progress {

// S135 when there is nobody with this id, or nothing has been done. Throws Failure.
base::Result<base::Json> result_of(Database& db, const std::string& learner);

// What only an examiner or the course owner may write: an equivalent exam, a talk, a regrading.
bool is_others_word(const learning::Event& event);

// A course version that a result needs: from a course folder with the same files and these
// parameters it can be made again.
struct WantedVersion {
  std::string content_hash{};
  std::string course{};   // id
  std::string version{};  // as the course calls it
  course::Parameters parameters{};

  bool operator==(const WantedVersion&) const = default;
};

// Nothing when the course folder at hand gives another text. What it gives is held against the
// hash all the same.
using FindVersion = std::function<std::optional<CourseVersion>(const WantedVersion&)>;

struct ImportedResult {
  Person person{};           // as she stands in the store now
  std::int64_t attempts{0};  // in the file
  std::int64_t events{0};    // that were new
  std::int64_t disposed{0};  // attempts left out: they were disposed of here

  bool operator==(const ImportedResult&) const = default;
};

// Where a result comes from, and what about that is accepted.
struct ResultOrigin {
  // That of the people in it: the fingerprint of the key that the file was signed with, '' when
  // that is this installation's own.
  std::string fingerprint{};
  // Who has seen that the person's program was installed anew: what was S131 is then logged. Empty:
  // nobody has. It never takes over somebody who learns here.
  std::string new_installation_accepted_by{};
  // The file is the course owner's, about somebody who learns here: it may add only what others
  // have the word on.
  bool from_course_owner{false};
};

// All of it in one transaction, or nothing. What is there already is left as it is: the same file
// twice is once, a longer one adds. Throws Failure.
//   S126 not the shape of a result, S127 a chain in it is broken (attempt, event)
//   S128 holds events that this version does not know (kind)
//   S129 its course version is not here and the course folder gives another one (course, version)
//   S130 what is here of the attempt goes on otherwise (name, attempt)
//   S131 the person's results came from another installation before (name, here, there)
//   S150 of the course owner's: about somebody who does not learn here (name)
//   S151 of the course owner's: holds more than what others have the word on (attempt)
base::Result<ImportedResult> import_result(
    Database& db,
    const base::Json& body,
    const ResultOrigin& origin,
    const FindVersion& find_version,
    base::Instant now);

}  // namespace behorig::progress

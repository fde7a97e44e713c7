#pragma once
// Whether a learner may take the exam, what is in the way, and whether she has passed: what "my
// page", the exam's start and the course owner's list go by.

#include "learning/exam.hpp"
#include "learning/standing.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace behorig::learning {

enum class ExamDoor {
  modules,  // core modules are left; the direct exam may be open
  ready,
  no_bank,    // as `ready`, but the questions are not on this computer
  reread,     // pages of missed questions are to be read again first
  wait,       // until `opens`
  talk,       // the course owner is to talk with the learner first
  under_way,  // goes on with `exam`
  exercises,  // passed, but exercises that are required of all are left
  passed,     // and to be issued
  certified   // there is a certificate, and renewal is not open yet
};

// How a learner passed: what a certificate rests on.
struct Pass {
  std::string attempt{};  // the exam's, or the likvärdigt prov's
  std::string version_hash{};
  base::Instant at{};
  bool operator==(const Pass&) const = default;
};

struct ExamStanding {
  ExamDoor door{ExamDoor::modules};
  bool direct_open{false};   // the direct exam has not been taken, and modules are left; not open
                             // without the bank
  std::size_t core_left{0};  // modules
  std::vector<std::string> required_left{};  // modules required of all, not done
  std::vector<ToRead> to_read{};             // only those not read again yet
  std::optional<base::Instant> opens{};      // with `wait`, `talk`, `reread`; `certified`: renewal
  int tries{0};                      // full exams and supplements handed in since the last pass
  std::string supplement{};          // the next exam is a supplement in this group
  std::string exam{};                // attempt id: under way, else the last one handed in
  std::set<std::string> credited{};  // modules, by a failed direct exam (*tillgodoräknad*)
  std::optional<Pass> pass{};        // the latest; to be issued only when `door` is `passed`
  bool operator==(const ExamStanding&) const = default;
};

// What has been issued to the learner for this course: the latest certificate's end and the attempt
// it rests on.
struct Issued {
  std::string attempt{};
  base::Instant valid_until{};
  bool revoked{false};
  base::Instant issued{};  // passes up to then are used up
  bool operator==(const Issued&) const = default;
};

// `events` are one learner's. Results are computed here from the answers, by the version that each
// exam was taken on; only when `find_course` does not find that, by what the log says. Without
// `find_course` all are by `course`.
// Rules: the first retake at once after rereading, then `exam.wait_hours` between, after every
// third a talk; renewal opens `certificate.renew_within_days` before the end. A hand-in that lies
// further ahead of `now` than the wait was made by a clock gone wrong, and holds nobody back.
ExamStanding exam_standing(
    const course::Course& course,
    const std::vector<Event>& events,
    const std::optional<Issued>& issued,
    base::Instant now,
    const FindCourse& find_course = {});

// A new exam for one who may take it: kind, groups, minutes and items by course and standing. The
// caller fills in the version's hash and the language. `earlier` are the learner's exams.
ExamStarted begin_exam(
    const course::Course& course,
    const ExamStanding& standing,
    const std::vector<Exam>& earlier,
    ExamTime time,
    std::uint64_t seed);

}  // namespace behorig::learning

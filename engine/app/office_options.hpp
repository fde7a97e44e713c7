#pragma once
// What was asked for on people, results and certificates, as plain data.

#include <cstdint>
#include <string>
#include <vector>

namespace behorig::app {

// Empty texts: not given.
struct OfficeOptions {
  enum class Verb {
    report,
    report_progress,
    access,
    demo,
    result_export,
    result_import,
    issue,
    revoke,
    revoked,
    exam_record,
    exam_talk,
    regrade,
    dispose
  };
  Verb verb{Verb::report};
  std::string person{};  // id, e-mail or name
  std::string file{};    // to read or to write
  std::string format{"text"};
  std::string unit{};
  std::vector<std::string> statuses{};
  std::string number{};  // of a certificate
  std::string reason{};
  std::string by{};
  std::string examiner{};  // exam record; exam talk: with whom
  std::string form{};      // oral or paper
  std::string item{};      // regrade
  std::string before{};    // dispose: a date
  std::string decision{};
  std::string setting{};  // report progress: on or off
  std::uint64_t seed{1};
  int people{60};
  bool all{false};                      // issue
  bool yes{false};                      // issue: without asking
  bool accept_new_installation{false};  // result import
  bool local{false};                    // issue: with the installation's own key
  bool passed{false};                   // exam record: one of these two
  bool failed{false};

  bool operator==(const OfficeOptions&) const = default;
};

}  // namespace behorig::app

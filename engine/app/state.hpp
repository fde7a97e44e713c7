#pragma once
// All that matters about the running program, as one plain value. What can happen to it is in
// actions.hpp, what is to be done about it in effect_types.hpp.

#include "app/desktop_wishes.hpp"
#include "app/utterances.hpp"
#include "base/instant.hpp"
#include "base/problem.hpp"
#include "course/load.hpp"
#include "learning/exam_standing.hpp"
#include "learning/standing.hpp"
#include "ui/kinds.hpp"
#include "ui/view.hpp"
#include "ui/wish.hpp"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace behorig::app {

// A place one can go back to.
struct Place {
  ui::Screen screen{ui::Screen::loading};
  std::string module{};
  std::size_t page{0};

  bool operator==(const Place&) const = default;
};

struct KnownPerson {
  ui::Person person{};
  ui::Look look{};
  bool operator==(const KnownPerson&) const = default;
};

// A text that is being written: saved a second after the last key, or on leaving.
struct LateDraft {
  std::string exercise{};
  course::Answer answer{};
  base::Instant due{};
  bool operator==(const LateDraft&) const = default;
};

// A person who is being erased: what is needed to have her back should it fail.
struct Erasing {
  KnownPerson person{};
  std::size_t position{0};  // among the people
  std::vector<learning::Event> history{};
  std::vector<learning::Event> unsaved{};
  bool operator==(const Erasing&) const = default;
};

// By learner, the newest first.
using Certificates = std::map<std::string, std::vector<ui::CertificateView>, std::less<>>;

// What only managers and the course owner see, as last read.
struct Office {
  std::vector<learning::PersonRow> rows{};
  std::vector<ui::WaitingResult> waiting{};
  std::vector<ui::CertificateView> issued{};
  std::string issuer{};
  std::string fingerprint{};
  bool progress_shown{false};  // as State's, when this was read
  bool operator==(const Office&) const = default;
};

// Reading aloud: what is read, and where one is in it.
struct Reading {
  std::vector<Utterance> parts{};
  std::size_t at{0};
  base::Instant due{};  // the voice should have begun or ended by then
  int message{0};       // of the voice, the last one; a new one each time
  ui::Listening now{ui::Listening::silent};
  bool begun{false};     // the present sentence
  bool answered{false};  // some sentence has come to its end
  bool operator==(const Reading&) const = default;
};

struct State {
  // Given at the start.
  std::string login{};
  std::string database{};
  bool preview{false};  // --course: a fresh database starts at the first page as an unnamed learner

  Place place{};
  std::vector<Place> back{};
  ui::Look look{};
  std::shared_ptr<const course::LoadedCourse> course{};  // shared with the thread that loaded it
  bool reviewed{false};  // the course, by the authority's own lawyer
  bool store_ready{false};
  bool progress_shown{false};  // managers see how far each has come, and learners are told so
  std::vector<KnownPerson> people{};
  std::string person{};                       // id; empty: nobody yet
  std::vector<learning::Event> history{};     // of the people on this login, as loaded and since
  std::vector<learning::Attempt> attempts{};  // of the present person
  learning::Standing standing{};
  std::map<std::string, std::string> form{};

  // The exam.
  std::vector<learning::Exam> exams{};  // of the present person
  learning::ExamStanding exam_standing{};
  std::optional<learning::ExamResult> exam_result{};  // of the last one handed in
  // Earlier course versions that exams were taken on, by content hash.
  std::map<std::string, std::shared_ptr<const course::LoadedCourse>> versions{};
  std::string exam_running{};  // the exam whose clock runs in this window; empty: none does
  std::optional<learning::ExamTime> exam_wanted{};  // asked for; the window must have it alone
  std::optional<int> exam_warned{};                 // the last warning of time, in minutes

  // What the computer wishes, as far as is known; and by person, what she has chosen herself.
  DesktopWishes desktop{};
  std::map<std::string, ui::Chosen> chosen{};

  Reading reading{};
  ui::ReadingSpeed reading_speed{ui::ReadingSpeed::normal};
  bool screen_reader{false};  // one is on: nothing is read aloud over it

  Certificates certificates{};  // of the people on this login
  std::optional<Office> office{};

  std::optional<LateDraft> late_draft{};
  std::optional<ui::Graded> graded{};         // of the page's exercise, when handed in
  std::set<std::string> warnings_answered{};  // page ids
  std::set<std::string> alternatives{};       // page ids where the alternative is taken

  std::vector<Erasing> erasing{};
  std::vector<learning::Event> unsaved{};  // sent to the store and not confirmed, in order
  ui::Saved saved{ui::Saved::nothing};
  std::optional<base::Problem> problem{};
  bool backup_available{false};
  bool restoring{false};  // a copy was asked for, and has not been opened yet
  std::string notice{};   // string key
  std::string dialog{};
};

}  // namespace behorig::app

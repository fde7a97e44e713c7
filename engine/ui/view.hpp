#pragma once
// What the screens read: a view of the application's state, valid for one frame. Owned by the
// caller.

#include "base/problem.hpp"
#include "course/load.hpp"
#include "learning/certificate.hpp"
#include "learning/exam_standing.hpp"
#include "learning/report.hpp"
#include "learning/standing.hpp"
#include "ui/view_state.hpp"
#include "ui/wish.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace behorig::ui {

// Of how the program looks, what the person has chosen; the rest follows the computer's settings.
struct Chosen {
  bool text_size{false};
  bool theme{false};
  bool motion{false};
  bool operator==(const Chosen&) const = default;
};

// How the program looks for a person.
struct Look {
  std::string language{"sv"};
  int text_percent{100};       // 100–200
  std::string theme{"light"};  // light, dark, contrast
  bool reduced_motion{false};
  bool shortcuts{true};  // single-character keys
  Chosen chosen{};
  bool operator==(const Look&) const = default;
};

struct Person {
  std::string id{};
  std::string name{};
  std::string unit{};
  std::string email{};  // at work; empty when not given
  bool has_pin{false};
  bool manager{false};
  bool course_owner{false};
  bool operator==(const Person&) const = default;
};

// What is known of the last answer's way to the disk.
enum class Saved { nothing, saving, saved, failed };

// The graded state of an exercise, kept beside the answer for the frame.
struct Graded {
  course::Answer answer{};
  course::Grade grade{};
  bool operator==(const Graded&) const = default;
};

// One of the exam's items, for its overview.
struct ExamItem {
  std::string item{};
  bool answered{false};
  bool marked{false};
  bool operator==(const ExamItem&) const = default;
};

// A moment by the clock where the program runs.
struct LocalTime {
  base::Date day{};
  int minutes{0};  // since midnight
  bool operator==(const LocalTime&) const = default;
};

// What reading aloud does just now.
enum class Listening { silent, reading, paused };

// The exam, on whatever screen it matters.
struct ExamView {
  const learning::ExamStanding* standing{nullptr};  // null until course and store are there
  const learning::Exam* exam{nullptr};  // under way, else the last one handed in; null: none
  const learning::ExamResult* result{nullptr};  // of the last one handed in
  std::vector<ExamItem> items{};                // of the one under way
  std::size_t at{0};                            // index of the item on the screen
  const course::Exercise* exercise{nullptr};    // that item
  course::Answer draft{};                       // what stands in it
  std::uint64_t seed{0};                        // for draw_exercise
  ViewState* view_state{nullptr};               // not null when there is an exercise
  std::optional<int> minutes_left{};            // whole minutes; nothing without a limit
  std::optional<LocalTime> opens{};             // when `standing` says `wait`
};

enum class CertificateStatus { valid, expiring, expired, revoked };

struct CertificateView {
  learning::Certificate certificate{};
  CertificateStatus status{CertificateStatus::valid};
  int days_left{0};
  std::string fingerprint{};  // of the issuer's key: "7c1e 09ab 44d2 90aa"
  std::string revoked_why{};
  bool operator==(const CertificateView&) const = default;
};

// A passed exam that waits for a certificate, as the course owner sees it.
struct WaitingResult {
  std::string attempt{};
  std::string name{};
  std::string unit{};
  std::string email{};
  std::string login{};
  std::string origin{};  // fingerprint of the installation it came from; empty: this one
  base::Date passed{};
  std::optional<base::Problem> problem{};  // why it cannot be issued
  bool operator==(const WaitingResult&) const = default;
};

// What managers and the course owner see; filled when their screens are open.
struct OfficeView {
  const std::vector<learning::PersonRow>* rows{nullptr};  // null: not read yet
  const std::vector<WaitingResult>* waiting{nullptr};     // null: not read yet
  const std::vector<CertificateView>* issued{nullptr};    // newest first; null: not read yet
  std::string issuer{};        // the organisation of the key; empty: there is no key here
  std::string fingerprint{};   // of that key
  bool progress_shown{false};  // the organisation has decided to show managers per cent
};

struct View {
  Screen screen{Screen::loading};
  const course::LoadedCourse* loaded{nullptr};  // null until loaded
  const course::Course* course{nullptr};        // in the person's language
  Look look{};
  std::optional<Person> person{};
  std::vector<Person> people{};               // on this login
  std::map<std::string, std::string> form{};  // field → value
  const std::vector<learning::Attempt>* attempts{nullptr};
  const learning::Standing* standing{nullptr};

  // On the page and module_end screens.
  const course::Module* module{nullptr};
  std::size_t module_index{0};
  const course::Page* page{nullptr};
  std::size_t page_index{0};
  const learning::Attempt* attempt{nullptr};
  const course::Exercise* exercise{nullptr};  // the page's, or its alternative
  course::Answer draft{};                     // what stands in it
  std::optional<Graded> graded{};             // when handed in
  std::uint64_t exercise_seed{0};             // for draw_exercise
  ViewState* view_state{nullptr};             // of the exercise; not null when there is one

  ExamView exam{};
  const std::vector<CertificateView>* certificates{nullptr};  // the person's, newest first
  OfficeView office{};
  std::optional<base::Problem> problem{};  // shown as a banner, or as the whole `failed` screen
  std::string notice{};                    // string key of a short message, announced
  std::string dialog{};                    // "shortcuts", "look", "erase", "source:ID", "" none
  std::string database_path{};
  int tries{0};  // at the exercise
  int hour{12};  // local, for the greeting
  base::Date today{};
  Saved saved{Saved::nothing};
  Listening listening{Listening::silent};
  ReadingSpeed reading_speed{ReadingSpeed::normal};
  bool warning_open{false};  // the page's warning has not been answered
  bool alternative{false};
  bool reviewed{false};  // the course, by the authority's own lawyer
  bool backup_available{false};
  bool store_ready{false};
};

}  // namespace behorig::ui

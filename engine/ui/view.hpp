#pragma once
// What the screens read: a view of the application's state, valid for one frame. Owned by the
// caller.

#include "base/problem.hpp"
#include "course/load.hpp"
#include "learning/standing.hpp"
#include "ui/view_state.hpp"
#include "ui/wish.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace behorig::ui {

// How the program looks for a person.
struct Look {
  std::string language{"sv"};
  int text_percent{100};       // 100–200
  std::string theme{"light"};  // light, dark, contrast
  bool reduced_motion{false};
  bool shortcuts{true};  // single-character keys
  bool operator==(const Look&) const = default;
};

struct Person {
  std::string id{};
  std::string name{};
  std::string unit{};
  bool has_pin{false};
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
  int tries{0};
  std::uint64_t exercise_seed{0};  // for draw_exercise
  ViewState* view_state{nullptr};  // of the exercise; not null when there is one
  bool warning_open{false};        // the page's warning has not been answered
  bool alternative{false};

  bool reviewed{false};  // the course, by the authority's own lawyer
  Saved saved{Saved::nothing};
  std::optional<base::Problem> problem{};  // shown as a banner, or as the whole `failed` screen
  bool backup_available{false};
  std::string notice{};  // string key of a short message, announced
  std::string dialog{};  // "shortcuts", "look", "erase", "source:ID", "" none
  int hour{12};          // local, for the greeting
  std::string database_path{};
  bool store_ready{false};
};

}  // namespace behorig::ui

#pragma once
// A scripted learner who takes everything a course has through the visible controls of the real
// program, and keeps a picture of every different screen and state. Answers come from what the
// views offer, by chance, never from the key.

#include "app/program.hpp"
#include "app/visitor.hpp"
#include "app/window_loop.hpp"
#include "base/shuffle.hpp"

#include <iosfwd>
#include <set>
#include <string>
#include <vector>

namespace behorig::app {

struct TourScreen {
  std::string file{};
  std::string screen{};
  std::string state{};
  std::vector<semantics::Fault> faults{};
  double milliseconds{0};  // to draw the frame
  std::size_t nodes{0};
};

struct TourRecord {
  std::vector<TourScreen> screens{};
  std::vector<std::string> unreached{};  // screens and pages that were to be shown and were not
};

class Tour {
 public:
  // Adds to the record, which outlives the tour.
  Tour(
      Program& program,
      Window& window,
      WindowLoop& loop,
      std::string folder,
      std::uint64_t seed,
      TourRecord& record);

  Tour(const Tour&) = delete;
  Tour& operator=(const Tour&) = delete;

  // From the first start to the last page, then the other places.
  void take();
  // From a database that is damaged to its last copy.
  void mend();

 private:
  void frame(const ui::FrameInput& input);
  void picture(const std::string& screen, const std::string& state);
  void settle();
  // The usable control with this name, or 0.
  semantics::Id semantics_named(semantics::Role role, std::string_view name) const;
  bool press(semantics::Role role, std::string_view name);

  std::string text(std::string_view key) const { return program_.strings().text(key); }

  void unreached(const std::string& place) { record_.unreached.push_back(place); }

  // tour_places.cpp: what lies round the course.
  void first_start();
  void places();
  void urgent_card();
  void source();
  void press_in_menu(std::string_view key);
  void settings();
  void people();
  void hold_the_disk(const std::string& module, std::size_t page);
  void take_module(const course::Module& module);
  void take_page(const std::string& name);
  void answer_and_hand_in(const std::string& name);

  // tour_exam.cpp: exams, the certificate and the office.
  void exam();
  bool begin_exam();
  void take_by_chance();
  void take_as_learned();
  const course::Exercise* exam_item() const;  // on the screen; null when there is none
  void hand_in_exam(const std::string& outcome);
  void read_again();
  void certificate();
  void office();

  // tour_answers.cpp: one for each way of answering.
  void answer(const course::Exercise& exercise, const std::string& name);
  void choose_one();
  void choose_some();
  void put_in_groups();
  void move_steps();
  void write_text();
  void plan_steps(const course::Plan& plan);
  void moderate(const std::string& name);
  course::Answer answer_on_screen() const;
  void play_story(const course::Scenario& scenario, const std::string& name);
  std::vector<semantics::Id> usable(semantics::Role role) const;
  semantics::Id any_of(const std::vector<semantics::Id>& ids);
  void press(semantics::Id id);

  Program& program_;
  Window& window_;
  WindowLoop& loop_;
  std::string folder_;
  base::Random random_;
  Visitor visitor_;
  TourRecord& record_;
  std::set<std::uint64_t> shown_{};  // hashes of trees already pictured
  bool source_seen_{false};
  double last_milliseconds_{0};
};

}  // namespace behorig::app

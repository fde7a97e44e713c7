// Moving about: screens, pages, and the way back.

#include "app/turn.hpp"
#include "app/update.hpp"

#include <algorithm>

namespace behorig::app {
namespace {

constexpr std::size_t steps_remembered = 50;

bool worth_going_back_to(ui::Screen screen) {
  switch (screen) {
    case ui::Screen::home:
    case ui::Screen::plan:
    case ui::Screen::page:
    case ui::Screen::module_end:
    case ui::Screen::urgent:
    case ui::Screen::exam_start:
    case ui::Screen::exam:
    case ui::Screen::exam_result:
    case ui::Screen::certificate:
    case ui::Screen::overview:
    case ui::Screen::issue:
    case ui::Screen::settings:
      return true;
    case ui::Screen::loading:
    case ui::Screen::first_start:
    case ui::Screen::who:
    case ui::Screen::course_start:
    case ui::Screen::failed:
      return false;
  }
  return false;
}

void enter(Turn& turn, const Place& place) {
  flush_late_draft(turn);
  turn.state.place = place;
  turn.state.dialog.clear();
  for (const char* secret : {"pin", "pin_again", "pin_for"})
    turn.state.form.erase(secret);
  if (place.screen == ui::Screen::page) {
    begin_attempt_if_needed(turn);
    note_page_shown(turn);
  }
  arrive_at_office(turn);
  refresh(turn);
  turn.ask(MoveFocusToPage{});
}

}  // namespace

void go(Turn& turn, const Place& place) {
  if (place == turn.state.place) return;
  // What is urgent is open to who has not said a name yet, and when nothing else is.
  const bool alone = turn.state.person.empty() || turn.state.place.screen == ui::Screen::failed;
  const bool before_urgent = alone && place.screen == ui::Screen::urgent;
  if (before_urgent || worth_going_back_to(turn.state.place.screen)) {
    turn.state.back.push_back(turn.state.place);
    if (turn.state.back.size() > steps_remembered) turn.state.back.erase(turn.state.back.begin());
  }
  enter(turn, place);
}

void go_back(Turn& turn) {
  if (turn.state.back.empty()) return;
  const Place place = turn.state.back.back();
  turn.state.back.pop_back();
  enter(turn, place);
}

void open_page(Turn& turn, const std::string& module_id, std::size_t page) {
  const auto* course = course_in_use(turn.state);
  if (course == nullptr) return;
  const auto* module = course::find_module(*course, module_id);
  if (module == nullptr || module->pages.empty()) return;
  go(turn, {ui::Screen::page, module_id, std::min(page, module->pages.size() - 1)});
}

void arrive(Turn& turn) {
  State& state = turn.state;
  if (!state.course || !state.course->usable || !state.store_ready) return;
  if (state.place.screen != ui::Screen::loading && state.place.screen != ui::Screen::failed) return;
  if (state.preview && state.people.empty()) {
    add_person(turn);
    return;
  }
  if (state.people.empty()) return enter(turn, {ui::Screen::first_start, {}, 0});
  if (state.people.size() > 1 || state.people.front().person.has_pin)
    return enter(turn, {ui::Screen::who, {}, 0});
  choose_person(turn, state.people.front().person.id);
}

}  // namespace behorig::app

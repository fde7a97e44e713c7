// The store is opened, for the first time or after it was lost: what the program remembers and what
// the store holds become one again.

#include "app/turn.hpp"
#include "app/update.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace behorig::app {
namespace {

bool waits_to_be_saved(const State& state, const std::string& person) {
  return person == state.person || std::ranges::any_of(state.unsaved, [&](const auto& event) {
           return event.learner == person;
         });
}

bool has(const std::vector<learning::Event>& events, const std::string& id) {
  return std::ranges::find(events, id, &learning::Event::id) != events.end();
}

// Those whom the store knows, and those whom only the program does: it is asked to keep them too.
std::vector<KnownPerson> all_people(Turn& turn, const StoreOpened& opened) {
  std::vector<KnownPerson> people = opened.people;
  for (KnownPerson known : turn.state.people) {
    const auto found = std::ranges::find_if(people, [&](const KnownPerson& other) {
      return other.person.id == known.person.id;
    });
    if (found == people.end()) {
      known.person.has_pin = false;  // it was in the store only
      turn.ask(AddToPeople{known});
      people.push_back(std::move(known));
    } else {
      found->look.chosen = known.look.chosen;  // the store does not hold that
      if (found->look == known.look) continue;
      found->look = known.look;
      turn.ask(ChangePerson{*found});
    }
  }
  return people;
}

// A copy that was put back is older than what has been done since: that is not lost, it is saved
// again.
void keep_what_the_store_lacks(Turn& turn, const StoreOpened& opened) {
  State& state = turn.state;
  std::set<std::string> held;
  for (const learning::Event& event : opened.history)
    held.insert(event.id);
  std::vector<learning::Event> history = opened.history;
  std::vector<learning::Event> unsaved;
  for (learning::Event& event : state.history) {
    const bool lacking = !held.contains(event.id);
    if (lacking || has(state.unsaved, event.id)) unsaved.push_back(event);
    if (lacking) history.push_back(std::move(event));
  }
  state.people = all_people(turn, opened);
  state.history = std::move(history);
  state.unsaved = std::move(unsaved);
}

}  // namespace

void send_again(Turn& turn) {
  State& state = turn.state;
  if (state.unsaved.empty() && state.saved != ui::Saved::failed) return;
  state.saved = ui::Saved::saving;
  if (state.course) turn.ask(KeepCourse{state.course});
  for (const KnownPerson& known : state.people)
    if (waits_to_be_saved(state, known.person.id)) turn.ask(AddToPeople{known});
  turn.ask(Append{state.unsaved});
}

void store_opened(Turn& turn, const StoreOpened& opened) {
  State& state = turn.state;
  state.store_ready = true;
  keep_what_the_store_lacks(turn, opened);
  know_choices(state);
  state.certificates = opened.certificates;
  state.progress_shown = opened.progress_shown;
  if (std::exchange(state.restoring, false)) state.notice = "failed.restored";
  if (!opened.problems.empty()) state.problem = opened.problems.front();
  send_again(turn);
  refresh(turn);
  if (state.course) ask_for_versions(turn);
  arrive(turn);
}

}  // namespace behorig::app

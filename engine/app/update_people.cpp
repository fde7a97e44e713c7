// Who learns here, and how it looks for them. Several people on one login are kept apart: each has
// their own attempts and their own look.

#include "app/turn.hpp"
#include "app/update.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace behorig::app {
namespace {

constexpr std::size_t longest_name = 100;  // characters
constexpr std::size_t shortest_pin = 4;
constexpr std::size_t longest_email = 254;  // RFC 5321, 4.5.3.1.3

KnownPerson* person_called(State& state, const std::string& person) {
  const auto found = std::ranges::find_if(state.people, [&](const KnownPerson& known) {
    return known.person.id == person;
  });
  return found == state.people.end() ? nullptr : &*found;
}

KnownPerson* present_person(State& state) {
  return person_called(state, state.person);
}

// The person's events, which are no longer among the others.
std::vector<learning::Event> taken_of(
    std::vector<learning::Event>& events,
    const std::string& person) {
  const auto others =
      std::stable_partition(events.begin(), events.end(), [&](const learning::Event& event) {
        return event.learner != person;
      });
  std::vector<learning::Event> taken{
      std::make_move_iterator(others),
      std::make_move_iterator(events.end())};
  events.erase(others, events.end());
  return taken;
}

void begin_as(Turn& turn, const std::string& person) {
  State& state = turn.state;
  state.person = person;
  state.back.clear();
  state.warnings_answered.clear();
  state.alternatives.clear();
  std::vector<learning::Event> own;
  std::ranges::copy_if(state.history, std::back_inserter(own), [&](const learning::Event& event) {
    return event.learner == person;
  });
  state.attempts = learning::attempts_of(own);
  state.exams = learning::exams_of(own);
  if (const KnownPerson* known = present_person(state))
    state.look = followed(known->look, state.desktop);
  refresh(turn);
  turn.ask(KeepSettings{state.look, state.person});
}

void enter_as(Turn& turn, const std::string& person) {
  begin_as(turn, person);
  if (turn.state.attempts.empty() && turn.state.exams.empty())
    go(turn, {ui::Screen::course_start, {}, 0});
  else
    go(turn, {ui::Screen::home, {}, 0});
  if (exam_in_use(turn.state) != nullptr) open_exam(turn);  // at the same question
}

}  // namespace

void add_person(Turn& turn) {
  State& state = turn.state;
  const std::string name = base::nfc(base::trimmed(state.form["name"]));
  if (!state.preview && (name.empty() || base::count_characters(name) > longest_name)) {
    state.notice = name.empty() ? "start.name_missing" : "start.name_too_long";
    return;
  }
  KnownPerson known;
  known.person.id = turn.new_id();
  known.person.name = name;
  known.person.unit = base::nfc(base::trimmed(state.form["unit"]));
  known.look = state.look;
  state.chosen[known.person.id] = known.look.chosen;
  state.people.push_back(known);
  state.form.clear();
  turn.ask(AddToPeople{known});
  begin_as(turn, known.person.id);
  if (state.preview && !state.standing.next_module.empty())
    open_page(turn, state.standing.next_module, 0);
  else
    go(turn, {ui::Screen::course_start, {}, 0});
}

void choose_person(Turn& turn, const std::string& person, const std::string& pin) {
  State& state = turn.state;
  const KnownPerson* known = person_called(state, person);
  if (known == nullptr) return;
  if (!known->person.has_pin) return enter_as(turn, person);
  state.form["pin_for"] = person;
  if (pin.empty())
    state.form.erase("pin");
  else
    turn.ask(TryPin{person, pin});
}

void pin_tried(Turn& turn, const PinTried& tried) {
  State& state = turn.state;
  // Meanwhile the person may have turned to another name.
  if (state.place.screen != ui::Screen::who || state.form["pin_for"] != tried.person) return;
  state.form.erase("pin");
  if (!tried.fits) {
    state.notice = "start.pin_wrong";
    return;
  }
  state.form.erase("pin_for");
  enter_as(turn, tried.person);
}

void set_email(Turn& turn, const std::string& email) {
  State& state = turn.state;
  KnownPerson* known = present_person(state);
  if (known == nullptr) return;
  const std::string kept = base::nfc(base::trimmed(email));
  const auto at = kept.find('@');
  const bool odd = at == std::string::npos || at == 0 || at + 1 == kept.size() ||
                   kept.find_first_of(" \t") != std::string::npos;
  if (!kept.empty() && (odd || kept.size() > longest_email)) {
    state.notice = "office.email_odd";
    return;
  }
  known->person.email = kept;
  state.form.erase("email");
  state.notice = kept.empty() ? "office.email_gone" : "office.email_kept";
  turn.ask(ChangePerson{*known});
}

void set_roles(Turn& turn, const ui::SetRoles& wish) {
  KnownPerson* known = present_person(turn.state);
  if (known == nullptr) return;
  known->person.manager = wish.manager;
  known->person.course_owner = wish.course_owner;
  turn.ask(ChangePerson{*known});
}

void set_pin(Turn& turn, const ui::SetPin& wish) {
  State& state = turn.state;
  const KnownPerson* known = present_person(state);
  if (known == nullptr) return;
  // An empty PIN takes away the one that is there.
  const bool removes = wish.pin.empty() && known->person.has_pin;
  if (!removes && base::count_characters(wish.pin) < shortest_pin)
    state.notice = "settings.pin_short";
  else if (wish.pin != wish.again)
    state.notice = "settings.pin_differs";
  else
    turn.ask(KeepPin{state.person, wish.pin});
}

void pin_kept(Turn& turn, const PinKept& kept) {
  State& state = turn.state;
  if (KnownPerson* known = person_called(state, kept.person)) known->person.has_pin = kept.has_pin;
  if (state.person != kept.person) return;
  state.form.erase("pin");
  state.form.erase("pin_again");
  state.notice = kept.has_pin ? "settings.pin_kept" : "settings.pin_gone";
}

void switch_person(Turn& turn) {
  flush_late_draft(turn);
  leave_exam(turn);
  turn.state.exam_wanted.reset();
  turn.state.person.clear();
  turn.state.attempts.clear();
  turn.state.exams.clear();
  turn.state.office.reset();
  turn.state.standing = {};
  turn.state.graded.reset();
  turn.state.back.clear();
  turn.state.form.clear();
  turn.state.saved = turn.state.unsaved.empty() ? ui::Saved::nothing : turn.state.saved;
  go(turn, {ui::Screen::who, {}, 0});
  turn.state.back.clear();
}

void change_look(Turn& turn, const ui::Look& look) {
  State& state = turn.state;
  if (look == state.look) return;
  state.look = look;
  refresh(turn);
  if (KnownPerson* known = present_person(state)) {
    known->look = look;
    state.chosen[state.person] = look.chosen;
    turn.ask(ChangePerson{*known});
  }
  turn.ask(KeepSettings{look, state.person});
}

void desktop_heard(Turn& turn, const DesktopHeard& heard) {
  State& state = turn.state;
  state.desktop = wishes_of(heard.settings, heard.window_scale);
  const ui::Look look = followed(state.look, state.desktop);
  if (look == state.look) return;
  state.look = look;
  turn.ask(KeepSettings{look, state.person});  // the next start begins with it
}

void know_choices(State& state) {
  for (KnownPerson& known : state.people) {
    ui::Look& look = known.look;
    const auto kept = state.chosen.find(known.person.id);
    look.chosen = kept != state.chosen.end() ? kept->second : choices_in(look);
  }
}

void erase_person(Turn& turn) {
  State& state = turn.state;
  const std::string person = state.person;
  if (person.empty()) return;
  state.late_draft.reset();
  turn.ask(ErasePerson{person});
  const auto found = std::ranges::find_if(state.people, [&](const KnownPerson& known) {
    return known.person.id == person;
  });
  if (found != state.people.end()) {
    const auto position = static_cast<std::size_t>(found - state.people.begin());
    Erasing erasing{*found, position, {}, {}};
    state.people.erase(found);
    erasing.history = taken_of(state.history, person);
    // Not sent again: that would bring back what was erased.
    erasing.unsaved = taken_of(state.unsaved, person);
    state.erasing.push_back(std::move(erasing));
  }
  switch_person(turn);
  state.look = ui::Look{
      .language = state.look.language,
      .text_percent = state.look.text_percent,
      .theme = state.look.theme,
      .chosen = {.text_size = state.look.chosen.text_size, .theme = state.look.chosen.theme}};
  state.look = followed(state.look, state.desktop);
  state.chosen.erase(person);
  if (state.people.empty()) state.place = {ui::Screen::first_start, {}, 0};
  turn.ask(KeepSettings{state.look, {}});
}

void person_erased(Turn& turn, const std::string& person) {
  std::erase_if(turn.state.erasing, [&](const Erasing& erasing) {
    return erasing.person.person.id == person;
  });
  turn.state.notice = "settings.erased";
}

void person_stays(Turn& turn, const EraseFailed& failed) {
  State& state = turn.state;
  state.problem = failed.problem;
  const auto found = std::ranges::find_if(state.erasing, [&](const Erasing& erasing) {
    return erasing.person.person.id == failed.person;
  });
  if (found == state.erasing.end()) return;
  if (person_called(state, failed.person) != nullptr) return;
  const bool alone = state.people.empty();
  const auto position = std::min(found->position, state.people.size());
  state.people.insert(
      state.people.begin() + static_cast<std::ptrdiff_t>(position),
      std::move(found->person));
  std::ranges::move(found->history, std::back_inserter(state.history));
  std::ranges::move(found->unsaved, std::back_inserter(state.unsaved));
  state.erasing.erase(found);
  if (alone && state.place.screen == ui::Screen::first_start) go(turn, {ui::Screen::who, {}, 0});
}

}  // namespace behorig::app

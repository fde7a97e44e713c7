#pragma once
// One turn of `update`: the state being changed, the effects collected, and ids made on the way.
// For the update_*.cpp files only.

#include "app/state.hpp"
#include "base/ids.hpp"
#include "base/shuffle.hpp"

namespace behorig::app {

struct Turn {
  State state{};
  Effects effects{};
  base::Instant now{};
  base::Random random;

  std::string new_id();

  void ask(Effect effect) { effects.push_back(std::move(effect)); }
};

// update_places.cpp: moving about.
void go(Turn& turn, const Place& place);  // remembers where one was
void go_back(Turn& turn);
void open_page(Turn& turn, const std::string& module, std::size_t page);
void arrive(Turn& turn);  // the first screen, once course and store are there

// update_learning.cpp: attempts, drafts and answers.
void begin_attempt_if_needed(Turn& turn);  // at the module in use
void note_page_shown(Turn& turn);
void keep_draft(Turn& turn, const ui::KeepDraft& wish);
void hand_in(Turn& turn, const std::string& exercise);
void try_again(Turn& turn, const std::string& exercise);
void flush_late_draft(Turn& turn);
void finish_if_done(Turn& turn);
void restart_module(Turn& turn, const std::string& module);
void refresh(Turn& turn);  // what follows from attempts: standing, the page's grade
void note_appended(Turn& turn, const std::vector<std::string>& events);
void store_opened(Turn& turn, const StoreOpened& opened);
void send_again(Turn& turn);  // what may not have arrived, with what it rests on; twice is once

// update_people.cpp: who learns here, and how it looks for them.
void add_person(Turn& turn);
// With a PIN the store is asked first, and pin_tried goes on.
void choose_person(Turn& turn, const std::string& person, const std::string& pin = {});
void pin_tried(Turn& turn, const PinTried& tried);
void set_pin(Turn& turn, const ui::SetPin& wish);
void pin_kept(Turn& turn, const PinKept& kept);
void switch_person(Turn& turn);
void change_look(Turn& turn, const ui::Look& look);
void erase_person(Turn& turn);
void person_erased(Turn& turn, const std::string& person);
void person_stays(Turn& turn, const EraseFailed& failed);

}  // namespace behorig::app

#pragma once
// What the program is without its screens: update, effects, and the real store on its thread.

#include "app/effects.hpp"
#include "story.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace behorig::test {

inline constexpr const char* life_login = "kansli";
inline constexpr base::Instant life_begins{1'795'348'800'000};  // 2026-11-22T12:00:00Z

struct LifeSetting {
  std::string database{};
  std::shared_ptr<const course::LoadedCourse> course{course_to_take()};
  base::Instant now{life_begins};  // the clock's beginning; ids must not come again
  std::function<std::unique_ptr<progress::Database>(std::unique_ptr<progress::Database>)> wrap{};
  std::function<void(const std::vector<std::string>&)> saved{};  // on the store's thread
  // After `update`, before anything is done about it.
  std::function<void(const Story&)> before_effects{};
};

class Life {
 public:
  explicit Life(LifeSetting setting)
      : setting_{std::move(setting)},
        outside_{outside(setting_)},
        store_{setting_.database, life_login, outside_, inbox_} {
    story.state.database = setting_.database;
    story.state.login = life_login;
    story.now = setting_.now;
  }

  Story story{};

  // The program starts: its course and its store are opened.
  void start() {
    happens(app::CourseLoaded{setting_.course});
    store_.open();
    settle();
  }

  void happens(const app::Action& action) {
    story.happens(action);
    if (setting_.before_effects) setting_.before_effects(story);
    for (const app::Effect& effect : std::exchange(story.asked, {}))
      std::visit([&](const auto& one) { run(one); }, effect);
  }

  void wish(ui::Wish wish) { happens(app::Action{std::move(wish)}); }

  // Takes in what the store has had to say so far. True when it had.
  bool take_results() {
    const std::vector<app::Action> actions = inbox_.take_actions();
    for (const app::Action& action : actions)
      happens(action);
    return !actions.empty();
  }

  // Until the store has nothing more to do or to say.
  void settle() {
    do
      store_.wait_until_idle();
    while (take_results());
  }

  void type_no_more() {  // for longer than the pause after which a text is saved
    story.now.ms += 2000;
    happens(app::Tick{});
  }

 private:
  static app::Outside outside(const LifeSetting& setting) {
    app::Outside out;
    out.now = [now = setting.now] { return now; };
    out.wrap_database = setting.wrap;
    out.saved = setting.saved;
    return out;
  }

  void run(const app::OpenStore&) { store_.open(); }

  void run(const app::Append& effect) { store_.append(effect.events); }

  void run(const app::KeepCourse& effect) { store_.keep_course(effect.course); }

  void run(const app::AddToPeople& effect) { store_.add_person(effect.person); }

  void run(const app::ChangePerson& effect) { store_.change_person(effect.person); }

  void run(const app::ErasePerson& effect) { store_.erase_person(effect.person); }

  void run(const app::RestoreStore&) { store_.restore(); }

  void run(const app::HoldExam& effect) { store_.hold_exam(effect); }

  void run(const app::ReleaseExam&) { store_.release_exam(); }

  void run(const app::ExportEvents& effect) { store_.export_events(effect.person); }

  void run(const app::KeepSettings& effect) {
    store_.keep_settings({.look = effect.look, .person = effect.person});
  }

  void run(const auto&) {}  // of no concern to the store

  LifeSetting setting_;
  app::Outside outside_;
  app::Inbox inbox_{[] {}};
  app::StoreEffects store_;
};

}  // namespace behorig::test

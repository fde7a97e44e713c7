#pragma once
// What happens to the program's state, told as a story: actions in, the state after them and what
// was asked for. No clock, no disk.

#include "app/update.hpp"
#include "base/hash.hpp"
#include "support/courses.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace behorig::test {

// The small course with a page "skriv" to write on (compose "text"), and in English.
inline std::shared_ptr<const course::LoadedCourse> course_to_take() {
  course::LoadedCourse loaded;
  loaded.original = small_course();
  loaded.original.modules[0].pages.push_back(
      page("skriv", exercise("text", course::Compose{.model = "Hej och välkommen."})));
  course::Course english = loaded.original;
  english.language = "en";
  english.title = "A small course";
  loaded.translated["en"] = english;
  loaded.canonical = "{}";
  loaded.content_hash = base::blake2b_hex(loaded.canonical);
  loaded.usable = true;
  return std::make_shared<const course::LoadedCourse>(std::move(loaded));
}

class Story {
 public:
  app::State state{};
  app::Effects asked{};  // by the last action
  base::Instant now{1'795'348'800'000};

  void happens(const app::Action& action) {
    now.ms += 10;
    app::Step step = app::update(std::move(state), action, {now, ++random_});
    state = std::move(step.state);
    asked = std::move(step.effects);
  }

  void wish(ui::Wish wish) { happens(app::Action{std::move(wish)}); }

  // The program starts, with these people and events in its store.
  void start(std::vector<app::KnownPerson> people = {}, std::vector<learning::Event> history = {}) {
    happens(app::CourseLoaded{course_to_take()});
    happens(app::StoreOpened{std::move(people), std::move(history), {}});
  }

  void add(const std::string& name) {
    wish(ui::FillForm{"name", name});
    wish(ui::AddPerson{});
  }

  void choose(const std::string& option) {
    wish(ui::KeepDraft{"val", {course::SingleAnswer{option}}});
  }

  void write(const std::string& text) {
    wish(ui::KeepDraft{"text", {course::ComposeAnswer{text}}});
  }

  // Chosen or written, and handed in.
  void answer(const std::string& option) {
    choose(option);
    wish(ui::HandIn{"val"});
  }

  void answer_in_words(const std::string& text) {
    write(text);
    wish(ui::HandIn{"text"});
  }

  template <class Wanted>
  std::vector<Wanted> asked_for() const {
    std::vector<Wanted> found;
    for (const app::Effect& effect : asked)
      if (const auto* one = std::get_if<Wanted>(&effect)) found.push_back(*one);
    return found;
  }

  // The kinds of effects in the order asked for, as far as the store is concerned.
  std::string asked_of_store() const {
    std::string order;
    for (const app::Effect& effect : asked) {
      if (std::holds_alternative<app::KeepCourse>(effect)) order += "course ";
      if (std::holds_alternative<app::AddToPeople>(effect)) order += "person ";
      if (std::holds_alternative<app::Append>(effect)) order += "events ";
    }
    return order;
  }

  // The events sent to the store by the last action.
  std::vector<learning::Event> sent() const {
    std::vector<learning::Event> events;
    for (const app::Append& append : asked_for<app::Append>())
      events.insert(events.end(), append.events.begin(), append.events.end());
    return events;
  }

  // Their kinds: "started page_shown".
  std::string sent_kinds() const {
    std::string kinds;
    for (const learning::Event& event : sent())
      kinds += (kinds.empty() ? "" : " ") + std::string{learning::kind_of(event.body)};
    return kinds;
  }

  // The store says that all it was sent is on disk.
  void all_is_saved() {
    app::Appended appended;
    for (const learning::Event& event : state.unsaved)
      appended.events.push_back(event.id);
    happens(appended);
  }

  void saving_fails() {
    happens(app::AppendFailed{{"S105", base::Severity::error, {}, {{"path", "a.db"}}}});
  }

  const learning::Work& work(const std::string& exercise) const {
    return app::attempt_in_use(state)->work.at(exercise);
  }

 private:
  std::uint64_t random_{0};
};

// Åsa is new here and stands at the module's page with this number.
inline Story story_at_page(std::size_t page) {
  Story story;
  story.start();
  story.add("Åsa");
  story.wish(ui::OpenPage{"ett", page});
  return story;
}

}  // namespace behorig::test

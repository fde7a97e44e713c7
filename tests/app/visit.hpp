#pragma once
// A person at the running program who uses it in one of the three ways; after each thing she does
// the screen must keep every rule.

#include "running.hpp"
#include "support/hand.hpp"

#include <string>
#include <utility>

namespace behorig::test {

inline std::filesystem::path real_course() {
  return source_folder() / "courses" / "sociala-medier";
}

class Visit {
 public:
  explicit Visit(
      Way way,
      const std::filesystem::path& course = showcase(),
      Wrap wrap = {},
      const std::function<void(const std::filesystem::path&)>& before = {})
      : running{prepared(folder / "a.db", before), course, std::move(wrap)},
        hand{running.visitor(), way} {
    done();
  }

  TemporaryFolder folder{};
  Running running;
  Hand hand;

  const app::State& state() const { return running.state(); }

  std::string text(std::string_view key) const { return running.text(key); }

  app::Visitor* operator->() { return &running.visitor(); }

  void press(semantics::Role role, std::string_view name) {
    hand.press(role, name);
    done();
  }

  void press(std::string_view key) { press(semantics::Role::button, text(key)); }

  void follow(std::string_view key) { press(semantics::Role::link, text(key)); }

  void write(std::string_view key, const std::string& words) {
    hand.write(text(key), words);
    done();
  }

  bool says(std::string_view key) const { return running.shows(text(key)); }

  // Not by hand: somebody is here and has begun.
  void somebody_is_here(const std::string& name) {
    running.program().act(ui::Wish{ui::FillForm{"name", name}});
    running.program().act(ui::Wish{ui::AddPerson{}});
    done();
  }

  void go(ui::Screen screen) {
    running.program().act(ui::Wish{ui::Go{screen}});
    done();
  }

  void done() {
    running.settle();
    running.check_lint();
  }

 private:
  static std::filesystem::path prepared(
      std::filesystem::path database,
      const std::function<void(const std::filesystem::path&)>& before) {
    if (before) before(database);
    return database;
  }
};

}  // namespace behorig::test

// A disk that takes its time: the window goes on, and nothing is called saved before it is.

#include "running.hpp"
#include "support/gated_database.hpp"

using namespace behorig;
using semantics::Role;
using test::Running;
using ui::Screen;

namespace {

constexpr int some = 20;

test::Wrap behind(test::Gate& gate) {
  return [&](auto database) {
    return std::make_unique<test::GatedDatabase>(std::move(database), gate);
  };
}

// Opens the gate when the test ends, also in the middle: the program waits for its store.
struct OpenAtTheEnd {
  test::Gate& gate;

  ~OpenAtTheEnd() { gate.open(); }
};

}  // namespace

TEST_CASE("While the disk is busy the window goes on, and says saved only when it is") {
  const test::TemporaryFolder folder;
  test::Gate gate;
  Running running{folder / "a.db", test::showcase(), behind(gate)};
  const OpenAtTheEnd at_the_end{gate};
  running.begin_course();
  running.open_page("ovningar", 0);
  CHECK(running.shows(running.text("page.saved")));
  const std::size_t before = test::on_disk(folder / "a.db").events.size();

  gate.shut();
  running.visitor().click(*running.visitor().all(Role::radio).at(1));
  gate.wait_for_somebody();
  for (int i = 0; i < some; ++i) {
    running.visitor().key(ui::Key::tab);
    CHECK(running.visitor().has(Role::status, running.text("page.saving")));
    CHECK_FALSE(running.visitor().has(Role::status, running.text("page.saved")));
  }
  // What is done meanwhile is answered at once, and waits for its turn on disk.
  running.visitor().click(Role::button, running.text("page.answer"));
  CHECK(running.state().graded);
  running.visitor().click(Role::button, running.text("page.next"));
  CHECK(running.state().place.page == 1);
  CHECK(running.visitor().has(Role::status, running.text("page.saving")));
  running.check_lint();
  CHECK(test::on_disk(folder / "a.db").events.size() == before);

  gate.open();
  running.settle();
  CHECK(running.visitor().has(Role::status, running.text("page.saved")));
  CHECK(test::on_disk(folder / "a.db").events.size() == running.state().history.size());
  CHECK(running.state().history.size() >= before + 3);
}

TEST_CASE("While the disk has not given the learners yet, the window says that it opens") {
  const test::TemporaryFolder folder;
  test::Gate gate;
  gate.shut();
  Running running{folder / "a.db", test::showcase(), behind(gate)};
  const OpenAtTheEnd at_the_end{gate};
  gate.wait_for_somebody();
  for (int i = 0; i < some; ++i) {
    running.visitor().key(ui::Key::tab);
    CHECK(running.state().place.screen == Screen::loading);
    CHECK(running.shows(running.text("frame.loading")));
  }
  running.check_lint();
  gate.open();
  running.settle();
  CHECK(running.state().place.screen == Screen::first_start);
}

// The disk is full while somebody answers: the window says so, above every screen, and "save again"
// saves all of it once, by pointer, by the keyboard alone and by semantic action.

#include "progress/check.hpp"
#include "support/failing_database.hpp"
#include "visit.hpp"

#include <atomic>
#include <limits>
#include <set>

using namespace behorig;
using semantics::Role;
using test::Visit;
using test::Way;
using ui::Saved;

namespace {

// Every call fails while the disk is full.
test::Wrap on_disk_that_fills(const std::atomic<bool>& full) {
  return [&](auto database) {
    const auto strike = [&] {
      if (full) throw progress::Failure{progress::FailureKind::full, "made to fail"};
    };
    return std::make_unique<test::FailingDatabase>(
        std::move(database),
        1,
        test::When::before,
        strike,
        std::numeric_limits<int>::max());
  };
}

std::set<std::string> ids_of(const std::vector<learning::Event>& events) {
  std::set<std::string> ids;
  for (const learning::Event& event : events)
    ids.insert(event.id);
  return ids;
}

void check_that_all_is_there_once(Visit& visit) {
  const std::string database = (visit.folder / "a.db").string();
  const auto found = test::on_disk(database);
  CHECK(found.people.size() == visit.state().people.size());
  CHECK(found.events.size() == visit.state().history.size());
  CHECK(ids_of(found.events) == ids_of(visit.state().history));
  const auto opened = progress::open_unchanged(database, {});
  REQUIRE(opened);
  CHECK(progress::check_store(**opened).problems.empty());
}

void answer(Visit& visit) {
  visit.press(Role::radio, "Gillar kommentaren");
  visit.press("page.answer");
}

}  // namespace

TEST_CASE("What could not be saved is said above the page, and saved again once, when asked to") {
  const Way way = GENERATE(Way::pointer, Way::keys, Way::requests);
  CAPTURE(way);
  std::atomic<bool> full{false};
  Visit visit{way, test::showcase(), on_disk_that_fills(full)};
  visit.somebody_is_here("Åsa");
  visit.running.open_page("ovningar", 0);
  REQUIRE(visit.state().saved == Saved::saved);
  const std::size_t before = visit.state().history.size();

  full = true;
  answer(visit);
  CHECK(visit.state().graded);
  CHECK(visit->has(Role::status, visit.text("page.not_saved")));
  const auto sentence = base::sentence(visit.running.program().strings(), *visit.state().problem);
  CHECK(visit->has(Role::status, sentence));
  visit.press("frame.copy_text");
  CHECK(visit.running.world().clipboard.starts_with("S105: "));
  visit.press("frame.save_again");  // in vain
  CHECK(visit->has(Role::status, sentence));
  visit.press("page.next");  // one can go on meanwhile
  visit.press(Role::checkbox, "En väg vidare");
  CHECK(visit->has(Role::button, visit.text("frame.save_again")));

  full = false;
  CHECK(test::on_disk(visit.folder / "a.db").events.size() == before);
  visit.press("frame.save_again");
  CHECK_FALSE(visit->has(Role::button, visit.text("frame.save_again")));
  CHECK(visit->has(Role::status, visit.text("page.saved")));
  CHECK(visit.state().place.page == 1);
  CHECK(visit->get(Role::checkbox, "En väg vidare").has(semantics::checked));
  check_that_all_is_there_once(visit);
}

TEST_CASE("What could not be saved goes with the next answer that can") {
  std::atomic<bool> full{false};
  Visit visit{Way::keys, test::showcase(), on_disk_that_fills(full)};
  visit.somebody_is_here("Åsa");
  visit.running.open_page("ovningar", 0);
  full = true;
  answer(visit);
  full = false;
  visit.press("page.next");
  CHECK(visit.state().saved == Saved::saved);
  CHECK_FALSE(visit->has(Role::button, visit.text("frame.save_again")));
  check_that_all_is_there_once(visit);
}

TEST_CASE("Whoever comes while the disk is full is saved with what they answered") {
  std::atomic<bool> full{false};
  Visit visit{Way::pointer, test::showcase(), on_disk_that_fills(full)};
  full = true;
  visit.write("start.name", "Åsa");
  visit.press("start.go_on");
  CHECK(visit->has(Role::button, visit.text("frame.save_again")));
  visit.press("start.begin");
  visit.running.open_page("ovningar", 0);
  answer(visit);
  visit.go(ui::Screen::settings);
  visit.press(Role::radio, visit.text("settings.dark"));
  full = false;
  visit.press("frame.save_again");
  CHECK(visit.state().saved == Saved::saved);
  CHECK_FALSE(visit.state().problem);
  check_that_all_is_there_once(visit);
}

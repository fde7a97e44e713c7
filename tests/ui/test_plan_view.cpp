#include "ui/exercise_stage.hpp"
#include "ui/stepwise_exercises.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Act;
using semantics::Role;
using test::ExerciseStage;
using ui::Key;

namespace {

const std::string decide = "Beslut av ansvarig chef: Välj datum";
const std::string tell = "Berätta att, varför, när och vart i stället: Välj datum";
const std::string close_it = "Stäng kontot: Välj datum";

// In the order of the steps, so that the seed does not matter.
struct Planning : ExerciseStage {
  explicit Planning(const test::StageSetting& setting = {})
      : ExerciseStage{test::plan_of_closing(), setting} {
    answer_with(course::PlanAnswer{{{"beslut", {}}, {"besked", {}}, {"stang", {}}}});
  }

  test::Ids order() {
    test::Ids ids;
    for (const auto& step : answer<course::PlanAnswer>().steps)
      ids.push_back(step.step);
    return ids;
  }

  std::string date(std::size_t at) {
    const auto& date = answer<course::PlanAnswer>().steps[at].date;
    return date ? base::iso_text(*date) : std::string{};
  }

  const semantics::Node& card(const std::string& name) { return (*this)->get(Role::button, name); }
};

}  // namespace

TEST_CASE("a step dragged above another takes its place in the plan", "[ui]") {
  Planning plan;
  plan->drag(plan.card(close_it), plan.card(decide));
  plan->drag(plan.card(close_it), plan.card(decide));
  CHECK(plan.order() == test::Ids{"stang", "beslut", "besked"});
}

TEST_CASE("the page scrolls while a step is dragged to its edge", "[ui]") {
  Planning plan{{.width = 600, .height = 240}};
  const auto box = plan.card(decide).box;
  plan->drag(box.x + 60, box.y + 20, box.x + 60, 236, 150);
  CHECK(plan.order() == test::Ids{"besked", "stang", "beslut"});
}

TEST_CASE("a step moves by Alt and an arrow, by buttons and by request", "[ui]") {
  Planning plan;
  plan->tab_to(Role::button, tell);
  plan->key(Key::up, false, true);
  CHECK(plan.order() == test::Ids{"besked", "beslut", "stang"});
  CHECK(plan->focused()->name == tell);
  plan->key(Key::up, false, true);  // already first
  CHECK(plan.order() == test::Ids{"besked", "beslut", "stang"});
  plan->click(Role::button, "Flytta ned");
  CHECK(plan.order() == test::Ids{"beslut", "besked", "stang"});
  plan->act(plan.card(close_it), Act::move_up);
  CHECK(plan.order() == test::Ids{"beslut", "stang", "besked"});
}

TEST_CASE("a day pressed in the calendar becomes the chosen step's date", "[ui]") {
  Planning plan;
  plan->click(Role::button, tell);
  CHECK(plan.card(tell).has(semantics::current));
  plan->click(Role::button, "Nästa månad");
  plan->click(Role::button, "torsdag 6 maj");
  CHECK(plan.date(1) == "2027-05-06");
  CHECK(plan->has(Role::button, "Berätta att, varför, när och vart i stället: 6 maj"));
  plan->click(Role::button, "+ 1 dag");
  CHECK(plan.date(1) == "2027-05-07");
  plan->press(Role::button, "− 1 dag");
  CHECK(plan.date(1) == "2027-05-06");
}

TEST_CASE("arrows walk the calendar by day and week, over the month's end", "[ui]") {
  Planning plan;
  plan->tab_to(Role::button, "måndag 26 april");
  plan->key(Key::right);
  CHECK(plan->focused()->name == "tisdag 27 april");
  plan->key(Key::down);
  CHECK(plan->focused()->name == "tisdag 4 maj");
  plan->key(Key::left);
  plan->key(Key::enter);
  CHECK(plan.date(0) == "2027-05-03");
  plan->key(Key::up);
  plan->key(Key::up);  // before the first day that can be chosen
  CHECK(plan->focused()->name == "måndag 26 april");
}

TEST_CASE("days outside the plan's time cannot be chosen", "[ui]") {
  Planning plan;
  CHECK(plan->get(Role::button, "söndag 25 april").has(semantics::disabled));
  CHECK(plan->get(Role::button, "Förra månaden").has(semantics::disabled));
}

TEST_CASE("dates follow the language", "[ui]") {
  Planning plan{{.language = "en"}};
  plan->press(Role::button, "Next month");
  plan->press(Role::button, "Thursday 6 May");
  CHECK(plan->has(Role::button, "Beslut av ansvarig chef: 6 May"));
}

TEST_CASE("after hand-in every rule is told, and a model plan", "[ui]") {
  Planning plan;
  const auto day = [](std::string_view iso) { return base::parse_date(iso); };
  plan.answer_with(course::PlanAnswer{
      {{"beslut", day("2027-05-02")},
       {"besked", day("2027-05-06")},
       {"stang", day("2027-05-20")}}});
  plan.hand_in();
  CHECK(plan->has(
      Role::paragraph,
      "”Berätta att, varför, när och vart i stället” minst 30 dagar före ”Stäng kontot”"));
  CHECK(plan->has(Role::paragraph, "Ge folk minst 30 dagar."));
  CHECK(plan->has(Role::paragraph, "”Stäng kontot” senast den 15 juni"));
  CHECK(plan->has(Role::paragraph, "10 juni: Stäng kontot"));
  CHECK(plan->find(Role::button, "Flytta ned") == nullptr);
}

TEST_CASE("a plan keeps every rule at each size and language", "[ui]") {
  test::check_rules(test::plan_of_closing(), [](ExerciseStage& stage) {
    stage.answer_with(course::PlanAnswer{
        {{"beslut", base::parse_date("2027-05-02")},
         {"besked", base::parse_date("2027-05-03")},
         {"stang", base::parse_date("2027-05-03")}}});
  });
}

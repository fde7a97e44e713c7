// Each of the ten kinds in the running program, answered by pointer, by the keyboard alone and by
// semantic action: the same is recorded, and every screen on the way keeps the rules.

#include "running.hpp"
#include "support/hand.hpp"

using namespace behorig;
using course::Verb;
using semantics::Role;
using test::beginning;
using test::Hand;
using test::Running;
using test::Way;

namespace {

using Ids = std::vector<std::string>;

struct Journey {
  std::string exercise{};
  void (*answer)(Hand&, Running&){nullptr};
  course::Answer recorded{};
};

// --- how each is answered
// -------------------------------------------------------------------------

void choose_one(Hand& hand, Running&) {
  hand.press(Role::radio, "Gillar kommentaren");
  hand.press(Role::radio, "Svarar med tiden och länkar till öppettiderna");
}

void choose_some(Hand& hand, Running&) {
  hand.press(Role::checkbox, "En väg vidare");
  hand.press(Role::checkbox, "Tre paragrafer i första meningen");
  hand.press(Role::checkbox, "Ett tack för frågan");
  hand.press(Role::checkbox, "Tre paragrafer i första meningen");
}

void put_in_order(Hand& hand, Running& running) {
  const Ids wanted{
      "Fråga dem som syns",
      "Skriv en alt-text",
      "Publicera",
      "Beskär och välj bild",
      "Låt en kollega titta"};
  for (std::size_t i = 0; i < wanted.size(); ++i)
    for (const auto* card : running.visitor().all(Role::list_item))
      if (card->name.ends_with(wanted[i])) {
        hand.move(*card, static_cast<int>(i) + 1);
        break;
      }
}

void put_in_groups(Hand& hand, Running&) {
  hand.choose("När ni svarar", "I profilen");
  hand.choose("Vem som står bakom kontot", "På en länkad sida");
  hand.choose("Reglerna för kommentarer", "På en länkad sida");
  hand.choose("Hur ni behandlar personuppgifter", "I profilen");
}

void mark_passages(Hand& hand, Running&) {
  hand.press(Role::checkbox, "Majken Exempels");
  hand.press(Role::checkbox, "i tisdags");
}

void point_in_the_picture(Hand& hand, Running&) {
  hand.press(Role::checkbox, "Namnskylten");
  hand.press(Role::checkbox, "Hunden");
  hand.press(Role::checkbox, "Bilens skylt");
}

void write_text(Hand& hand, Running&) {
  hand.write("Din text", "Exempelbadet i Exempelstaden. Vi svarar vardagar 9–15.");
}

void make_a_plan(Hand& hand, Running& running) {
  const std::pair<std::string, std::string> wanted[]{
      {"Beslut av ansvarig chef", "fredag 20 augusti"},
      {"Berätta: att, varför, när och vart", "onsdag 1 september"},
      {"Spara allt till arkivet", "måndag 20 september"},
      {"Stäng kontot", "tisdag 5 oktober"}};
  int place = 0;
  for (const auto& [step, day] : wanted) {
    hand.move(beginning(running.visitor(), Role::button, step), ++place);
    hand.press(beginning(running.visitor(), Role::button, step));
    while (!running.visitor().has(Role::button, day))
      hand.press(Role::button, running.text("planning.month_after"));
    hand.press(Role::button, day);
  }
}

void moderate(Hand& hand, Running& running) {
  const auto perform = running.text("moderate.perform");
  const auto next = running.text("moderate.next");
  hand.press(Role::radio, "Låt stå");
  hand.press(Role::checkbox, "Svara öppet");
  hand.press(Role::button, perform);
  hand.press(Role::button, next);
  hand.press(Role::radio, "Dölj");
  hand.press(Role::checkbox, "Spara kopia");
  hand.move(running.visitor().get(Role::button, "Spara"), 1);
  hand.press(Role::button, perform);
  hand.press(Role::button, next);
  hand.press(Role::radio, "Ta bort");
  hand.press(Role::checkbox, "Hänvisa till säker kanal");
  hand.press(Role::button, perform);
  hand.press(Role::button, running.text("moderate.finish"));
}

void play(Hand& hand, Running& running) {
  hand.press(Role::button, "Svarar vänligt att badet är öppet");
  hand.press(Role::radio, "”Vi frågar badchefen och svarar före klockan tre.”");
  hand.press(Role::button, running.text("scenario.answer"));
  hand.press(Role::button, "Går vidare till eftermiddagen");
  hand.press(Role::button, "Skämtar bort det");
}

course::PlannedStep planned(std::string step, std::string_view day) {
  return {std::move(step), base::parse_date(day)};
}

const std::vector<Journey>& journeys() {
  static const std::vector<Journey> all{
      {"enkelval", choose_one, {course::SingleAnswer{"svara"}}},
      {"flerval", choose_some, {course::MultipleAnswer{{"vidare", "tack"}}}},
      {"ordna",
       put_in_order,
       {course::OrderAnswer{{"fraga", "alt", "publicera", "beskar", "kollega"}}}},
      {"sortering",
       put_in_groups,
       {course::SortAnswer{
           {{"bevakat", "profil"},
            {"avsandare", "sida"},
            {"regler", "sida"},
            {"personuppgifter", "profil"}}}}},
      {"markering", mark_passages, {course::MarkAnswer{{"p2", "p3"}}}},
      {"gatan", point_in_the_picture, {course::HotspotAnswer{{"skylt", "hund", "regskylt"}}}},
      {"profiltext",
       write_text,
       {course::ComposeAnswer{"Exempelbadet i Exempelstaden. Vi svarar vardagar 9–15."}}},
      {"planen",
       make_a_plan,
       {course::PlanAnswer{
           {planned("beslut", "2027-08-20"),
            planned("besked", "2027-09-01"),
            planned("spara", "2027-09-20"),
            planned("stang", "2027-10-05")}}}},
      {"formiddag",
       moderate,
       {course::ModerateAnswer{
           {{"anka", {Verb::leave, Verb::reply}},
            {"reklam", {Verb::save, Verb::hide}},
            {"telefon", {Verb::remove, Verb::refer}}}}}},
      {"badankan",
       play,
       {course::ScenarioAnswer{
           {{"morgon", "svara", {}},
            {"svar", "vidare", {course::Answer{course::SingleAnswer{"kolla"}}}},
            {"lunch", "skamta", {}}}}}}};
  return all;
}

// The kinds of events, drafts in a row told once: there are as many as keys were pressed.
std::string told(const std::vector<learning::Event>& events) {
  std::string all;
  std::string last;
  for (const learning::Event& event : events) {
    const std::string kind{learning::kind_of(event.body)};
    if (kind != "drafted" || last != kind) all += kind + " ";
    last = kind;
  }
  return all;
}

std::map<std::string, course::Answer> answers_in(const std::vector<learning::Event>& events) {
  std::map<std::string, course::Answer> answers;
  for (const learning::Event& event : events)
    if (const auto* answered = std::get_if<learning::Answered>(&event.body))
      answers[answered->exercise] = answered->answer;
  return answers;
}

void answer_and_go_on(Hand& hand, Running& running, const Journey& journey) {
  INFO(journey.exercise);
  REQUIRE(app::exercise_in_use(running.state()) != nullptr);
  REQUIRE(app::exercise_in_use(running.state())->id == journey.exercise);
  running.check_lint();
  journey.answer(hand, running);
  running.check_lint();
  const auto answer = running.text("page.answer");
  const bool wide = !running.visitor().has(Role::button, answer);
  hand.press(Role::button, wide ? running.text("page.hand_in") : answer);
  running.settle();
  REQUIRE(running.state().graded);
  CHECK(running.state().graded->answer == journey.recorded);
  running.check_lint();
  const auto next = running.text("page.next");
  const bool last = !running.visitor().has(Role::button, next);
  hand.press(Role::button, last ? running.text("page.finish") : next);
  running.settle();
}

}  // namespace

TEST_CASE("All ten kinds are answered the same by pointer, by keyboard and by semantic action") {
  const Way way = GENERATE(Way::pointer, Way::keys, Way::requests);
  CAPTURE(way);
  const test::TemporaryFolder folder;
  {
    Running running{folder / "a.db", test::showcase()};
    Hand hand{running.visitor(), way};
    running.settle();
    hand.write(running.text("start.name"), "Åsa Exempel");
    hand.press(Role::button, running.text("start.go_on"));
    running.open_page("ovningar", 0);
    for (const Journey& journey : journeys())
      answer_and_go_on(hand, running, journey);
    CHECK(running.state().place.screen == ui::Screen::module_end);
    running.check_lint();
  }
  const auto events = test::on_disk(folder / "a.db").events;
  const auto answers = answers_in(events);
  std::string expected = "started ";
  for (const Journey& journey : journeys()) {
    CHECK(answers.at(journey.exercise) == journey.recorded);
    expected += "page_shown drafted answered ";
  }
  CHECK(told(events) == expected + "finished ");
}

#include "ui/stepwise_exercises.hpp"

#include "support/courses.hpp"

namespace behorig::test {
namespace {

using course::Verb;

template <class Kind>
course::Exercise stepwise(std::string id, const std::string& prompt, Kind kind) {
  auto made = exercise(std::move(id), std::move(kind));
  made.prompt = prompt;
  made.sources = {"osl-5-1"};
  return made;
}

}  // namespace

course::Exercise compose_a_profile() {
  course::Compose compose;
  compose.limit = 60;
  compose.counts = course::Counting::instagram;
  compose.start = "Exempelbadet ";
  compose.model = "Exempelbadet i Exempelstaden. Vi svarar vardagar 9–15.";
  compose.points = {"Förstår en ny invånare vem som står bakom?", "Framgår det när någon svarar?"};
  compose.rules = {
      {.id = "avsandare",
       .label = "Avsändaren syns",
       .must = {"Exempelstaden", "förvaltning*"},
       .feedback = "Skriv vilken förvaltning ni hör till."},
      {.id = "nummer", .label = "Inga privata nummer", .must_not = {"070*"}}};
  return stepwise("profilen", "Skriv en profil på högst 60 tecken.", std::move(compose));
}

course::Exercise plan_of_closing() {
  const auto date = [](std::string_view iso) { return *base::parse_date(iso); };
  course::Plan plan;
  plan.from = date("2027-04-26");
  plan.to = date("2027-06-30");
  plan.steps = {
      {.id = "beslut", .text = "Beslut av ansvarig chef"},
      {.id = "besked", .text = "Berätta att, varför, när och vart i stället"},
      {.id = "stang", .text = "Stäng kontot"}};
  plan.rules = {
      {.id = "forst",
       .first = "beslut",
       .second = "besked",
       .feedback = "Först beslut, sedan besked."},
      {.id = "tid",
       .first = "besked",
       .second = "stang",
       .days = 30,
       .feedback = "Ge folk minst 30 dagar."},
      {.id = "senast",
       .shape = course::PlanRule::Shape::not_after,
       .first = "stang",
       .date = date("2027-06-15"),
       .feedback = "Kontot är borta före sommaren."}};
  plan.model = {
      {"beslut", date("2027-05-02")},
      {"besked", date("2027-05-06")},
      {"stang", date("2027-06-10")}};
  return stepwise("planen", "Lägg upp planen för kontot.", std::move(plan));
}

course::Exercise moderate_a_morning(course::Moderate::Mode mode) {
  course::Moderate moderate;
  moderate.title = "En lugn förmiddag";
  moderate.clock = 9 * 60 + 30;
  moderate.until = 11 * 60;
  moderate.mode = mode;
  moderate.post = {"Exempelbadet", "Idrottsförvaltningen", "Nu är barnbassängen varm igen!"};
  moderate.comments = {
      {.id = "anka",
       .at = 9 * 60 + 30,
       .name = "Nour E",
       .text = "Får man ha med badanka?",
       .fates = {{Verb::leave, 1}},
       .needed = {Verb::reply},
       .wrong = {{Verb::police, "Ankan har inte brutit mot lagen."}},
       .feedback = "En vänlig fråga får ett vänligt svar.",
       .better = "Låt stå och svara.",
       .sources = {"osl-5-1"}},
      {.id = "reklam",
       .at = 9 * 60 + 34,
       .name = "Billiga Badbyxor",
       .text = "70 % REA, klicka här!",
       .fates = {{Verb::hide, 1}, {Verb::remove, 1}},
       .needed = {Verb::save},
       .allowed = {Verb::platform},
       .order = {{Verb::save, Verb::hide}},
       .worsens_after = 10,
       .then = "Tre besökare har klickat på länken.",
       .feedback = "Reklam göms enligt era regler.",
       .better = "Spara först, dölj sedan."},
      {.id = "telefon",
       .at = 9 * 60 + 40,
       .name = "Göran S",
       .text = "Ring min granne Lisbet på 070-000 00 00, hon har tappat sin nyckel hos er i går!",
       .urgent = true,
       .fates = {{Verb::hide, 1}},
       .needed = {Verb::save, Verb::refer},
       .feedback = "Viljan är god men numret är Lisbets.",
       .better = "Spara, dölj och hänvisa."}};
  return stepwise("formiddagen", "Ta hand om kommentarerna.", std::move(moderate));
}

course::Exercise scenario_of_a_duck() {
  course::Scenario scenario;
  scenario.title = "Fallet med badankan";
  scenario.start = "morgon";
  scenario.variables = {{"fortroende", 50}};
  course::Node morning;
  morning.id = "morgon";
  morning.title = "Klockan nio";
  morning.text = "Folk undrar om badet är **stängt**.";
  morning.post = {
      {"Exempelbadet",
       "",
       "Välkomna till en ny dag!",
       "",
       {{"noor", "Noor A", "08:50", "Är det öppet?"}}}};
  morning.choices = {
      {.id = "svara",
       .text = "Svarar att badet är öppet",
       .to = "svar",
       .score = {{course::Axis::tone, 2}},
       .feedback = "Ett snabbt besked räcker långt.",
       .sources = {"osl-5-1"}},
      {.id = "tiga",
       .text = "Väntar och ser",
       .to = "lunch",
       .set = {{"fortroende", true, -20}},
       .score = {{course::Axis::tone, -1}},
       .feedback = "Tystnad fylls av gissningar."}};
  course::Node answer;
  answer.id = "svar";
  answer.title = "Tråden lugnar sig";
  answer.text = "En förälder frågar om ankan får vara kvar.";
  course::Exercise inner =
      exercise("anksvar", course::Single{.options = {right("kolla"), wrong("lova")}});
  inner.prompt = "Hur svarar du?";
  answer.exercise = {inner};
  answer.choices = {{.id = "vidare", .text = "Går vidare", .to = "lunch"}};
  course::Node lunch;
  lunch.id = "lunch";
  lunch.title = "Efter lunch";
  lunch.text = "En tidning ringer.";
  lunch.choices = {
      {.id = "hanvisa",
       .text = "Ger numret till badchefen",
       .to = "bra",
       .when = {{"fortroende", course::Comparison::at_least, 50}},
       .score = {{course::Axis::tone, 1}}},
      {.id = "skamta",
       .text = "Skämtar bort det",
       .to = "daligt",
       .score = {{course::Axis::tone, -2}},
       .feedback = "Ett skämt är inget besked."}};
  course::Node good;
  good.id = "bra";
  good.title = "Ankan blir lokalkändis";
  good.text = "Badet har öppet.";
  good.end = course::Ending::good;
  course::Node poor;
  poor.id = "daligt";
  poor.title = "Ankan vann";
  poor.text = "Nu tror alla att badet är stängt.";
  poor.end = course::Ending::poor;
  scenario.nodes = {morning, answer, lunch, good, poor};
  return stepwise("ankan", "Vad gör du?", std::move(scenario));
}

}  // namespace behorig::test

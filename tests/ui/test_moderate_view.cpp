#include "ui/exercise_stage.hpp"
#include "ui/stepwise_exercises.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using course::Verb;
using semantics::Act;
using semantics::Role;
using test::ExerciseStage;
using ui::Key;

namespace {

using Verbs = std::vector<Verb>;
using Mode = course::Moderate::Mode;

struct Shift : ExerciseStage {
  explicit Shift(Mode mode = Mode::support, const test::StageSetting& setting = {})
      : ExerciseStage{test::moderate_a_morning(mode), setting} {}

  const std::vector<course::ModerateMove>& moves() {
    return answer<course::ModerateAnswer>().moves;
  }

  void choose(const std::vector<std::string>& names) {
    for (const auto& name : names)
      (*this)->press(
          (*this)->find(Role::radio, name) != nullptr ? Role::radio : Role::checkbox,
          name);
  }

  void carry_out(const std::vector<std::string>& names) {
    choose(names);
    (*this)->press(Role::button, "Utför");
  }
};

}  // namespace

TEST_CASE("a comment gets one fate and further actions, carried out in order", "[ui]") {
  Shift shift;
  CHECK(shift->get(Role::button, "Utför").has(semantics::disabled));
  shift->click(Role::checkbox, "Svara öppet");
  CHECK(shift.says("Välj också om den får stå"));
  shift->click(Role::radio, "Dölj");
  shift->click(Role::radio, "Låt stå");
  shift->click(Role::button, "Utför");
  REQUIRE(shift.moves().size() == 1);
  CHECK(shift.moves()[0] == course::ModerateMove{"anka", {Verb::reply, Verb::leave}});
}

TEST_CASE("once the stream has begun, its task stands below it", "[ui]") {
  Shift shift;
  const auto prompt = test::names_of(shift, Role::heading).front();
  CHECK_FALSE(shift->has(Role::heading, "Uppgiften"));
  shift->click(Role::radio, "Dölj");
  shift->click(Role::button, "Utför");
  CHECK_FALSE(shift->has(Role::heading, prompt));
  const auto task = shift->get(Role::heading, "Uppgiften").box;
  CHECK(task.y > shift->get(Role::button, "Utför").box.bottom());
  CHECK(shift.says(prompt));
  CHECK(shift->lint().empty());
}

TEST_CASE("digits and letters choose without a pointer", "[ui]") {
  Shift shift;
  shift->character(U'2');
  shift->character(U's');
  shift->character(U'v');
  shift->character(U's');  // once more takes it away
  shift->tab_to(Role::button, "Utför");
  shift->key(Key::enter);
  REQUIRE(shift.moves().size() == 1);
  CHECK(shift.moves()[0].verbs == Verbs{Verb::hide, Verb::reply});
}

TEST_CASE(
    "parts of the sentence move by Alt and an arrow, by buttons, by request and by dragging",
    "[ui]") {
  Shift shift;
  shift.choose({"Spara kopia", "Dölj", "Lämna till registratorn"});
  shift->tab_to(Role::button, "Spara");
  shift->key(Key::right, false, true);
  CHECK(shift->get(Role::button, "Spara").position == 2);
  shift->click(Role::button, "Registrera");
  shift->click(Role::button, "Tidigare");
  CHECK(shift->get(Role::button, "Registrera").position == 2);
  shift->act(shift->get(Role::button, "Spara"), Act::move_up);
  CHECK(shift->get(Role::button, "Spara").position == 2);
  shift->drag(shift->get(Role::button, "Spara"), shift->get(Role::button, "Dölj"));
  shift->press(Role::button, "Utför");
  CHECK(shift.moves()[0].verbs == Verbs{Verb::save, Verb::hide, Verb::registrar});
}

TEST_CASE("with support every move is followed by feedback with its source", "[ui]") {
  Shift shift;
  shift.carry_out({"Låt stå", "Svara öppet", "Polisanmäl"});
  CHECK(shift.says("En vänlig fråga får ett vänligt svar."));
  CHECK(shift.says("Ankan har inte brutit mot lagen."));
  CHECK(shift.says("OSL 5 kap. 1 §"));
  CHECK(shift->get(Role::radio, "Dölj").has(semantics::disabled));
  CHECK(shift.says("2 nya kommentarer har kommit."));
  shift->click(Role::button, "Nästa kommentar");
  CHECK_FALSE(shift.says("Ankan har inte brutit mot lagen."));
  CHECK(shift->has(Role::group, "Kommentaren från Billiga Badbyxor kl. 09.34"));
}

TEST_CASE("the keyboard goes on from Utför to the next comment", "[ui]") {
  Shift shift;
  shift.choose({"Låt stå", "Svara öppet"});
  shift->tab_to(Role::button, "Utför");
  shift->key(Key::enter);
  CHECK(shift->focused()->name == "Nästa kommentar");
  shift->key(Key::enter);
  CHECK(shift->focused()->name == "Kommentaren från Billiga Badbyxor kl. 09.34");
}

TEST_CASE("the clock moves by actions only, and what waits gets worse", "[ui]") {
  Shift shift;
  CHECK(shift.says("kommentar 1 av 3 · kl. 09.30"));
  shift.carry_out({"Låt stå", "Polisanmäl"});  // 15 minutes
  CHECK(shift.says("kl. 09.45"));
  CHECK(shift.says("Tre besökare har klickat på länken."));
  shift->press(Role::button, "Nästa kommentar");
  CHECK(shift.says("Har förvärrats"));
}

TEST_CASE("one may take another comment than the first in the queue", "[ui]") {
  Shift shift;
  shift.carry_out({"Låt stå", "Polisanmäl"});
  shift->press(Role::button, "Nästa kommentar");
  CHECK(shift.says("1 kommentar väntar i kön"));
  const auto* waiting = shift->all(Role::button).front();
  CHECK(waiting->name.find("Ta Göran S först.") == 0);
  shift->click(*waiting);
  CHECK(shift->focused()->name == "Kommentaren från Göran S kl. 09.40");
  shift.carry_out({"Spara kopia", "Dölj"});
  CHECK(shift.moves()[1].comment == "telefon");
}

TEST_CASE("a sharp shift tells only what happens", "[ui]") {
  Shift shift{Mode::sharp};
  shift.carry_out({"Låt stå", "Polisanmäl"});
  CHECK_FALSE(shift.says("En vänlig fråga"));
  CHECK_FALSE(shift.says("Ankan har inte brutit mot lagen."));
  CHECK(shift.says("Tre besökare har klickat på länken."));
  CHECK(shift->find(Role::progress, "Rättssäkerhet") == nullptr);
  CHECK(shift->has(Role::group, "Kommentaren från Billiga Badbyxor kl. 09.34"));
}

TEST_CASE("after the last comment comes the debrief with every decision", "[ui]") {
  Shift shift{Mode::sharp};
  shift.carry_out({"Låt stå", "Svara öppet"});
  shift.carry_out({"Dölj", "Spara kopia"});
  CHECK_FALSE(shift.says("Alla kommentarer är omhändertagna."));
  shift.carry_out({"Spara kopia", "Dölj", "Hänvisa till säker kanal"});
  CHECK(shift.says("Alla kommentarer är omhändertagna."));
  shift.hand_in();
  CHECK(shift->has(Role::progress, "Rättssäkerhet"));
  CHECK(shift->has(Role::list_item, "Nour E, kl. 09.30"));
  CHECK(shift.says("Dölj → Spara"));
  CHECK(shift.says("Spara före Dölj"));
  CHECK(shift.says("Spara först, dölj sedan."));
}

TEST_CASE("what became of earlier comments is told, the older ones on request", "[ui]") {
  Shift shift;
  shift.carry_out({"Låt stå", "Svara öppet"});
  shift->press(Role::button, "Nästa kommentar");
  CHECK(shift.says("Besvarad"));
  shift.carry_out({"Spara kopia", "Ta bort"});
  shift->press(Role::button, "Nästa kommentar");
  CHECK(shift.says("Borttagen"));
  shift.carry_out({"Dölj"});
  shift->press(Role::button, "Klar");
  shift->press(Role::button, "Visa 1 tidigare");
  CHECK(shift.says("Besvarad"));
}

TEST_CASE("moderation keeps every rule at each size and language", "[ui]") {
  for (const auto& setting : test::every_setting()) {
    Shift shift{Mode::support, setting};
    CHECK(shift->lint().empty());
    for (const char32_t key : {U'1', U's', U'r', U'c', U't'})
      shift->character(key);
    CHECK(shift->lint().empty());
    shift->press(Role::button, shift.stage().text("moderate.perform"));
    CHECK(shift->lint().empty());
    shift->press(Role::button, shift.stage().text("moderate.next"));
    CHECK(shift->lint().empty());
    shift.hand_in();
    CHECK(shift->lint().empty());
  }
}

#include "ui/exercise_stage.hpp"
#include "ui/stepwise_exercises.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::ExerciseStage;

namespace {

struct Writing : ExerciseStage {
  explicit Writing(const test::StageSetting& setting = {})
      : ExerciseStage{test::compose_a_profile(), setting} {}

  const std::string& text() { return answer<course::ComposeAnswer>().text; }

  bool says(Role role, std::string_view name) {
    return !(*this)->all(role).empty() && (*this)->has(role, name);
  }
};

}  // namespace

TEST_CASE("what is typed after the given start becomes the draft", "[ui]") {
  Writing writing;
  CHECK(writing.text() == "Exempelbadet ");
  writing->tab_to(Role::text_field, "Din text");
  writing->key(ui::Key::end);
  writing->type("i Exempelstaden");
  CHECK(writing.text() == "Exempelbadet i Exempelstaden");
}

TEST_CASE("the checks follow the text and say so in words", "[ui]") {
  Writing writing;
  CHECK(writing.says(Role::paragraph, "Avsändaren syns: saknas"));
  CHECK(writing.says(Role::paragraph, "✓ Inga privata nummer: klart"));
  writing->set_text(Role::text_field, "Din text", "Exempelstaden, 070-000 00 00");
  CHECK(writing.says(Role::paragraph, "✓ Avsändaren syns: klart"));
  CHECK(writing.says(Role::paragraph, "Inga privata nummer: ändra"));
  CHECK(writing.says(Role::status, "1 av 2 kontroller är klara."));
}

TEST_CASE("the counter counts as the exercise does and says when the text is too long", "[ui]") {
  Writing writing;
  writing->set_text(Role::text_field, "Din text", "Hej 😀");
  CHECK(writing.says(Role::paragraph, "6 / 60 tecken"));
  writing->set_text(Role::text_field, "Din text", std::string(62, 'a'));
  CHECK(writing.says(Role::status, "Texten är 2 tecken för lång."));
  CHECK(writing->get(Role::text_field, "Din text").has(semantics::invalid));
}

TEST_CASE("after hand-in one sees what held, the model and points to judge oneself by", "[ui]") {
  Writing writing;
  writing.hand_in();
  CHECK(writing->all(Role::text_field).empty());
  CHECK(writing.says(Role::paragraph, "Skriv vilken förvaltning ni hör till."));
  CHECK(writing.says(Role::paragraph, "Exempelbadet i Exempelstaden. Vi svarar vardagar 9–15."));
  const std::string point = "Framgår det när någon svarar?";
  writing->click(Role::checkbox, point);
  CHECK(writing->get(Role::checkbox, point).has(semantics::checked));
  writing->press(Role::checkbox, point);
  CHECK_FALSE(writing->get(Role::checkbox, point).has(semantics::checked));
}

TEST_CASE("a text to write keeps every rule at each size and language", "[ui]") {
  test::check_rules(test::compose_a_profile(), [](ExerciseStage& stage) {
    stage.answer_with(course::ComposeAnswer{std::string(62, 'a')});
  });
}

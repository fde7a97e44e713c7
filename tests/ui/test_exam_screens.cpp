// The exam's screens: what is in the way, the exam itself, and how it went.

#include "support/hand.hpp"
#include "ui/exam_sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace behorig;
using semantics::Role;
using test::said;
using test::Sample;
using test::Stage;
using ui::Key;
using ui::Screen;

namespace {

std::unique_ptr<Sample> sample_in(Screen screen, const std::string& state) {
  auto sample = test::small_sample();
  sample->view.screen = screen;
  test::set_exam(*sample, state);
  return sample;
}

bool says(Stage& stage, std::string_view words) {
  const auto& tree = stage->tree();
  for (std::size_t i = 0; i < tree.count; ++i)
    if (tree.nodes[i].name.find(words) != std::string::npos ||
        tree.nodes[i].text.find(words) != std::string::npos)
      return true;
  return false;
}

Screen screen_of_state(std::size_t index) {
  constexpr std::size_t before = 12;
  constexpr std::size_t after = 19;
  if (index < before) return Screen::exam_start;
  return index < after ? Screen::exam : Screen::exam_result;
}

}  // namespace

TEST_CASE("the exam's screens keep the rules in every state, size and language", "[ui][exam]") {
  const auto [width, zoom] = GENERATE(
      std::pair{1280.0F, 1.0F},
      std::pair{1280.0F, 2.0F},
      std::pair{640.0F, 1.0F},
      std::pair{320.0F, 1.0F});
  const std::string language = GENERATE("sv", "en");
  for (std::size_t i = 0; i < test::exam_states().size(); ++i) {
    const std::string& state = test::exam_states()[i];
    const auto sample = sample_in(screen_of_state(i), state);
    sample->set_language(language);
    auto stage =
        stage_for(*sample, {.language = language, .zoom = zoom, .width = width, .height = 800});
    INFO(state << " " << width << " × " << zoom << " " << language);
    const std::string faults = said(stage->lint());
    INFO(faults);
    CHECK(faults.empty());
  }
}

// --- before
// ---------------------------------------------------------------------------------------

TEST_CASE("an exam begins only for one who says that she does it herself", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam_start, "ready");
  auto stage = stage_for(*sample);
  CHECK(stage->get(Role::button, "Börja provet").has(semantics::disabled));
  stage->key(Key::enter);
  CHECK(sample->wishes.empty());
  stage->click(Role::checkbox, "Jag gör provet själv");
  CHECK(sample->view.form["own_work"] == "yes");
  stage->click(Role::button, "Börja provet");
  REQUIRE(sample->last<ui::StartExam>() != nullptr);
  CHECK(sample->last<ui::StartExam>()->time == learning::ExamTime::normal);
}

TEST_CASE("time is chosen without a reason, by pointer, keys and requests", "[ui][exam]") {
  const auto way = GENERATE(test::Way::pointer, test::Way::keys, test::Way::requests);
  const auto sample = sample_in(Screen::exam_start, "confirmed");
  sample->view.form["exam_time"].clear();
  auto stage = stage_for(*sample);
  test::Hand hand{stage.visitor(), way};
  hand.choose("Hur mycket tid vill du ha?", "Ingen tidsgräns");
  CHECK(sample->view.form["exam_time"] == "unlimited");
  hand.press(Role::button, "Börja provet");
  REQUIRE(sample->last<ui::StartExam>() != nullptr);
  CHECK(sample->last<ui::StartExam>()->time == learning::ExamTime::unlimited);
}

TEST_CASE("who has modules left goes on with them, and may try directly once", "[ui][exam]") {
  SECTION("directly") {
    const auto sample = sample_in(Screen::exam_start, "direct");
    auto stage = stage_for(*sample);
    CHECK(says(stage, "en gång"));
    CHECK(says(stage, "tillgodoräknas"));
    CHECK(stage->has(Role::button, "Börja direktprovet"));
    stage->key(Key::enter);
    CHECK(sample->last<ui::OpenPage>() != nullptr);
  }
  SECTION("not any more") {
    const auto sample = sample_in(Screen::exam_start, "modules");
    auto stage = stage_for(*sample);
    CHECK(stage->has(Role::heading, "En modul kvar före provet"));
    CHECK_FALSE(stage->has(Role::button, "Börja direktprovet"));
  }
}

TEST_CASE("pages to read again are links until they are read", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam_start, "reread");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::paragraph, "Läst igen"));
  stage->click(Role::button, "Sidan lasa2");
  REQUIRE(sample->last<ui::OpenPage>() != nullptr);
  CHECK(sample->last<ui::OpenPage>()->module == "tva");
}

TEST_CASE("the next try says its day and hour", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam_start, "wait");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Nästa försök öppnar tisdag 24 november kl. 09.30"));
}

// --- in it
// ----------------------------------------------------------------------------------------

TEST_CASE("the exam moves freely between its items", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam, "answering");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Fråga 1 av 5"));
  CHECK(stage->get(Role::button, "Tillbaka").has(semantics::disabled));
  SECTION("Enter on the screen goes on, Alt+Left back") {
    stage->key(Key::enter);
    REQUIRE(sample->last<ui::OpenItem>() != nullptr);
    CHECK(sample->last<ui::OpenItem>()->index == 1);
    stage->key(Key::left, false, true);
    REQUIRE(sample->last<ui::OpenItem>() != nullptr);
    CHECK(sample->last<ui::OpenItem>()->index == 0);
  }
  SECTION("a square leads to its item") {
    const auto way = GENERATE(test::Way::pointer, test::Way::keys, test::Way::requests);
    test::Hand hand{stage.visitor(), way};
    hand.press(Role::button, "Fråga 3, besvarad, markerad");
    REQUIRE(sample->last<ui::OpenItem>() != nullptr);
    CHECK(sample->last<ui::OpenItem>()->index == 2);
  }
}

TEST_CASE("the squares say what is answered, marked and here", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam, "answering");
  auto stage = stage_for(*sample);
  CHECK(stage->get(Role::button, "Fråga 1, besvarad").has(semantics::current));
  CHECK_FALSE(stage->get(Role::button, "Fråga 2, obesvarad").has(semantics::current));
  stage->click(Role::checkbox, "Markera för att återkomma");
  REQUIRE(sample->last<ui::MarkItem>() != nullptr);
  CHECK(sample->last<ui::MarkItem>()->on);
  CHECK(stage->has(Role::button, "Fråga 1, besvarad, markerad"));
}

TEST_CASE("a digit answers, and nothing says whether it was right", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam, "answering");
  auto stage = stage_for(*sample);
  stage->type("2");
  REQUIRE(sample->last<ui::KeepDraft>() != nullptr);
  CHECK(sample->last<ui::KeepDraft>()->exercise == sample->exam.exam->place);
  CHECK_FALSE(says(stage, "Inte riktigt"));
  CHECK_FALSE(says(stage, "Ja, ja."));
  CHECK_FALSE(says(stage, "Tips:"));
  CHECK_FALSE(stage->has(Role::button, "Svara"));
}

TEST_CASE("a story in the exam shows where it led and not how it went", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam, "scenario");
  auto stage = stage_for(*sample);
  stage->click(Role::button, "Vänta till i morgon");
  CHECK(says(stage, "Fem personer till har frågat."));
  CHECK_FALSE(says(stage, "Frågan blev liggande."));
  CHECK_FALSE(says(stage, "Det gick illa"));
}

TEST_CASE("handing in asks once, with what is open", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam, "last");
  auto stage = stage_for(*sample);
  stage->click(Role::button, "Lämna in");
  REQUIRE(sample->view.dialog == "hand-in");
  CHECK(says(stage, "3 frågor är obesvarade"));
  CHECK(says(stage, "En fråga är markerad"));
  SECTION("and goes on") {
    stage->click(Role::button, "Fortsätt med provet");
    CHECK(sample->view.dialog.empty());
  }
  SECTION("and hands in") {
    stage->click(Role::button, "Lämna in provet");
    CHECK(sample->last<ui::HandInExam>() != nullptr);
  }
}

TEST_CASE("a paused exam hides its questions", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam, "answering");
  auto stage = stage_for(*sample);
  const std::string prompt = sample->view.exam.exercise->prompt;
  CHECK(stage->has(Role::heading, prompt));
  stage->click(Role::button, "Pausa");
  CHECK(sample->last<ui::PauseExam>() != nullptr);
  CHECK(stage->has(Role::heading, "Provet är pausat"));
  CHECK_FALSE(stage->has(Role::heading, prompt));
  CHECK_FALSE(stage->has(Role::button, "Fråga 1, besvarad"));
  stage->key(Key::enter);
  CHECK(sample->last<ui::ResumeExam>() != nullptr);
}

TEST_CASE("time left is told in whole minutes, and not at all without a limit", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam, "answering");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::paragraph, "62 minuter kvar"));
  sample->exam.minutes_left = 1;
  sample->refresh_exam();
  stage->settle();
  CHECK(stage->has(Role::paragraph, "1 minut kvar"));
  sample->exam.minutes_left.reset();
  sample->refresh_exam();
  stage->settle();
  CHECK_FALSE(says(stage, "kvar"));
}

TEST_CASE("the overview folds away where there is little room", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam, "answering");
  auto stage = stage_for(*sample, {.width = 640, .height = 800});
  CHECK_FALSE(stage->has(Role::button, "Fråga 1, besvarad"));
  stage->click(Role::button, "Visa översikten: 2 av 5 besvarade");
  CHECK(stage->has(Role::button, "Fråga 1, besvarad"));
  stage->click(Role::button, "Dölj översikten");
  CHECK_FALSE(stage->has(Role::button, "Fråga 1, besvarad"));
}

TEST_CASE("in large text the overview is opened beside the steps and seen at once", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam, "answering");
  auto stage = stage_for(*sample, {.zoom = 2, .width = 1600, .height = 800});
  const float steps = stage->get(Role::button, "Tillbaka").box.y;
  CHECK(stage->get(Role::button, "Lyssna").box.y > steps);
  CHECK(stage->get(Role::button, "Visa översikten: 2 av 5 besvarade").box.y > steps);
  stage->scroll(-100);
  stage->click(Role::button, "Visa översikten: 2 av 5 besvarade");
  CHECK_FALSE(stage->get(Role::button, "Fråga 1, besvarad").has(semantics::offscreen));
  CHECK(stage->lint().empty());
  stage->click(Role::button, "Dölj översikten");
  CHECK_FALSE(stage->has(Role::button, "Fråga 1, besvarad"));
}

TEST_CASE("without a time to wait nothing is said about it", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam_start, "ready");
  auto course = *sample->view.course;
  course.exam.wait_hours = 0;
  sample->view.course = &course;
  auto stage = stage_for(*sample);
  CHECK_FALSE(says(stage, "timmar mellan"));
  CHECK(says(stage, "Efter det tredje försöket"));
}

TEST_CASE("other screens lead back while the exam is under way", "[ui][exam]") {
  const auto screen = GENERATE(Screen::plan, Screen::urgent, Screen::settings);
  const auto sample = sample_in(screen, "answering");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::paragraph, "Provet pågår · 62 minuter kvar"));
  stage->tab_to(Role::button, "Tillbaka till provet");
  stage->key(Key::enter);
  CHECK(sample->last<ui::OpenExam>() != nullptr);
  sample->exam.exam->paused = true;
  sample->refresh_exam();
  stage->settle();
  CHECK_FALSE(says(stage, "Provet pågår"));
}

// --- after
// ----------------------------------------------------------------------------------------

TEST_CASE("the result tells groups, goals and pages, and never the key", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam_result, "did-fail");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Inte godkänd den här gången"));
  CHECK(says(stage, "Bemötande och moderering"));
  CHECK(says(stage, "33 %"));
  CHECK(says(stage, "Du har provat."));
  CHECK_FALSE(says(stage, "Svaret ja"));
  stage->click(Role::button, "Läs ”Sidan lasa”");
  REQUIRE(sample->last<ui::OpenPage>() != nullptr);
  CHECK(sample->last<ui::OpenPage>()->module == "ett");
}

TEST_CASE("one group missed is explained as a supplement", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam_result, "did-supplement");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Nästan i mål: en del kvar"));
  CHECK(says(stage, "Det räcker att du kompletterar där."));
}

TEST_CASE("a failed direct exam names the credited modules", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam_result, "did-direct");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Tillgodoräknade moduler"));
  CHECK(says(stage, "2 Moderera kommentarer"));
}

TEST_CASE("who has passed hears what waiting to be issued means", "[ui][exam]") {
  const auto sample = sample_in(Screen::exam_result, "did-pass");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Du har klarat provet"));
  CHECK(stage->has(Role::heading, "Väntar på utfärdande"));
  stage->key(Key::enter);
  REQUIRE(sample->last<ui::Go>() != nullptr);
  CHECK(sample->last<ui::Go>()->to == Screen::certificate);
}

// --- my page
// --------------------------------------------------------------------------------------

TEST_CASE("my page has the exam as its one next step when that is so", "[ui][exam]") {
  SECTION("ready") {
    const auto sample = sample_in(Screen::home, "ready");
    auto stage = stage_for(*sample);
    CHECK(stage->has(Role::heading, "Du kan göra provet nu"));
    stage->key(Key::enter);
    REQUIRE(sample->last<ui::Go>() != nullptr);
    CHECK(sample->last<ui::Go>()->to == Screen::exam_start);
  }
  SECTION("under way") {
    const auto sample = sample_in(Screen::home, "paused");
    auto stage = stage_for(*sample);
    stage->key(Key::enter);
    CHECK(sample->last<ui::OpenExam>() != nullptr);
  }
  SECTION("with modules left, the way past them") {
    const auto sample = sample_in(Screen::home, "direct");
    auto stage = stage_for(*sample);
    stage->click(Role::button, "Kan du det redan? Gör direktprovet");
    REQUIRE(sample->last<ui::Go>() != nullptr);
    CHECK(sample->last<ui::Go>()->to == Screen::exam_start);
  }
}

TEST_CASE("my page tells a certificate's last day", "[ui][exam]") {
  const auto sample = sample_in(Screen::home, "certified");
  std::vector<ui::CertificateView> certificates(1);
  certificates.front().certificate.valid_until = {1858636800000};  // 2028-11-24
  sample->view.certificates = &certificates;
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Intyget gäller till 24 november 2028"));
}

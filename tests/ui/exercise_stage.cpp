#include "ui/exercise_stage.hpp"

#include "semantics/query.hpp"
#include "support/hand.hpp"

#include <catch2/catch.hpp>

namespace behorig::test {
namespace {

constexpr std::uint64_t seed = 7;

template <class Kind>
course::Exercise made(std::string id, std::string prompt, Kind kind) {
  course::Exercise exercise;
  exercise.id = std::move(id);
  exercise.prompt = std::move(prompt);
  exercise.sources = {"osl-5-1"};
  exercise.kind = std::move(kind);
  return exercise;
}

}  // namespace

ExerciseStage::ExerciseStage(course::Exercise exercise, const StageSetting& setting)
    : course_{.sources = {{.id = "osl-5-1", .provision = "OSL 5 kap. 1 §"}}},
      exercise_{std::move(exercise)},
      draft_{course::first_answer_to(exercise_, seed)},
      stage_{[this](ui::Ui& ui) { draw(ui); }, setting} {}

void ExerciseStage::draw(ui::Ui& ui) {
  const auto& window = ui.input();
  const float padding = ui.narrow() ? 16 : 36;
  const auto region = ui.region("body", {0, 0, window.width, window.height}, padding, 26, true);
  const auto columns = ui.columns();
  const float wide = ui::wants_width(exercise_) ? ui.width() : std::min(ui.width(), ui.px(640));
  const auto column = ui.column(wide);
  auto changed = ui::draw_exercise(
      ui,
      course_,
      exercise_,
      draft_,
      seed,
      grade_ ? &*grade_ : nullptr,
      view_state_);
  if (changed) draft_ = std::move(*changed);
}

void ExerciseStage::set_answer(course::Answer answer) {
  draft_ = std::move(answer);
  stage_->settle();
}

void ExerciseStage::hand_in() {
  grade_ = course::grade_answer(exercise_, draft_);
  stage_->settle();
}

bool ExerciseStage::says(std::string_view part) {
  const auto& tree = stage_->tree();
  for (std::size_t i = 0; i < tree.count; ++i)
    if (tree.nodes[i].name.find(part) != std::string::npos) return true;
  return false;
}

std::vector<StageSetting> every_setting() {
  std::vector<StageSetting> settings;
  for (const std::string language : {"sv", "en"}) {
    settings.push_back({.language = language});
    settings.push_back({.language = language, .zoom = 2});
    settings.push_back({.language = language, .width = 320, .height = 640});
  }
  return settings;
}

void check_rules(
    const course::Exercise& exercise,
    const std::function<void(ExerciseStage&)>& answer) {
  for (const auto& setting : every_setting()) {
    ExerciseStage stage{exercise, setting};
    INFO(setting.language << " " << setting.width << " × " << setting.zoom);
    CHECK(said(stage->lint()).empty());
    answer(stage);
    CHECK(said(stage->lint()).empty());
    stage.hand_in();
    CHECK(said(stage->lint()).empty());
  }
}

std::vector<std::string> names_of(ExerciseStage& stage, semantics::Role role) {
  std::vector<std::string> names;
  for (const semantics::Node* node : stage->all(role))
    names.push_back(node->name);
  return names;
}

course::Exercise single_about_a_comment() {
  course::Single single;
  single.options = {
      {.id = "stanna",
       .text = "Svarar att ni noterat problemet och låter det stanna där",
       .feedback = "Inte riktigt. Då lagas ingen ramp."},
      {.id = "anmal",
       .text = "Svarar, gör en felanmälan och frågar registratorn hur den ska hållas ordnad",
       .correct = true,
       .feedback = "Ja. Någon behöver laga rampen, så ett svar i tråden räcker inte. Kommentaren "
                   "har kommit in till er och ska gå att hitta igen."},
      {.id = "tabort",
       .text = "Hänvisar till felanmälan och tar bort kommentaren när den är besvarad",
       .feedback = "Nej. Kommentaren är en allmän handling."}};
  auto exercise = made("kommentaren", "Vad gör du med kommentaren?", std::move(single));
  exercise.hint = "Tänk på den som inte kommer in.";
  return exercise;
}

course::Exercise multiple_about_an_answer() {
  course::Multiple multiple;
  multiple.options = {
      {.id = "tack",
       .text = "Ett tack för frågan",
       .correct = true,
       .feedback = "Ja, det sätter tonen."},
      {.id = "svaret",
       .text = "Själva svaret, tidigt",
       .correct = true,
       .feedback = "Ja. Det är därför någon läser."},
      {.id = "vidare",
       .text = "En väg vidare",
       .correct = true,
       .feedback = "Ja, en länk eller ett nummer sparar nästa fråga."},
      {.id = "ironi",
       .text = "En syrlig replik till den som var sur",
       .feedback = "Nej. Den känns bra i fyra sekunder."},
      {.id = "paragraf",
       .text = "Tre paragrafer i första meningen",
       .feedback = "Nej. Ta med lagen när den hjälper, inte som sköld."}};
  return made("svaret", "Vad hör hemma i ett bra svar från en myndighet?", std::move(multiple));
}

course::Exercise order_of_publishing() {
  course::Order order;
  order.steps = {
      {.id = "fraga", .text = "Fråga dem som syns"},
      {.id = "beskar", .text = "Beskär och välj bild"},
      {.id = "alt", .text = "Skriv en alt-text"},
      {.id = "kollega", .text = "Låt en kollega titta"},
      {.id = "publicera", .text = "Publicera"}};
  order.feedback = "Frågan först, bilden sist. Då slipper du ta ner något i efterhand.";
  return made(
      "ordningen",
      "Du ska publicera en bild från invigningen. I vilken ordning?",
      std::move(order));
}

course::Exercise sort_of_comments() {
  course::Sort sort;
  sort.groups = {
      {.id = "svara", .title = "Låt stå och svara"},
      {.id = "sta", .title = "Låt stå, inget mer behövs"},
      {.id = "dolj", .title = "Spara en kopia och dölj"}};
  sort.cards = {
      {.id = "oppet",
       .text = "”När öppnar ni i morgon?”",
       .group = "svara",
       .feedback = "En rak fråga. Svaret hjälper fler än en."},
      {.id = "chefen",
       .text = "”Er chef borde planera bättre. Uselt.”",
       .group = "svara",
       .feedback = "Kritik mot ett uppdrag, inte mot en privatperson."},
      {.id = "tack",
       .text = "”Snällaste personalen i stan!”",
       .group = "sta",
       .feedback = "Fint. Läs och gå vidare."},
      {.id = "granne",
       .text = "”Min granne Ulla på Tallvägen 3 har inte betalat.”",
       .group = "dolj",
       .feedback = "Ulla har inte valt att vara med."}};
  return made("oden", "Lägg varje kommentar där den hör hemma.", std::move(sort));
}

course::Exercise mark_in_a_draft() {
  course::Mark mark;
  mark.pieces = {
      {.text = "Vi hittade en "},
      {.passage = "mossan", .text = "röd mössa"},
      {.text = " efter "},
      {.passage = "namnet", .text = "Majken Exempels"},
      {.text = " simlektion "},
      {.passage = "dagen", .text = "i tisdags"},
      {.text = ". Ring "},
      {.passage = "numret", .text = "hennes pappa på 070-000 00 00 om du saknar den"},
      {.text = ". Den ligger kvar "},
      {.passage = "platsen", .text = "i receptionen"},
      {.text = "."}};
  mark.passages = {
      {.id = "mossan", .feedback = "Mössan klarar sig."},
      {.id = "namnet", .correct = true, .feedback = "Ett barns namn behövs inte."},
      {.id = "dagen", .feedback = "Dagen hjälper ägaren."},
      {.id = "numret", .correct = true, .feedback = "En anhörigs nummer ska inte ligga öppet."},
      {.id = "platsen", .feedback = "Här är vägen vidare. Behåll den."}};
  return made("utkastet", "Vilka delar pekar ut någon?", std::move(mark));
}

course::Exercise hotspot_in_a_street() {
  course::Hotspot hotspot;
  hotspot.image = "media/gata.png";
  hotspot.alt = "En solig gata framför Exempelbadet.";
  hotspot.areas = {
      {.id = "badvard",
       .name = "Badvärdens ansikte",
       .box = {0.4, 0.49, 0.068, 0.09},
       .correct = true,
       .feedback = "Ett ansikte är en personuppgift."},
      {.id = "skylt",
       .name = "Namnskylten",
       .box = {0.43, 0.6, 0.02, 0.02},
       .correct = true,
       .feedback = "Liten men läsbar."},
      {.id = "regskylt",
       .name = "Bilens skylt",
       .box = {0.796, 0.794, 0.1, 0.062},
       .correct = true,
       .feedback = "Ett registreringsnummer går att koppla till en ägare."},
      {.id = "hund",
       .name = "Hunden",
       .box = {0.6, 0.69, 0.112, 0.108},
       .feedback = "Hunden har inget emot det."}};
  return made("gatan", "Vad i bilden kan peka ut en person?", std::move(hotspot));
}

}  // namespace behorig::test

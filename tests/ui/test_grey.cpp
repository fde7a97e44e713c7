#include "ui/exercise_stage.hpp"
#include "ui/stepwise_exercises.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <tuple>
#include <utility>
#include <vector>

using namespace behorig;
using course::Verb;
using course::Verdict;
using test::ExerciseStage;
using test::Ids;

namespace {

using Shape = std::tuple<float, float, float, float, ImU32>;

// What is drawn, corner for corner.
std::vector<Shape> picture() {
  std::vector<Shape> corners;
  const ImDrawData& data = *ImGui::GetDrawData();
  for (int i = 0; i < data.CmdListsCount; ++i)
    for (const ImDrawVert& corner : data.CmdLists[i]->VtxBuffer)
      corners.emplace_back(corner.pos.x, corner.pos.y, corner.uv.x, corner.uv.y, corner.col);
  return corners;
}

template <class Things>
Ids every(const Things& things) {
  Ids ids;
  for (const auto& thing : things)
    ids.push_back(thing.id);
  return ids;
}

// One exercise, its answer handed in, every part of it judged right.
struct Graded : ExerciseStage {
  Graded(const course::Exercise& exercise, course::Answer answer)
      : ExerciseStage{exercise, {.height = 4000, .one_tone = true}} {
    set_answer(std::move(answer));
    hand_in();
    std::erase_if(remarks(), [](const auto& part) { return part.verdict == Verdict::fine; });
    for (course::Remark& remark : remarks())
      remark.verdict = Verdict::right;
  }

  std::vector<course::Remark>& remarks() { return grade()->remarks; }

  // With one part judged wrong, the others right.
  std::vector<Shape> with_wrong(std::size_t part) {
    const auto was = std::exchange(remarks()[part].verdict, Verdict::wrong);
    stage()->settle();
    auto drawn = picture();
    remarks()[part].verdict = was;
    return drawn;
  }

  std::vector<Shape> all_right() {
    stage()->settle();
    return picture();
  }
};

// Which of the parts is the wrong one: no count says that, so it is seen in the parts themselves.
void check_seen(const course::Exercise& exercise, course::Answer answer) {
  Graded graded{exercise, std::move(answer)};
  INFO(course::kind_of(exercise));
  const std::size_t parts = graded.remarks().size();
  REQUIRE(parts > 0);
  if (parts == 1) CHECK((graded.with_wrong(0) != graded.all_right()));
  for (std::size_t part = 1; part < parts; ++part) {
    INFO(graded.remarks()[part].about);
    CHECK((graded.with_wrong(part) != graded.with_wrong(part - 1)));
  }
}

}  // namespace

TEST_CASE(
    "right is told from wrong without any colour, in every part that is judged",
    "[ui][theme]") {
  const auto single = test::single_about_a_comment();
  check_seen(single, {course::SingleAnswer{"stanna"}});
  const auto multiple = test::multiple_about_an_answer();
  const auto& options = std::get<course::Multiple>(multiple.kind).options;
  check_seen(multiple, {course::MultipleAnswer{every(options)}});
  const auto order = test::order_of_publishing();
  check_seen(order, course::first_answer_to(order, 7));
  check_seen(
      test::sort_of_comments(),
      {course::SortAnswer{
          {{"oppet", "svara"}, {"chefen", "dolj"}, {"tack", "sta"}, {"granne", "dolj"}}}});
  const auto mark = test::mark_in_a_draft();
  check_seen(mark, {course::MarkAnswer{every(std::get<course::Mark>(mark.kind).passages)}});
  const auto hotspot = test::hotspot_in_a_street();
  check_seen(
      hotspot,
      {course::HotspotAnswer{every(std::get<course::Hotspot>(hotspot.kind).areas)}});
  const auto plan = test::plan_of_closing();
  check_seen(plan, course::first_answer_to(plan, 7));
  check_seen(
      test::scenario_of_a_duck(),
      {course::ScenarioAnswer{{{"morgon", "tiga", {}}, {"lunch", "skamta", {}}}}});
}

// These two are judged as they are drawn, so it is asked what stands there.
TEST_CASE("what is said of a text and of a comment's handling is said in words", "[ui][theme]") {
  ExerciseStage text{test::compose_a_profile()};
  text.answer_with(course::ComposeAnswer{"Ring 0701234567"});
  text.hand_in();
  CHECK(text.says("Avsändaren syns: saknas"));
  CHECK(text.says("Inga privata nummer: ändra"));
  text.answer_with(course::ComposeAnswer{"Exempelstaden svarar"});
  CHECK(text.says("✓ Avsändaren syns: klart"));
  CHECK(text.says("✓ Inga privata nummer: klart"));

  ExerciseStage stream{test::moderate_a_morning()};
  stream.answer_with(course::ModerateAnswer{
      {{"anka", {Verb::leave, Verb::reply}},
       {"reklam", {Verb::leave}},
       {"telefon", {Verb::leave}}}});
  stream.hand_in();
  CHECK(stream.says(stream.stage().text("exercise.right")));
  CHECK(stream.says(stream.stage().text("exercise.wrong")));
}

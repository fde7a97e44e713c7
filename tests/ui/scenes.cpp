#include "ui/scenes.hpp"

#include "support/files.hpp"
#include "ui/exam_sample.hpp"

namespace behorig::test {

const std::vector<Scene>& scenes() {
  using ui::Screen;
  static const std::vector<Scene> all{
      {"first-start", Screen::first_start},
      {"who", Screen::who},
      {"pin", Screen::who, 0, "pin"},
      {"course-start", Screen::course_start},
      {"home", Screen::home},
      {"plan", Screen::plan},
      {"page-text", Screen::page, 0},
      {"page-exercise", Screen::page, 1},
      {"page-graded", Screen::page, 1, "graded"},
      {"page-blocks", Screen::page, 2},
      {"page-warning", Screen::page, 3, "warning"},
      {"module-end", Screen::module_end, 3},
      {"urgent", Screen::urgent},
      {"urgent-card", Screen::urgent, 0, "card"},
      {"certificate", Screen::certificate},
      {"settings", Screen::settings},
      {"failed", Screen::failed},
      {"loading", Screen::loading},
      {"shortcuts", Screen::home, 0, "shortcuts"},
      {"look", Screen::page, 0, "look"},
      {"erase", Screen::settings, 0, "erase"},
      {"source", Screen::page, 2, "source:osl-5-1"},
      {"unsaved", Screen::page, 1, "unsaved"},
      {"certificate-there", Screen::certificate, 0, "office:certified"},
      {"certificate-local", Screen::certificate, 0, "office:local"},
      {"certificate-expiring", Screen::certificate, 0, "office:expiring"},
      {"certificate-revoked", Screen::certificate, 0, "office:revoked"},
      {"certificate-waiting", Screen::certificate, 0, "office:waiting"},
      {"certificate-required", Screen::certificate, 0, "office:required"},
      {"certificate-locally", Screen::certificate, 0, "office:issue-locally"},
      {"overview", Screen::overview, 0, "office:sixty"},
      {"overview-nobody", Screen::overview, 0, "office:nobody"},
      {"overview-not-found", Screen::overview, 0, "office:not-found"},
      {"overview-unit", Screen::overview, 0, "office:unit"},
      {"issue", Screen::issue, 0, "office:to-issue"},
      {"issue-chosen", Screen::issue, 0, "office:chosen"},
      {"issue-no-key", Screen::issue, 0, "office:no-key"},
      {"issue-none", Screen::issue, 0, "office:none-waiting"},
      {"issue-revoke", Screen::issue, 0, "office:revoke"},
      {"home-direct", Screen::home, 0, "exam:direct"},
      {"home-ready", Screen::home, 0, "exam:ready"},
      {"home-passed", Screen::home, 0, "exam:passed"},
      {"page-in-exam", Screen::page, 0, "exam:answering"},
      {"exam-direct", Screen::exam_start, 0, "exam:direct"},
      {"exam-ready", Screen::exam_start, 0, "exam:ready"},
      {"exam-no-bank", Screen::exam_start, 0, "exam:no-bank"},
      {"exam-confirmed", Screen::exam_start, 0, "exam:confirmed"},
      {"exam-supplement", Screen::exam_start, 0, "exam:supplement"},
      {"exam-reread", Screen::exam_start, 0, "exam:reread"},
      {"exam-wait", Screen::exam_start, 0, "exam:wait"},
      {"exam-talk", Screen::exam_start, 0, "exam:talk"},
      {"exam-exercises", Screen::exam_start, 0, "exam:exercises"},
      {"exam-under-way", Screen::exam_start, 0, "exam:under-way"},
      {"exam", Screen::exam, 0, "exam:answering"},
      {"exam-scenario", Screen::exam, 0, "exam:scenario"},
      {"exam-paused", Screen::exam, 0, "exam:paused"},
      {"exam-hand-in", Screen::exam, 0, "exam:hand-in"},
      {"exam-hand-in-all", Screen::exam, 0, "exam:hand-in-all"},
      {"exam-did-pass", Screen::exam_result, 0, "exam:did-pass"},
      {"exam-did-fail", Screen::exam_result, 0, "exam:did-fail"},
      {"exam-did-supplement", Screen::exam_result, 0, "exam:did-supplement"},
      {"exam-did-direct", Screen::exam_result, 0, "exam:did-direct"}};
  return all;
}

std::unique_ptr<Sample> sample_of(const Scene& scene) {
  auto sample = small_sample();
  ui::View& view = sample->view;
  if (scene.screen == ui::Screen::page || scene.screen == ui::Screen::module_end)
    sample->go_to("ett", scene.page);
  view.screen = scene.screen;
  if (scene.state.starts_with("exam:")) set_exam(*sample, scene.state.substr(5));
  if (scene.state == "graded") sample->hand_in();
  if (scene.state == "card") view.form["urgent_card"] = "hot";
  if (scene.state == "pin") {
    view.person.reset();
    view.people[1].has_pin = true;
    view.form["pin_for"] = view.people[1].id;
  }
  if (scene.state == "shortcuts" || scene.state == "look" || scene.state == "erase" ||
      scene.state.starts_with("source:"))
    view.dialog = scene.state;
  constexpr std::string_view office = "office:";
  if (scene.state.starts_with(office)) set_office(*sample, scene.state.substr(office.size()));
  view.warning_open = scene.state == "warning";
  if (scene.state == "unsaved") view.saved = ui::Saved::failed;
  if (scene.state == "unsaved" || scene.screen == ui::Screen::failed)
    view.problem = base::Problem{.code = "S105", .arguments = {{"path", "/home/sara/behorig.db"}}};
  return sample;
}

namespace {

constexpr const char* exercises = "ovningar";

std::unique_ptr<Sample> showcase_sample() {
  return course_sample((source_folder() / "courses" / "showcase").string());
}

}  // namespace

std::size_t exercise_count() {
  const auto sample = showcase_sample();
  return course::find_module(*sample->view.course, exercises)->pages.size();
}

std::unique_ptr<Sample> sample_of_exercise(std::size_t page) {
  auto sample = showcase_sample();
  sample->show(ui::Screen::page, exercises, page);
  return sample;
}

}  // namespace behorig::test

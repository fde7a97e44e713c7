#include "exam_story.hpp"

#include "base/shuffle.hpp"
#include "support/courses.hpp"
#include "support/files.hpp"

#include <algorithm>

namespace behorig::test {
namespace {

course::Exercise question(const std::string& id) {
  return exercise(id, course::Single{.options = {right("ja"), wrong("nej")}});
}

course::Module module_in(const std::string& id, int questions) {
  course::Module made = module(id, {page("lasa"), page("prova", question("val"))});
  made.area = id;
  for (int i = 1; i <= questions; ++i)
    made.questions.push_back(question("q" + std::to_string(i)));
  return made;
}

// One choice: law is kept or not, in good time or not.
course::Exercise story(const std::string& id) {
  course::Choice good{.id = "bra", .text = "Rätt, men sent", .to = "slut"};
  good.score = {{course::Axis::law, 2}, {course::Axis::time, 0}};
  course::Choice bad{.id = "daligt", .text = "Fel, men fort", .to = "slut"};
  bad.score = {{course::Axis::law, 0}, {course::Axis::time, 2}};
  course::Scenario scenario{.title = id, .start = "start"};
  scenario.nodes = {
      course::Node{.id = "start", .exercise = {}, .choices = {good, bad}},
      course::Node{.id = "slut", .exercise = {}, .end = course::Ending::good}};
  return exercise(id, scenario);
}

course::Answer choosing(const std::string& choice) {
  course::ScenarioMove move{.node = "start", .choice = choice, .exercise = {}};
  return {course::ScenarioAnswer{.moves = {std::move(move)}}};
}

bool is_scenario(std::string_view item) {
  return item.substr(0, 5) == "exam/";
}

}  // namespace

course::Course exam_course() {
  course::Course course;
  course.id = "liten";
  course.version = "1";
  course.title = "En liten kurs";
  course.groups = {{"stor", "Stor"}, {"liten", "Liten"}};
  course.areas = {
      {"ett", "Ett", "stor"},
      {"tva", "Två", "liten"},
      {"krav", "Krav", "stor"},
      {"mer", "Mer", "liten"}};
  course.modules = {
      module_in("ett", 12),
      module_in("tva", 4),
      module_in("krav", 0),
      module_in("mer", 0)};
  course.modules.back().depth = course::Depth::extra;
  course.exam_scenarios = {story("s1"), story("s2"), story("s3")};
  course.exam.draw = {{"stor", 8}, {"liten", 2}};
  course.exam.scenarios = 1;
  course.exam.minutes = 60;
  course.exam.required = {"krav"};
  return course;
}

course::LoadedCourse loaded_exam_course() {
  course::LoadedCourse loaded;
  loaded.original = exam_course();
  loaded.content_hash = "v1";
  return loaded;
}

learning::FindCourse finder(const course::LoadedCourse& course, const course::LoadedCourse* other) {
  return [&course, other](const std::string& version) -> const course::LoadedCourse* {
    if (version == "v1") return &course;
    return version == "v2" ? other : nullptr;
  };
}

course::Answer right_answer(const course::Course& /*course*/, std::string_view item) {
  if (is_scenario(item)) return choosing("bra");
  return {course::SingleAnswer{.picked = "ja"}};
}

course::Answer wrong_answer(const course::Course& /*course*/, std::string_view item) {
  if (is_scenario(item)) return choosing("daligt");
  return {course::SingleAnswer{.picked = "nej"}};
}

learning::Event& ExamStory::add(const std::string& attempt, learning::EventBody body) {
  now.ms += 1000;
  events.push_back({"h" + std::to_string(events.size()), attempt, "anna-id", now, std::move(body)});
  return events.back();
}

void ExamStory::do_module(const std::string& module) {
  std::string attempt = "m" + std::to_string(++attempts_);
  add(attempt, learning::Started{course_->id, "v1", module, 1, "sv"});
  for (const course::Page& page : course::find_module(*course_, module)->pages) {
    add(attempt, learning::PageShown{page.id});
    if (page.exercise)
      add(attempt, learning::Answered{page.exercise->id, right_answer(*course_, ""), 1});
  }
  add(attempt, learning::Finished{1});
}

void ExamStory::do_core() {
  for (const course::Module& module : course_->modules)
    if (module.depth == course::Depth::core) do_module(module.id);
}

void ExamStory::show(const learning::ToRead& page) {
  std::string attempt = "m" + std::to_string(++attempts_);
  add(attempt, learning::Started{course_->id, "v1", page.module, 1, "sv"});
  add(attempt, learning::PageShown{page.page});
}

void ExamStory::read_again() {
  for (const learning::ToRead& page : standing().to_read)
    show(page);
}

learning::ExamStanding ExamStory::standing(const learning::FindCourse& find) const {
  return learning::exam_standing(*course_, events, issued, now, find);
}

std::string ExamStory::begin(learning::ExamTime time) {
  std::string attempt = "p" + std::to_string(++attempts_);
  learning::ExamStarted started = learning::begin_exam(
      *course_,
      standing(),
      learning::exams_of(events),
      time,
      static_cast<std::uint64_t>(attempts_));
  started.version_hash = "v1";
  started.language = "sv";
  add(attempt, std::move(started));
  return attempt;
}

learning::Exam ExamStory::exam(const std::string& attempt) const {
  for (learning::Exam& exam : learning::exams_of(events))
    if (exam.id == attempt) return exam;
  return {};
}

void ExamStory::answer(const std::string& attempt, const std::string& item, bool right) {
  add(attempt,
      learning::Drafted{item, right ? right_answer(*course_, item) : wrong_answer(*course_, item)});
}

void ExamStory::hand_in(const std::string& attempt) {
  add(attempt, learning::hand_in(*course_, exam(attempt), false));
}

std::string ExamStory::take(const std::vector<std::string>& wrong_groups) {
  std::string attempt = begin();
  for (const std::string& item : exam(attempt).started.items) {
    const std::string group = learning::group_of_item(*course_, item);
    answer(
        attempt,
        item,
        std::find(wrong_groups.begin(), wrong_groups.end(), group) == wrong_groups.end());
  }
  hand_in(attempt);
  return attempt;
}

void ExamStory::regrade(
    const std::string& attempt,
    const std::string& item,
    const course::Course* by) {
  learning::Regraded asked{.item = item, .reason = "Frågan var oklar.", .by = "Åsa Ek"};
  if (by != nullptr) asked.version_hash = "v2";
  add(attempt, learning::regrade(*course_, exam(attempt), std::move(asked), by));
}

// --- answers by chance

namespace {

template <class Things>
std::vector<std::string> some_of(const Things& things, base::Random& random) {
  std::vector<std::string> ids;
  for (const auto& thing : things)
    if (random.below(2) == 0) ids.push_back(thing.id);
  return ids;
}

template <class Things>
std::string one_of(const Things& things, base::Random& random) {
  return things.empty() ? std::string{} : things[random.below(things.size())].id;
}

course::Answer chosen(const course::Single& kind, base::Random& random) {
  return {course::SingleAnswer{.picked = one_of(kind.options, random)}};
}

course::Answer chosen(const course::Multiple& kind, base::Random& random) {
  return {course::MultipleAnswer{.picked = some_of(kind.options, random)}};
}

course::Answer chosen(const course::Order& kind, base::Random& random) {
  return {first_answer(kind, random.next())};
}

course::Answer chosen(const course::Sort& kind, base::Random& random) {
  course::SortAnswer answer;
  for (const std::string& card : some_of(kind.cards, random))
    answer.placed.push_back({card, one_of(kind.groups, random)});
  return {answer};
}

course::Answer chosen(const course::Mark& kind, base::Random& random) {
  return {course::MarkAnswer{.marked = some_of(kind.passages, random)}};
}

course::Answer chosen(const course::Hotspot& kind, base::Random& random) {
  return {course::HotspotAnswer{.pointed = some_of(kind.areas, random)}};
}

course::Answer chosen(const course::Compose& /*kind*/, base::Random& random) {
  return {course::ComposeAnswer{.text = "Tack, vi återkommer " + std::to_string(random.below(9))}};
}

course::Answer chosen(const course::Plan& kind, base::Random& random) {
  return {first_answer(kind, random.next())};
}

course::Answer chosen(const course::Moderate& kind, base::Random& random) {
  course::ModerateAnswer answer;
  for (const std::string& comment : some_of(kind.comments, random))
    answer.moves.push_back(
        {comment, {course::Verb::save, static_cast<course::Verb>(random.below(3))}});
  return {answer};
}

// Plays on until an end, or gives up on the way.
course::Answer chosen(const course::Scenario& kind, base::Random& random) {
  course::ScenarioAnswer answer;
  for (int step = 0; step < 30 && random.below(20) != 0; ++step) {
    const course::ScenarioState state = state_after(kind, answer);
    if (state.ended) break;
    const course::Node* node = course::find_node(kind, state.node);
    if (node != nullptr && !node->exercise.empty() && !state.exercise_answered) {
      answer.moves.push_back({state.node, "", {any_answer(node->exercise.front(), random.next())}});
      continue;
    }
    const auto choices = course::open_choices(kind, state);
    if (choices.empty()) break;
    answer.moves.push_back({state.node, choices[random.below(choices.size())]->id, {}});
  }
  return {answer};
}

}  // namespace

course::Answer any_answer(const course::Exercise& exercise, std::uint64_t seed) {
  base::Random random{seed};
  return std::visit([&](const auto& kind) { return chosen(kind, random); }, exercise.kind);
}

const course::LoadedCourse& real_course() {
  static const Files files = files_of(source_folder() / "courses/sociala-medier");
  static const course::LoadedCourse loaded = course::load_course(reader_of(files));
  return loaded;
}

}  // namespace behorig::test

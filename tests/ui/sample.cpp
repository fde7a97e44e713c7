#include "ui/sample.hpp"

#include "base/shuffle.hpp"
#include "support/courses.hpp"
#include "support/files.hpp"

#include <algorithm>

namespace behorig::test {
namespace {

course::Block block(std::string id, course::BlockContent content, bool aside = false) {
  course::Block made;
  made.id = std::move(id);
  made.content = std::move(content);
  made.aside = aside;
  return made;
}

std::vector<course::Block> every_block() {
  using namespace course;  // NOLINT(google-build-using-namespace): the blocks, by their own names
  return {
      block("heading", HeadingBlock{"En mellanrubrik"}),
      block("text", TextBlock{"Det här är **viktigt**. Läs [reglerna](https://example.org)."}),
      block(
          "law",
          LawBlock{
              .source = "osl-5-1",
              .plain = "Allmänna handlingar ska registreras.",
              .quote = "Allmänna handlingar ska registreras så snart de har kommit in."}),
      block("tip", NoteBlock{NoteBlock::Tone::tip, "Läs högt för dig själv."}),
      block("remember", NoteBlock{NoteBlock::Tone::remember, "Spara först."}),
      block("warning", NoteBlock{NoteBlock::Tone::warning, "Ta inte bort kritik."}),
      block("list", ListBlock{.items = {{"a", "Först det ena."}, {"b", "Sedan det andra."}}}),
      block("steps", ListBlock{.items = {{"a", "Andas."}, {"b", "Svara."}}, .numbered = true}),
      block(
          "picture",
          ImageBlock{.image = "media/a.png", .alt = "Ett skrivbord", .caption = "En fredag."}),
      block(
          "post",
          PostBlock{
              .account = "Exempelbadet",
              .unit = "Idrottsförvaltningen",
              .time = "09:12",
              .text = "Nu är bassängen varm igen!",
              .image = "media/b.png",
              .alt = "En bassäng",
              .comments = {{"c1", "Kim M", "09:20", "Äntligen! Får man ha med badanka?"}}},
          true),
      block("summary", SummaryBlock{{{"s1", "Spara innan du döljer."}, {"s2", "Svara vänligt."}}})};
}

course::Node node(std::string id, std::string text) {
  course::Node made;
  made.id = std::move(id);
  made.text = std::move(text);
  return made;
}

course::Exercise exam_story() {
  course::Scenario story;
  story.title = "En kväll i tråden";
  story.start = "start";
  auto start = node("start", "Någon frågar om badet är öppet.");
  start.choices = {
      {.id = "svara",
       .text = "Svara att det öppnar klockan tio",
       .to = "bra",
       .feedback = "Bra svar."},
      {.id = "vanta",
       .text = "Vänta till i morgon",
       .to = "illa",
       .feedback = "Frågan blev liggande."}};
  auto good = node("bra", "Personen tackar för svaret.");
  good.end = course::Ending::good;
  auto poor = node("illa", "Fem personer till har frågat.");
  poor.end = course::Ending::poor;
  story.nodes = {start, good, poor};
  return exercise("kvall", std::move(story));
}

// Two groups of two questions each, and a story.
void add_exam(course::Course& course) {
  const auto question = [](std::string id, std::string prompt) {
    auto made = exercise(
        std::move(id),
        course::Single{.options = {right("ja"), wrong("nej"), wrong("kanske")}});
    made.prompt = std::move(prompt);
    made.hint = "Tänk på rutinen.";
    return made;
  };
  course.areas = {
      {.id = "amne", .title = "Uppdraget", .group = "konto"},
      {.id = "moderering", .title = "Moderera", .group = "dialog"}};
  course.groups = {
      {.id = "konto", .title = "Uppdrag och planering"},
      {.id = "dialog", .title = "Bemötande och moderering"}};
  course.modules.front().questions = {
      question("f1", "Vem får svara från kontot?"),
      question("f2", "Vad gör du först?")};
  course.modules.back().area = "moderering";
  course.modules.back().questions = {
      question("f1", "Vad gör du med kommentaren?"),
      question("f2", "När sparar du en kopia?")};
  course.exam_scenarios = {exam_story()};
  course.exam.draw = {{"konto", 2}, {"dialog", 2}};
  course.exam.scenarios = 1;
  course.exam.required = {course.modules.back().id};
}

course::Course sample_course() {
  auto course = small_course();
  course.title = "Sociala medier i tjänsten";
  course.about = "Här lär du dig att sköta ett konto.\n\nDu behöver inte kunna något i förväg.";
  course.sources = {{.id = "osl-5-1", .title = "Registrering", .provision = "OSL 5 kap. 1 §"}};
  const auto choice = [](std::string id) {
    return exercise(
        std::move(id),
        course::Single{.options = {right("ja"), wrong("nej"), wrong("kanske")}});
  };
  auto blocks = page("blocks");
  blocks.title = "Alla block";
  blocks.blocks = every_block();
  auto warned = page("varnad", choice("svar"));
  warned.warning = "På den här sidan finns ett påhittat hot.";
  warned.alternative = choice("annat");
  auto second = module("tva", {page("lasa2"), page("prova2", choice("val2"))});
  second.title = "Moderera kommentarer";
  second.minutes = 20;
  second.depth = course::Depth::extra;
  course.modules.front().title = "Uppdraget och rollerna";
  course.modules.front().pages.push_back(std::move(blocks));
  course.modules.front().pages.push_back(std::move(warned));
  course.modules.push_back(std::move(second));
  add_exam(course);
  course.urgent = {
      {"hot",
       "Hot",
       "Någon hotar en person.",
       {{"s1", "**Ring 112.**"}, {"s2", "Spara en kopia."}},
       {}},
      {"storm", "Det stormar", "Kommentarerna kommer fort.", {{"s1", "Andas."}}, {}}};
  return course;
}

}  // namespace

Sample::Sample(course::LoadedCourse loaded) : loaded_{std::move(loaded)} {
  view.loaded = &loaded_;
  view.person = ui::Person{.id = "p1", .name = "Sara Exempel", .unit = "Idrottsförvaltningen"};
  view.people = {*view.person, {.id = "p2", .name = "Kim Exempel", .unit = "Exempelbadet"}};
  view.standing = &standing_;
  view.attempts = &attempts;
  view.view_state = &state_;
  view.screen = ui::Screen::home;
  view.hour = 14;
  view.store_ready = true;
  view.database_path = "/home/sara/.local/share/behorig/behorig.db";
  set_language("sv");
  exam.standing.core_left = standing_.core_left;
}

void Sample::set_language(const std::string& language) {
  view.look.language = language;
  view.course = &loaded_.in(language);
  if (view.module != nullptr) show(view.screen, view.module->id, view.page_index);
  refresh();
  refresh_exam();
}

void Sample::refresh_exam() {
  ui::ExamView& shown = view.exam;
  shown = {};
  shown.standing = &exam.standing;
  shown.opens = exam.opens;
  shown.minutes_left = exam.minutes_left;
  if (exam.result) shown.result = &*exam.result;
  if (!exam.exam) return;
  shown.exam = &*exam.exam;
  if (exam.exam->handed_in) return;
  for (const std::string& item : exam.exam->started.items) {
    if (item == exam.exam->place) shown.at = shown.items.size();
    shown.items.push_back(
        {item,
         learning::is_answered(*exam.exam, *view.course, item),
         exam.exam->marked.contains(item)});
  }
  shown.exercise = learning::find_item(*view.course, exam.exam->place);
  shown.draft = learning::answer_in(*exam.exam, *view.course, exam.exam->place);
  shown.seed = base::seed_for(exam.exam->started.seed, exam.exam->place);
  shown.view_state = &exam.view_state;
}

void Sample::refresh() {
  standing_ = learning::standing_in(*view.course, attempts);
}

void Sample::show(ui::Screen screen, const std::string& module, std::size_t page) {
  view.screen = screen;
  view.module = course::find_module(*view.course, module);
  view.page_index = std::min(page, view.module->pages.size() - 1);
  view.page = &view.module->pages[view.page_index];
  if (learning::current_attempt(attempts, module) == nullptr) {
    learning::Attempt attempt;
    attempt.id = "attempt-" + module;
    attempt.course = view.course->id;
    attempt.module = module;
    attempt.seed = 7;
    attempts.push_back(attempt);
  }
  auto& attempt = *std::ranges::find(attempts, module, &learning::Attempt::module);
  view.attempt = &attempt;
  attempt.page = view.page->id;
  if (std::ranges::find(attempt.pages_seen, view.page->id) == attempt.pages_seen.end())
    attempt.pages_seen.push_back(view.page->id);
  view.graded.reset();
  view.exercise = nullptr;
  if (view.alternative && view.page->alternative)
    view.exercise = &*view.page->alternative;
  else if (view.page->exercise)
    view.exercise = &*view.page->exercise;
  if (view.exercise != nullptr) {
    const auto work = learning::work_with(attempt, *view.exercise);
    view.draft = work.answer;
    view.exercise_seed = base::seed_for(attempt.seed, view.exercise->id);
    if (work.handed_in)
      view.graded = ui::Graded{work.answer, course::grade_answer(*view.exercise, work.answer)};
  }
  refresh();
}

void Sample::go_to(const std::string& module, std::size_t page) {
  // The name may be of the view, which changes on the way.
  const std::string wanted = module;  // NOLINT(performance-unnecessary-copy-initialization)
  for (std::size_t i = 0; i < page; ++i) {
    show(ui::Screen::page, wanted, i);
    if (view.exercise != nullptr) hand_in();
  }
  show(ui::Screen::page, wanted, page);
}

void Sample::hand_in() {
  hand_in(view.draft);
}

void Sample::hand_in(course::Answer answer) {
  auto& attempt = *std::ranges::find(attempts, view.module->id, &learning::Attempt::module);
  auto& work = attempt.work[view.exercise->id];
  const auto grade = course::grade_answer(*view.exercise, answer);
  work.answer = std::move(answer);
  work.handed_in = true;
  work.score = grade.score;
  work.best = std::max(work.best, grade.score);
  ++work.tries;
  attempt.finished = learning::all_done(attempt, *view.module);
  show(view.screen, view.module->id, view.page_index);
}

void Sample::draw(ui::Ui& ui) {
  auto wish = ui::draw_window(ui, view);
  if (!wish) return;
  follow(*wish);
  wishes.push_back(std::move(*wish));
}

void Sample::follow(const ui::Wish& wish) {
  if (const auto* form = std::get_if<ui::FillForm>(&wish)) view.form[form->field] = form->value;
  const bool in_exam = view.screen == ui::Screen::exam;
  if (const auto* draft = std::get_if<ui::KeepDraft>(&wish); draft != nullptr && !in_exam)
    view.draft = draft->answer;
  if (in_exam) follow_in_exam(wish);
  if (const auto* dialog = std::get_if<ui::ShowDialog>(&wish)) view.dialog = dialog->dialog;
  if (std::holds_alternative<ui::HandIn>(wish)) hand_in();
}

void Sample::follow_in_exam(const ui::Wish& wish) {
  if (!exam.exam) return;
  if (const auto* draft = std::get_if<ui::KeepDraft>(&wish))
    exam.exam->answers[draft->exercise] = draft->answer;
  if (const auto* open = std::get_if<ui::OpenItem>(&wish)) {
    exam.exam->place = exam.exam->started.items[open->index];
    exam.view_state = {};
  }
  if (const auto* mark = std::get_if<ui::MarkItem>(&wish)) {
    if (mark->on)
      exam.exam->marked.insert(mark->item);
    else
      exam.exam->marked.erase(mark->item);
  }
  if (std::holds_alternative<ui::PauseExam>(wish)) exam.exam->paused = true;
  if (std::holds_alternative<ui::ResumeExam>(wish)) exam.exam->paused = false;
  refresh_exam();
}

std::unique_ptr<Sample> small_sample() {
  course::LoadedCourse loaded;
  loaded.original = sample_course();
  loaded.usable = true;
  return std::make_unique<Sample>(std::move(loaded));
}

std::unique_ptr<Sample> course_sample(const std::string& folder) {
  const Files files = files_of(folder);
  return std::make_unique<Sample>(course::load_course(reader_of(files)));
}

Stage stage_for(Sample& sample, const StageSetting& setting) {
  return Stage{[&](ui::Ui& ui) { sample.draw(ui); }, setting};
}

}  // namespace behorig::test

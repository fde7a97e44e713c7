// The exam: one window at a time, a clock that only runs while the program is open, and a result
// that follows from the answers.

#include "app/certificate_status.hpp"
#include "app/turn.hpp"
#include "app/update.hpp"
#include "learning/exam_standing.hpp"

#include <algorithm>
#include <set>

namespace behorig::app {
namespace {

constexpr std::int64_t minute_ms = 60LL * 1000;

std::vector<learning::Event> own_events(const State& state) {
  std::vector<learning::Event> own;
  std::ranges::copy_if(state.history, std::back_inserter(own), [&](const learning::Event& event) {
    return event.learner == state.person;
  });
  return own;
}

// What rests on the latest certificate for this course.
std::optional<learning::Issued> latest_certificate(const State& state, const std::string& course) {
  const auto own = state.certificates.find(state.person);
  if (own == state.certificates.end()) return {};
  for (const ui::CertificateView& view : own->second)
    if (view.certificate.course == course)
      return learning::Issued{
          .attempt = view.certificate.attempt,
          .valid_until = view.certificate.valid_until,
          .revoked = view.status == ui::CertificateStatus::revoked,
          .issued = view.certificate.issued};
  return {};
}

void show_exam(Turn& turn) {
  turn.state.dialog.clear();
  go(turn, {ui::Screen::exam, {}, 0});
  turn.ask(MoveFocusToPage{});
}

bool is_of_course(const State& state, const learning::Exam& exam) {
  return !state.course || exam.started.course == state.course->original.id;
}

const course::LoadedCourse* version_at_hand(const State& state, const std::string& hash) {
  if (state.course && state.course->content_hash == hash) return state.course.get();
  const auto found = state.versions.find(hash);
  return found == state.versions.end() ? nullptr : found->second.get();
}

// The course versions that are loaded; of another, the result stands as the log says.
learning::FindCourse versions_of(const State& state) {
  return [&state](const std::string& hash) { return version_at_hand(state, hash); };
}

// Of an exam whose course version is not here: what was said when it was handed in.
learning::ExamResult as_logged(const learning::Exam& exam) {
  learning::ExamResult result;
  result.passed = exam.regraded.empty() ? exam.handed_in->passed : exam.regraded.back().passed;
  result.scores = exam.handed_in->scores;
  for (const learning::ItemScore& score : result.scores)
    result.share += score.score / static_cast<double>(result.scores.size());
  return result;
}

bool runs_here(const State& state) {
  const learning::Exam* exam = exam_in_use(state);
  return exam != nullptr && exam->id == state.exam_running;
}

void begin(Turn& turn, learning::ExamTime time) {
  State& state = turn.state;
  const auto door = state.exam_standing.door;
  const bool direct = door == learning::ExamDoor::modules && state.exam_standing.direct_open;
  if (door != learning::ExamDoor::ready && !direct) return;
  turn.ask(KeepCourse{state.course});
  learning::ExamStarted started = learning::begin_exam(
      state.course->original,
      state.exam_standing,
      state.exams,
      time,
      turn.random.next());
  started.version_hash = state.course->content_hash;
  started.language = state.look.language;
  started.own_work = true;  // start_exam asks for it
  const std::string id = turn.new_id();
  const std::string first = started.items.empty() ? std::string{} : started.items.front();
  record(turn, id, std::move(started));
  if (!first.empty()) record(turn, id, learning::PageShown{first});
  state.exam_running = id;
  state.exam_warned.reset();
  refresh(turn);
  show_exam(turn);
}

// Goes on where the learner was; the clock runs again unless she had paused it.
void go_on(Turn& turn) {
  const learning::Exam* exam = exam_in_use(turn.state);
  if (exam == nullptr) return;
  if (exam_course(turn.state) == nullptr) {
    turn.state.problem = base::Problem{
        .code = "G104",
        .arguments = {
            {"learner", exam->learner},
            {"attempt", exam->id},
            {"version", exam->started.version_hash}}};
    return;
  }
  turn.state.exam_running = exam->id;
  if (!exam->paused) record(turn, std::string{exam->id}, learning::Resumed{});
  show_exam(turn);
}

// Once at ten and once at two minutes.
void warn_of_time(State& state, int left) {
  for (const int minutes : {10, 2}) {
    if (left > minutes || (state.exam_warned && *state.exam_warned <= minutes)) continue;
    state.exam_warned = minutes;
    state.notice = minutes == 10 ? "exam.ten_left" : "exam.two_left";
  }
}

}  // namespace

const learning::Exam* exam_in_use(const State& state) {
  const std::optional<learning::Pass>& pass = state.exam_standing.pass;
  for (const learning::Exam& exam : state.exams) {
    // One that was begun before a pass is left behind.
    const bool left_behind = pass && exam.started_at <= pass->at;
    if (!exam.handed_in && is_of_course(state, exam) && !left_behind) return &exam;
  }
  return nullptr;
}

const learning::Exam* exam_handed_in(const State& state) {
  const learning::Exam* latest = nullptr;
  for (const learning::Exam& exam : state.exams)
    if (exam.handed_in && is_of_course(state, exam) &&
        (latest == nullptr || latest->handed_in_at <= exam.handed_in_at))
      latest = &exam;
  return latest;
}

const course::LoadedCourse* exam_course(const State& state) {
  const learning::Exam* exam = exam_in_use(state);
  return exam == nullptr ? state.course.get() : version_at_hand(state, exam->started.version_hash);
}

void ask_for_versions(Turn& turn) {
  std::set<std::string> wanted;
  for (const learning::Event& event : turn.state.history)
    if (const auto* exam = std::get_if<learning::ExamStarted>(&event.body))
      if (version_at_hand(turn.state, exam->version_hash) == nullptr)
        wanted.insert(exam->version_hash);
  if (!wanted.empty()) turn.ask(ReadVersions{{wanted.begin(), wanted.end()}});
}

void versions_read(Turn& turn, const VersionsRead& read) {
  for (const auto& version : read.versions)
    turn.state.versions[version->content_hash] = version;
  refresh(turn);
}

void refresh_exam(Turn& turn) {
  State& state = turn.state;
  const auto* course = course_in_use(state);
  if (course == nullptr || state.person.empty()) {
    state.exam_standing = {};
    state.exam_result.reset();
    return;
  }
  if (const auto own = state.certificates.find(state.person); own != state.certificates.end())
    set_status(own->second, course->certificate.renew_within_days, turn.now);
  const auto issued = latest_certificate(state, course->id);
  state.exam_standing =
      learning::exam_standing(*course, own_events(state), issued, turn.now, versions_of(state));
  const learning::Exam* last = exam_handed_in(state);
  state.exam_result.reset();
  if (last == nullptr) return;
  if (const auto* version = version_at_hand(state, last->started.version_hash))
    state.exam_result = learning::result_of(version->in(state.look.language), *last);
  else
    state.exam_result = as_logged(*last);
}

void start_exam(Turn& turn, learning::ExamTime time) {
  State& state = turn.state;
  if (!state.course || state.form["own_work"] != "yes") return;
  state.exam_wanted = time;
  turn.ask(HoldExam{state.person, state.course->content_hash});
}

void open_exam(Turn& turn) {
  if (exam_in_use(turn.state) == nullptr) return go(turn, {ui::Screen::exam_start, {}, 0});
  if (runs_here(turn.state)) return show_exam(turn);
  if (turn.state.course) turn.ask(HoldExam{turn.state.person, turn.state.course->content_hash});
}

void exam_held(Turn& turn, const ExamHeld& held) {
  State& state = turn.state;
  if (held.person != state.person) return turn.ask(ReleaseExam{});  // another has sat down
  const auto wanted = std::exchange(state.exam_wanted, std::nullopt);
  if (held.problem) {
    state.problem = held.problem;
    return;
  }
  if (!held.held) {
    state.notice = "office.exam_elsewhere";
    if (state.place.screen != ui::Screen::home) go(turn, {ui::Screen::home, {}, 0});
    return;
  }
  // What another window has done meanwhile counts; what this one has not saved yet too.
  std::set<std::string_view> read;
  for (const learning::Event& event : held.history)
    read.insert(event.id);
  std::erase_if(state.history, [&](const learning::Event& event) {
    return read.contains(event.id);
  });
  state.history.insert(state.history.begin(), held.history.begin(), held.history.end());
  const std::vector<learning::Event> own = own_events(state);
  state.attempts = learning::attempts_of(own);
  state.exams = learning::exams_of(own);
  if (held.course) state.versions[held.course->content_hash] = held.course;
  refresh(turn);
  if (exam_in_use(state) != nullptr)
    go_on(turn);
  else if (wanted)
    begin(turn, *wanted);
  else if (state.exam_result)  // handed in elsewhere meanwhile
    go(turn, {ui::Screen::exam_result, {}, 0});
  if (state.exam_running.empty()) turn.ask(ReleaseExam{});
}

void open_item(Turn& turn, std::size_t index) {
  const learning::Exam* exam = exam_in_use(turn.state);
  if (exam == nullptr || !runs_here(turn.state) || exam->paused) return;
  if (index >= exam->started.items.size()) return;
  const std::string item = exam->started.items[index];
  if (item == exam->place) return;
  record(turn, std::string{exam->id}, learning::PageShown{item});
  turn.ask(MoveFocusToPage{});
}

void mark_item(Turn& turn, const ui::MarkItem& wish) {
  const learning::Exam* exam = exam_in_use(turn.state);
  if (exam == nullptr || !runs_here(turn.state) || exam->marked.contains(wish.item) == wish.on)
    return;
  record(turn, std::string{exam->id}, learning::Marked{wish.item, wish.on});
}

void keep_exam_draft(Turn& turn, const ui::KeepDraft& wish) {
  const learning::Exam* exam = exam_in_use(turn.state);
  if (exam == nullptr || !runs_here(turn.state) || exam->paused) return;
  const auto& items = exam->started.items;
  if (std::ranges::find(items, wish.exercise) == items.end()) return;
  record(turn, std::string{exam->id}, learning::Drafted{wish.exercise, wish.answer});
}

void pause_exam(Turn& turn) {
  const learning::Exam* exam = exam_in_use(turn.state);
  if (exam == nullptr || exam->paused || !runs_here(turn.state)) return;
  record(turn, std::string{exam->id}, learning::Paused{});
  turn.ask(MoveFocusToPage{});
}

void resume_exam(Turn& turn) {
  const learning::Exam* exam = exam_in_use(turn.state);
  if (exam == nullptr || !exam->paused || !runs_here(turn.state)) return;
  record(turn, std::string{exam->id}, learning::Resumed{});
  turn.ask(MoveFocusToPage{});
}

void hand_in_exam(Turn& turn, bool time_out) {
  State& state = turn.state;
  const learning::Exam* exam = exam_in_use(state);
  const course::LoadedCourse* loaded = exam_course(state);
  if (exam == nullptr || loaded == nullptr || !runs_here(state)) return;
  const learning::ExamResult result = learning::result_of(loaded->original, *exam);
  record(
      turn,
      std::string{exam->id},
      learning::HandedIn{.time_out = time_out, .passed = result.passed, .scores = result.scores});
  state.exam_running.clear();
  state.exam_warned.reset();
  state.form.erase("own_work");
  turn.ask(ReleaseExam{});
  refresh(turn);
  go(turn, {ui::Screen::exam_result, {}, 0});
  if (time_out) state.notice = "exam.was_time_out";
}

void run_exam_clock(Turn& turn) {
  const learning::Exam* exam = exam_in_use(turn.state);
  if (exam == nullptr || exam->paused || exam->started.minutes == 0 || !runs_here(turn.state))
    return;
  // A clock that was set back must not stop the exam's: it goes on from now.
  const std::int64_t since = turn.now.ms - exam->last.ms;
  if (since >= minute_ms || since < 0) record(turn, std::string{exam->id}, learning::ClockRan{});
  const auto left = learning::minutes_left(*exam_in_use(turn.state), turn.now);
  if (!left) return;
  if (*left == 0) return hand_in_exam(turn, true);
  warn_of_time(turn.state, *left);
}

void leave_exam(Turn& turn) {
  const learning::Exam* exam = exam_in_use(turn.state);
  if (exam == nullptr || !runs_here(turn.state)) return;
  if (!exam->paused) record(turn, std::string{exam->id}, learning::ClockRan{});
  turn.state.exam_running.clear();
  turn.ask(ReleaseExam{});
}

}  // namespace behorig::app

#include "app/overview_rows.hpp"

#include "learning/exam_standing.hpp"
#include "learning/standing.hpp"

namespace behorig::app {
namespace {

void add_progress(
    progress::Store& store,
    const course::Course& course,
    base::Instant now,
    std::vector<learning::PersonFacts>& people) {
  for (learning::PersonFacts& person : people) {
    if (!person.begun) continue;
    const std::vector<learning::Event> events = store.events_of(person.id).events;
    const learning::ExamStanding exam = learning::exam_standing(course, events, {}, now);
    person.progress =
        learning::standing_in(course, learning::attempts_of(events), exam.credited).progress;
  }
}

}  // namespace

std::vector<learning::PersonRow>
overview_rows(progress::Store& store, const course::Course& course, base::Instant now) {
  std::vector<learning::PersonFacts> people = store.facts(course.id);
  if (progress_is_shown(store)) add_progress(store, course, now, people);
  return learning::report_of(people, course.certificate.renew_within_days, now);
}

bool progress_is_shown(progress::Store& store) {
  return progress::LoggedSettings{store.database()}.is_on(progress::progress_shown);
}

void show_progress(progress::Store& store, bool on, const std::string& by, base::Instant now) {
  store.change_setting({std::string{progress::progress_shown}, on ? "on" : "off", by, now});
}

}  // namespace behorig::app

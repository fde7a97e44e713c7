#include "progress/people.hpp"

#include "queries.hpp"

namespace behorig::progress {
namespace {

std::int64_t number(bool value) {
  return value ? 1 : 0;
}

Person to_person(const Row& row) {
  return {
      .learner = row.text(0),
      .login = row.text(1),
      .name = row.text(2),
      .unit = row.text(3),
      .email = row.text(11),
      .origin = row.text(12),
      .preferences =
          {.language = row.text(5),
           .text_percent = static_cast<int>(row.integer(6)),
           .theme = row.text(7),
           .reduced_motion = row.integer(8) != 0,
           .shortcuts = row.integer(9) != 0},
      .has_pin = row.integer(4) != 0,
      .manager = row.integer(13) != 0,
      .course_owner = row.integer(14) != 0,
      .created = {row.integer(10)}};
}

}  // namespace

std::vector<Person> People::of_login(const std::string& login) {
  return db_->rows(queries::person_of_login, {login}, to_person);
}

std::vector<Person> People::with_pin() {
  return db_->rows(queries::person_with_pin, {}, to_person);
}

std::vector<Person> People::all() {
  return db_->rows(queries::person_all, {}, to_person);
}

std::optional<Person> People::find(const std::string& learner) {
  const auto found = db_->rows(queries::person_find, {learner}, to_person);
  if (found.empty()) return std::nullopt;
  return found.front();
}

void People::add(const Person& person) {
  const Preferences& wish = person.preferences;
  db_->run(
      queries::person_add,
      {person.learner,
       person.login,
       person.name,
       person.unit,
       wish.language,
       wish.text_percent,
       wish.theme,
       number(wish.reduced_motion),
       number(wish.shortcuts),
       person.created.ms,
       person.email,
       person.origin,
       number(person.manager),
       number(person.course_owner)});
}

void People::change(const Person& person) {
  const Preferences& wish = person.preferences;
  db_->run(
      queries::person_change,
      {person.learner,
       person.name,
       person.unit,
       wish.language,
       wish.text_percent,
       wish.theme,
       number(wish.reduced_motion),
       number(wish.shortcuts),
       person.email,
       number(person.manager),
       number(person.course_owner)});
}

void People::set_pin_hash(const std::string& learner, const std::string& hash) {
  db_->run(queries::person_set_pin, {learner, hash.empty() ? Value{} : Value{hash}});
}

void People::set_origin(const std::string& learner, const std::string& origin) {
  db_->run(queries::person_set_origin, {learner, origin});
}

std::string People::pin_hash(const std::string& learner) {
  const auto found =
      db_->rows(queries::person_pin, {learner}, [](const Row& row) { return row.text(0); });
  return found.empty() ? std::string{} : found.front();
}

void People::erase(const std::string& learner) {
  db_->run(queries::person_erase, {learner});
}

std::int64_t People::count() {
  return db_->rows(queries::person_count, {}, [](const Row& row) { return row.integer(0); }).at(0);
}

}  // namespace behorig::progress

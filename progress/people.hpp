#pragma once
// Who learns here. The log knows a learner by a random id only; this table is the one link to a
// name, so removing the row makes the log nameless.

#include "base/instant.hpp"
#include "progress/database.hpp"

namespace behorig::progress {

struct Preferences {
  std::string language{"sv"};
  int text_percent{100};  // 50–400
  std::string theme{"light"};
  bool reduced_motion{false};
  bool shortcuts{true};  // single-character keys

  bool operator==(const Preferences&) const = default;
};

struct Person {
  std::string learner{};  // id, made by the caller
  std::string login{};    // the operating system's user that it was made under
  std::string name{};
  std::string unit{};
  Preferences preferences{};
  bool has_pin{false};  // only read; see set_pin
  base::Instant created{};

  bool operator==(const Person&) const = default;
};

// Throws Failure. Writing belongs inside a transaction.
class People {
 public:
  explicit People(Database& db) : db_{&db} {}

  // Those of one login, in the order they came.
  std::vector<Person> of_login(const std::string& login);
  // Those of every login who have a PIN.
  std::vector<Person> with_pin();
  // Adding a person twice is adding them once.
  void add(const Person& person);
  // Name, unit and preferences.
  void change(const Person& person);
  // As made by hash_pin; empty takes the PIN away.
  void set_pin_hash(const std::string& learner, const std::string& hash);
  // Empty when there is none.
  std::string pin_hash(const std::string& learner);
  void erase(const std::string& learner);
  std::int64_t count();

 private:
  Database* db_;
};

}  // namespace behorig::progress

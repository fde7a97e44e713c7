#pragma once
// Who learns here. The log knows a learner by a random id only; this table is the one link to a
// name, so removing the row makes the log nameless.

#include "base/instant.hpp"
#include "progress/database.hpp"

#include <optional>

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
  std::string email{};  // at work; may be empty
  // Where the person learns: '' here, else the fingerprint of the installation that her results
  // were brought from, or `demo_origin`. Such people are never offered at the start.
  std::string origin{};
  Preferences preferences{};
  bool has_pin{false};       // only read; see set_pin
  bool manager{false};       // sees the overview
  bool course_owner{false};  // issues certificates
  base::Instant created{};

  bool operator==(const Person&) const = default;
};

// The origin of people that `behorig demo` invented.
inline constexpr std::string_view demo_origin = "demo";

// Throws Failure. Writing belongs inside a transaction.
class People {
 public:
  explicit People(Database& db) : db_{&db} {}

  // Those of one login who learn here, in the order they came.
  std::vector<Person> of_login(const std::string& login);
  // Those of every login who have a PIN.
  std::vector<Person> with_pin();
  // Everybody, by name; also those whose results came as files.
  std::vector<Person> all();
  std::optional<Person> find(const std::string& learner);
  // Adding a person twice is adding them once.
  void add(const Person& person);
  // Name, unit, e-mail, roles and preferences.
  void change(const Person& person);
  // Her results come from another installation from now on.
  void set_origin(const std::string& learner, const std::string& origin);
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

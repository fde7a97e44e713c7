#pragma once
// What the store's tests share: a store in a folder of its own, people and events to put into it,
// and a child process for what cannot be tried in this one.

#include "progress/store.hpp"
#include "support/events.hpp"
#include "support/files.hpp"

#include <functional>

namespace behorig::test {

inline constexpr base::Instant noon{1'795'348'800'000};  // 2026-11-22T12:00:00Z

progress::OpenOptions options();  // now = noon, hardly any patience with locks

// Ends the test when it cannot be opened.
progress::Store open_or_fail(const std::string& path);
std::unique_ptr<progress::Database> database_or_fail(const std::string& path);

progress::Person anna();
progress::Person bo();                    // on the same login
progress::CourseVersion first_version();  // its hash is what EventMaker starts attempts on

// A store with anna, the course version, and an attempt of three events: a-1, a-2, a-3.
progress::Store store_with_an_attempt(const std::string& path);
std::vector<learning::Event> three_events();

// All SQL goes, also what the program itself would never do. Throws std::runtime_error with
// SQLite's message.
void run_sql(const std::string& path, const std::string& sql);

// Runs `work` in a child process and gives its exit code; a signal gives 1000 + the signal.
int in_child(const std::function<int()>& work);
// Likewise without root's rights to ignore permissions.
int in_child_without_rights(const std::function<int()>& work);

// "S104" → 104, so that a child can tell it.
int code_number(const base::Problem& problem);

}  // namespace behorig::test

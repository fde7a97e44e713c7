#pragma once
// What the commands on people, results and certificates share: where things are, where to say it,
// and how to find the person that is meant.

#include "base/strings.hpp"
#include "course/load.hpp"
#include "progress/store.hpp"

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>

namespace behorig::app {

struct CommandContext {
  const base::Strings& strings;
  std::ostream& out;
  std::ostream& errors;
  std::string database{};    // path
  std::string course{};      // folder
  std::string assets{};      // folder: fonts, and texts in other languages
  std::string parameters{};  // file; empty: parameters.json beside the database, if there is one
  std::string login{};       // whose words these are
  // Asks the person at the terminal; null: there is none.
  std::function<bool(const std::string& question)> confirm{};
  base::Instant now{};
};

using StoreWork = std::function<base::Result<int>(progress::Store&)>;
enum class NoDatabase { refuse, make };

// Opens the store, does the work, and says what went wrong: the exit code.
int with_store(
    const CommandContext& context,
    const StoreWork& work,
    NoDatabase missing = NoDatabase::refuse);

// The course at hand with the authority's own values; its problems when it cannot be used.
base::Result<std::shared_ptr<const course::LoadedCourse>> course_at_hand(
    const CommandContext& context);
// The same with other values.
base::Result<std::shared_ptr<const course::LoadedCourse>> course_at_hand(
    const CommandContext& context,
    const course::Parameters& parameters);
progress::CourseVersion version_of(const course::LoadedCourse& course);

// By id, e-mail or name. S136 nobody (name), S137 several (name, candidates with their units).
base::Result<progress::Person> find_person(progress::Store& store, const std::string& meant);

// A new id for an event, an attempt or a disposal.
std::string new_id(base::Instant now);

void say(
    const CommandContext& context,
    std::string_view key,
    const std::vector<base::Argument>& arguments = {});

// What is wrong, and what to do about it, as part of a list.
void say_problem(const CommandContext& context, const base::Problem& problem);

}  // namespace behorig::app

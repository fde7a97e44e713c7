#pragma once
// A program that is killed while somebody uses it, what it had told until then, and what must be on
// disk afterwards.

#include "app/assets.hpp"
#include "app/command_store.hpp"
#include "base/shuffle.hpp"
#include "life.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace behorig::test {

struct Session {
  std::string database{};
  std::shared_ptr<const course::LoadedCourse> course{};
  base::Instant now{};
  std::uint64_t seed{0};
};

inline LifeSetting setting_of(const Session& session) {
  LifeSetting setting;
  setting.database = session.database;
  setting.course = session.course;
  setting.now = session.now;
  return setting;
}

// --- what the child tells
// -------------------------------------------------------------------------

inline void tell(int pipe, const std::string& line) {
  const std::string whole = line + "\n";  // in one piece: shorter than a pipe takes at once
  if (write(pipe, whole.data(), whole.size()) < 0) _exit(4);
}

// "did ID… at WHERE" before the store hears of what was done, and "saved ID" after it is on disk.
inline LifeSetting
telling(const Session& session, int pipe, std::string (*where)(const app::State& state)) {
  LifeSetting setting = setting_of(session);
  setting.saved = [pipe](const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      tell(pipe, "saved " + id);
  };
  setting.before_effects = [pipe, where](const Story& story) {
    std::string ids;
    for (const learning::Event& event : story.sent())
      ids += event.id + " ";
    if (!ids.empty()) tell(pipe, "did " + ids + "at " + where(story.state));
  };
  return setting;
}

struct Deed {
  std::vector<std::string> events{};
  std::string where{};
};

struct Told {
  std::vector<std::string> saved{};
  std::vector<Deed> deeds{};
};

inline Told understood(const std::string& text) {
  Told told;
  std::istringstream lines{text.substr(0, text.rfind('\n') + 1)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words{line};
    std::string word;
    words >> word;
    if (word == "saved") {
      words >> told.saved.emplace_back();
      continue;
    }
    Deed deed;
    while (words >> word && word != "at")
      deed.events.push_back(word);
    std::getline(words, deed.where);
    deed.where.erase(0, 1);
    told.deeds.push_back(std::move(deed));
  }
  return told;
}

// Reads until so many events were said to be saved, or to the end.
inline std::string read_until(int pipe, std::size_t saved) {
  std::string text;
  std::size_t begin = 0;
  char c = 0;
  while (saved > 0 && read(pipe, &c, 1) == 1) {
    text += c;
    if (c != '\n') continue;
    if (text.compare(begin, 6, "saved ") == 0) --saved;
    begin = text.size();
  }
  return text;
}

// Starts a program that goes on for ever, telling on the pipe, and kills it: after fewer than
// `most` saved events, and a little while.
inline Told run_until_killed(
    const std::function<void(int pipe)>& program,
    std::size_t most,
    base::Random& random) {
  int ends[2] = {0, 0};
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    program(ends[1]);
    _exit(5);
  }
  close(ends[1]);
  std::string text = read_until(ends[0], random.below(most));
  volatile std::uint64_t busy = random.below(2'000'000);
  while (busy > 0)
    busy = busy - 1;
  kill(child, SIGKILL);
  text += read_until(ends[0], static_cast<std::size_t>(-1));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGKILL);
  return understood(text);
}

// --- the next start
// -------------------------------------------------------------------------------

inline std::set<std::string> ids_of(const std::vector<learning::Event>& events) {
  std::set<std::string> ids;
  for (const learning::Event& event : events)
    ids.insert(event.id);
  return ids;
}

// What must be true of a learner over all her sessions.
struct Learner {
  std::set<std::string> events{};  // on disk before this session
  std::string where{};             // she was then

  // Of what was done, the beginning is on disk, deed by deed: all that was said to be saved, and
  // nothing else.
  void check(const Told& told, const std::vector<learning::Event>& found) {
    const std::set<std::string> ids = ids_of(found);
    CHECK(ids.size() == found.size());
    for (const std::string& id : told.saved)
      CHECK(ids.contains(id));
    bool goes_on = true;
    for (const Deed& deed : told.deeds) {
      const auto there =
          static_cast<std::size_t>(std::ranges::count_if(deed.events, [&](const std::string& id) {
            return ids.contains(id);
          }));
      CHECK((there == 0 || (goes_on && there == deed.events.size())));
      goes_on = there > 0;
      if (there == 0) continue;
      events.insert(deed.events.begin(), deed.events.end());
      where = deed.where;
    }
    CHECK(ids.size() == events.size());
    CHECK(std::ranges::includes(ids, events));
  }
};

// The database is whole, and every chain in it.
inline void check_store(const std::string& path) {
  static const base::Strings strings =
      app::load_strings((source_folder() / "assets").string(), "sv");
  std::ostringstream said;
  const int code = app::run_store(
      {.verb = app::StoreCommand::Verb::check, .database = path, .now = life_begins},
      strings,
      said,
      said);
  INFO(said.str());
  CHECK(code == 0);
}

}  // namespace behorig::test

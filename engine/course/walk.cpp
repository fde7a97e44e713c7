#include "course/walk.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace behorig::course {

namespace {

class WalkParser {
 public:
  WalkParser(const std::string& file, base::Problems& problems)
      : file_{file}, problems_{problems} {}

  std::vector<Walk> parse(std::string_view text) {
    int number = 0;
    for (const std::string& line : base::split(text, '\n')) {
      ++number;
      const std::string trimmed = base::trimmed(line);
      if (!trimmed.empty() && trimmed.front() != '#') read(trimmed, number);
    }
    for (const Walk& walk : walks_)
      if (std::ranges::none_of(walk.steps, [](const WalkStep& step) {
            return step.kind == WalkStep::Kind::expect;
          }))
        report("C255", walk.line, {{"name", walk.name}});
    return std::move(walks_);
  }

 private:
  void read(const std::string& line, int number) {
    const std::size_t space = std::min(line.find_first_of(" \t"), line.size());
    const std::string word = line.substr(0, space);
    const std::string behind = base::trimmed(line.substr(space));
    if (word == "walk") {
      if (!begin(behind, number)) report("C250", number, {{"value", line}});
      return;
    }
    constexpr std::pair<std::string_view, WalkStep::Kind> kinds[]{
        {"choose", WalkStep::Kind::choose},
        {"answer", WalkStep::Kind::answer},
        {"expect", WalkStep::Kind::expect}};
    const auto kind = std::ranges::find(kinds, word, [](const auto& pair) { return pair.first; });
    if (kind == std::end(kinds) || walks_.empty() || behind.empty())
      report("C250", number, {{"value", line}});
    else
      walks_.back().steps.push_back({kind->second, behind, number});
  }

  // "the name" scenario id
  bool begin(std::string_view line, int number) {
    if (line.empty() || line.front() != '"') return false;
    const std::size_t end = line.find('"', 1);
    if (end == std::string_view::npos) return false;
    const std::vector<std::string> words = words_in(line.substr(end + 1));
    if (words.size() != 2 || words[0] != "scenario") return false;
    walks_.push_back({std::string{line.substr(1, end - 1)}, words[1], number, {}});
    return true;
  }

  void report(const char* code, int line, std::vector<base::Argument> arguments) {
    problems_.push_back({code, base::Severity::error, {file_, line, 1, ""}, std::move(arguments)});
  }

  const std::string& file_;
  base::Problems& problems_;
  std::vector<Walk> walks_{};
};

// Every scenario a learner can meet, with its id.
std::vector<const Exercise*> scenarios_in(const Course& course) {
  std::vector<const Exercise*> scenarios;
  const auto add = [&](const Exercise& exercise) {
    if (std::holds_alternative<Scenario>(exercise.kind)) scenarios.push_back(&exercise);
  };
  for (const Module& module : course.modules) {
    for (const Page& page : module.pages) {
      if (page.exercise) add(*page.exercise);
      if (page.alternative) add(*page.alternative);
    }
    for (const Exercise& question : module.questions)
      add(question);
  }
  for (const Exercise& exercise : course.exam_scenarios)
    add(exercise);
  return scenarios;
}

}  // namespace

std::vector<std::string> words_in(std::string_view line) {
  std::vector<std::string> words;
  for (const std::string& word : base::split(line, ' '))
    if (!base::trimmed(word).empty()) words.push_back(base::trimmed(word));
  return words;
}

std::vector<Walk>
parse_walks(std::string_view text, const std::string& file, base::Problems& problems) {
  return WalkParser{file, problems}.parse(text);
}

base::Problems run_walks(std::string_view text, const std::string& file, const Course& course) {
  base::Problems problems;
  const std::vector<const Exercise*> scenarios = scenarios_in(course);
  std::vector<std::string> ids;
  for (const Exercise* scenario : scenarios)
    ids.push_back(scenario->id);
  for (const Walk& walk : parse_walks(text, file, problems)) {
    const auto found = std::ranges::find(scenarios, walk.scenario, &Exercise::id);
    if (found == scenarios.end())
      problems.push_back(
          {"C251",
           base::Severity::error,
           {file, walk.line, 1, ""},
           {{"id", walk.scenario}, {"suggestion", base::did_you_mean(walk.scenario, ids)}}});
    else
      run_walk(walk, std::get<Scenario>((*found)->kind), file, problems);
  }
  return problems;
}

base::Problems check_walks(const LoadedCourse& course, const ReadFile& read) {
  base::Problems problems;
  for (const LoadedFile& file : course.files) {
    const std::size_t slash = file.path.rfind('/');
    const std::string name = file.path.substr(slash == std::string::npos ? 0 : slash + 1);
    const std::string path = "walks/" + name.substr(0, name.rfind('.')) + ".walk";
    const base::Result<std::string> text = read(path);
    if (!text) continue;
    for (base::Problem& problem : run_walks(*text, path, course.original))
      problems.push_back(std::move(problem));
  }
  return problems;
}

}  // namespace behorig::course

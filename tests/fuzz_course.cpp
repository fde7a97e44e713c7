// fuzz_course SECONDS SEED: takes the sample courses apart in seeded ways and reads what is left.
// Nothing may crash, hang, or be said differently the second time. SECONDS 0 runs one round, which
// is how a round that failed is repeated.

#include "base/shuffle.hpp"
#include "course/check.hpp"
#include "support/courses.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace behorig;
using Clock = std::chrono::steady_clock;

// What a file is likely to break on when it turns up in the wrong place.
constexpr std::array<std::string_view, 28> fragments{
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "-1",
    "1e308",
    "99999999999999999999",
    "\"\"",
    "{}",
    "[]",
    "\\u0000",
    "\\ud800",
    "\xff",
    "\xef\xbb\xbf",
    "{{",
    "}}",
    "{{organisation}}",
    "\"id\"",
    "\"kind\": \"scenario\"",
    "\"to\": \"start\"",
    "[x](",
    "**",
    "😀"};

std::string& any_file(test::Files& files, base::Random& random) {
  auto at = files.begin();
  std::advance(at, static_cast<std::ptrdiff_t>(random.below(files.size())));
  return at->second;
}

void break_once(std::string& text, const std::string& other, base::Random& random) {
  const auto at = random.below(text.size() + 1);
  const auto length = random.below(std::min<std::size_t>(text.size() - at, 200) + 1);
  switch (random.below(7)) {
    case 0:
      text.erase(at, length);
      break;
    case 1:
      text.insert(at, fragments[random.below(fragments.size())]);
      break;
    case 2:
      text.replace(at, length, fragments[random.below(fragments.size())]);
      break;
    case 3:
      text.insert(at, text.substr(at, length));
      break;
    case 4:
      text.insert(at, other.substr(random.below(other.size() + 1), length));
      break;
    case 5:
      text.resize(at);
      break;
    default:
      if (at < text.size()) text[at] = static_cast<char>(random.below(256));
  }
}

// Swaps two words in quotation marks: the JSON stays whole, what it says does not.
void swap_words(std::string& text, base::Random& random) {
  std::vector<std::pair<std::size_t, std::size_t>> words;
  for (std::size_t from = text.find('"'); from != std::string::npos;) {
    const auto to = text.find('"', from + 1);
    if (to == std::string::npos) break;
    words.emplace_back(from, to + 1 - from);
    from = text.find('"', to + 1);
  }
  if (words.size() < 2) return;
  auto first = words[random.below(words.size())];
  auto second = words[random.below(words.size())];
  if (first.first > second.first) std::swap(first, second);
  const auto earlier = text.substr(first.first, first.second);
  const auto later = text.substr(second.first, second.second);
  text.replace(second.first, second.second, earlier);
  text.replace(first.first, first.second, later);
}

test::Files broken(test::Files files, base::Random& random) {
  for (auto left = 1 + random.below(4); left > 0; --left) {
    auto& text = any_file(files, random);
    if (random.below(2) == 0) {
      swap_words(text, random);
    } else {
      break_once(text, any_file(files, random), random);
    }
  }
  return files;
}

void demand(bool holds, const char* what) {
  if (!holds) {
    std::cerr << "does not hold: " << what << '\n';
    std::abort();
  }
}

void try_exercise(const course::Exercise& exercise, std::uint64_t seed) {
  const auto answer = course::first_answer_to(exercise, seed);
  const auto grade = course::grade_answer(exercise, answer);
  demand(grade.score >= 0 && grade.score <= 1, "a score is a share");
  base::Problems problems;
  const auto again = course::answer_from_json(course::answer_to_json(answer), problems);
  demand(problems.empty() && again == answer, "an answer that was written is read back");
}

// Gives the number of problems.
std::size_t take_apart(const test::Files& sample, std::uint64_t seed) {
  base::Random random{seed};
  const auto files = broken(sample, random);
  const auto loaded = course::load_course(test::reader_of(files));
  const auto again = course::load_course(test::reader_of(files));
  demand(loaded.content_hash == again.content_hash, "the same files give the same version");
  demand(loaded.problems == again.problems, "the same files give the same problems");
  for (const auto& problem : loaded.problems) {
    demand(problem.code.size() == 4, "every problem has a code");
  }
  auto found = loaded.problems.size();
  if (loaded.usable) {
    found +=
        course::check_course(loaded, test::pictures_of(files), base::Date{.days = 20'800}).size();
    for (const auto& module : loaded.original.modules) {
      for (const auto& page : module.pages) {
        if (page.exercise) try_exercise(*page.exercise, seed);
        if (page.alternative) try_exercise(*page.alternative, seed);
      }
    }
  }
  return found;
}

}  // namespace

int main(int count, char** words) {
  const auto seconds = std::chrono::seconds{count > 1 ? std::atoi(words[1]) : 10};
  const std::uint64_t first = count > 2 ? std::strtoull(words[2], nullptr, 10) : 1;

  auto showcase = test::files_of(test::source_folder() / "courses/showcase");
  std::erase_if(showcase, [](const auto& file) { return !file.first.ends_with(".json"); });
  const std::array samples{test::small_course_files(), showcase};

  // The round is written down before it runs, so that a crash leaves it behind.
  std::ofstream round_file{"fuzz_course.round"};
  const auto until = Clock::now() + seconds;
  std::clock_t slowest = 0;  // the processor's time, which a busy machine does not stretch
  std::uint64_t round = first;
  std::size_t problems = 0;
  do {
    round_file.seekp(0) << round << std::endl;
    const auto began = std::clock();
    problems += take_apart(samples[round % samples.size()], round);
    slowest = std::max(slowest, std::clock() - began);
    ++round;
  } while (Clock::now() < until);
  round_file.close();
  std::remove("fuzz_course.round");

  const auto slowest_ms = slowest * 1000 / CLOCKS_PER_SEC;
  std::cout << round - first << " broken courses read, " << problems << " problems named, slowest "
            << slowest_ms << " ms; seeds " << first << " to " << round - 1 << '\n';
  demand(slowest_ms < 5'000, "no broken course takes five seconds");
  return 0;
}

// compare_runs RUNS FLOOR_COMMAND... -- COMMAND...
// Runs both in turn, from process start to end, and prints the medians of their wall time and how
// many times the floor's the other's is. In turn, so that a busy machine slows both alike.

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

extern char** environ;

namespace {

struct Run {
  double wall{0};  // milliseconds
  double cpu{0};
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
}

bool run(char** command, std::vector<Run>& runs) {
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawnp(&child, command[0], nullptr, nullptr, command, environ) != 0) return false;
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
    return false;
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
  runs.push_back({wall.count(), milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)});
  return true;
}

Run medians(const std::vector<Run>& runs) {
  const auto median = [&](double Run::*member) {
    std::vector<double> values;
    for (const Run& one : runs)
      values.push_back(one.*member);
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
  };
  return {median(&Run::wall), median(&Run::cpu)};
}

}  // namespace

int main(int argc, char** argv) {
  char** const end = argv + argc;
  char** const parting =
      std::find_if(argv, end, [](const char* word) { return std::string_view{word} == "--"; });
  const int count = argc > 1 ? std::atoi(argv[1]) : 0;
  if (count < 1 || parting - argv < 3 || end - parting < 2) {
    std::fputs("usage: compare_runs RUNS FLOOR_COMMAND... -- COMMAND...\n", stderr);
    return 2;
  }
  *parting = nullptr;  // ends the first command
  std::vector<Run> floor;
  std::vector<Run> program;
  for (int i = 0; i <= count; ++i) {  // the first of each only warms the disk
    if (!run(argv + 2, floor) || !run(parting + 1, program)) {
      std::fputs("compare_runs: a command failed\n", stderr);
      return 1;
    }
  }
  floor.erase(floor.begin());
  program.erase(program.begin());
  const Run a = medians(floor);
  const Run b = medians(program);
  std::printf(
      "floor %.1f ms (cpu %.1f)  program %.1f ms (cpu %.1f)  ratio %.2f\n",
      a.wall,
      a.cpu,
      b.wall,
      b.cpu,
      b.wall / a.wall);
  return 0;
}

// The world around the program: clock, randomness, folders, links.

#include "app/command_window.hpp"

#include <pwd.h>
#include <spawn.h>
#include <sys/random.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>

extern char** environ;  // NOLINT(readability-identifier-naming): POSIX

namespace behorig::app {

namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string{} : std::string{value};
}

void open_with_the_desktop(const std::string& what) {
  std::string program{"xdg-open"};
  std::string argument{what};
  char* words[]{program.data(), argument.data(), nullptr};
  pid_t child = 0;
  static_cast<void>(posix_spawnp(&child, program.c_str(), nullptr, nullptr, words, environ));
}

// Only what a browser or mail program should open; course texts come from strangers.
void open_in_browser(const std::string& address) {
  if (address.starts_with("https://") || address.starts_with("http://") ||
      address.starts_with("mailto:"))
    open_with_the_desktop(address);
}

}  // namespace

std::string default_database() {
  std::string base = environment("XDG_DATA_HOME");
  if (base.empty()) base = (fs::path{environment("HOME")} / ".local" / "share").string();
  return (fs::path{base} / "behorig" / "behorig.db").string();
}

std::string login_name() {
  const passwd* entry = getpwuid(getuid());
  return entry == nullptr ? std::to_string(getuid()) : std::string{entry->pw_name};
}

ProgramOptions program_options(const CommandLine& line, const Installation& installation) {
  ProgramOptions options;
  options.installation = installation;
  options.database =
      line.database.empty() ? default_database() : fs::absolute(line.database).string();
  options.course = line.course.empty() ? installation.default_course : line.course;
  options.parameters = line.parameters;
  options.language = line.language;
  options.preview = !line.course.empty();
  options.login = login_name();
  return options;
}

Outside real_outside() {
  Outside outside;
  outside.now = [] {
    return base::Instant{std::chrono::duration_cast<std::chrono::milliseconds>(
                             std::chrono::system_clock::now().time_since_epoch())
                             .count()};
  };
  outside.random = [] {
    std::uint64_t bits = 0;
    while (getrandom(&bits, sizeof bits, 0) != static_cast<ssize_t>(sizeof bits)) {
    }
    return bits;
  };
  outside.local_time = [](base::Instant instant) {
    const std::time_t seconds = instant.ms / 1000;
    std::tm local{};
    localtime_r(&seconds, &local);
    return ui::LocalTime{
        base::date_of(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday),
        local.tm_hour * 60 + local.tm_min};
  };
  outside.clipboard = [] { return std::string{}; };
  outside.set_clipboard = [](const std::string&) {};
  outside.open_address = open_in_browser;
  outside.open_file = open_with_the_desktop;
  return outside;
}

}  // namespace behorig::app

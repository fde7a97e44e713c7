#pragma once
// The command line as plain data. Wraps CLI11.

#include "app/office_options.hpp"
#include "base/strings.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace behorig::app {

struct CheckOptions {
  std::vector<std::string> paths{};
  bool strict{false};
  bool json{false};

  bool operator==(const CheckOptions&) const = default;
};

struct StoreOptions {
  enum class Verb { check, backup, restore, remove_pin };
  Verb verb{Verb::check};
  std::string file{};
  std::string name{};   // remove_pin: whose
  std::string login{};  // likewise, when several have the name

  bool operator==(const StoreOptions&) const = default;
};

struct ExportOptions {
  std::string to{};
  bool open{false};  // text: answers unfolded

  bool operator==(const ExportOptions&) const = default;
};

struct TourOptions {
  std::string to{};
  int text{100};               // per cent, 100–200
  std::string theme{"light"};  // light, dark or contrast
  int width{1280};
  int height{800};
  std::uint64_t seed{1};

  bool operator==(const TourOptions&) const = default;
};

struct VerifyOptions {
  std::string file{};                  // "-" for standard input
  std::vector<std::string> trust{};    // files with public keys, or the keys themselves
  std::vector<std::string> revoked{};  // files
  std::string holder{};                // a name or an e-mail address
  bool json{false};
  bool log{false};  // everything in the store, instead of a file

  bool operator==(const VerifyOptions&) const = default;
};

struct KeyOptions {
  enum class Verb { make, show, write, trust };
  Verb verb{Verb::show};
  bool replace{false};  // make
  std::string name{};   // make; trust: when the key's file says none
  std::string file{};   // write: to; trust: from, or the key itself

  bool operator==(const KeyOptions&) const = default;
};

// Empty texts and 0 frames: not given.
struct CommandLine {
  enum class Verb {
    window,
    check,
    store,
    export_review,
    export_text,
    tour,
    verify,
    key,
    office,
    accessibility
  };
  Verb verb{Verb::window};
  std::string database{};
  std::string course{};
  std::string parameters{};
  std::string language{};  // "sv" or "en"
  std::int64_t frames{0};
  CheckOptions check{};
  StoreOptions store{};
  ExportOptions exporting{};
  TourOptions tour{};
  VerifyOptions verify{};
  KeyOptions key{};
  OfficeOptions office{};
  bool statement_as_json{false};  // accessibility

  bool operator==(const CommandLine&) const = default;
};

// Nothing to run: help was asked for (exit code 0), or the words make no sense (exit code 2).
struct Parting {
  int exit_code{0};
  std::string text{};
};

// `arguments` without the program's own name.
std::variant<CommandLine, Parting> parse_command_line(
    std::vector<std::string> arguments,
    const base::Strings& strings);

// The language asked for, before anything else is known of the command line; else what the
// environment's LANG says; Swedish when in doubt.
std::string language_of(const std::vector<std::string>& arguments, const char* environment);

}  // namespace behorig::app

#pragma once
// How the program meets EN 301 549, chapter 11, clause by clause: assets/accessibility.json, which
// the tests read as well, so that nothing is claimed that no test shows.

#include "base/json.hpp"
#include "base/strings.hpp"

#include <array>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace behorig::app {

enum class ClauseStatus { met, partly, not_met, not_applicable };
inline constexpr std::array<std::string_view, 4> clause_status_names{
    "met",
    "partly",
    "not met",
    "not applicable"};

// In both languages.
struct BothLanguages {
  std::string sv{};
  std::string en{};

  const std::string& in(const std::string& language) const { return language == "en" ? en : sv; }

  bool operator==(const BothLanguages&) const = default;
};

struct Clause {
  std::string number{};  // "11.1.4.3"
  BothLanguages title{};
  BothLanguages how{};     // how it is met, or why it does not apply
  BothLanguages remark{};  // what is missing; empty when it is met
  // "tests/ui/test_themes.cpp: name of the case", or the name that ctest knows.
  std::vector<std::string> tests{};
  ClauseStatus status{ClauseStatus::not_met};
};

struct AccessibilityStatement {
  std::string standard{};
  std::vector<Clause> clauses{};
};

// What is wrong with the file becomes problems, with their places.
AccessibilityStatement
read_statement(std::string_view bytes, const std::string& file, base::Problems& problems);

void print_statement(
    std::ostream& out,
    const base::Strings& strings,
    const AccessibilityStatement& statement);
void print_statement_json(
    std::ostream& out,
    const base::Strings& strings,
    const AccessibilityStatement& statement);

// `behorig accessibility`: 0 printed, 2 the file cannot be read, with the reason on `errors`.
int run_accessibility(
    const std::string& assets,
    bool json,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors);

}  // namespace behorig::app

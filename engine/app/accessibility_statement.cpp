#include "app/accessibility_statement.hpp"

#include "app/check_output.hpp"
#include "app/course_files.hpp"
#include "app/exit_codes.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace behorig::app {

namespace {

constexpr std::size_t most_statement_bytes = 1U << 20U;

// What is said of the statement as a whole, before and after the clauses.
constexpr std::array<std::string_view, 4> statement_notes{
    "accessibility.no_claim",
    "accessibility.no_user_test",
    "accessibility.wording",
    "accessibility.what_met_means"};

BothLanguages read_both(base::Reader& reader, std::string_view key) {
  if (!reader.has(key)) return {};
  base::Reader both = reader.object(key);
  BothLanguages read{both.text("sv"), both.text("en")};
  both.finish();
  return read;
}

Clause read_clause(base::Reader& reader) {
  Clause clause;
  clause.number = reader.text("clause");
  clause.title = read_both(reader, "title");
  clause.how = read_both(reader, "how");
  clause.remark = read_both(reader, "remark");
  clause.tests = reader.texts("tests");
  const std::string word = reader.word("status", clause_status_names);
  const auto* const found = std::ranges::find(clause_status_names, word);
  if (found != clause_status_names.end())
    clause.status = static_cast<ClauseStatus>(found - clause_status_names.begin());
  reader.finish();
  return clause;
}

std::string_view key_of(ClauseStatus status) {
  switch (status) {
    case ClauseStatus::met:
      return "accessibility.met";
    case ClauseStatus::partly:
      return "accessibility.partly";
    case ClauseStatus::not_met:
      return "accessibility.not_met";
    case ClauseStatus::not_applicable:
      return "accessibility.not_applicable";
  }
  return "accessibility.not_met";
}

std::string count_of(const AccessibilityStatement& statement, ClauseStatus status) {
  return std::to_string(std::ranges::count(statement.clauses, status, &Clause::status));
}

std::string tally_text(const AccessibilityStatement& statement, const base::Strings& strings) {
  return strings.text(
      "accessibility.tally",
      {{"met", count_of(statement, ClauseStatus::met)},
       {"partly", count_of(statement, ClauseStatus::partly)},
       {"not_met", count_of(statement, ClauseStatus::not_met)},
       {"not_applicable", count_of(statement, ClauseStatus::not_applicable)}});
}

void print_clause(std::ostream& out, const base::Strings& strings, const Clause& clause) {
  const std::string& language = strings.language();
  out << clause.number << ' ' << clause.title.in(language) << ": "
      << strings.text(key_of(clause.status)) << '\n';
  if (!clause.how.in(language).empty()) out << "  " << clause.how.in(language) << '\n';
  if (!clause.remark.in(language).empty())
    out << "  " << strings.text("accessibility.missing", {{"what", clause.remark.in(language)}})
        << '\n';
  for (const std::string& test : clause.tests)
    out << "  " << strings.text("accessibility.test", {{"name", test}}) << '\n';
  out << '\n';
}

}  // namespace

AccessibilityStatement
read_statement(std::string_view bytes, const std::string& file, base::Problems& problems) {
  const std::optional<base::Json> json = base::parse_json(bytes, file, problems);
  if (!json) return {};
  base::Reader reader{*json, file, "", problems};
  AccessibilityStatement statement;
  statement.standard = reader.text("standard");
  for (base::Reader& clause : reader.objects("clauses", 1))
    statement.clauses.push_back(read_clause(clause));
  reader.finish();
  return statement;
}

void print_statement(
    std::ostream& out,
    const base::Strings& strings,
    const AccessibilityStatement& statement) {
  out << strings.text("accessibility.title", {{"standard", statement.standard}}) << "\n\n";
  for (const std::string_view note : statement_notes)
    out << strings.text(note) << '\n';
  out << '\n';
  for (const Clause& clause : statement.clauses)
    print_clause(out, strings, clause);
  out << tally_text(statement, strings) << '\n';
}

void print_statement_json(
    std::ostream& out,
    const base::Strings& strings,
    const AccessibilityStatement& statement) {
  const std::string& language = strings.language();
  base::Writer writer;
  writer.text("standard", statement.standard);
  std::vector<std::string> notes;
  for (const std::string_view note : statement_notes)
    notes.push_back(strings.text(note));
  writer.texts("notes", notes);
  std::vector<base::Writer> clauses;
  for (const Clause& clause : statement.clauses) {
    base::Writer one;
    one.text("clause", clause.number);
    one.text("title", clause.title.in(language));
    one.text("status", clause_status_names[static_cast<std::size_t>(clause.status)]);
    one.text("how", clause.how.in(language));
    one.text("remark", clause.remark.in(language));
    one.texts("tests", clause.tests);
    clauses.push_back(std::move(one));
  }
  writer.objects("clauses", std::move(clauses));
  out << base::canonical_text(writer.take()) << '\n';
}

int run_accessibility(
    const std::string& assets,
    bool json,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors) {
  const std::string file = (std::filesystem::path{assets} / "accessibility.json").string();
  base::Problems problems;
  AccessibilityStatement statement;
  const auto bytes = read_whole_file(file, most_statement_bytes);
  if (bytes)
    statement = read_statement(*bytes, file, problems);
  else
    problems.push_back(bytes.error());
  for (const base::Problem& problem : problems)
    print_refusal(errors, strings, problem);
  if (base::any_errors(problems)) return not_done;
  json ? print_statement_json(out, strings, statement) : print_statement(out, strings, statement);
  return fine;
}

}  // namespace behorig::app

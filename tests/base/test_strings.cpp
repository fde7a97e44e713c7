#include "base/strings.hpp"

#include <catch2/catch.hpp>

using namespace behorig::base;

namespace {

Strings swedish() {
  return {
      "sv",
      {{"page.next", "Nästa"},
       {"page.hello", "Hej {name}, {name}! {gap} {"},
       {"left.one", "{count} fråga kvar"},
       {"left.many", "{count} frågor kvar"},
       {"C110", "Nyckeln {key} finns inte."},
       {"C110.near", "Menade du {suggestion}?"},
       {"C110.cure", "Ta bort {key}."},
       {"C112", "Här ska stå {expected}."},
       {"C112.list", "en lista"}}};
}

}  // namespace

TEST_CASE("a text has its arguments filled in and keeps what has none") {
  CHECK(swedish().text("page.next") == "Nästa");
  CHECK(swedish().text("page.hello", {{"name", "Åsa"}}) == "Hej Åsa, Åsa! {gap} {");
}

TEST_CASE("a value with braces is not filled in again") {
  CHECK(swedish().text("C110", {{"key", "{key}"}}) == "Nyckeln {key} finns inte.");
}

TEST_CASE("a missing text shows its key") {
  const Strings strings = swedish();
  CHECK(strings.text("page.back") == "page.back");
  CHECK_FALSE(strings.has("page.back"));
}

TEST_CASE("one and many are different texts") {
  CHECK(swedish().count("left", 1) == "1 fråga kvar");
  CHECK(swedish().count("left", 0) == "0 frågor kvar");
}

TEST_CASE("a problem becomes a sentence, a guess when there is one, and a cure") {
  Problem problem{"C110", Severity::error, {}, {{"key", "titel"}, {"suggestion", "title"}}};
  CHECK(sentence(swedish(), problem) == "Nyckeln titel finns inte. Menade du title?");
  CHECK(cure(swedish(), problem) == "Ta bort titel.");
  problem.arguments.back().value.clear();
  CHECK(sentence(swedish(), problem) == "Nyckeln titel finns inte.");
}

TEST_CASE("an argument may name a text") {
  CHECK(
      sentence(swedish(), {"C112", Severity::error, {}, {{"expected", "@C112.list"}}}) ==
      "Här ska stå en lista.");
  CHECK(
      sentence(swedish(), {"C112", Severity::error, {}, {{"expected", "@konto"}}}) ==
      "Här ska stå @konto.");
}

TEST_CASE("only errors are errors") {
  CHECK_FALSE(any_errors({{"C301", Severity::warning, {}, {}}}));
  CHECK(any_errors({{"C301", Severity::warning, {}, {}}, {"C204", Severity::error, {}, {}}}));
}

#include "base/json.hpp"

#include <catch2/catch.hpp>

using namespace behorig::base;

namespace {

// The only problem that reading gives, and no value.
Problem refusal(std::string_view bytes, JsonLimits limits = {}) {
  Problems problems;
  const std::optional<Json> json = parse_json(bytes, "modul.json", problems, limits);
  CHECK_FALSE(json);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].place.file == "modul.json");
  return problems[0];
}

Json parsed(std::string_view bytes) {
  Problems problems;
  std::optional<Json> json = parse_json(bytes, "", problems);
  REQUIRE(problems.empty());
  REQUIRE(json);
  return *std::move(json);
}

void check_place(const Json* json, int line, int column) {
  REQUIRE(json != nullptr);
  CHECK(json->line == line);
  CHECK(json->column == column);
}

}  // namespace

TEST_CASE("every value knows its line and column") {
  const Json json = parsed("{\n  \"åäö\": [1, \"två\" ,{\"a\":-2.5}],\n\"b\" : true}");
  check_place(&json, 1, 1);
  const Json* list = json.find("åäö");
  check_place(list, 2, 10);
  check_place(&(*list->list())[0], 2, 11);
  check_place(&(*list->list())[1], 2, 14);
  check_place((*list->list())[2].find("a"), 2, 26);
  check_place(json.find("b"), 3, 7);
  CHECK(std::get<double>((*list->list())[2].find("a")->value) == -2.5);
}

TEST_CASE("a byte order mark is no part of the text") {
  check_place(parsed("\xEF\xBB\xBF{\"a\": 1}").find("a"), 1, 7);
}

TEST_CASE("text that is not JSON is refused at the place where it goes wrong") {
  const Problem comma = refusal("{\n  \"a\": 1\n  \"b\": 2\n}");
  CHECK(comma.code == "C101");
  CHECK(comma.place.line == 3);
  CHECK(comma.place.column == 3);
  CHECK(comma.arguments == std::vector<Argument>{{"found", "\"b\""}});

  const Problem line_break = refusal("{\"a\": \"en\ntvå\"}");
  CHECK(line_break.code == "C101");
  CHECK(line_break.place.line == 1);

  CHECK(refusal("{\"a\": 1,}").code == "C101");
  CHECK(refusal("hej").code == "C101");
  CHECK(refusal("{} {}").code == "C101");
}

TEST_CASE("a file that ends too early is refused at its end") {
  const Problem problem = refusal("{\n\"a\": [1, 2");
  CHECK(problem.code == "C108");
  CHECK(problem.place.line == 2);
  CHECK(refusal("{\"a\": \"hej").code == "C108");
}

TEST_CASE("an empty file is refused") {
  CHECK(refusal(" \n").code == "C107");
}

TEST_CASE("a file in another encoding is refused at the first strange byte") {
  const Problem problem = refusal("{\n\"a\": \"sm\xF6r\"}");
  CHECK(problem.code == "C103");
  CHECK(problem.place.line == 2);
  CHECK(problem.place.column == 9);
  CHECK(refusal(std::string_view{"\xFF\xFE{\0", 4}).code == "C103");
}

TEST_CASE("a duplicate key is reported where it stands again, and the first value is kept") {
  Problems problems;
  const std::optional<Json> json = parse_json("{\"a\": 1,\n\"b\": 2,\n\"a\": 3}", "f", problems);
  REQUIRE(json);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "C102");
  CHECK(problems[0].place.line == 3);
  CHECK(std::get<std::int64_t>(json->find("a")->value) == 1);
  CHECK(json->object()->size() == 2);
}

TEST_CASE("a hundred thousand levels are refused without running out of stack") {
  const Problem problem = refusal(std::string(100'000, '['));
  CHECK(problem.code == "C105");
  CHECK(problem.place.column == 65);
  std::string objects;
  for (int i = 0; i < 100'000; ++i)
    objects += "{\"a\":";
  CHECK(refusal(objects).code == "C105");
}

TEST_CASE("a file above the limit is refused unread") {
  CHECK(refusal("[1, 2, 3]", {.bytes = 8, .depth = 64}).code == "C104");
}

TEST_CASE("a hundred thousand members are read in no time") {
  std::string text = "{";
  for (int i = 0; i < 100'000; ++i)
    text += "\"k" + std::to_string(i) + "\":0,";
  text += "\"k0\":1}";
  Problems problems;
  CHECK(parse_json(text, "", problems));
  CHECK(problems.size() == 1);
}

TEST_CASE("equal trees give equal canonical text") {
  CHECK(
      canonical_text(parsed("{ \"b\" : [1, 2.50, true, null],\n \"a\": \"\\u00e5\\n\\\"\" }")) ==
      "{\"a\":\"å\\n\\\"\",\"b\":[1,2.5,true,null]}");
  const std::string text = canonical_text(parsed("{\"x\": {\"z\": 1, \"y\": \"\\u0001\"}}"));
  CHECK(canonical_text(parsed(text)) == text);
}

TEST_CASE("whole numbers stay whole, and too big ones become fractions") {
  CHECK(std::get<std::int64_t>(parsed("1700000000000").value) == 1'700'000'000'000);
  CHECK(std::get<std::int64_t>(parsed("-5").value) == -5);
  CHECK(std::get<double>(parsed("18446744073709551615").value) > 1e19);
}

TEST_CASE("a writer makes an object member by member") {
  Writer inner;
  inner.text("id", "k1");
  Writer writer;
  writer.integer("count", 3);
  writer.number("share", 0.5);
  writer.boolean("done", true);
  writer.texts("order", {"a", "b"});
  writer.object("first", inner);
  writer.objects("all", {inner});
  CHECK(
      canonical_text(writer.take()) ==
      R"({"all":[{"id":"k1"}],"count":3,"done":true,"first":{"id":"k1"},"order":["a","b"],"share":0.5})");
  CHECK(canonical_text(writer.take()) == "{}");
}

TEST_CASE("a slip of the keyboard is guessed, another word is not") {
  const std::vector<std::string> keys{"title", "text", "feedback", "options"};
  CHECK(did_you_mean("titel", keys) == "title");
  CHECK(did_you_mean("Feedback", keys) == "feedback");
  CHECK(did_you_mean("feedbak", keys) == "feedback");
  CHECK(did_you_mean("banan", keys).empty());
  CHECK(did_you_mean(std::string(1'000'000, 'x'), keys).empty());
}

TEST_CASE("a word that stops early or goes on too long is guessed when only one fits") {
  const std::vector<std::string> ids{"start", "slutet", "samtal-chefen", "samtal-kollegan"};
  CHECK(did_you_mean("slut", ids) == "slutet");
  CHECK(did_you_mean("slutet-for-dagen", ids) == "slutet");
  CHECK(did_you_mean("samtal-chef", ids) == "samtal-chefen");
  CHECK(did_you_mean("samtal", ids).empty());  // either of two
  CHECK(did_you_mean("s", ids).empty());
}

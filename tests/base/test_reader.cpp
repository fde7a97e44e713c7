#include "base/json.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace behorig::base;

namespace {

struct Read {
  Json json{};
  Problems problems{};

  explicit Read(std::string_view text) { json = parse_json(text, "f", problems).value(); }

  Reader reader() { return {json, "f", "", problems}; }

  std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (const Problem& problem : problems)
      out.push_back(problem.code);
    return out;
  }
};

using Codes = std::vector<std::string>;

const std::string* argument(const Problem& problem, std::string_view name) {
  for (const Argument& candidate : problem.arguments)
    if (candidate.name == name) return &candidate.value;
  return nullptr;
}

}  // namespace

TEST_CASE("a missing key is reported at its object, and reading goes on") {
  Read read{"{\"a\": null}"};
  Reader reader = read.reader();
  CHECK(reader.text("a").empty());
  CHECK(reader.integer("b") == 0);
  CHECK(read.codes() == Codes{"C111", "C111"});
  CHECK(read.problems[0].place == Place{"f", 1, 1, ""});
}

TEST_CASE("a value of the wrong type is reported at its place with what it should be") {
  Read read{"{\"a\": 1,\n \"b\": \"x\", \"c\": 1.5, \"d\": {}, \"e\": [1]}"};
  Reader reader = read.reader();
  reader.text("a");
  reader.integer("b");
  reader.integer("c");
  reader.objects("d");
  CHECK(reader.texts("e").empty());
  CHECK(reader.objects("e").empty());
  CHECK(read.codes() == Codes{"C112", "C112", "C112", "C112", "C112", "C112"});
  CHECK(read.problems[1].place == Place{"f", 2, 7, "/b"});
  CHECK(*argument(read.problems[0], "expected") == "@C112.text");
  CHECK(read.problems[5].place.pointer == "/e/0");
}

TEST_CASE("an empty text is not a text") {
  Read read{"{\"a\": \" \"}"};
  read.reader().text("a");
  CHECK(read.codes() == Codes{"C113"});
}

TEST_CASE("optional values fall back when missing or null") {
  Read read{"{\"a\": null, \"b\": 2}"};
  Reader reader = read.reader();
  CHECK(reader.text_or("a", "x") == "x");
  CHECK(reader.integer_or("c", 5) == 5);
  CHECK(reader.number_or("b", 0.5) == 2);
  CHECK(reader.boolean_or("c", true));
  CHECK_FALSE(reader.has("a"));
  CHECK(reader.has("b"));
  CHECK(read.problems.empty());
}

TEST_CASE("maps and lists keep the order of the file") {
  Read read{
      "{\"m\": {\"b\": \"x\", \"a\": \"y\"}, \"n\": {\"t\": 1, \"s\": 2.5}, \"l\": [0.5, 1]}"};
  Reader reader = read.reader();
  CHECK(
      reader.text_map("m") ==
      std::vector<std::pair<std::string, std::string>>{{"b", "x"}, {"a", "y"}});
  CHECK(
      reader.number_map("n") == std::vector<std::pair<std::string, double>>{{"t", 1}, {"s", 2.5}});
  CHECK(reader.numbers("l") == std::vector<double>{0.5, 1});
  CHECK(read.problems.empty());
}

TEST_CASE("an unknown word gets the closest of the known ones") {
  constexpr std::array<std::string_view, 2> words{"core", "extra"};
  Read read{"{\"depth\": \"exrta\"}"};
  CHECK(read.reader().word("depth", words) == "core");
  REQUIRE(read.codes() == Codes{"C114"});
  CHECK(*argument(read.problems[0], "suggestion") == "extra");
  CHECK(*argument(read.problems[0], "words") == "core, extra");
}

TEST_CASE("a missing id is proposed from what the object says") {
  Read read{"{\"title\": \"Spara först, dölj sedan\"}"};
  read.reader().id();
  REQUIRE(read.codes() == Codes{"C116"});
  CHECK(*argument(read.problems[0], "proposal") == "spara-forst-dolj");
}

TEST_CASE("an id has letters a to z, digits and hyphens") {
  Read good{"{\"id\": \"k6-b\"}"};
  CHECK(good.reader().id() == "k6-b");
  CHECK(good.problems.empty());
  Read bad{"{\"id\": \"Spara Först\"}"};
  bad.reader().id();
  REQUIRE(bad.codes() == Codes{"C115"});
  CHECK(*argument(bad.problems[0], "proposal") == "spara-forst");
}

TEST_CASE("keys nobody asked for are reported with a guess") {
  Read read{"{\"titel\": \"x\", \"text\": \"y\"}"};
  Reader reader = read.reader();
  reader.text("text");
  reader.text_or("title", "");
  reader.finish();
  REQUIRE(read.codes() == Codes{"C110"});
  CHECK(*argument(read.problems[0], "suggestion") == "title");
  CHECK(*argument(read.problems[0], "known") == "text, title");
  CHECK(read.problems[0].place.pointer == "/titel");
}

TEST_CASE("nested objects report under their own pointer") {
  Read read{"{\"a\": {\"b/c\": [{\"id\": \"x\"}, {}, 7]}}"};
  std::vector<Reader> readers = read.reader().object("a").objects("b/c", 4);
  REQUIRE(readers.size() == 2);
  readers[1].id();
  CHECK(read.codes() == Codes{"C117", "C112", "C116"});
  CHECK(read.problems[1].place.pointer == "/a/b~1c/2");
  CHECK(read.problems[2].place.pointer == "/a/b~1c/1");
}

TEST_CASE("what a missing object lacks is not reported too") {
  Read read{"{}"};
  Reader inner = read.reader().object("exam");
  inner.text("title");
  inner.finish();
  CHECK(read.codes() == Codes{"C111"});
}

TEST_CASE("a file whose root is no object says so once") {
  Read read{"[1]"};
  Reader reader = read.reader();
  CHECK(reader.text("title").empty());
  CHECK(read.codes() == Codes{"C112"});
}

TEST_CASE("a million unknown keys give a short list") {
  std::string text = "{\"x\":0";
  for (int i = 0; i < 1000; ++i)
    text += ",\"y" + std::to_string(i) + "\":0";
  Read read{text + "}"};
  read.reader().finish();
  CHECK(read.problems.size() == 20);
}

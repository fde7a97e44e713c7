#pragma once
// JSON with places: a value tree that knows line and column of every value, found duplicates and a
// depth limit; a Reader that reports every problem and goes on; a Writer for canonical text.

#include "base/problem.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace behorig::base {

struct Json;
struct Member;
using JsonList = std::vector<Json>;
using JsonObject = std::vector<Member>;  // in the order of the file

// One JSON value. Numbers without fraction or exponent that fit are std::int64_t, others double.
struct Json {
  // Null at first. No braces: clang 14 would look into Member, which is not there yet.
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, JsonList, JsonObject> value;
  int line{0};
  int column{0};

  const std::string* text() const { return std::get_if<std::string>(&value); }

  const JsonList* list() const { return std::get_if<JsonList>(&value); }

  const JsonObject* object() const { return std::get_if<JsonObject>(&value); }

  JsonObject* object() { return std::get_if<JsonObject>(&value); }

  JsonList* list() { return std::get_if<JsonList>(&value); }

  // The member called `key`, or null (also when this is not an object).
  const Json* find(std::string_view key) const;
};

struct Member {
  std::string key{};
  Json value{};
};

// Limits for files from strangers.
struct JsonLimits {
  std::size_t bytes{8U << 20U};
  int depth{64};
};

// Reads UTF-8 JSON. Problems (C101 not JSON, C102 duplicate key, C103 wrong encoding, C104 too
// large, C105 too deep, C107 empty, C108 ends too early) carry `file`, line and column. Empty when
// nothing usable came out; of duplicate keys the first is kept.
std::optional<Json> parse_json(
    std::string_view bytes,
    const std::string& file,
    Problems& problems,
    JsonLimits limits = {});

// Canonical text: keys sorted, no white space, shortest numbers. Equal trees give equal bytes.
std::string canonical_text(const Json& json);

// Reads one object; every problem gets its place and reading goes on with an empty value. On
// leaving, `finish()` reports keys nobody asked for (C110, with "did you mean").
class Reader {
 public:
  Reader(const Json& json, std::string file, std::string pointer, Problems& problems);

  // Whether there is a value other than null; marks the key as known.
  bool has(std::string_view key);
  // Required values: a missing key is C111, a wrong type C112, an empty text C113.
  std::string text(std::string_view key);
  std::int64_t integer(std::string_view key);
  double number(std::string_view key);
  // Optional values: `otherwise` when the key is missing or null.
  std::string text_or(std::string_view key, std::string_view otherwise);
  bool boolean_or(std::string_view key, bool otherwise);
  std::int64_t integer_or(std::string_view key, std::int64_t otherwise);
  double number_or(std::string_view key, double otherwise);
  std::vector<std::string> texts(std::string_view key);  // a list of strings; empty when missing
  std::vector<double> numbers(std::string_view key);     // likewise
  std::vector<std::pair<std::string, std::string>> text_map(std::string_view key);  // {"a": "text"}
  std::vector<std::pair<std::string, double>> number_map(std::string_view key);     // {"a": 1}

  // One of a few words; C114 with "did you mean" otherwise (then the first word).
  std::string word(std::string_view key, std::span<const std::string_view> words);
  std::string word_or(
      std::string_view key,
      std::span<const std::string_view> words,
      std::string_view otherwise);

  // The id of this object: lower-case letters a–z, digits and hyphens, else C115; missing is C116
  // with a proposal.
  std::string id();

  // A Reader for the object at `key`; for a missing one (C111 when required) an empty object.
  Reader object(std::string_view key);
  // Readers for every object in the list at `key`; at least so many or C117.
  std::vector<Reader> objects(std::string_view key, std::size_t at_least = 0);
  // The raw value at `key`, marked as known; null when missing.
  const Json* raw(std::string_view key);

  // This object itself.
  const Json& json() const { return *json_; }

  void report(
      std::string code,
      std::string_view key,
      std::vector<Argument> arguments = {},
      Severity severity = Severity::error);
  // Place of the value at `key` (or of this object when key is empty or missing).
  Place place(std::string_view key = {}) const;

  void ignore(std::string_view key);  // marks a key as known
  void finish();                      // reports unknown keys; call once, last

  Problems& problems() { return *problems_; }

 private:
  const Json* known(std::string_view key);
  const Json* required(std::string_view key);
  void wrong_type(std::string_view key, const char* expected);

  const Json* json_;  // outlives the reader; an empty object stands in for a missing one
  std::string file_;
  std::string pointer_;
  Problems* problems_;
  std::vector<std::string> known_{};
  bool quiet_{false};  // stands in for an object whose absence has been reported
};

// Builds one JSON object, member by member.
class Writer {
 public:
  void text(std::string_view key, std::string_view value);
  void integer(std::string_view key, std::int64_t value);
  void number(std::string_view key, double value);
  void boolean(std::string_view key, bool value);
  void texts(std::string_view key, const std::vector<std::string>& values);
  void object(std::string_view key, Writer value);
  void objects(std::string_view key, std::vector<Writer> values);
  void value(std::string_view key, Json value);
  // The finished object; the writer is empty afterwards.
  Json take();

 private:
  JsonObject members_{};
};

// The closest of `candidates` to `word` when it is close enough to be a slip of the keyboard, else
// the only one that it begins or that begins it, else "".
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace behorig::base

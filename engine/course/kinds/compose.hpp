#pragma once
// A text to write, checked live by word rules, then by oneself against a model. Never graded in an
// exam.

#include "course/exercise_kind.hpp"

namespace behorig::course {

enum class Counting {
  characters,  // what a person counts
  instagram    // UTF-16 code units, so that most emoji count as two
};

struct WordRule {
  std::string id{};
  std::string label{};
  std::vector<std::string> must{};      // one of these must stand there
  std::vector<std::string> must_not{};  // none of these may
  std::string feedback{};

  bool operator==(const WordRule&) const = default;
};

struct ComposeAnswer {
  std::string text{};

  bool operator==(const ComposeAnswer&) const = default;
};

struct Compose {
  static constexpr std::string_view kind = "compose";
  using Answer = ComposeAnswer;
  std::size_t limit{0};  // 0: none
  Counting counts{Counting::characters};
  std::string start{};  // text to begin from
  std::string model{};
  std::vector<std::string> points{};
  std::vector<WordRule> rules{};

  bool operator==(const Compose&) const = default;
};

void read(base::Reader& reader, Compose& exercise);
void read(base::Reader& reader, ComposeAnswer& answer);
void write(base::Writer& writer, const ComposeAnswer& answer);
ComposeAnswer first_answer(const Compose& exercise, std::uint64_t seed);
bool complete(
    const Compose& exercise,
    const ComposeAnswer& answer);  // something written, within the limit
Grade grade(const Compose& exercise, const ComposeAnswer& answer);
static_assert(ExerciseKind<Compose>);

// The length of a text as the exercise counts it.
std::size_t counted_length(const Compose& exercise, std::string_view text);
// Whether a rule holds for a text; for the live checks.
bool holds(const WordRule& rule, std::string_view text);
// Whether a word or phrase stands in a text: whole words, without regard to case, `*` at the end of
// a word for its inflections.
bool mentions(std::string_view text, std::string_view pattern);

}  // namespace behorig::course

#pragma once
// Passages to mark in a running text. Score: the harmonic mean of precision and recall.

#include "course/exercise_kind.hpp"

namespace behorig::course {

struct Passage {
  std::string id{};
  bool correct{false};
  std::string feedback{};

  bool operator==(const Passage&) const = default;
};

// A piece of the text: plain when `passage` is empty.
struct MarkPiece {
  std::string passage{};
  std::string text{};

  bool operator==(const MarkPiece&) const = default;
};

struct MarkAnswer {
  std::vector<std::string> marked{};  // passage ids

  bool operator==(const MarkAnswer&) const = default;
};

struct Mark {
  static constexpr std::string_view kind = "mark";
  using Answer = MarkAnswer;
  std::vector<MarkPiece> pieces{};  // the text in order, cut at {id:passage}
  std::vector<Passage> passages{};

  bool operator==(const Mark&) const = default;
};

void read(base::Reader& reader, Mark& exercise);
void read(base::Reader& reader, MarkAnswer& answer);
void write(base::Writer& writer, const MarkAnswer& answer);
MarkAnswer first_answer(const Mark& exercise, std::uint64_t seed);
bool complete(const Mark& exercise, const MarkAnswer& answer);
Grade grade(const Mark& exercise, const MarkAnswer& answer);
static_assert(ExerciseKind<Mark>);

// Harmonic mean of precision and recall of `chosen` against the right ones; shared with hotspot.
double precision_and_recall(std::size_t right_chosen, std::size_t chosen, std::size_t right);

}  // namespace behorig::course

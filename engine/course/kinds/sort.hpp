#pragma once
// Cards to put into named groups. Score: the share of cards in the right group.

#include "course/exercise_kind.hpp"

namespace behorig::course {

struct SortGroup {
  std::string id{};
  std::string title{};

  bool operator==(const SortGroup&) const = default;
};

struct SortCard {
  std::string id{};
  std::string text{};
  std::string group{};  // where it belongs
  std::string feedback{};

  bool operator==(const SortCard&) const = default;
};

struct Placement {
  std::string card{};
  std::string group{};

  bool operator==(const Placement&) const = default;
};

struct SortAnswer {
  std::vector<Placement> placed{};  // a card at most once; unplaced cards are absent

  bool operator==(const SortAnswer&) const = default;
};

struct Sort {
  static constexpr std::string_view kind = "sort";
  using Answer = SortAnswer;
  std::vector<SortGroup> groups{};
  std::vector<SortCard> cards{};

  bool operator==(const Sort&) const = default;
};

void read(base::Reader& reader, Sort& exercise);
void read(base::Reader& reader, SortAnswer& answer);
void write(base::Writer& writer, const SortAnswer& answer);
SortAnswer first_answer(const Sort& exercise, std::uint64_t seed);
bool complete(const Sort& exercise, const SortAnswer& answer);
Grade grade(const Sort& exercise, const SortAnswer& answer);
static_assert(ExerciseKind<Sort>);

// The group a card has been put in, or "" when it is still in the pile.
std::string group_of(const SortAnswer& answer, std::string_view card);
// The answer with a card moved to a group, or back to the pile when the group is "".
SortAnswer with_card_in(SortAnswer answer, std::string_view card, std::string_view group);

}  // namespace behorig::course

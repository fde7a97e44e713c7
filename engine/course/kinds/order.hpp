#pragma once
// Steps to put in order. Score: the share of pairs that stand in the right order.

#include "course/exercise_kind.hpp"

namespace behorig::course {

struct OrderStep {
  std::string id{};
  std::string text{};
  std::string feedback{};

  bool operator==(const OrderStep&) const = default;
};

struct OrderAnswer {
  std::vector<std::string> order{};  // every step id once

  bool operator==(const OrderAnswer&) const = default;
};

struct Order {
  static constexpr std::string_view kind = "order";
  using Answer = OrderAnswer;
  std::vector<OrderStep> steps{};  // in the right order
  std::string feedback{};          // for the whole

  bool operator==(const Order&) const = default;
};

void read(base::Reader& reader, Order& exercise);
void read(base::Reader& reader, OrderAnswer& answer);
void write(base::Writer& writer, const OrderAnswer& answer);
// Shuffled, and never in the right order already.
OrderAnswer first_answer(const Order& exercise, std::uint64_t seed);
bool complete(const Order& exercise, const OrderAnswer& answer);
Grade grade(const Order& exercise, const OrderAnswer& answer);
static_assert(ExerciseKind<Order>);

}  // namespace behorig::course

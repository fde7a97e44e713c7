#pragma once
// A database that fails at one call, or at some in a row, before or after they are carried out.
// Wraps a real one.

#include "progress/database.hpp"

#include <functional>
#include <memory>
#include <utility>

namespace behorig::test {

enum class When { before, after };

class FailingDatabase final : public progress::Database {
 public:
  // `strike` is called at `times` calls in a row, the first of them number `call` (from 1), and
  // should throw or end the process.
  FailingDatabase(
      std::unique_ptr<progress::Database> real,
      int call,
      When when,
      std::function<void()> strike,
      int times = 1)
      : real_{std::move(real)},
        call_{call},
        when_{when},
        strike_{std::move(strike)},
        times_{times} {}

  std::int64_t run(const progress::Query& query, std::span<const progress::Value> arguments)
      override {
    std::int64_t changed = 0;
    around([&] { changed = real_->run(query, arguments); });
    return changed;
  }

  void each(
      const progress::Query& query,
      std::span<const progress::Value> arguments,
      const progress::VisitRow& visit) override {
    around([&] { real_->each(query, arguments, visit); });
  }

  void script(const progress::Query& query) override {
    around([&] { real_->script(query); });
  }

  void begin() override {
    around([&] { real_->begin(); });
  }

  void commit() override {
    around([&] { real_->commit(); });
  }

  void roll_back() noexcept override { real_->roll_back(); }

 private:
  template <class Call>
  void around(Call call) {
    --call_;
    const bool due = call_ <= 0 && call_ > -times_;
    if (due && when_ == When::before) strike_();
    call();
    if (due && when_ == When::after) strike_();
  }

  std::unique_ptr<progress::Database> real_;
  int call_;
  When when_;
  std::function<void()> strike_;
  int times_;
};

}  // namespace behorig::test

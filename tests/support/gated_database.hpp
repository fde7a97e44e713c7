#pragma once
// A disk that takes its time: every call waits at a gate which the test opens and shuts.

#include "progress/database.hpp"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>

namespace behorig::test {

class Gate {
 public:
  void shut() {
    const std::lock_guard lock{mutex_};
    open_ = false;
  }

  void open() {
    {
      const std::lock_guard lock{mutex_};
      open_ = true;
    }
    changed_.notify_all();
  }

  void pass() {
    std::unique_lock lock{mutex_};
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [&] { return open_; });
    --waiting_;
  }

  // Until the program stands at the shut gate.
  void wait_for_somebody() {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return waiting_ > 0; });
  }

 private:
  std::mutex mutex_{};
  std::condition_variable changed_{};
  bool open_{true};
  int waiting_{0};
};

class GatedDatabase final : public progress::Database {
 public:
  GatedDatabase(std::unique_ptr<progress::Database> real, Gate& gate)
      : real_{std::move(real)}, gate_{gate} {}

  std::int64_t run(const progress::Query& query, std::span<const progress::Value> arguments)
      override {
    gate_.pass();
    return real_->run(query, arguments);
  }

  void each(
      const progress::Query& query,
      std::span<const progress::Value> arguments,
      const progress::VisitRow& visit) override {
    gate_.pass();
    real_->each(query, arguments, visit);
  }

  void script(const progress::Query& query) override {
    gate_.pass();
    real_->script(query);
  }

  void begin() override {
    gate_.pass();
    real_->begin();
  }

  void commit() override {
    gate_.pass();
    real_->commit();
  }

  void roll_back() noexcept override { real_->roll_back(); }

 private:
  std::unique_ptr<progress::Database> real_;
  Gate& gate_;
};

}  // namespace behorig::test

#include "app/worker.hpp"

#include <utility>

namespace behorig::app {

Worker::Worker() : thread_{[this] { run(); }} {}

Worker::~Worker() {
  {
    const std::lock_guard lock{mutex_};
    ending_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Worker::post(std::function<void()> job) {
  {
    const std::lock_guard lock{mutex_};
    jobs_.push_back(std::move(job));
  }
  changed_.notify_all();
}

void Worker::wait_until_idle() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [this] { return jobs_.empty() && !busy_; });
}

void Worker::run() {
  std::unique_lock lock{mutex_};
  while (true) {
    changed_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
    if (jobs_.empty()) return;
    const std::function<void()> job = std::move(jobs_.front());
    jobs_.pop_front();
    busy_ = true;
    lock.unlock();
    job();
    lock.lock();
    busy_ = false;
    changed_.notify_all();
  }
}

}  // namespace behorig::app

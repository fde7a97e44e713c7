#pragma once
// A thread of its own for what may be slow: jobs are carried out one after the other, in order.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace behorig::app {

class Worker {
 public:
  Worker();
  // Carries out what waits, then ends.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // A job must not throw.
  void post(std::function<void()> job);
  // Returns when nothing waits and nothing runs.
  void wait_until_idle();

 private:
  void run();

  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::deque<std::function<void()>> jobs_{};
  bool busy_{false};
  bool ending_{false};
  std::thread thread_;  // last: it uses all of the above
};

}  // namespace behorig::app

#pragma once
// Ending on request: SIGTERM, SIGINT and SIGHUP arrive on a thread of their own, because GLFW goes
// on waiting when a signal interrupts it.

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

namespace behorig::app {

// Call first in main, before any thread is started: threads inherit what is blocked.
void block_end_signals();

class SignalThread {
 public:
  // `on_end` runs on the thread, once for each signal.
  explicit SignalThread(std::function<void()> on_end);
  ~SignalThread();
  SignalThread(const SignalThread&) = delete;
  SignalThread& operator=(const SignalThread&) = delete;

  void stop();

 private:
  std::atomic<bool> stopping_{false};
  sigset_t before_{};
  std::thread thread_;
};

}  // namespace behorig::app

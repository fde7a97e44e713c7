#include "app/signals.hpp"

#include <pthread.h>

#include <utility>

namespace behorig::app {

namespace {

sigset_t end_signals() {
  sigset_t set{};
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP})
    sigaddset(&set, signal);
  return set;
}

}  // namespace

void block_end_signals() {
  const sigset_t set = end_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

SignalThread::SignalThread(std::function<void()> on_end) {
  const sigset_t set = end_signals();
  pthread_sigmask(SIG_BLOCK, &set, &before_);
  thread_ = std::thread{[this, set, act = std::move(on_end)] {
    int signal = 0;
    while (sigwait(&set, &signal) == 0 && !stopping_)
      act();
  }};
}

SignalThread::~SignalThread() {
  stop();
}

void SignalThread::stop() {
  if (!thread_.joinable()) return;
  stopping_ = true;
  // Every thread blocks the signal; this one waits for it.
  pthread_kill(thread_.native_handle(), SIGTERM);  // NOLINT(bugprone-bad-signal-to-kill-thread)
  thread_.join();
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace behorig::app

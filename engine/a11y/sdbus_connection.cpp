// The thread of the mirror: whether assistive technology is on, the connection to its bus, and what
// is told there of each frame.

#include "a11y/sdbus_answers.hpp"
#include "a11y/sdbus_mirror.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <utility>

namespace behorig::a11y {
namespace {

constexpr std::uint64_t longest_call = 1'000'000;  // microseconds
constexpr std::uint64_t look_up_after = 50'000;    // microseconds
constexpr int retry_after = 2000;                  // milliseconds
constexpr const char* launcher = "org.a11y.Bus";
constexpr const char* launcher_path = "/org/a11y/bus";

// Milliseconds until a bus wants to be served again; −1: no such time.
int milliseconds_until(std::uint64_t deadline) {
  if (deadline == UINT64_MAX) return -1;
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  const auto micros = static_cast<std::uint64_t>(now.tv_sec) * 1'000'000U +
                      static_cast<std::uint64_t>(now.tv_nsec) / 1000U;
  return deadline <= micros ? 0 : static_cast<int>((deadline - micros) / 1000U + 1);
}

}  // namespace

void SdbusMirror::run() {
  sd_bus* session = nullptr;
  if (sd_bus_open_user(&session) < 0) return;
  session_.reset(session);
  sd_bus_set_method_call_timeout(session, longest_call);
  if (!await_ready(session)) return session_.reset();
  watch_status();
  check_status();
  while (!ending_) {
    serve(session_.get());
    if (bus_) serve(bus_.get());
    if (std::exchange(check_again_, false)) {
      check_status();
      continue;
    }
    wait();
    take_frame();
    send_keys();
    if (bus_ && sd_bus_is_open(bus_.get()) <= 0) {
      disconnect();
      retry_ = true;
    }
    if (sd_bus_is_open(session_.get()) <= 0) break;
  }
  disconnect();
  session_.reset();
}

// A bus that hangs would be waited for a minute and more by the first call on it.
bool SdbusMirror::await_ready(sd_bus* bus) const {
  const auto until = std::chrono::steady_clock::now() + std::chrono::microseconds{longest_call};
  while (sd_bus_is_ready(bus) == 0) {
    if (ending_ || std::chrono::steady_clock::now() > until) return false;
    const int done = sd_bus_process(bus, nullptr);
    if (done < 0 || (done == 0 && sd_bus_wait(bus, look_up_after) < 0)) return false;
  }
  return sd_bus_is_ready(bus) > 0;
}

void SdbusMirror::serve(sd_bus* bus) const {
  while (sd_bus_process(bus, nullptr) > 0)
    if (ending_) return;
}

void SdbusMirror::wait() {
  std::array<pollfd, 3> waiting{};
  nfds_t count = 0;
  waiting[count++] = {wake_fd_, POLLIN, 0};
  std::uint64_t deadline = UINT64_MAX;
  for (sd_bus* bus : {session_.get(), bus_.get()}) {
    if (bus == nullptr) continue;
    waiting[count++] = {sd_bus_get_fd(bus), static_cast<short>(sd_bus_get_events(bus)), 0};
    std::uint64_t own = UINT64_MAX;
    if (sd_bus_get_timeout(bus, &own) > 0) deadline = std::min(deadline, own);
  }
  int milliseconds = milliseconds_until(deadline);
  if (retry_ && (milliseconds < 0 || milliseconds > retry_after)) milliseconds = retry_after;
  poll(waiting.data(), count, milliseconds);
  if (std::exchange(retry_, false)) check_again_ = true;
  std::uint64_t woken = 0;
  if (waiting[0].revents != 0) {
    [[maybe_unused]] const auto got = read(wake_fd_, &woken, sizeof woken);
  }
}

// Assistive technology may come and go while the program runs, and so may what launches it.
void SdbusMirror::watch_status() {
  const auto again = [](sd_bus_message*, void* self, sd_bus_error*) {
    static_cast<SdbusMirror*>(self)->check_again_ = true;
    return 0;
  };
  sd_bus_match_signal(
      session_.get(),
      nullptr,
      nullptr,
      launcher_path,
      "org.freedesktop.DBus.Properties",
      "PropertiesChanged",
      again,
      this);
  sd_bus_add_match(
      session_.get(),
      nullptr,
      "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='org.a11y.Bus'",
      again,
      this);
}

bool SdbusMirror::is_on(const char* property) const {
  sd_bus_message* made = nullptr;
  if (sd_bus_message_new_method_call(
          session_.get(),
          &made,
          launcher,
          launcher_path,
          "org.freedesktop.DBus.Properties",
          "Get") < 0)
    return false;
  const Message call{made};
  // Asking must not start what nobody else uses.
  sd_bus_message_set_auto_start(call.get(), 0);
  sd_bus_message_append(call.get(), "ss", "org.a11y.Status", property);
  sd_bus_message* answer = nullptr;
  if (sd_bus_call(session_.get(), call.get(), 0, nullptr, &answer) < 0) return false;
  const Message reply{answer};
  int on = 0;
  return sd_bus_message_read(reply.get(), "v", "b", &on) >= 0 && on != 0;
}

void SdbusMirror::check_status() {
  announced_ = is_on("ScreenReaderEnabled");
  const bool on = announced_ || is_on("IsEnabled");
  if (on && !bus_)
    connect();
  else if (!on && bus_)
    disconnect();
  note_readers();
}

void SdbusMirror::connect() {
  retry_ = true;  // until it has come about
  sd_bus_message* answer = nullptr;
  const int called = sd_bus_call_method(
      session_.get(),
      launcher,
      launcher_path,
      launcher,
      "GetAddress",
      nullptr,
      &answer,
      "");
  const Message reply{answer};
  const char* address = nullptr;
  if (called < 0 || sd_bus_message_read(reply.get(), "s", &address) < 0) return;
  sd_bus* made = nullptr;
  if (sd_bus_new(&made) < 0) return;
  bus_.reset(made);
  sd_bus_set_method_call_timeout(made, longest_call);
  const char* name = nullptr;
  if (sd_bus_set_address(made, address) < 0 || sd_bus_set_bus_client(made, 1) < 0 ||
      sd_bus_start(made) < 0 || !await_ready(made) || sd_bus_get_unique_name(made, &name) < 0 ||
      !add_answers()) {
    bus_.reset();
    return;
  }
  own_name_ = name;
  watch_registry();
  watch_readers();
  embed();
  ask_readers();
  forget_keys();
  retry_ = registry_lost_ = late_ = false;
  semantics_.set_detailed(true);
  wants_all_ = true;
  listening_ = true;
  wake_();
}

// The registry may be started anew while the program runs, and then knows nothing of it.
void SdbusMirror::watch_registry() {
  sd_bus_add_match(
      bus_.get(),
      nullptr,
      "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',"
      "arg0='org.a11y.atspi.Registry'",
      [](sd_bus_message* message, void* self, sd_bus_error*) {
        static_cast<SdbusMirror*>(self)->registry_changed(message);
        return 0;
      },
      this);
}

void SdbusMirror::registry_changed(sd_bus_message* message) {
  const char* name = nullptr;
  const char* before = nullptr;
  const char* now = nullptr;
  if (sd_bus_message_read(message, "sss", &name, &before, &now) < 0) return;
  if (*now == '\0') {
    registry_lost_ = true;
  } else if (std::exchange(registry_lost_, false)) {
    embed();
    ask_readers();
  }
}

void SdbusMirror::embed() {
  sd_bus_call_method_async(
      bus_.get(),
      nullptr,
      registry_name,
      root_path,
      "org.a11y.atspi.Socket",
      "Embed",
      [](sd_bus_message* message, void* self, sd_bus_error*) {
        static_cast<SdbusMirror*>(self)->embedded(message);
        return 1;
      },
      this,
      "(so)",
      own_name_.c_str(),
      root_path);
}

bool SdbusMirror::add_answers() {
  sd_bus* bus = bus_.get();
  return answer_accessible(bus, *this) && answer_component(bus, *this) &&
         answer_actions(bus, *this) && answer_text(bus, *this) && answer_tables(bus, *this) &&
         answer_application(bus, *this);
}

void SdbusMirror::embedded(sd_bus_message* reply) {
  const char* name = nullptr;
  const char* path = nullptr;
  if (sd_bus_message_read(reply, "(so)", &name, &path) < 0) return;
  desktop_name_ = name;
  desktop_path_ = path;
  if (snapshot_ == nullptr || !snapshot_->at(0).has(semantics::active)) return;
  tell_window("Activate");
  tell_focus();
}

void SdbusMirror::disconnect() {
  listening_ = registered_ = false;
  semantics_.set_detailed(false);
  if (bus_ && snapshot_ && sd_bus_is_open(bus_.get()) > 0) {
    if (snapshot_->at(0).has(semantics::active)) tell_window("Deactivate");
    tell_window("Destroy");
  }
  bus_.reset();
  snapshot_.reset();
  note_readers();
  forget_keys();
  const std::lock_guard lock{mutex_};
  next_.reset();
}

void SdbusMirror::take_frame() {
  std::shared_ptr<const Snapshot> next;
  {
    const std::lock_guard lock{mutex_};
    next = std::move(next_);
    next_.reset();
  }
  if (!next || !bus_ || next->tree.count == 0) return;
  const std::shared_ptr<const Snapshot> before = std::exchange(snapshot_, std::move(next));
  if (!before) tell_window("Create");
  for (const Change& change : changes_between(before.get(), *snapshot_))
    tell(change);
}

}  // namespace behorig::a11y

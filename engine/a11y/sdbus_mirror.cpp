#include "a11y/sdbus_mirror.hpp"

#include "a11y/atspi.hpp"
#include "a11y/sdbus_answers.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string_view>

namespace behorig::a11y {
namespace {

constexpr auto longest_key_wait = std::chrono::milliseconds{300};
constexpr const char* launcher = "org.a11y.Bus";
constexpr const char* launcher_path = "/org/a11y/bus";
constexpr const char* registry = "org.a11y.atspi.Registry";
constexpr const char* key_controller = "/org/a11y/atspi/registry/deviceeventcontroller";

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

// A key that waits for the screen reader's answer.
struct SdbusMirror::KeyJob {
  OfferedKey key{};
  std::mutex mutex{};
  std::condition_variable answered{};
  SdbusMirror* mirror{nullptr};
  bool done{false};
  bool taken{false};

  void answer(bool is_taken) {
    {
      const std::lock_guard lock{mutex};
      done = true;
      taken = is_taken;
    }
    answered.notify_one();
  }
};

std::string path_of(Id id) {
  return std::string{accessible_path} + "/" + std::to_string(id);
}

std::unique_ptr<Mirror> make_mirror(semantics::Semantics& semantics, std::function<void()> wake) {
  return std::make_unique<SdbusMirror>(semantics, std::move(wake));
}

SdbusMirror::SdbusMirror(semantics::Semantics& semantics, std::function<void()> wake)
    : semantics_{semantics},
      wake_{std::move(wake)},
      wake_fd_{eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)} {
  thread_ = std::thread{[this] { run(); }};
}

SdbusMirror::~SdbusMirror() {
  ending_ = true;
  wake_thread();
  thread_.join();
  close(wake_fd_);
}

// --- the thread that draws ---

void SdbusMirror::publish(const semantics::Tree& tree, const OnScreen& window, const Words& words) {
  if (!listening_) return;
  const bool all = wants_all_.exchange(false);
  if (!all && tree.hash == published_hash_ && window == published_window_) return;
  published_hash_ = tree.hash;
  published_window_ = window;
  auto snapshot = take_snapshot(tree, window, words);
  {
    const std::lock_guard lock{mutex_};
    next_ = std::move(snapshot);
  }
  wake_thread();
}

bool SdbusMirror::offer_key(const OfferedKey& key) {
  if (!listening_) return false;
  const auto job = std::make_shared<KeyJob>();
  job->key = key;
  {
    const std::lock_guard lock{mutex_};
    keys_.push_back(job);
  }
  wake_thread();
  std::unique_lock lock{job->mutex};
  job->answered.wait_for(lock, longest_key_wait, [&] { return job->done; });
  return job->taken;
}

void SdbusMirror::wake_thread() const {
  const std::uint64_t one = 1;
  // It fails only when the thread is to wake already.
  [[maybe_unused]] const auto written = write(wake_fd_, &one, sizeof one);
}

// --- the mirror's thread ---

void SdbusMirror::run() {
  sd_bus* session = nullptr;
  if (sd_bus_open_user(&session) < 0) return;
  session_.reset(session);
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
    if (bus_ && sd_bus_is_open(bus_.get()) <= 0) disconnect();
    if (sd_bus_is_open(session_.get()) <= 0) break;
  }
  disconnect();
  session_.reset();
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
  poll(waiting.data(), count, milliseconds_until(deadline));
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
  const bool on = is_on("IsEnabled") || is_on("ScreenReaderEnabled");
  if (on && !bus_)
    connect();
  else if (!on && bus_)
    disconnect();
}

void SdbusMirror::connect() {
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
  const char* name = nullptr;
  if (sd_bus_set_address(made, address) < 0 || sd_bus_set_bus_client(made, 1) < 0 ||
      sd_bus_start(made) < 0 || sd_bus_get_unique_name(made, &name) < 0 || !add_answers()) {
    bus_.reset();
    return;
  }
  own_name_ = name;
  sd_bus_call_method_async(
      made,
      nullptr,
      registry,
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
  semantics_.set_detailed(true);
  wants_all_ = true;
  listening_ = true;
  wake_();
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
  listening_ = false;
  semantics_.set_detailed(false);
  if (bus_ && snapshot_ && sd_bus_is_open(bus_.get()) > 0) {
    if (snapshot_->at(0).has(semantics::active)) tell_window("Deactivate");
    tell_window("Destroy");
  }
  bus_.reset();
  snapshot_.reset();
  const std::lock_guard lock{mutex_};
  for (auto* jobs : {&keys_, &offered_}) {
    for (const auto& job : *jobs)
      job->answer(false);
    jobs->clear();
  }
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

void SdbusMirror::send_keys() {
  std::vector<std::shared_ptr<KeyJob>> waiting;
  {
    const std::lock_guard lock{mutex_};
    waiting.swap(keys_);
  }
  for (const auto& job : waiting) {
    if (bus_)
      offer(job);
    else
      job->answer(false);
  }
}

void SdbusMirror::offer(const std::shared_ptr<KeyJob>& job) {
  const OfferedKey& key = job->key;
  const bool is_text = key.text.size() == 1;
  job->mirror = this;
  // The signature that the registry takes is not the (uiuuisb) of its published description: with
  // that every key is refused and no command of a screen reader works.
  const int sent = sd_bus_call_method_async(
      bus_.get(),
      nullptr,
      registry,
      key_controller,
      "org.a11y.atspi.DeviceEventController",
      "NotifyListenersSync",
      [](sd_bus_message* reply, void* data, sd_bus_error*) {
        auto* own = static_cast<KeyJob*>(data);
        int taken = 0;
        const bool read = sd_bus_message_read(reply, "b", &taken) >= 0;
        own->mirror->answered(*own, read && taken != 0);
        return 1;
      },
      job.get(),
      "(uiiiisb)",
      key.pressed ? 0U : 1U,
      static_cast<std::int32_t>(key.symbol),
      static_cast<std::int32_t>(key.code),
      static_cast<std::int32_t>(key.modifiers),
      static_cast<std::int32_t>(key.milliseconds),
      key.text.c_str(),
      is_text ? 1 : 0);
  if (sent < 0)
    job->answer(false);
  else
    offered_.push_back(job);
}

void SdbusMirror::answered(KeyJob& job, bool taken) {
  job.answer(taken);
  std::erase_if(offered_, [&](const auto& offered) { return offered.get() == &job; });
}

// --- for the answers ---

const Node* SdbusMirror::node_at(const char* path) const {
  const std::size_t front = std::strlen(accessible_path);
  if (!snapshot_ || std::strncmp(path, accessible_path, front) != 0 || path[front] != '/')
    return nullptr;
  return snapshot_->find(std::strtoull(path + front + 1, nullptr, 10));
}

int SdbusMirror::append(sd_bus_message* message, const Node* node) const {
  const std::string path = node == nullptr ? root_path : path_of(node->id);
  return sd_bus_message_append(message, "(so)", own_name_.c_str(), path.c_str());
}

int SdbusMirror::append_parent(sd_bus_message* message, const Node* node) const {
  if (node != nullptr) return append(message, snapshot_->parent(*node));
  return sd_bus_message_append(
      message,
      "(so)",
      desktop_name_.c_str(),
      desktop_path_.empty() ? null_path : desktop_path_.c_str());
}

const char* SdbusMirror::program() const {
  return snapshot_ ? snapshot_->words.program.c_str() : "";
}

int SdbusMirror::append_cache_item(sd_bus_message* message, const Node* node) const {
  sd_bus_message_open_container(message, 'r', "(so)(so)(so)iiassusau");
  append(message, node);
  append(message, nullptr);
  append_parent(message, node);
  // The program itself has no index: with another than −1, clients put it over the desktop's first.
  const int index = node == nullptr ? -1 : snapshot_->index_in_parent(*node);
  const int children = node != nullptr ? static_cast<int>(node->children.size())
                       : snapshot_     ? 1
                                       : 0;
  sd_bus_message_append(message, "ii", index, children);
  append_interfaces(message, node);
  sd_bus_message_append(
      message,
      "sus",
      node == nullptr ? program() : node->name.c_str(),
      (node == nullptr ? application_role : atspi_role(*node)).number,
      node == nullptr ? "" : node->description.c_str());
  append_states(message, node);
  return sd_bus_message_close_container(message);
}

}  // namespace behorig::a11y

#include "a11y/sdbus_mirror.hpp"

#include "a11y/atspi.hpp"
#include "a11y/node_text.hpp"
#include "a11y/sdbus_answers.hpp"

#include <sys/eventfd.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <cstring>

namespace behorig::a11y {
namespace {

constexpr auto longest_key_wait = std::chrono::milliseconds{300};
constexpr const char* key_controller = "/org/a11y/atspi/registry/deviceeventcontroller";

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
  // One that did not answer in time is not waited for again until it has: typing goes on.
  if (late_) return false;
  std::unique_lock lock{job->mutex};
  if (!job->answered.wait_for(lock, longest_key_wait, [&] { return job->done; })) late_ = true;
  return job->taken;
}

void SdbusMirror::wake_thread() const {
  const std::uint64_t one = 1;
  // It fails only when the thread is to wake already.
  [[maybe_unused]] const auto written = write(wake_fd_, &one, sizeof one);
}

// --- keys, on the mirror's thread ---

void SdbusMirror::forget_keys() {
  const std::lock_guard lock{mutex_};
  for (auto* jobs : {&keys_, &offered_}) {
    for (const auto& job : *jobs)
      job->answer(false);
    jobs->clear();
  }
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
  const bool is_text = length_of(key.text) == 1;
  job->mirror = this;
  // The signature that the registry takes is not the (uiuuisb) of its published description: with
  // that every key is refused and no command of a screen reader works.
  const int sent = sd_bus_call_method_async(
      bus_.get(),
      nullptr,
      registry_name,
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
  late_ = false;
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

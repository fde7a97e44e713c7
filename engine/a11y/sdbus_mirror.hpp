#pragma once
// The mirror over sd-bus: one thread that is connected to the session bus, to learn whether
// assistive technology is on, and then to its own bus. For the sdbus_*.cpp files only. Everything
// that is not marked otherwise belongs to that thread.

#include "a11y/changes.hpp"
#include "a11y/mirror.hpp"

#include <systemd/sd-bus.h>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace behorig::a11y {

inline constexpr const char* accessible_path = "/org/a11y/atspi/accessible";
inline constexpr const char* root_path = "/org/a11y/atspi/accessible/root";
inline constexpr const char* null_path = "/org/a11y/atspi/null";
inline constexpr const char* cache_path = "/org/a11y/atspi/cache";
inline constexpr const char* registry_name = "org.a11y.atspi.Registry";

struct CloseBus {
  // Without waiting for what nobody reads any more.
  void operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }
};

struct DropMessage {
  void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};

using Bus = std::unique_ptr<sd_bus, CloseBus>;
using Message = std::unique_ptr<sd_bus_message, DropMessage>;

std::string path_of(Id id);

class SdbusMirror final : public Mirror {
 public:
  SdbusMirror(semantics::Semantics& semantics, std::function<void()> wake);
  ~SdbusMirror() override;
  SdbusMirror(const SdbusMirror&) = delete;
  SdbusMirror& operator=(const SdbusMirror&) = delete;

  // --- from the thread that draws ---
  bool listening() const override { return listening_; }

  bool read_aloud() const override { return read_aloud_; }

  void publish(const semantics::Tree& tree, const OnScreen& window, const Words& words) override;
  bool offer_key(const OfferedKey& key) override;

  // --- for the answers ---
  // Null before the first frame is there.
  const Snapshot* snapshot() const { return snapshot_.get(); }

  // The node that an object's path stands for; null for the program itself, and when it is gone.
  const Node* node_at(const char* path) const;
  // References to objects, as a (so) in the message; null is the program itself.
  int append(sd_bus_message* message, const Node* node) const;
  // What is above it; above the program there is the desktop.
  int append_parent(sd_bus_message* message, const Node* node) const;
  // A node as the clients' caches hold it; null is the program itself.
  int append_cache_item(sd_bus_message* message, const Node* node) const;
  // What the program is called.
  const char* program() const;

  void post(semantics::Request request) { semantics_.post(std::move(request)); }

  int application_id{0};  // given by the registry

 private:
  struct KeyJob;

  void run();
  bool await_ready(sd_bus* bus) const;
  void serve(sd_bus* bus) const;
  void wait();
  void wake_thread() const;
  void watch_status();
  void check_status();
  bool is_on(const char* property) const;
  void connect();
  void disconnect();
  bool add_answers();
  void watch_registry();
  void embed();
  void embedded(sd_bus_message* reply);
  void registry_changed(sd_bus_message* message);
  void forget_keys();
  void take_frame();
  void send_keys();
  void offer(const std::shared_ptr<KeyJob>& job);
  void answered(KeyJob& job, bool taken);

  // sdbus_readers.cpp
  void watch_readers();
  void ask_readers();
  void readers_known(sd_bus_message* reply);
  void note_readers();

  // sdbus_events.cpp
  void tell(const Change& change) const;
  void tell_window(const char* member) const;
  void tell_focus() const;
  Message event(const char* interface, const char* member, Id source) const;
  void send_event(
      const char* interface,
      const char* member,
      Id source,
      const char* detail,
      int detail1,
      int detail2,
      const char* type,
      const Change& change) const;
  void cache_signal(const Node* added, Id removed) const;

  semantics::Semantics& semantics_;
  std::function<void()> wake_;
  std::shared_ptr<const Snapshot> snapshot_{};
  Bus session_{};
  Bus bus_{};  // of assistive technology; null when it is off
  std::string own_name_{};
  std::string desktop_name_{};
  std::string desktop_path_{};
  int wake_fd_{-1};
  std::vector<std::shared_ptr<KeyJob>> offered_{};  // to the screen reader, which has not answered
  bool check_again_{false};
  bool retry_{false};  // after a while: the bus was lost, or not to be had
  bool registry_lost_{false};
  bool announced_{false};   // the desktop says that a screen reader is on
  bool registered_{false};  // somebody wants to hear of what only a reader does

  // --- shared with the thread that draws ---
  std::atomic<bool> listening_{false};
  std::atomic<bool> read_aloud_{false};
  std::atomic<bool> ending_{false};
  std::atomic<bool> wants_all_{true};  // the next frame, changed or not
  std::atomic<bool> late_{false};      // the screen reader did not answer: keys do not wait for it
  std::mutex mutex_{};
  std::shared_ptr<const Snapshot> next_{};
  std::vector<std::shared_ptr<KeyJob>> keys_{};

  // --- of the thread that draws ---
  std::uint64_t published_hash_{0};
  OnScreen published_window_{};

  std::thread thread_{};
};

}  // namespace behorig::a11y

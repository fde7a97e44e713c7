// desktop_probe wishes: what the desktop's portal says, as a line. desktop_probe say LANGUAGE
// TEXT...: each text read aloud, and what the voice has to say about it, a line each.

#include "app/desktop_wishes.hpp"
#include "app/speech.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string_view>

namespace {

using namespace behorig;

constexpr std::chrono::milliseconds patience{100};
constexpr std::chrono::seconds longest{8};

int wishes() {
  const auto began = std::chrono::steady_clock::now();
  const auto heard = app::hear_desktop(patience);
  const auto took = std::chrono::steady_clock::now() - began;
  if (took > 5 * patience) std::puts("too slow");
  if (!heard) {
    std::puts("nothing");
    return 0;
  }
  const app::DesktopWishes wishes = app::wishes_of(*heard, 1);
  std::printf(
      "%s %d%s\n",
      wishes.theme.c_str(),
      wishes.text_percent,
      wishes.reduced_motion ? " still" : "");
  return 0;
}

// Where the voice's thread leaves what it has to say.
class Told {
 public:
  void tell(const app::Action& action) {
    const std::lock_guard lock{mutex_};
    if (const auto* began = std::get_if<app::VoiceBegan>(&action))
      std::printf("began %d\n", began->message);
    if (const auto* ended = std::get_if<app::VoiceEnded>(&action)) done("ended", ended->message);
    if (const auto* stopped = std::get_if<app::VoiceStopped>(&action))
      done("stopped", stopped->message);
    if (const auto* failed = std::get_if<app::VoiceFailed>(&action)) {
      std::printf("failed %s\n", failed->notice.c_str());
      failed_ = true;
    }
    changed_.notify_all();
  }

  // False when the voice has failed, or says nothing for too long.
  bool wait_for(int message) {
    std::unique_lock lock{mutex_};
    const bool heard =
        changed_.wait_for(lock, longest, [&] { return failed_ || last_ == message; });
    return heard && !failed_;
  }

 private:
  void done(const char* what, int message) {
    std::printf("%s %d\n", what, message);
    last_ = message;
  }

  std::mutex mutex_{};
  std::condition_variable changed_{};
  int last_{0};
  bool failed_{false};
};

int say(const std::string& language, int count, char** texts) {
  Told told;
  const auto speech = app::make_speech([&](const app::Action& action) { told.tell(action); });
  if (!speech) {
    std::puts("built without speech");
    return 0;
  }
  for (int i = 0; i < count; ++i) {
    speech->say({.text = texts[i], .language = language, .message = i + 1});
    if (!told.wait_for(i + 1)) break;
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view what = count > 1 ? arguments[1] : "";
  if (what == "wishes") return wishes();
  if (what == "say" && count > 2) return say(arguments[2], count - 3, arguments + 3);
  return 2;
}

// The voice by libspeechd. One message a sentence: marks inside a message never came back from
// espeak-ng.

#include "app/speech.hpp"
#include "app/worker.hpp"

#include <libspeechd.h>

#include <atomic>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace behorig::app {
namespace {

int rate_of(ui::ReadingSpeed speed) {
  switch (speed) {
    case ui::ReadingSpeed::slow:
      return -40;
    case ui::ReadingSpeed::normal:
      return -10;
    case ui::ReadingSpeed::fast:
      return 30;
  }
  return 0;
}

void note_event(std::size_t id, std::size_t client, SPDNotificationType type);

class Dispatcher final : public Speech {
 public:
  explicit Dispatcher(std::function<void(Action)> tell) : tell_{std::move(tell)} {}

  Dispatcher(const Dispatcher&) = delete;
  Dispatcher& operator=(const Dispatcher&) = delete;

  ~Dispatcher() override {
    worker_.post([this] { disconnect(); });
    worker_.wait_until_idle();
  }

  void say(const Say& what) override {
    worker_.post([this, what] { say_now(what); });
  }

  void hush() override {
    worker_.post([this] {
      if (connection_ != nullptr) spd_cancel(connection_);
    });
  }

  // On libspeechd's thread, perhaps before spd_say has told which number the message got: sorted
  // out on ours, after that.
  void note(std::size_t id, SPDNotificationType type) {
    worker_.post([this, id, type] { pass_on(id, type); });
  }

 private:
  bool connect();

  void disconnect();

  // True when nothing says that there is none.
  bool has_voice_for(const std::string& language) const {
    SPDVoice** voices = spd_list_synthesis_voices(connection_);
    if (voices == nullptr) return true;
    bool any = false;
    bool found = false;
    for (SPDVoice** voice = voices; *voice != nullptr; ++voice) {
      any = true;
      const std::string_view speaks = (*voice)->language == nullptr ? "" : (*voice)->language;
      found = found || speaks.starts_with(language);
    }
    free_spd_voices(voices);
    return found || !any;
  }

  void say_now(const Say& what) {
    if (connection_ == nullptr && !connect()) return tell_(VoiceFailed{"listen.no_speech"});
    if (!voices_.contains(what.language)) voices_[what.language] = has_voice_for(what.language);
    if (!voices_[what.language]) return tell_(VoiceFailed{"listen.no_language"});
    spd_set_language(connection_, what.language.c_str());
    spd_set_voice_rate(connection_, rate_of(what.speed));
    const int id = spd_say(connection_, SPD_TEXT, what.text.c_str());
    if (id < 0) {
      disconnect();
      return tell_(VoiceFailed{"listen.no_answer"});
    }
    messages_[static_cast<std::size_t>(id)] = what.message;
  }

  void pass_on(std::size_t id, SPDNotificationType type) {
    const auto found = messages_.find(id);
    if (found == messages_.end()) return;
    const int message = found->second;
    if (type == SPD_EVENT_BEGIN) return tell_(VoiceBegan{message});
    messages_.erase(found);
    if (type == SPD_EVENT_END)
      tell_(VoiceEnded{message});
    else if (type == SPD_EVENT_CANCEL)
      tell_(VoiceStopped{message});
  }

  std::function<void(Action)> tell_;
  SPDConnection* connection_{nullptr};
  std::map<std::size_t, int> messages_{};  // ours by speech-dispatcher's number
  std::map<std::string, bool> voices_{};   // whether there is one, by language
  Worker worker_{};                        // last: its thread uses all of the above
};

// libspeechd's callbacks carry nothing of ours. There is one voice in the program, and this is it
// while it is connected.
std::atomic<Dispatcher*>& connected() {
  static std::atomic<Dispatcher*> dispatcher{nullptr};
  return dispatcher;
}

void note_event(std::size_t id, std::size_t /*client*/, SPDNotificationType type) {
  if (Dispatcher* dispatcher = connected().load()) dispatcher->note(id, type);
}

bool Dispatcher::connect() {
  char* why = nullptr;
  connection_ = spd_open2("behorig", "listen", nullptr, SPD_MODE_THREADED, nullptr, 1, &why);
  std::free(why);  // libspeechd allocates so
  if (connection_ == nullptr) return false;
  connected() = this;
  connection_->callback_begin = note_event;
  connection_->callback_end = note_event;
  connection_->callback_cancel = note_event;
  for (const SPDNotification event : {SPD_BEGIN, SPD_END, SPD_CANCEL})
    spd_set_notification_on(connection_, event);
  return true;
}

void Dispatcher::disconnect() {
  if (connection_ == nullptr) return;
  spd_cancel(connection_);
  spd_close(connection_);
  connected() = nullptr;
  connection_ = nullptr;
  messages_.clear();
  voices_.clear();
}

}  // namespace

std::unique_ptr<Speech> make_speech(std::function<void(Action)> tell) {
  return std::make_unique<Dispatcher>(std::move(tell));
}

}  // namespace behorig::app

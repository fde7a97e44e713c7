#pragma once
// The voice that reads aloud: the system's speech-dispatcher, on a thread of its own. What it has
// to say comes back as actions. It may be missing, slow or mute; whoever asks waits for nothing.

#include "app/actions.hpp"
#include "app/effect_types.hpp"

#include <functional>
#include <memory>

namespace behorig::app {

class Speech {
 public:
  Speech() = default;
  Speech(const Speech&) = delete;
  Speech& operator=(const Speech&) = delete;
  virtual ~Speech() = default;

  // Reads it instead of what was being read. Returns at once; VoiceBegan and VoiceEnded follow, or
  // VoiceStopped when somebody else stopped it, or VoiceFailed.
  virtual void say(const Say& what) = 0;
  virtual void hush() = 0;
};

// `tell` is called from any thread. Null when the program was built without speech.
std::unique_ptr<Speech> make_speech(std::function<void(Action)> tell);

}  // namespace behorig::app

// Built without speech-dispatcher.

#include "app/speech.hpp"

namespace behorig::app {

std::unique_ptr<Speech> make_speech(std::function<void(Action)> /*tell*/) {
  return nullptr;
}

}  // namespace behorig::app

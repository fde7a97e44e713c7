#pragma once
// What the workers have to say to the UI thread.

#include "app/actions.hpp"
#include "ui/hyphenation.hpp"
#include "ui/images.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace behorig::app {

// A picture as decoded; no pixels when it could not be.
struct DecodedPicture {
  std::string path{};
  ui::Pixels pixels{};
};

// Where words of a language may be parted; null when nothing here knows.
struct ReadHyphenation {
  std::string language{};
  std::shared_ptr<const ui::Hyphenation> hyphenation{};
};

class Inbox {
 public:
  // `wake` is called after every post, on the posting thread.
  explicit Inbox(std::function<void()> wake) : wake_{std::move(wake)} {}

  void post(Action action) {
    {
      const std::lock_guard lock{mutex_};
      actions_.push_back(std::move(action));
    }
    wake_();
  }

  void post(DecodedPicture picture) {
    {
      const std::lock_guard lock{mutex_};
      pictures_.push_back(std::move(picture));
    }
    wake_();
  }

  void post(ReadHyphenation hyphenation) {
    {
      const std::lock_guard lock{mutex_};
      hyphenations_.push_back(std::move(hyphenation));
    }
    wake_();
  }

  std::vector<Action> take_actions() {
    const std::lock_guard lock{mutex_};
    return std::exchange(actions_, {});
  }

  std::vector<DecodedPicture> take_pictures() {
    const std::lock_guard lock{mutex_};
    return std::exchange(pictures_, {});
  }

  std::vector<ReadHyphenation> take_hyphenations() {
    const std::lock_guard lock{mutex_};
    return std::exchange(hyphenations_, {});
  }

 private:
  std::function<void()> wake_;
  std::mutex mutex_{};
  std::vector<Action> actions_{};
  std::vector<DecodedPicture> pictures_{};
  std::vector<ReadHyphenation> hyphenations_{};
};

}  // namespace behorig::app

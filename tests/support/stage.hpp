#pragma once
// A stage for views and screens: the real widget kit on headless ImGui, with the program's own
// strings, fonts and themes, and a visitor in front of it. No window, no store.

#include "app/visitor.hpp"
#include "ui/ui.hpp"

#include <functional>
#include <memory>
#include <string>

namespace behorig::test {

struct StageSetting {
  std::string language{"sv"};
  std::string theme{"light"};
  float zoom{1};
  float width{1280};
  float height{800};
  bool shortcuts{true};
  bool one_tone{false};  // right, nearly and wrong have the same colours
  bool hyphens{false};   // long words are parted, in the stage's language
};

class Stage {
 public:
  // `view` draws one frame through the kit.
  explicit Stage(std::function<void(ui::Ui&)> view, const StageSetting& setting = {});

  app::Visitor& visitor() { return visitor_; }

  app::Visitor* operator->() { return &visitor_; }

  const base::Strings& strings() const { return strings_; }

  // The text of a key in the stage's language.
  const std::string& text(std::string_view key) const { return strings_.text(key); }

  const std::string& clipboard() const { return clipboard_; }

  void set_language(const std::string& language);
  void set_zoom(float zoom);
  // What is being read aloud.
  void set_spoken(const ui::Spoken& spoken);

 private:
  void frame(const ui::FrameInput& input);

  std::function<void(ui::Ui&)> view_;
  StageSetting setting_;
  base::Strings strings_;
  ui::Theme theme_;
  std::shared_ptr<ui::Fonts> fonts_;
  ui::Images images_;
  std::string clipboard_{};
  ui::Spoken spoken_{};
  semantics::Semantics semantics_{};
  ui::Ui ui_;
  app::Visitor visitor_;
};

// The program's strings in a language, and its themes, from the source tree.
base::Strings strings_in(const std::string& language);
ui::Theme theme_called(const std::string& id);

}  // namespace behorig::test

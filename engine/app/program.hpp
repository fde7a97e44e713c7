#pragma once
// The program without its window: state, screens, fonts, pictures and workers. The window, the tour
// and the tests each hand it frames.

#include "app/assets.hpp"
#include "app/effects.hpp"
#include "app/state.hpp"
#include "ui/fonts.hpp"
#include "ui/theme.hpp"
#include "ui/ui.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace behorig::app {

struct ProgramOptions {
  Installation installation{};
  std::string database{};
  std::string course{};      // folder
  std::string parameters{};  // file; empty: parameters.json beside the database, when there is one
  std::string language{};    // forced; empty: as remembered
  std::optional<ui::Look> look{};  // forced as a whole, for the tour
  bool preview{false};             // --course
  std::string login{};
  bool still{false};  // no blinking caret
};

// What the program draws with. Null functions: nothing is drawn (tests).
struct Drawing {
  std::function<void(ImFontAtlas&)> set_fonts{};
  std::function<void*(const ui::Pixels&)> make_texture{};
  std::function<void(void*)> free_texture{};
};

class Program {
 public:
  // Begins at once to load fonts, course and store in the background. `wake` is called from any
  // thread when there is something for take_results.
  Program(ProgramOptions options, Outside outside, std::function<void()> wake);
  ~Program();

  // Waits for the fonts; U101 when there are none. Then drawing can begin.
  base::Result<bool> begin(Drawing drawing);
  // Waits until course and store have been heard of, at most so long.
  void wait_for_first_screen(double seconds);

  // Takes in what the workers have to say. True when something changed.
  bool take_results();
  // Draws one frame into ImGui's draw data and carries out what the person asked for in it.
  void frame(const ui::FrameInput& input);

  // Whether another frame is wanted at once.
  bool wants_frame() { return wants_frame_ || semantics_.has_requests(); }

  // As what it is on wants it.
  ui::PointerShape pointer() const { return ui_ ? ui_->pointer() : ui::PointerShape::arrow; }

  // Seconds until something is due (a blink, a late draft); negative: nothing is.
  double seconds_to_next() const;
  // Text and pictures are there, and it is not the loading screen.
  bool frame_complete() const;

  std::uint32_t background() const { return theme().ground.rgb; }

  void act(const Action& action);  // as if it had happened
  // A file was dropped on the window: brought in where files are, else ignored.
  void take_dropped(const std::string& path);

  const State& state() const { return state_; }

  semantics::Semantics& semantics() { return semantics_; }

  const base::Strings& strings() const { return strings_.at(state_.look.language); }

  const Settings& settings() const { return settings_; }

  void keep_window(const WindowPlace& place);  // in the settings file
  // The window is here now; kept when it has rested there for a second.
  void note_window(const WindowPlace& place);
  // Waits until all that was to be stored is stored, for tests and at the end.
  void wait_until_idle();

 private:
  const ui::Theme& theme() const { return themes_.at(state_.look.theme); }

  void load_look();
  void hear_desktop();
  void heed_desktop(const ui::FrameInput& input);
  void build_first_fonts();
  void load_course();
  void load_picture(const std::string& path);
  ui::FontPlan font_plan(float scale) const;
  bool met_new_characters() const;
  void fit_fonts(const ui::FrameInput& input);
  void read_hyphenation();
  void run(const Effects& effects);

  void run(const OpenStore&) { store_.open(); }

  void run(const LoadCourse&) {
    loader_.post([this] { load_course(); });
  }

  void run(const Append& effect) { store_.append(effect.events); }

  void run(const KeepCourse& effect) { store_.keep_course(effect.course); }

  void run(const AddToPeople& effect) { store_.add_person(effect.person); }

  void run(const ChangePerson& effect) { store_.change_person(effect.person); }

  void run(const ErasePerson& effect) { store_.erase_person(effect.person); }

  void run(const TryPin& effect) { store_.try_pin(effect.person, effect.pin); }

  void run(const KeepPin& effect) { store_.keep_pin(effect.person, effect.pin); }

  void run(const RestoreStore&) { store_.restore(); }

  void run(const ExportEvents& effect) { store_.export_events(effect.person); }

  void run(const KeepSettings& effect);

  void run(const SetClipboard& effect) const { outside_.set_clipboard(effect.text); }

  void run(const OpenAddress& effect) const { outside_.open_address(effect.address); }

  void run(const WriteUrgentPage&);

  void run(const OpenFile& effect) const {
    if (outside_.open_file) outside_.open_file(effect.path);
  }

  void run(const HoldExam& effect) { store_.hold_exam(effect); }

  void run(const ReleaseExam&) { store_.release_exam(); }

  void run(const ReadVersions& effect) { store_.read_versions(effect.hashes); }

  // Certificates and the office: what they need beside the store is course and texts.
  template <class Work>

  requires requires(StoreEffects& store, const Work& work, const OfficeTools& tools) {
    store.office(work, tools);
  }

  void run(const Work& effect) {
    if (state_.course)
      store_.office(effect, {state_.course, &strings_, fonts_at(), options_.course});
  }

  void run(const MoveFocusToPage&) { focus_page_ = true; }

  void run(const CollectText&);
  void run(const Say& effect);

  void run(const Hush&) const {
    if (speech_) speech_->hush();
  }

  void move_focus_to_page();
  void keep_resting_window();
  ui::Resources resources() const;
  std::vector<std::string> fonts_at() const;  // folders

  ProgramOptions options_;
  Outside outside_;
  Drawing drawing_{};
  Settings settings_{};
  State state_{};
  std::map<std::string, base::Strings> strings_{};
  std::map<std::string, ui::Theme> themes_{};
  std::unique_ptr<ui::Fonts> fonts_{};
  float pixels_per_unit_{1};
  std::set<char32_t> characters_{};            // met so far beside what the font plan always has
  std::set<char32_t> planned_{};               // those the present fonts were asked for
  std::set<std::string> hyphenations_read_{};  // languages, asked for
  std::size_t hyphenations_here_{0};
  std::map<std::string, ui::ViewState> view_states_{};
  semantics::Semantics semantics_{};
  ui::Images images_;
  std::unique_ptr<ui::Ui> ui_{};

  // Where the window was seen last, and when it counts as resting there.
  struct WindowSeen {
    WindowPlace place{};
    base::Instant rests{};
  };

  std::optional<WindowSeen> window_seen_{};
  bool wants_frame_{true};
  bool focus_page_{false};
  Inbox inbox_;
  StoreEffects store_;
  std::unique_ptr<Speech> speech_{};  // once something was to be said
  std::optional<DesktopHeard> desktop_heard_{};
  std::optional<base::Result<std::unique_ptr<ui::Fonts>>>
      built_fonts_{};  // by loader_, before begin()
  Worker loader_{};
  Worker font_builder_{};
  Worker desktop_{};
};

}  // namespace behorig::app

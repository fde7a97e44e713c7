#include "app/program.hpp"

#include "app/course_files.hpp"
#include "app/local_pages.hpp"
#include "app/review.hpp"
#include "app/update.hpp"
#include "app/urgent_page.hpp"
#include "base/text.hpp"
#include "ui/screens.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <thread>

namespace behorig::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_settings_bytes = 1U << 20U;
constexpr std::size_t most_picture_bytes = 16U << 20U;
constexpr std::int64_t exam_clock_ms = 60LL * 1000;
constexpr std::size_t most_kept_bytes = 4U << 20U;  // of pictures that are not on the screen
constexpr std::array<std::string_view, 3> theme_names{"light", "dark", "contrast"};
constexpr std::array<std::string_view, 2> shown_languages{"sv", "en"};

ui::Theme load_theme(const std::string& assets, std::string_view name) {
  const auto path = (fs::path{assets} / "themes" / (std::string{name} + ".json")).string();
  const auto bytes = read_whole_file(path, most_settings_bytes);
  base::Problems ignored;  // a broken colour shows as magenta
  const auto json = bytes ? base::parse_json(*bytes, path, ignored) : std::nullopt;
  return ui::read_theme(json.value_or(base::Json{}), path, ignored);
}

void add_characters(std::set<char32_t>& characters, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = base::next_code_point(text, at);
    if (character > 0xFF) characters.insert(character);
  }
}

std::string beside_database(const ProgramOptions& options, const char* name) {
  return (fs::path{options.database}.parent_path() / name).string();
}

course::Parameters parameters_of(const ProgramOptions& options, base::Problems& problems) {
  const std::string beside = beside_database(options, "parameters.json");
  std::error_code error;
  if (!options.parameters.empty()) return read_parameters_file(options.parameters, problems);
  return fs::exists(beside, error) ? read_parameters_file(beside, problems) : course::Parameters{};
}

}  // namespace

Program::Program(ProgramOptions options, Outside outside, std::function<void()> wake)
    : options_{std::move(options)},
      outside_{std::move(outside)},
      settings_{read_settings(settings_path(options_.database))},
      images_{[this](const std::string& path) { load_picture(path); }},
      inbox_{wake},
      store_{options_.database, options_.login, outside_, inbox_} {
  semantics_.wake = std::move(wake);
  store_.open();
  loader_.post([this] { load_course(); });
  for (const auto language : shown_languages)
    strings_.emplace(language, load_strings(options_.installation.assets, language));
  load_look();
  hear_desktop();
  build_first_fonts();
  for (const auto name : theme_names)
    themes_.emplace(name, load_theme(options_.installation.assets, name));
  state_.login = options_.login;
  state_.database = options_.database;
  state_.preview = options_.preview;
}

Program::~Program() {
  try {
    act(Leave{});
    store_.wait_until_idle();
  } catch (const std::exception&) {
    // Out of memory while ending: what was typed in the last second is lost, nothing else.
    return;
  }
}

void Program::build_first_fonts() {
  for (const auto& [language, strings] : strings_)
    for (const auto& [key, text] : strings.all())
      add_characters(characters_, text);
  planned_ = characters_;
  font_builder_.post([this, plan = font_plan(static_cast<float>(state_.look.text_percent) / 100)] {
    built_fonts_ = ui::Fonts::build(plan);
  });
}

void Program::load_course() {
  base::Problems problems;
  const course::Parameters parameters = parameters_of(options_, problems);
  auto loaded = std::make_shared<course::LoadedCourse>();
  const auto files = CourseFiles::open(options_.course);
  if (files)
    *loaded = course::load_course(files->reader(), parameters);
  else
    loaded->problems.push_back(files.error());
  add_local_pages(*loaded, beside_database(options_, "local"), [this](const std::string& language) {
    return load_strings(options_.installation.assets, language).text("page.local");
  });
  const bool reviewed =
      is_reviewed(beside_database(options_, "review.json"), loaded->original, problems);
  loaded->problems.insert(loaded->problems.end(), problems.begin(), problems.end());
  // The trees are for the rules of `behorig check`, and larger than all the rest of the course.
  loaded->files = {};
  inbox_.post(CourseLoaded{std::move(loaded), reviewed});
}

void Program::load_picture(const std::string& path) {
  loader_.post([this, path] {
    DecodedPicture picture{path, {}};
    const auto files = CourseFiles::open(options_.course);
    const auto bytes = files ? files->read(path, most_picture_bytes)
                             : base::Result<std::string>{base::Failed{files.error()}};
    if (bytes)
      if (auto pixels = ui::decode_picture(*bytes)) picture.pixels = std::move(*pixels);
    inbox_.post(std::move(picture));
  });
}

std::vector<std::string> Program::fonts_at() const {
  return font_folders(options_.installation.assets);
}

ui::FontPlan Program::font_plan(float scale) const {
  return {scale, fonts_at(), characters_};
}

base::Result<bool> Program::begin(Drawing drawing) {
  drawing_ = std::move(drawing);
  font_builder_.wait_until_idle();
  if (!*built_fonts_) return base::Failed{built_fonts_->error()};
  fonts_ = std::move(**built_fonts_);
  built_fonts_.reset();
  ui_ = std::make_unique<ui::Ui>(semantics_);
  if (drawing_.set_fonts) drawing_.set_fonts(fonts_->atlas());
  return true;
}

void Program::wait_for_first_screen(double seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>{seconds};
  take_results();
  while (state_.place.screen == ui::Screen::loading && std::chrono::steady_clock::now() < end) {
    std::this_thread::sleep_for(std::chrono::milliseconds{1});
    take_results();
  }
}

bool Program::take_results() {
  bool changed = false;
  for (const Action& action : inbox_.take_actions()) {
    if (const auto* heard = std::get_if<DesktopHeard>(&action)) desktop_heard_ = *heard;
    if (const auto* loaded = std::get_if<CourseLoaded>(&action))
      add_characters(characters_, loaded->course->canonical);
    if (!std::holds_alternative<DesktopHeard>(action)) act(action);
    changed = true;
  }
  for (const DecodedPicture& picture : inbox_.take_pictures()) {
    if (picture.pixels.rgba.empty())
      images_.failed(picture.path);
    else
      images_.loaded(
          picture.path,
          drawing_.make_texture ? drawing_.make_texture(picture.pixels) : nullptr,
          picture.pixels.width,
          picture.pixels.height);
    changed = true;
  }
  for (ReadHyphenation& read : inbox_.take_hyphenations()) {
    ui_->layouts().set_hyphenation(read.language, std::move(read.hyphenation));
    ++hyphenations_here_;
    changed = true;
  }
  wants_frame_ = wants_frame_ || changed;
  return changed;
}

void Program::act(const Action& action) {
  Step step = update(std::move(state_), action, {outside_.now(), outside_.random()});
  state_ = std::move(step.state);
  run(step.effects);
  wants_frame_ = true;
}

void Program::take_dropped(const std::string& path) {
  const ui::Screen screen = state_.place.screen;
  if (screen == ui::Screen::certificate || screen == ui::Screen::issue)
    act(ui::Wish{ui::ImportFile{path}});
}

void Program::run(const Effects& effects) {
  for (const Effect& effect : effects)
    std::visit([&](const auto& one) { run(one); }, effect);
}

void Program::run(const KeepSettings& effect) {
  Settings changed = settings_;
  changed.look = effect.look;
  changed.person = effect.person;
  changed.chosen = state_.chosen;
  changed.reading_speed = state_.reading_speed;
  if (changed == settings_) return;  // as at most starts
  settings_ = std::move(changed);
  store_.keep_settings(settings_);
}

void Program::run(const WriteUrgentPage&) {
  if (const auto* course = course_in_use(state_))
    store_.write_page("akut-nu.html", urgent_page(*course, strings()));
}

void Program::frame(const ui::FrameInput& input) {
  act(Tick{});
  keep_resting_window();
  heed_desktop(input);
  wants_frame_ = false;
  fit_fonts(input);
  const base::Instant now = outside_.now();
  const ui::LocalTime here = outside_.local_time(now);
  ui::View view = view_of(state_, now, here.minutes / 60);
  view.today = here.day;
  if (view.exam.standing != nullptr && view.exam.standing->opens)
    view.exam.opens = outside_.local_time(*view.exam.standing->opens);
  ui::ViewState none;
  view.view_state =
      view.exercise == nullptr ? &none : &view_states_[view.attempt->id + view.exercise->id];
  view.exam.view_state = view.exam.exercise == nullptr
                             ? &none
                             : &view_states_[view.exam.exam->id + view.exam.exam->place];
  ui_->begin(input, resources(), strings().text("frame.program"));
  std::optional<ui::Wish> wish = ui::draw_window(*ui_, view);
  ui_->end();
  read_hyphenation();
  for (void* texture : images_.drop_unused(most_kept_bytes))
    if (drawing_.free_texture) drawing_.free_texture(texture);
  wants_frame_ = wants_frame_ || ui_->wants_frame() || met_new_characters();
  if (wish) {
    const auto* again = std::get_if<ui::TryAgain>(&*wish);
    if (again != nullptr && view.attempt != nullptr)
      view_states_.erase(view.attempt->id + again->exercise);
    act(std::move(*wish));
  }
  move_focus_to_page();
}

double Program::seconds_to_next() const {
  double next = ui_ ? ui_->next_blink() : -1;
  const auto wake_at = [&](base::Instant when) {
    const double due = std::max(0.0, static_cast<double>(when.ms - outside_.now().ms) / 1000);
    next = next < 0 ? due : std::min(next, due);
  };
  if (state_.late_draft) wake_at(state_.late_draft->due);
  if (state_.reading.now == ui::Listening::reading) wake_at(state_.reading.due);
  if (window_seen_) wake_at(window_seen_->rests);
  if (const auto* exam = exam_in_use(state_); exam != nullptr && exam->id == state_.exam_running &&
                                              !exam->paused && exam->started.minutes > 0)
    wake_at({exam->last.ms + exam_clock_ms});
  return next;
}

bool Program::frame_complete() const {
  return state_.place.screen != ui::Screen::loading && images_.loading() == 0 &&
         hyphenations_here_ == hyphenations_read_.size();
}

void Program::wait_until_idle() {
  store_.wait_until_idle();
  loader_.wait_until_idle();
}

}  // namespace behorig::app

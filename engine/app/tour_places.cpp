// What lies round the course: the first start, the menu's places, the settings, who shares the
// login, and what the window says when the disk does not obey.

#include "app/tour.hpp"
#include "app/update.hpp"

#include <algorithm>

namespace behorig::app {

namespace {

using semantics::Role;

constexpr std::string_view pin = "1234";
constexpr std::string_view another_pin = "4321";

}  // namespace

void Tour::first_start() {
  picture("first-start", "");
  press(Role::button, text("start.go_on"));
  picture("first-start", "name-missing");
  visitor_.set_text(Role::text_field, text("start.name"), text("tour.name"));
  visitor_.set_text(Role::text_field, text("start.unit"), text("tour.unit"));
  picture("first-start", "filled");
  press(Role::button, text("start.go_on"));
  picture("course-start", "");
  if (program_.state().place.screen != ui::Screen::course_start) unreached("course-start");
}

void Tour::places() {
  const std::pair<std::string, ui::Screen> menu[]{
      {"home", ui::Screen::home},
      {"plan", ui::Screen::plan},
      {"certificate", ui::Screen::certificate},
      {"urgent", ui::Screen::urgent},
      {"settings", ui::Screen::settings}};
  for (const auto& [name, screen] : menu) {
    program_.act(ui::Wish{ui::Go{screen}});
    settle();
    if (program_.state().place.screen != screen) unreached(name);
    picture(name, "");
    if (screen == ui::Screen::urgent) urgent_card();
  }
  visitor_.character(U'?');
  picture("dialog", "shortcuts");
  visitor_.key(ui::Key::escape);
}

void Tour::urgent_card() {
  const auto& cards = course_in_use(program_.state())->urgent;
  if (cards.empty()) return;
  if (!press(Role::button, cards.front().title)) unreached("urgent/card");
  picture("urgent", "card");
  visitor_.key(ui::Key::escape);
}

// The first provision that one meets.
void Tour::source() {
  if (source_seen_) return;
  for (const course::Source& source : course_in_use(program_.state())->sources) {
    const auto links = visitor_.all(Role::link);
    const auto link = std::ranges::find(links, source.provision, &Node::name);
    if (link == links.end()) continue;
    press((*link)->id);
    settle();
    if (program_.state().dialog.empty()) unreached("dialog/source");
    picture("dialog", "source");
    visitor_.key(ui::Key::escape);
    source_seen_ = true;
    return;
  }
}

// Folded to a bar, the menu has links only.
void Tour::press_in_menu(std::string_view key) {
  if (!press(Role::button, text(key))) press(Role::link, text(key));
  settle();
}

void Tour::settings() {
  press_in_menu("frame.settings");
  press(Role::button, text("settings.erase"));
  picture("dialog", "erase");
  press(Role::button, text("frame.cancel"));
  const auto write = [&](std::string_view key, std::string_view words) {
    visitor_.set_text(Role::text_field, text(key), std::string{words});
  };
  write("settings.new_pin", pin);
  write("settings.new_pin_again", another_pin);
  press(Role::button, text("settings.set_pin"));
  picture("settings", "pin-differs");
  write("settings.new_pin_again", pin);
  press(Role::button, text("settings.set_pin"));
  picture("settings", "pin-kept");
}

// Somebody else sits down, and gives way again to whoever has the PIN.
void Tour::people() {
  const std::string name = text("tour.name");
  press_in_menu("frame.switch_person");
  picture("who", "");
  press(Role::button, name);
  picture("who", "pin");
  const auto field = program_.strings().text("start.pin_for", {{"name", name}});
  const auto open_with = [&](std::string_view words) {
    visitor_.set_text(Role::text_field, field, std::string{words});
    press(Role::button, text("start.pin_open"));
    settle();
  };
  open_with(another_pin);
  picture("who", "pin-wrong");
  open_with(pin);
  if (program_.state().person.empty()) unreached("who/opened");
  press_in_menu("frame.settings");
  press(Role::button, text("settings.remove_pin"));
  picture("settings", "pin-gone");
}

// Another program holds the database while somebody begins an exercise again; then it lets go.
void Tour::hold_the_disk(const std::string& module, std::size_t page) {
  program_.act(ui::Wish{ui::OpenPage{module, page}});
  settle();
  {
    const auto other = progress::open_sqlite(program_.state().database);
    other->begin();
    press(Role::button, text("page.try_again"));
    settle();
    picture("page", "not-saved");
    if (program_.state().saved != ui::Saved::failed) unreached("page/not-saved");
    other->roll_back();
  }
  press(Role::button, text("frame.save_again"));
  settle();
  picture("page", "saved-again");
  if (program_.state().saved != ui::Saved::saved) unreached("page/saved-again");
}

void Tour::mend() {
  settle();
  picture("failed", "damaged");
  press(Role::button, text("failed.again"));
  settle();
  if (program_.state().place.screen != ui::Screen::failed) unreached("failed");
  press(Role::button, text("failed.restore"));
  picture("home", "restored");
  if (program_.state().place.screen != ui::Screen::home) unreached("home/restored");
}

}  // namespace behorig::app

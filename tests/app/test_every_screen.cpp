// Every screen of the running program by pointer, by the keyboard alone and by semantic action: the
// same comes of it, and the rules hold after each thing done.

#include "progress/backup.hpp"
#include "visit.hpp"

using namespace behorig;
using semantics::Role;
using test::beginning;
using test::Visit;
using test::Way;
using ui::Screen;

namespace {

Way each_way() {
  return GENERATE(Way::pointer, Way::keys, Way::requests);
}

// The first page that warns and has another exercise in its place.
std::pair<const course::Module*, std::size_t> warned_page_of(const course::Course& course) {
  for (const course::Module& module : course.modules)
    for (std::size_t i = 0; i < module.pages.size(); ++i)
      if (!module.pages[i].warning.empty() && module.pages[i].alternative) return {&module, i};
  throw std::runtime_error{"the course warns of nothing"};
}

}  // namespace

TEST_CASE("The first start takes who one is and how it looks, and leads into the course") {
  Visit visit{each_way()};
  CAPTURE(visit.hand.way());
  visit.press("start.go_on");
  CHECK(visit.says("start.name_missing"));
  visit.write("start.name", "Åsa Öberg");
  visit.write("start.unit", "Badet");
  visit.press(Role::radio, visit.text("settings.english"));
  CHECK(visit.text("start.go_on") == "Go on");
  visit.press(Role::radio, "125%");
  visit.press(Role::radio, visit.text("settings.swedish"));
  visit.press("start.go_on");
  REQUIRE(visit.state().place.screen == Screen::course_start);
  const auto people = test::on_disk(visit.folder / "a.db").people;
  REQUIRE(people.size() == 1);
  CHECK(people[0].name == "Åsa Öberg");
  CHECK(people[0].unit == "Badet");
  CHECK(
      visit.state().look ==
      ui::Look{.language = "sv", .text_percent = 125, .chosen = {.text_size = true}});
  visit.press("start.begin");
  CHECK(visit.state().place == app::Place{Screen::page, "block", 0});
}

TEST_CASE("The menu leads to every place, and my page and the plan into the modules") {
  Visit visit{each_way()};
  CAPTURE(visit.hand.way());
  visit.somebody_is_here("Åsa");
  const std::pair<std::string_view, Screen> places[]{
      {"frame.my_page", Screen::home},
      {"frame.course", Screen::plan},
      {"frame.certificate", Screen::certificate},
      {"frame.urgent", Screen::urgent}};
  for (const auto& [key, screen] : places) {
    visit.follow(key);
    CHECK(visit.state().place.screen == screen);
  }
  visit.press("frame.settings");
  CHECK(visit.state().place.screen == Screen::settings);
  visit.follow("frame.my_page");
  visit.press("home.begin");
  CHECK(visit.state().place == app::Place{Screen::page, "block", 0});
  visit.follow("frame.course");
  visit.press(Role::link, "Planera");
  CHECK(visit.state().place == app::Place{Screen::page, "ovningar", 7});
  visit.follow("frame.my_page");
  visit.press(Role::link, beginning(visit.running.visitor(), Role::link, "1 ").name);
  CHECK(visit.state().place.module == "block");
  visit.follow("frame.course");
  visit.press("plan.about");
  CHECK(visit.state().place.screen == Screen::course_start);
}

TEST_CASE("On a page one goes on and back, reads a source, opens a link and changes how it looks") {
  Visit visit{each_way()};
  CAPTURE(visit.hand.way());
  visit.somebody_is_here("Åsa");
  visit.press("start.begin");
  visit.press(Role::link, "en länk");
  CHECK(visit.running.world().opened == std::vector<std::string>{"https://www.riksdagen.se"});
  visit.press("page.next");
  visit.press(Role::link, "RF 1:9");
  REQUIRE(visit->has(Role::dialog, "Regeringsformen 1 kap. 9 §"));
  visit.press("source.copy");
  CHECK(visit.running.world().clipboard.starts_with("Regeringsformen 1 kap. 9 § (RF 1:9)."));
  visit.press("source.open");
  CHECK(visit.running.world().opened.size() == 2);
  visit.press("frame.close");
  CHECK(visit->all(Role::dialog).empty());
  visit.press("page.look");
  visit.press(Role::radio, visit.text("settings.dark"));
  visit.press(Role::radio, "150 %");
  visit.press("frame.close");
  CHECK(visit.state().look.theme == "dark");
  CHECK(visit.state().look.text_percent == 150);
  visit.press("page.back");
  CHECK(visit.state().place.page == 0);
  visit.press("page.back");
  CHECK(visit.state().place.screen == Screen::plan);
}

TEST_CASE("Whoever is warned chooses what is shown, and may change their mind") {
  Visit visit{each_way(), test::real_course()};
  CAPTURE(visit.hand.way());
  visit.somebody_is_here("Åsa");
  const auto& course = visit.state().course->original;
  const auto [module, page] = warned_page_of(course);
  const course::Page& warned = module->pages[page];
  visit.running.open_page(module->id, page);
  visit.running.check_lint();
  visit.press("page.use_alternative");
  CHECK(app::exercise_in_use(visit.state())->id == warned.alternative->id);
  visit.press("page.use_original");
  CHECK(app::exercise_in_use(visit.state())->id == warned.exercise->id);
}

TEST_CASE("The settings take how it looks, give one's data, and take oneself away") {
  Visit visit{each_way()};
  CAPTURE(visit.hand.way());
  visit.somebody_is_here("Åsa");
  visit.press("start.begin");
  visit.go(Screen::settings);
  visit.press(Role::radio, visit.text("settings.contrast"));
  visit.press(Role::checkbox, visit.text("settings.reduced_motion"));
  visit.press(Role::checkbox, visit.text("settings.single_keys"));
  CHECK(
      visit.state().look == ui::Look{
                                .theme = "contrast",
                                .reduced_motion = true,
                                .shortcuts = false,
                                .chosen = {.theme = true, .motion = true}});
  visit.press("settings.copy_path");
  CHECK(visit.running.world().clipboard == (visit.folder / "a.db").string());
  visit.press("settings.export");
  CHECK(visit.state().notice == "settings.exported");
  CHECK(std::filesystem::exists(visit.state().form.at("exported")));
  visit.press("settings.show_shortcuts");
  REQUIRE(visit->has(Role::dialog, visit.text("frame.shortcuts")));
  visit.press("frame.close");
  visit.press("settings.erase");
  visit.press("frame.cancel");
  CHECK(visit.state().people.size() == 1);
  visit.press("settings.erase");
  visit.press("settings.erase_really");
  CHECK(visit.state().place.screen == Screen::first_start);
  CHECK(test::on_disk(visit.folder / "a.db").people.empty());
}

TEST_CASE("People on one login are kept apart by their names, and by a PIN") {
  Visit visit{each_way()};
  CAPTURE(visit.hand.way());
  visit.somebody_is_here("Åsa");
  visit.go(Screen::settings);
  visit.write("settings.new_pin", "1234");
  visit.write("settings.new_pin_again", "1243");
  visit.press("settings.set_pin");
  CHECK(visit.says("settings.pin_differs"));
  visit.write("settings.new_pin_again", "1234");
  visit.press("settings.set_pin");
  CHECK(visit.says("settings.pin_kept"));
  visit.press("frame.switch_person");
  REQUIRE(visit.state().place.screen == Screen::who);
  visit.press("start.new_person");
  visit.write("start.name", "Bo");
  visit.press("start.go_on");
  visit.go(Screen::settings);
  visit.press("frame.switch_person");
  visit.press(Role::button, "Åsa");
  CHECK(visit.state().person.empty());
  const auto pin = visit.running.program().strings().text("start.pin_for", {{"name", "Åsa"}});
  visit.hand.write(pin, "4321");
  visit.press("start.pin_open");
  CHECK(visit.says("start.pin_wrong"));
  visit.hand.write(pin, "1234");
  visit.press("start.pin_open");
  REQUIRE_FALSE(visit.state().person.empty());
  CHECK(visit.state().people[0].person.id == visit.state().person);
  visit.go(Screen::settings);
  visit.press("settings.remove_pin");
  CHECK(visit.says("settings.pin_gone"));
  visit.press("frame.switch_person");
  visit.press(Role::button, "Åsa");
  CHECK_FALSE(visit.state().person.empty());
}

TEST_CASE("What is urgent is read and printed, and leads back, also before there is a name") {
  Visit visit{each_way(), test::real_course()};
  CAPTURE(visit.hand.way());
  visit.press("frame.urgent");
  const auto& card = visit.state().course->original.urgent.at(1);
  visit.press(Role::button, card.title);
  CHECK(visit->has(Role::heading, card.title));
  visit.press("urgent.print");
  REQUIRE(visit.running.world().opened.size() == 1);
  CHECK(std::filesystem::exists(visit.running.world().opened[0]));
  visit.press("urgent.all_cards");
  CHECK_FALSE(visit->has(Role::heading, card.title));
  visit.press("urgent.back");
  CHECK(visit.state().place.screen == Screen::first_start);
}

TEST_CASE("A finished module leads to what to read again, and to its beginning") {
  Visit visit{each_way()};
  CAPTURE(visit.hand.way());
  visit.somebody_is_here("Åsa");
  visit.running.open_page("block", 2);
  visit.press(Role::radio, "I en varning");
  visit.press("page.answer");
  visit.press("page.finish");
  REQUIRE(visit.state().place.screen == Screen::module_end);
  const auto again = visit.running.program().strings().text(
      "end.read_again",
      {{"page", "Inlägg och sammanfattning"}});
  visit.press(Role::button, again);
  CHECK(visit.state().place == app::Place{Screen::page, "block", 2});
  visit.press("page.try_again");
  CHECK_FALSE(visit.state().graded);
  visit.running.program().act(ui::Wish{ui::NextPage{}});
  visit.done();
  visit.press("end.restart");
  CHECK(visit.state().place == app::Place{Screen::page, "block", 0});
  CHECK(visit.state().attempts.size() == 2);
}

TEST_CASE(
    "A database that is none is said, its text is copied, and it is tried again when mended") {
  const auto way = each_way();
  Visit visit{way, test::showcase(), {}, [](const std::filesystem::path& database) {
                test::write_file(database, "This is no database, whatever it is called.");
              }};
  CAPTURE(way);
  REQUIRE(visit.state().place.screen == Screen::failed);
  visit.press("frame.copy_text");
  CHECK(visit.running.world().clipboard.starts_with(visit.state().problem->code));
  visit.press("failed.again");
  CHECK(visit.state().place.screen == Screen::failed);
  std::filesystem::remove(visit.folder / "a.db");
  visit.press("failed.again");
  CHECK(visit.state().place.screen == Screen::first_start);
  CHECK_FALSE(visit.state().problem);
}

TEST_CASE("A damaged database gives way to its last copy, with whom it knew") {
  const auto way = each_way();
  Visit visit{way, test::showcase(), {}, [](const std::filesystem::path& database) {
                { test::Running{database, test::showcase()}.begin_course(); }
                REQUIRE(progress::make_backup(database.string(), test::running_begins));
                auto bytes = test::read_file(database);
                bytes.replace(0, 4096, std::string(4096, 'x'));
                test::write_file(database, bytes);
              }};
  CAPTURE(way);
  REQUIRE(visit.state().place.screen == Screen::failed);
  visit.press("failed.restore");
  CHECK(visit.state().place.screen == Screen::home);
  REQUIRE(visit.state().people.size() == 1);
  CHECK(visit.state().people[0].person.name == "Åsa Exempel");
  CHECK_FALSE(visit.state().problem);
}

// Course folders in which something is wrong, seen from the program: it says what is wrong and
// stays up, and what is whole can be used.

#include "running.hpp"

using namespace behorig;
using semantics::Role;
using test::Running;
using ui::Screen;

namespace {

namespace fs = std::filesystem;

void make_unreadable(const fs::path& file) {
  fs::remove(file);
  fs::create_directory(file);  // also root cannot read it as a file
}

void put_in_place_of(const fs::path& file, std::string_view bytes) {
  fs::remove(file);
  test::write_file(file, bytes);
}

void lead_out_of_the_folder(const fs::path& file) {
  const fs::path outside = file.parent_path().parent_path().parent_path() / "outside.json";
  fs::rename(file, outside);
  fs::create_symlink(outside, file);
}

struct Damage {
  std::string code{};
  std::function<void(const fs::path& file)> to{};
};

// What can befall any file of a course.
std::vector<Damage> damages() {
  return {
      {"C106", [](const fs::path& file) { fs::remove(file); }},
      {"C107", [](const fs::path& file) { put_in_place_of(file, ""); }},
      {"C109", make_unreadable},
      {"C101", [](const fs::path& file) { put_in_place_of(file, "Hej"); }},
      {"C103", [](const fs::path& file) { put_in_place_of(file, "{\"title\": \"\xC5sa\"}"); }},
      {"C104", [](const fs::path& file) { fs::resize_file(file, 200U << 20U); }},  // sparse
      {"C105", [](const fs::path& file) { put_in_place_of(file, std::string(100'000, '[')); }},
      {"C125", lead_out_of_the_folder},
  };
}

// A copy of the showcase in `folder`.
fs::path copied_course(const test::TemporaryFolder& folder) {
  fs::copy(test::showcase(), folder / "course", fs::copy_options::recursive);
  return folder / "course";
}

// The program says so on a screen of its own, with a cure, and goes on trying when asked to.
void check_failed_screen(const fs::path& course, const std::string& code) {
  const test::TemporaryFolder folder;
  Running running{folder / "a.db", course};
  running.settle();
  for (const bool again : {false, true}) {
    if (again) running.press("failed.again");
    INFO(course << (again ? ", again" : ""));
    CHECK(running.state().place.screen == Screen::failed);
    CHECK(running.visitor().has(Role::heading, running.text("failed.title")));
    REQUIRE(running.state().problem);
    CHECK(running.state().problem->code == code);
    CHECK(running.shows(base::sentence(running.program().strings(), *running.state().problem)));
    CHECK(running.shows(base::cure(running.program().strings(), *running.state().problem)));
    running.check_lint();
  }
}

// The problem with its cure stands above the first page, and the page can be used.
void check_said(Running& running, const std::string& code) {
  REQUIRE(running.state().problem);
  const base::Problem problem = *running.state().problem;
  CHECK(problem.code == code);
  CHECK(running.shows(base::sentence(running.program().strings(), problem)));
  CHECK(running.shows(base::cure(running.program().strings(), problem)));
  running.check_lint();
}

void put_32_bits(std::string& png, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i)
    png[at + i] = static_cast<char>(value >> (24 - 8 * i) & 0xFFU);
}

}  // namespace

TEST_CASE("A course folder that is not there, empty or a file is said, and the program stays up") {
  const test::TemporaryFolder folder;
  check_failed_screen(folder / "nowhere", "C106");
  check_failed_screen(folder.path(), "C130");
  test::write_file(folder / "file", "Hej");
  check_failed_screen(folder / "file", "C130");
}

TEST_CASE("Whatever is wrong with course.json is said, and the program stays up") {
  for (const Damage& damage : damages()) {
    if (damage.code == "C106") continue;  // C130, as for an empty folder
    const test::TemporaryFolder folder;
    const fs::path course = copied_course(folder);
    damage.to(course / "course.json");
    check_failed_screen(course, damage.code);
  }
}

TEST_CASE("A course that was mended goes on at a press of the button") {
  const test::TemporaryFolder folder;
  const fs::path course = copied_course(folder);
  put_in_place_of(course / "course.json", "Hej");
  Running running{folder / "a.db", course};
  running.settle();
  REQUIRE(running.state().place.screen == Screen::failed);
  fs::copy(
      test::showcase() / "course.json",
      course / "course.json",
      fs::copy_options::overwrite_existing);
  running.press("failed.again");
  CHECK(running.state().place.screen == Screen::first_start);
  CHECK_FALSE(running.state().problem);
}

TEST_CASE("Whatever is wrong with one module is said, and the others can be used") {
  for (const Damage& damage : damages()) {
    INFO(damage.code);
    const test::TemporaryFolder folder;
    const fs::path course = copied_course(folder);
    damage.to(course / "modules" / "01-block.json");
    Running running{folder / "a.db", course};
    running.settle();
    check_said(running, damage.code);
    running.begin_course();
    CHECK(running.state().place.module == "ovningar");
    running.visitor().click(*running.visitor().all(Role::radio).at(0));
    running.press("page.answer");
    CHECK(running.state().graded);
    CHECK(running.state().saved == ui::Saved::saved);
  }
}

TEST_CASE("A picture that is none, or claims 60,000 pixels a side, leaves its page in use") {
  std::string vast = test::read_file(test::showcase() / "media" / "skrivbord.png");
  put_32_bits(vast, 16, 60'000);
  put_32_bits(vast, 20, 60'000);
  for (const std::string& bytes : {std::string{"not a picture"}, vast, std::string{}}) {
    const test::TemporaryFolder folder;
    const fs::path course = copied_course(folder);
    put_in_place_of(course / "media" / "skrivbord.png", bytes);
    Running running{folder / "a.db", course};
    running.begin_course();
    const auto* course_shown = running.state().course.get();
    REQUIRE(course_shown != nullptr);
    bool said = false;
    for (std::size_t page = 0; page < course_shown->original.modules[0].pages.size(); ++page) {
      running.open_page("block", page);
      CHECK(running.program().frame_complete());
      running.check_lint();
      for (const auto* image : running.visitor().all(Role::image))
        said = said || image->name.starts_with("Ett skrivbord en fredag");  // what it shows
    }
    CHECK(said);
  }
}

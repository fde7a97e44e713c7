// `behorig export text`: the file it writes, and what it refuses.

#include "app/assets.hpp"
#include "app/command_export.hpp"
#include "app/exit_codes.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace behorig;

namespace {

struct Exported {
  int code{0};
  std::string out{};
  std::string errors{};
};

Exported export_text(const app::ExportCommand& command) {
  const base::Strings strings =
      app::load_strings((test::source_folder() / "assets").string(), "sv");
  std::ostringstream out;
  std::ostringstream errors;
  const int code = app::run_export_text(command, strings, out, errors);
  return {code, out.str(), errors.str()};
}

std::string showcase_folder() {
  return (test::source_folder() / "courses/showcase").string();
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("The text edition is written to the file named, and the command says where") {
  const test::TemporaryFolder folder;
  const std::string to = (folder / "kurs.html").string();
  const Exported done = export_text({.course = showcase_folder(), .to = to});
  CHECK(done.code == app::fine);
  CHECK(holds(done.out, to));
  CHECK(done.errors.empty());
  const std::string page = test::read_file(to);
  CHECK(page.starts_with("<!DOCTYPE html>"));
  CHECK(page.ends_with("</html>\n"));
  CHECK(holds(page, "src=\"data:image/png;base64,"));
  CHECK(holds(page, "Inte juridiskt granskad hos er"));
}

TEST_CASE("The text edition has the authority's own pages, and knows when its lawyer has read") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "local/block.md", "Ring **växeln**.");
  test::write_file(folder / "parameters.json", R"({"organisation": "Sjöstaden"})");
  test::write_file(folder / "review.json", R"({"course": "showcase", "version": "1.0",
    "signed": [{"role": "lawyer", "name": "Sam Exempel", "date": "2026-12-01"}]})");
  const std::string to = (folder / "kurs.html").string();
  const Exported done =
      export_text({.course = showcase_folder(), .to = to, .data_folder = folder.path().string()});
  CHECK(done.code == app::fine);
  const std::string page = test::read_file(to);
  CHECK(holds(page, "Så gör vi hos oss"));
  CHECK(holds(page, "den här provkartan kommer från Sjöstaden"));
  CHECK_FALSE(holds(page, "Inte juridiskt granskad"));
  CHECK(holds(page, "<p>Ring <strong>växeln</strong>.</p>"));
}

TEST_CASE("The text edition is never written over a file, onto a folder or under another ending") {
  const test::TemporaryFolder folder;
  const auto refused = [&](const std::string& name) {
    return export_text({.course = showcase_folder(), .to = (folder / name).string()});
  };
  test::write_file(folder / "finns.html", "mitt");
  CHECK(refused("finns.html").code == app::not_done);
  CHECK(holds(refused("finns.html").errors, "U121"));
  CHECK(test::read_file(folder / "finns.html") == "mitt");
  std::filesystem::create_directory(folder / "mapp.html");
  CHECK(holds(refused("mapp.html").errors, "U121"));
  CHECK(holds(refused("kurs.pdf").errors, "U122"));
  CHECK(holds(refused("saknas/kurs.html").errors, "S104"));
  CHECK(holds(
      export_text({.course = (folder / "ingen").string(), .to = (folder / "a.html").string()})
          .errors,
      "C106"));
  CHECK_FALSE(std::filesystem::exists(folder / "a.html"));
}

#include "app/assets.hpp"
#include "app/command_key.hpp"
#include "app/command_line.hpp"
#include "proof/proof_support.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <sstream>

using namespace behorig;
using Verb = app::KeyOptions::Verb;

namespace {

// One installation's keys, and what the command said about them.
class Installation {
 public:
  int run(const app::KeyOptions& options) {
    std::ostringstream out;
    std::ostringstream complaints;
    const int code = app::run_key(
        options,
        folders,
        test::at("2026-11-22T09:00:00Z"),
        app::load_strings((test::source_folder() / "assets").string(), "sv"),
        out,
        complaints);
    said = out.str();
    errors = complaints.str();
    return code;
  }

  int make(bool replace = false) { return run({Verb::make, replace, "Exempelkommunen", ""}); }

  std::string path(std::string_view name) const { return (folder_ / name).string(); }

 private:
  test::TemporaryFolder folder_{};

 public:
  proof::KeyFolders folders{proof::key_folders(path("behorig.db"))};
  std::string said{};
  std::string errors{};
};

bool holds(const std::string& text, std::string_view what) {
  return text.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("key command: new makes a key, shows its fingerprint and says to keep it") {
  Installation here;
  REQUIRE(here.make() == 0);
  const auto key = proof::organisation_key(here.folders);
  REQUIRE(key.has_value());
  CHECK(holds(here.said, proof::fingerprint_of(key->pair.public_key())));
  CHECK(holds(here.said, "säkerhetskopia"));
}

TEST_CASE("key command: nothing it says or hands out holds the secret") {
  Installation here;
  REQUIRE(here.make() == 0);
  const proof::Seed seed = proof::organisation_key(here.folders)->pair.seed();
  const std::string secret =
      proof::hex_of({reinterpret_cast<const char*>(seed.data()), seed.size()});
  REQUIRE(holds(test::read_file(proof::organisation_key_path(here.folders)), secret));
  std::string all = here.said;
  REQUIRE(here.run({Verb::show, false, "", ""}) == 0);
  all += here.said;
  REQUIRE(here.run({Verb::write, false, "", here.path("public.json")}) == 0);
  all += here.said + test::read_file(here.path("public.json"));
  CHECK_FALSE(holds(all, secret));
  CHECK_FALSE(holds(all, "secret"));
}

TEST_CASE("key command: a second key only with --replace") {
  Installation here;
  REQUIRE(here.make() == 0);
  CHECK(here.make() == 2);
  CHECK(holds(here.errors, "--replace"));
  CHECK(here.make(true) == 0);
  CHECK(holds(here.said, "fortsätter att gälla"));
}

TEST_CASE("key command: a lost key is said to lock nobody out") {
  Installation here;
  REQUIRE(here.make() == 0);
  std::filesystem::remove(proof::organisation_key_path(here.folders));
  CHECK(here.run({Verb::write, false, "", here.path("public.json")}) == 2);
  CHECK(holds(here.errors, "Tidigare intyg gäller ändå"));
  CHECK(here.run({Verb::show, false, "", ""}) == 0);
  CHECK(holds(here.said, "Tidigare intyg gäller ändå"));
  CHECK(here.make() == 0);
}

TEST_CASE("key command: what one exports another imports and then believes") {
  Installation issuer;
  Installation manager;
  REQUIRE(issuer.make() == 0);
  REQUIRE(issuer.run({Verb::write, false, "", issuer.path("public.json")}) == 0);
  CHECK(issuer.run({Verb::write, false, "", issuer.path("public.json")}) == 2);
  REQUIRE(manager.run({Verb::trust, false, "", issuer.path("public.json")}) == 0);
  CHECK(holds(manager.said, "Exempelkommunen"));
  const proof::TrustedKeys believed = proof::believed_keys(manager.folders);
  const std::string text =
      test::credential(test::certificate(), proof::organisation_key(issuer.folders)->pair);
  CHECK(proof::verify(text, {believed.keys, {}}, test::later()).outcome == proof::Outcome::valid);
  CHECK(manager.run({Verb::trust, false, "", proof::organisation_key_path(issuer.folders)}) == 2);
  CHECK(holds(manager.errors, "hemlig nyckel"));
}

TEST_CASE("key command: a key whose file others may read is refused with the cure") {
  Installation here;
  REQUIRE(here.make() == 0);
  const std::string path = proof::organisation_key_path(here.folders);
  std::filesystem::permissions(
      path,
      std::filesystem::perms::group_read,
      std::filesystem::perm_options::add);
  CHECK(here.run({Verb::write, false, "", here.path("public.json")}) == 2);
  CHECK(holds(here.errors, "chmod 600 " + path));
}

TEST_CASE("the command line knows verify and key") {
  using Words = std::vector<std::string>;
  const base::Strings strings =
      app::load_strings((test::source_folder() / "assets").string(), "sv");
  const auto line = [&](const Words& words) {
    return std::get<app::CommandLine>(app::parse_command_line(words, strings));
  };
  const app::CommandLine verify = line(
      {"verify",
       "--trust",
       "a",
       "--trust",
       "b",
       "--revoked",
       "c",
       "intyg.pdf",
       "--holder",
       "Åsa Ek",
       "--format",
       "json",
       "--database",
       "d"});
  CHECK(verify.verb == app::CommandLine::Verb::verify);
  CHECK(verify.database == "d");
  CHECK(verify.verify == app::VerifyOptions{"intyg.pdf", {"a", "b"}, {"c"}, "Åsa Ek", true});
  CHECK(line({"verify", "-"}).verify.file == "-");
  const app::CommandLine make = line({"key", "new", "--name", "Kommunen", "--replace"});
  CHECK(make.verb == app::CommandLine::Verb::key);
  CHECK(make.key == app::KeyOptions{Verb::make, true, "Kommunen", ""});
  CHECK(line({"key", "show"}).key.verb == Verb::show);
  CHECK(line({"key", "export", "--to", "f"}).key == app::KeyOptions{Verb::write, false, "", "f"});
  CHECK(line({"key", "import", "f"}).key == app::KeyOptions{Verb::trust, false, "", "f"});
  for (const Words& words :
       {Words{"key"}, Words{"key", "new"}, Words{"verify"}, Words{"verify", "a", "b"}})
    CHECK(std::holds_alternative<app::Parting>(app::parse_command_line(words, strings)));
}

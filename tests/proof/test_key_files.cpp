#include "proof/key_files.hpp"
#include "proof/proof_support.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace behorig;
namespace fs = std::filesystem;

namespace {

struct Place {
  test::TemporaryFolder folder{};
  proof::KeyFolders folders{proof::key_folders((folder / "behorig.db").string())};
  std::string organisation{proof::organisation_key_path(folders)};
};

fs::perms mode_of(const fs::path& path) {
  return fs::status(path).permissions();
}

std::string code_of(const base::Result<proof::OwnKey>& key) {
  return key ? "" : key.error().code;
}

base::Instant first_day() {
  return test::at("2026-11-22T09:00:00.250Z");
}

base::Instant a_year_later() {
  return test::at("2027-11-22T09:00:00Z");
}

}  // namespace

TEST_CASE("key files: lie beside the database", "[proof][key-files]") {
  CHECK(proof::key_folders("/data/behorig.db").keys == "/data/keys");
  CHECK(proof::key_folders("/data/behorig.db").trusted == "/data/trusted");
  CHECK(proof::organisation_key_path({"/k", "/t"}) == "/k/organisation.json");
}

TEST_CASE("key files: a new key is for its owner alone, and is read back", "[proof][key-files]") {
  const Place place;
  const auto made =
      proof::make_organisation_key(place.folders, "Exempelkommunen", first_day(), false);
  REQUIRE(made.has_value());
  CHECK(mode_of(place.organisation) == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(mode_of(place.folders.keys) == fs::perms::owner_all);
  const auto key = proof::organisation_key(place.folders);
  REQUIRE(key.has_value());
  CHECK(key->name == "Exempelkommunen");
  CHECK(key->created == first_day());
  CHECK(key->pair.public_key() == *made);
  CHECK(proof::fits(*made, "test", "bytes", proof::sign(key->pair, "test", "bytes")));
}

TEST_CASE("key files: nothing but the key is left in the folder", "[proof][key-files]") {
  const Place place;
  REQUIRE(proof::make_organisation_key(place.folders, "Kommunen", first_day(), false).has_value());
  REQUIRE(proof::make_organisation_key(place.folders, "Kommunen", first_day(), true).has_value());
  CHECK(std::distance(fs::directory_iterator{place.folders.keys}, {}) == 1);
}

TEST_CASE("key files: one that others may read is refused with the cure", "[proof][key-files]") {
  const Place place;
  REQUIRE(proof::make_organisation_key(place.folders, "Kommunen", first_day(), false).has_value());
  const fs::perms more = GENERATE(
      fs::perms::group_read,
      fs::perms::others_read,
      fs::perms::group_write,
      fs::perms::others_exec);
  fs::permissions(place.organisation, more, fs::perm_options::add);
  const auto key = proof::organisation_key(place.folders);
  REQUIRE(code_of(key) == "P101");
  CHECK(key.error().arguments[0].value == place.organisation);
  // Nor is it quietly replaced: its owner decides.
  CHECK_FALSE(
      proof::make_organisation_key(place.folders, "Kommunen", first_day(), true).has_value());
  fs::permissions(place.organisation, more, fs::perm_options::remove);
  CHECK(proof::organisation_key(place.folders).has_value());
}

TEST_CASE(
    "key files: links, devices, folders and large files are no key files",
    "[proof][key-files]") {
  const Place place;
  REQUIRE(proof::make_organisation_key(place.folders, "Kommunen", first_day(), false).has_value());
  const std::string path = (place.folder / "other.json").string();
  SECTION("a symbolic link") {
    fs::create_symlink(place.organisation, path);
  }
  SECTION("a device") {
    fs::create_symlink("/dev/zero", path);
  }
  SECTION("a folder") {
    fs::create_directory(path);
  }
  SECTION("a large file") {
    test::write_file(path, std::string(100'000, ' '));
  }
  SECTION("an empty file") {
    test::write_file(path, "");
  }
  SECTION("another file of ours") {
    test::write_file(path, proof::public_key_text({"Kommunen", test::key(1).public_key(), {}, {}}));
  }
  SECTION("half a key file") {
    const std::string text = test::read_file(place.organisation);
    test::write_file(path, text.substr(0, text.size() / 2));
  }
  SECTION("a secret that is not the public key's") {
    const std::string text = test::read_file(place.organisation);
    const std::size_t secret = text.find(R"("secret":")") + 10;
    test::write_file(path, std::string{text}.replace(secret, 1, text[secret] == '0' ? "1" : "0"));
  }
  CHECK(code_of(proof::read_key_file(path)) == "P102");
  CHECK(code_of(proof::read_key_file(path + ".missing")) == "P103");
}

TEST_CASE("key files: a second key needs to be asked for", "[proof][key-files]") {
  const Place place;
  const auto first = proof::make_organisation_key(place.folders, "Kommunen", first_day(), false);
  const auto second = proof::make_organisation_key(place.folders, "Kommunen", first_day(), false);
  REQUIRE_FALSE(second.has_value());
  CHECK(second.error().code == "P105");
  CHECK(proof::organisation_key(place.folders)->pair.public_key() == *first);
}

TEST_CASE("key files: a name that cannot be shown is refused", "[proof][key-files]") {
  const Place place;
  const std::string name =
      GENERATE(std::string{}, std::string{"  "}, std::string{"en\x1b[2J"}, std::string(300, 'x'));
  const auto made = proof::make_organisation_key(place.folders, name, first_day(), false);
  REQUIRE_FALSE(made.has_value());
  CHECK(made.error().code == "P109");
  CHECK_FALSE(fs::exists(place.organisation));
}

TEST_CASE("key files: where nothing can be written that is said", "[proof][key-files]") {
  const Place place;
  test::write_file(place.folders.keys, "a file where the folder should be");
  const auto made = proof::make_organisation_key(place.folders, "Kommunen", first_day(), false);
  REQUIRE_FALSE(made.has_value());
  CHECK(made.error().code == "P104");
  CHECK(proof::read_trusted(place.folders.trusted).keys.empty());
  CHECK_FALSE(proof::installation_key(place.folders, first_day()).has_value());
}

TEST_CASE(
    "installation's key: made when first asked for, the same afterwards",
    "[proof][key-files]") {
  const Place place;
  const auto first = proof::installation_key(place.folders, first_day());
  const auto second = proof::installation_key(place.folders, a_year_later());
  REQUIRE(first.has_value());
  REQUIRE(second.has_value());
  CHECK(first->pair.public_key() == second->pair.public_key());
  CHECK(second->created == first_day());
  CHECK(code_of(proof::organisation_key(place.folders)) == "P106");
}

TEST_CASE("rotation: what the old key signed stays valid, it signs no more", "[proof][key-files]") {
  const Place place;
  REQUIRE(proof::make_organisation_key(place.folders, "Exempelkommunen", first_day(), false)
              .has_value());
  const auto old = proof::organisation_key(place.folders);
  const std::string text = test::credential(test::certificate(), old->pair);
  const auto fresh =
      proof::make_organisation_key(place.folders, "Exempelkommunen", a_year_later(), true);
  REQUIRE(fresh.has_value());
  CHECK(*fresh != old->pair.public_key());

  const proof::TrustedKeys believed = proof::believed_keys(place.folders);
  CHECK(believed.problems.empty());
  const proof::Trust trust{believed.keys, {}};
  const base::Instant then = test::at("2028-01-01T00:00:00Z");
  CHECK(proof::verify(text, trust, then).outcome == proof::Outcome::valid);
  learning::Certificate late = test::certificate();
  late.issued = then;
  CHECK(
      proof::verify(test::credential(late, old->pair), trust, then).outcome ==
      proof::Outcome::unknown_issuer);
  const auto own = proof::organisation_key(place.folders);
  CHECK(
      proof::verify(test::credential(late, own->pair), trust, then).outcome ==
      proof::Outcome::valid);
}

TEST_CASE(
    "lost key: old certificates stay valid, and a new key can be made",
    "[proof][key-files]") {
  const Place place;
  REQUIRE(proof::make_organisation_key(place.folders, "Exempelkommunen", first_day(), false)
              .has_value());
  const std::string text =
      test::credential(test::certificate(), proof::organisation_key(place.folders)->pair);
  SECTION("its file was deleted") {
    fs::remove(place.organisation);
    CHECK(code_of(proof::organisation_key(place.folders)) == "P106");
    REQUIRE(proof::make_organisation_key(place.folders, "Exempelkommunen", a_year_later(), false));
  }
  SECTION("its file is damaged, and kept") {
    test::write_file(place.organisation, "rubbish");
    CHECK(code_of(proof::organisation_key(place.folders)) == "P102");
    REQUIRE(proof::make_organisation_key(place.folders, "Exempelkommunen", a_year_later(), true));
    CHECK(std::distance(fs::directory_iterator{place.folders.keys}, {}) == 2);
  }
  const proof::Trust trust{proof::believed_keys(place.folders).keys, {}};
  CHECK(proof::verify(text, trust, a_year_later()).outcome == proof::Outcome::valid);
  CHECK(proof::organisation_key(place.folders).has_value());
}

TEST_CASE("public keys: what was written is read, and holds no secret", "[proof][key-files]") {
  const proof::TrustedKey key{
      "Exempelkommunen",
      test::key(1).public_key(),
      first_day(),
      a_year_later()};
  const std::string text = proof::public_key_text(key);
  CHECK(proof::read_public_key(text, "key.json") == key);
  CHECK(text.find("secret") == std::string::npos);
}

TEST_CASE("public keys: what is none is said, a secret one most of all", "[proof][key-files]") {
  const Place place;
  REQUIRE(proof::make_organisation_key(place.folders, "Kommunen", first_day(), false).has_value());
  CHECK(proof::read_public_key_file(place.organisation).error().code == "P108");
  CHECK(proof::read_public_key_file("nowhere.json").error().code == "P103");
  const std::string text =
      proof::public_key_text({"Kommunen", test::key(1).public_key(), first_day(), {}});
  for (const auto& [what, with] :
       {std::pair{R"("behorig":"public-key")", R"("behorig":"result")"},
        std::pair{R"("format":1)", R"("format":2)"},
        std::pair{"z6Mk", "z7Mk"},
        std::pair{"2026-11-22T", "2026-11-32T"},
        std::pair{R"("name":"Kommunen")", R"("name":1)"}})
    CHECK(
        proof::read_public_key(test::replaced(text, what, with), "key.json").error().code ==
        "P107");
}

TEST_CASE("public keys: a key's own text is enough", "[proof][key-files]") {
  const proof::PublicKey key = test::key(1).public_key();
  CHECK(proof::read_public_key_file(proof::multikey_of(key))->key == key);
  CHECK(proof::read_public_key_file(proof::did_of(key))->key == key);
}

TEST_CASE("trusted keys: one file a key; an end once set stays", "[proof][key-files]") {
  const Place place;
  const proof::PublicKey key = test::key(1).public_key();
  const auto first = proof::trust(place.folders, {"Kommunen", key, first_day(), a_year_later()});
  const auto second = proof::trust(place.folders, {"Kommunen i Exempel", key, {}, {}});
  REQUIRE(first.has_value());
  CHECK(*first == *second);
  const proof::TrustedKeys trusted = proof::read_trusted(place.folders.trusted);
  REQUIRE(trusted.keys.size() == 1);
  CHECK(
      trusted.keys[0] == proof::TrustedKey{"Kommunen i Exempel", key, first_day(), a_year_later()});
}

TEST_CASE("trusted keys: a broken file is named, the others count", "[proof][key-files]") {
  const Place place;
  REQUIRE(proof::trust(place.folders, {"Kommunen", test::key(1).public_key(), {}, {}}));
  test::write_file(fs::path{place.folders.trusted} / "broken.json", "{");
  test::write_file(fs::path{place.folders.trusted} / "readme.txt", "not looked at");
  const proof::TrustedKeys trusted = proof::read_trusted(place.folders.trusted);
  CHECK(trusted.keys.size() == 1);
  REQUIRE(trusted.problems.size() == 1);
  CHECK(trusted.problems[0].code == "P107");
  CHECK(proof::read_trusted("/nowhere").keys.empty());
}

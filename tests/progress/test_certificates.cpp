#include "progress/certificates.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

constexpr std::string_view key = "z6MkOurs";

learning::Certificate draft(const std::string& attempt, const std::string& id) {
  return {
      .id = id,
      .learner = "anna-id",
      .attempt = attempt,
      .holder = "Anna Öberg",
      .email = "anna@example.se",
      .course = "liten",
      .course_title = "Liten kurs",
      .course_version = "1",
      .covers = "Ett · Två",
      .issuer = "Exempelstads kommun",
      .issued = test::noon,
      .valid_until = {test::noon.ms + 1000},
      .identity_checked = true};
}

base::Result<progress::SignedTexts> signed_by_nobody(const learning::Certificate& certificate) {
  return progress::SignedTexts{"credential of " + certificate.number, "statement"};
}

progress::StoredCertificate
issued(progress::Store& store, const std::string& attempt, const std::string& id) {
  const auto made =
      store.issue(draft(attempt, id), std::string{key}, signed_by_nobody, {"Eva " + id, true});
  REQUIRE(made);
  return *made;
}

// Attempts "a" and "b".
progress::Store store_with_two_attempts(const std::string& path) {
  progress::Store store = test::store_with_an_attempt(path);
  test::EventMaker make{"anna-id", "b"};
  store.append({make.started()});
  return store;
}

}  // namespace

TEST_CASE("certificates: numbers count upwards in each year", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = store_with_two_attempts(folder / "a.db");
  const progress::StoredCertificate first = issued(store, "a", "one");
  CHECK(first.content.number == "2026-000001");
  CHECK(first.credential == "credential of 2026-000001");
  CHECK(issued(store, "b", "two").content.number == "2026-000002");
  test::EventMaker make{"anna-id", "c"};
  store.append({make.started()});
  learning::Certificate later = draft("c", "three");
  later.issued = {test::noon.ms + 365LL * 24 * 60 * 60 * 1000};
  const auto next_year = store.issue(later, "another key", signed_by_nobody, {});
  REQUIRE(next_year);
  CHECK(next_year->content.number == "2027-000001");
  CHECK(store.certificates().size() == 3);
  CHECK(store.certificates().front() == first);
}

TEST_CASE("certificates: an attempt gives one, however often it is issued", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = store_with_two_attempts(folder / "a.db");
  const progress::StoredCertificate first = issued(store, "a", "one");
  CHECK(issued(store, "a", "two") == first);
  CHECK(store.certificates_of("anna-id") == std::vector{first});
  CHECK(store.load("kansli").certificates == std::vector{first});
}

TEST_CASE("certificates: who issued one is kept, and that the identity was seen", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = store_with_two_attempts(folder / "a.db");
  issued(store, "a", "one");
  issued(store, "a", "two");  // there already: it was Eva one's
  progress::Records records{store.database()};
  CHECK(records.issued_by(std::string{key}, "2026-000001") == progress::IssuedBy{"Eva one", true});
  CHECK_FALSE(records.issued_by("another key", "2026-000001"));
}

TEST_CASE("certificates: what cannot be signed takes no number", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = store_with_two_attempts(folder / "a.db");
  const auto refused = store.issue(
      draft("a", "one"),
      std::string{key},
      [](const learning::Certificate&) -> base::Result<progress::SignedTexts> {
        return base::Failed{base::Problem{.code = "P125"}};
      },
      {});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "P125");
  CHECK(store.certificates().empty());
  CHECK(issued(store, "b", "two").content.number == "2026-000001");
}

TEST_CASE("certificates: one from elsewhere is filed once, and takes no number", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = store_with_two_attempts(folder / "a.db");
  progress::StoredCertificate other{
      .content = draft("", "elsewhere"),
      .issuer_key = "z6MkOthers",
      .credential = "{}",
      .statement = "",
      .filed = true};
  other.content.number = "2026-000412";
  CHECK(store.file(other));
  CHECK_FALSE(store.file(other));
  CHECK(issued(store, "a", "one").content.number == "2026-000001");
  CHECK(store.certificates_numbered("2026-000412") == std::vector{other});
}

TEST_CASE("certificates: the first revocation stands", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = store_with_two_attempts(folder / "a.db");
  const progress::StoredCertificate made = issued(store, "a", "one");
  const progress::Revoked revoked{test::noon, "fel person", "Eva"};
  CHECK(store.revoke(made, revoked));
  CHECK_FALSE(store.revoke(made, {{1}, "annat", "Bo"}));
  CHECK(store.certificates().front().revoked == revoked);
}

TEST_CASE("certificates: nothing in them is ever changed or removed", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  progress::Store store = store_with_two_attempts(path);
  store.revoke(issued(store, "a", "one"), {test::noon, "fel person", "Eva"});
  const std::string sql = GENERATE(
      "UPDATE certificate SET holder = 'Bo'",
      "UPDATE certificate SET holder = '', email = '', credential = '', statement = '', number = 7",
      "UPDATE certificate SET valid_until_ms = valid_until_ms + 1",
      "DELETE FROM certificate",
      "UPDATE revocation SET reason = ''",
      "DELETE FROM revocation");
  INFO(sql);
  CHECK_THROWS_WITH(test::run_sql(path, sql), Catch::Contains("append-only"));
}

TEST_CASE("certificates: erasing a person leaves the number without the name", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = store_with_two_attempts(folder / "a.db");
  issued(store, "a", "one");
  REQUIRE(store.back_up_if_due(test::noon));
  store.erase_person("anna-id", test::noon);
  const auto left = store.certificates();
  REQUIRE(left.size() == 1);
  CHECK(left.front().content.number == "2026-000001");
  CHECK(left.front().content.holder.empty());
  CHECK(left.front().content.email.empty());
  CHECK(left.front().credential.empty());
  CHECK(left.front().statement.empty());
  CHECK(issued(store, "b", "two").content.number == "2026-000002");
}

TEST_CASE("logged settings: each change stays, with who made it", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::open_or_fail(folder / "a.db");
  CHECK_FALSE(store.setting(progress::progress_shown));
  const progress::SettingChange on{"progress_shown", "on", "Eva", test::noon};
  store.change_setting(on);
  store.change_setting({"progress_shown", "on", "Bo", {test::noon.ms + 1}});
  CHECK(store.setting(progress::progress_shown) == on);
  const progress::SettingChange off{"progress_shown", "off", "Bo", {test::noon.ms + 2}};
  store.change_setting(off);
  progress::LoggedSettings settings{store.database()};
  CHECK(settings.all() == std::vector{on, off});
  CHECK_FALSE(settings.is_on(progress::progress_shown));
}

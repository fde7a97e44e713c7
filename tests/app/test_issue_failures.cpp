// Power is lost, or the disk fails, at any moment between passing and issuing: tried again, every
// certificate is issued, and none twice.

#include "app/assets.hpp"
#include "app/issuing.hpp"
#include "exam_life.hpp"
#include "progress/check.hpp"
#include "support/failing_database.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <set>

using namespace behorig;

namespace {

constexpr base::Instant issuing_day{test::life_begins.ms + 86'400'000};
constexpr int power_lost = 9;  // the exit code of a program that lost its power

// A store in which two people have passed; made once, and copied.
const std::string& store_with_two_passed() {
  static const test::TemporaryFolder folder;
  static const std::string path = [] {
    test::LifeSetting setting;
    setting.database = (folder / "passed.db").string();
    setting.course = test::course_with_exam();
    test::Life life{setting};
    life.start();
    test::do_the_modules(life, "Åsa");
    test::pass_exam(life);
    life.wish(ui::SwitchPerson{});
    test::do_the_modules(life, "Bo");
    test::pass_exam(life);
    return setting.database;
  }();
  return path;
}

const proof::OwnKey& organisation() {
  static const proof::OwnKey key{"Exempelkommunen", test::life_begins, proof::make_key_pair()};
  return key;
}

progress::Store store_at(const std::string& path) {
  auto opened = progress::Store::open(path, {.now = issuing_day});
  REQUIRE(opened);
  return *std::move(opened);
}

// Everybody who waits gets a certificate. Throws Failure.
std::vector<progress::StoredCertificate> issue_to_all(progress::Store& store) {
  static const base::Strings strings =
      app::load_strings((test::source_folder() / "assets").string(), "sv");
  app::CourseVersionsAtHand courses{store, test::course_with_exam()};
  std::vector<std::string> attempts;
  for (const app::Waiting& waiting : app::waiting_results(store, courses, issuing_day))
    attempts.push_back(waiting.pass.attempt);
  const auto issued = app::issue_certificates(
      store,
      courses,
      attempts,
      {.key = organisation(),
       .issuer = "Exempelkommunen",
       .identity_checked = true,
       .strings = strings,
       .now = issuing_day});
  if (!issued) throw std::runtime_error{issued.error().code};
  return *issued;
}

// Calls `strike` at one call to the database.
progress::Store
failing_store_at(const std::string& path, int call, test::When when, std::function<void()> strike) {
  auto real = progress::open_store(path, {.now = issuing_day});
  REQUIRE(real);
  return progress::Store{
      std::make_unique<test::FailingDatabase>(*std::move(real), call, when, std::move(strike)),
      path};
}

// Each of the two has one certificate, and nobody waits any more.
void check_issued_once(const std::string& path) {
  progress::Store store = store_at(path);
  std::set<std::string> numbers;
  std::set<std::string> holders;
  const std::vector<progress::StoredCertificate> all = store.certificates();
  for (const progress::StoredCertificate& one : all) {
    numbers.insert(one.content.number);
    holders.insert(one.content.holder);
    CHECK_FALSE(one.credential.empty());
    CHECK_FALSE(one.statement.empty());
  }
  CHECK(all.size() == 2);
  CHECK(numbers == std::set<std::string>{"2026-000001", "2026-000002"});
  CHECK(holders == std::set<std::string>{"Bo", "Åsa"});
  app::CourseVersionsAtHand courses{store, test::course_with_exam()};
  CHECK(app::waiting_results(store, courses, issuing_day).empty());
  CHECK(progress::check_store(store.database()).problems.empty());
}

// What was issued before the trouble is the same afterwards.
void check_kept(
    const std::vector<progress::StoredCertificate>& before,
    const std::vector<progress::StoredCertificate>& after) {
  for (const progress::StoredCertificate& one : before)
    CHECK(std::ranges::find(after, one) != after.end());
}

// Tries, has the trouble, and tries again. False when the call was never reached.
bool issue_with(int call, test::When when) {
  const test::TemporaryFolder folder;
  const std::string path = (folder / "a.db").string();
  std::filesystem::copy_file(store_with_two_passed(), path);
  bool struck = false;
  {
    progress::Store store = failing_store_at(path, call, when, [&] {
      struck = true;
      throw progress::Failure{progress::FailureKind::full, "made to fail"};
    });
    try {
      issue_to_all(store);
    } catch (const progress::Failure&) {
      const auto before = store.certificates();
      issue_to_all(store);
      check_kept(before, store.certificates());
    }
  }
  check_issued_once(path);
  return struck;
}

bool issue_with_power_lost(int call, test::When when) {
  const test::TemporaryFolder folder;
  const std::string path = (folder / "a.db").string();
  std::filesystem::copy_file(store_with_two_passed(), path);
  const pid_t child = fork();
  if (child == 0) {
    progress::Store store = failing_store_at(path, call, when, [] { _exit(power_lost); });
    issue_to_all(store);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  {
    progress::Store store = store_at(path);
    const auto before = store.certificates();
    issue_to_all(store);
    check_kept(before, store.certificates());
  }
  check_issued_once(path);
  return WEXITSTATUS(status) == power_lost;
}

void try_every_call(bool (*issue)(int call, test::When when)) {
  const auto when = GENERATE(test::When::before, test::When::after);
  constexpr int most = 200;
  int call = 1;
  for (; call < most; ++call) {
    INFO("call " << call);
    if (!issue(call, when)) break;
  }
  CHECK(call > 15);
  CHECK(call < most);
}

}  // namespace

TEST_CASE("issuing: whichever call to the database fails, tried again it is issued once") {
  try_every_call(issue_with);
}

TEST_CASE("issuing: power lost at any call, at the next start it is issued once") {
  try_every_call(issue_with_power_lost);
}

TEST_CASE("issuing: one asked for again, by its attempt, keeps its certificate") {
  const test::TemporaryFolder folder;
  const std::string path = (folder / "a.db").string();
  std::filesystem::copy_file(store_with_two_passed(), path);
  progress::Store store = store_at(path);
  const auto first = issue_to_all(store);
  REQUIRE(first.size() == 2);
  const auto strings = app::load_strings((test::source_folder() / "assets").string(), "sv");
  app::CourseVersionsAtHand courses{store, test::course_with_exam()};
  const auto again = app::issue_certificates(
      store,
      courses,
      {first[0].content.attempt, first[1].content.attempt},
      {.key = organisation(), .issuer = "X", .strings = strings, .now = issuing_day});
  REQUIRE(again);
  CHECK(*again == first);
}

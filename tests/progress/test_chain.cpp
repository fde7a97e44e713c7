// From a learner's program through a result file to a certificate on the course owner's, and back:
// every step a process of its own, as people run them.

#include "office_support.hpp"

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include <chrono>
#include <cstdio>

using namespace behorig;

namespace {

std::string quoted(const std::string& word) {
  return "'" + word + "'";
}

test::Said
run(const test::Desk& desk, const std::string& database, const std::vector<std::string>& words) {
  std::string line = quoted(PROGRAM);
  for (const std::string& word : words)
    line += " " + quoted(word);
  line += " --language sv --course " + quoted(desk.course_folder()) + " --database " +
          quoted(desk.path(database)) + " 2>&1";
  test::Said said;
  FILE* pipe = popen(line.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> part{};
  while (const std::size_t got = std::fread(part.data(), 1, part.size(), pipe))
    said.out.append(part.data(), got);
  const int status = pclose(pipe);
  said.code = WIFEXITED(status) ? WEXITSTATUS(status) : 1000;
  return said;
}

// Some minutes ago by this machine's clock, which the program reads too.
std::int64_t a_while_ago() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count() - 600'000;
}

void pass_the_exam(const test::Desk& desk, const std::string& database) {
  progress::Store store = desk.open(database);
  store.add_person(test::person("anna", "Anna Ek", "Kansliet"));
  store.keep_course(app::version_of(desk.course()), test::noon);
  store.append(test::exam_events(desk.course(), "anna", "a", "ja", a_while_ago()));
}

}  // namespace

TEST_CASE("chain: from a passed exam to a certificate that others believe", "[slow]") {
  const test::Desk desk;
  const std::string learner = "learner/learner.db";
  const std::string owner = "owner/owner.db";
  pass_the_exam(desk, learner);
  const auto ok = [&](const std::string& database, const std::vector<std::string>& words) {
    const test::Said said = run(desk, database, words);
    INFO(words.front() << ": " << said.out);
    CHECK(said.code == 0);
    return said.out;
  };
  const std::string result = desk.path("result.json");
  ok(learner, {"result", "export", "--to", result});
  ok(owner, {"result", "import", result});
  ok(owner, {"result", "import", result});
  CHECK(run(desk, owner, {"access", "--person", "Anna Ek"}).code == 3);
  CHECK_THAT(ok(owner, {"issue"}), Catch::Contains("Anna Ek"));

  ok(owner, {"key", "new", "--name", "Exempelstaden"});
  const std::string key = desk.path("key.json");
  ok(owner, {"key", "export", "--to", key});
  CHECK(run(desk, owner, {"issue", "--all"}).code == 2);  // nobody to ask
  CHECK_THAT(ok(owner, {"issue", "--all", "--yes"}), Catch::Contains("Anna Ek"));
  CHECK_THAT(ok(owner, {"issue", "--all"}), Catch::Contains("Ingen väntar"));
  const std::string folder = desk.path("owner/intyg");
  std::string pdf;
  for (const auto& file : std::filesystem::directory_iterator{folder})
    pdf = file.path().string();
  CHECK_THAT(pdf, Catch::EndsWith("-000001.pdf"));

  ok(owner, {"verify", pdf});
  ok(owner, {"verify", "--log"});
  ok(owner, {"access", "--person", "Anna Ek"});
  CHECK_THAT(
      ok(owner, {"report", "people", "--format", "json"}),
      Catch::Contains(R"("status":"certified")"));

  // Her own program believes it once it knows whose key that is.
  CHECK(run(desk, learner, {"result", "import", pdf}).code == 2);
  ok(learner, {"key", "import", key});
  ok(learner, {"result", "import", pdf});
  ok(learner, {"verify", "--log"});
  CHECK(desk.open(learner).certificates().front().content.attempt == "a");
  ok(learner, {"access", "--person", "Anna Ek"});

  // Taken back, the published list says so to anybody.
  const std::string number = std::filesystem::path{pdf}.stem().string().substr(6);
  ok(owner, {"revoke", number, "--reason", "fel person"});
  const std::string revoked = desk.path("revoked.json");
  ok(owner, {"revoked", "--to", revoked});
  CHECK(run(desk, learner, {"verify", pdf, "--revoked", revoked}).code == 4);
  CHECK(run(desk, owner, {"access", "--person", "Anna Ek"}).code == 3);
}

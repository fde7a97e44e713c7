#include "app/review.hpp"
#include "support/courses.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

struct Found {
  bool reviewed{false};
  std::vector<std::string> codes{};
};

Found review_saying(const std::string& json) {
  const test::TemporaryFolder folder;
  if (!json.empty()) test::write_file(folder / "review.json", json);
  base::Problems problems;
  Found found;
  found.reviewed =
      app::is_reviewed((folder / "review.json").string(), test::small_course(), problems);
  for (const base::Problem& problem : problems)
    found.codes.push_back(problem.code);
  return found;
}

std::string signed_by(const std::string& role, const std::string& version) {
  return R"({"course": ")" + test::small_course().id + R"(", "version": ")" + version +
         R"(", "signed": [{"role": ")" + role +
         R"(", "name": "Sam Exempel", "date": "2026-12-01"}]})";
}

}  // namespace

TEST_CASE("a course is reviewed when the lawyer has signed this version of it") {
  const std::string version = test::small_course().version;
  CHECK(review_saying(signed_by("lawyer", version)).reviewed);
  CHECK_FALSE(review_saying(signed_by("archivist", version)).reviewed);
  CHECK_FALSE(review_saying(signed_by("lawyer", "en annan")).reviewed);
  CHECK_FALSE(review_saying("").reviewed);
}

TEST_CASE("a review that cannot be read is told of and counts for nothing") {
  const Found broken = review_saying("{\"course\": ");
  CHECK_FALSE(broken.reviewed);
  CHECK(broken.codes == std::vector<std::string>{"C108"});
  CHECK_FALSE(review_saying(signed_by("jurist", test::small_course().version)).codes.empty());
}

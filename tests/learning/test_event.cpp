#include "learning/event.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using learning::body_from_json;
using learning::EventBody;

namespace {

course::Answer ordered() {
  return {course::OrderAnswer{.order = {"c", "a", "b"}}};
}

base::Json parsed(const std::string& text) {
  base::Problems problems;
  auto json = base::parse_json(text, "test", problems);
  REQUIRE(json);
  return *std::move(json);
}

}  // namespace

TEST_CASE("event: every kind is read back from the log as it was written", "[learning]") {
  const EventBody body = GENERATE(
      EventBody{learning::Started{
          .course = "liten",
          .version_hash = "abc",
          .module = "ett",
          .seed = 0xffff'ffff'ffff'fffeU,
          .language = "sv"}},
      EventBody{learning::PageShown{.page = "lasa"}},
      EventBody{
          learning::Drafted{.exercise = "val", .answer = {course::SingleAnswer{.picked = "ja"}}}},
      EventBody{learning::Drafted{.exercise = "ordna", .answer = ordered()}},
      EventBody{learning::Answered{.exercise = "ordna", .answer = ordered(), .score = 1.0 / 3}},
      EventBody{learning::Reopened{.exercise = "val"}},
      EventBody{learning::Finished{.score = 0.1}},
      EventBody{learning::ExamStarted{
          .course = "liten",
          .version_hash = "abc",
          .seed = 7,
          .language = "sv",
          .exam = learning::ExamKind::direct,
          .time = learning::ExamTime::twice,
          .minutes = 180,
          .groups = {"data"},
          .items = {"ett/q1", "exam/storm"}}},
      EventBody{learning::ExamStarted{.course = "liten", .version_hash = "abc", .own_work = true}},
      EventBody{learning::Marked{.item = "ett/q1", .on = false}},
      EventBody{learning::ClockRan{}},
      EventBody{learning::Paused{}},
      EventBody{learning::Resumed{}},
      EventBody{learning::HandedIn{
          .time_out = true,
          .passed = true,
          .scores = {{"ett/q1", 1}, {"exam/storm", 1.0 / 3}}}},
      EventBody{learning::Regraded{
          .item = "ett/q1",
          .version_hash = "",
          .reason = "fel facit",
          .by = "Bo",
          .score = 1}},
      EventBody{learning::ExaminedOtherwise{
          .course = "liten",
          .version_hash = "abc",
          .form = learning::ExamForm::paper,
          .examiner = "Bo Exempel",
          .passed = true}},
      EventBody{learning::TalkHeld{.with = "Bo Exempel"}});
  const std::string text = base::canonical_text(learning::body_to_json(body));
  INFO(text);
  const auto read = body_from_json(learning::kind_of(body), parsed(text));
  REQUIRE(read);
  CHECK(*read == body);
}

// Every shape ever written stays here, so that old logs are readable for ever.
TEST_CASE("event: what was written once is read for ever", "[learning]") {
  const auto [kind, text, body] = GENERATE(table<std::string, std::string, EventBody>({
      {"started",
       R"({"course":"k","language":"sv","module":"m","seed":"18446744073709551614","version_hash":"v"})",
       learning::Started{"k", "v", "m", 0xffff'ffff'ffff'fffeU, "sv"}},
      {"page_shown", R"({"page":"p"})", learning::PageShown{"p"}},
      {"drafted",
       R"({"answer":{"kind":"single","picked":"a"},"exercise":"e"})",
       learning::Drafted{"e", {course::SingleAnswer{"a"}}}},
      {"answered",
       R"({"answer":{"kind":"single","picked":"a"},"exercise":"e","score":0.5})",
       learning::Answered{"e", {course::SingleAnswer{"a"}}, 0.5}},
      {"reopened", R"({"exercise":"e"})", learning::Reopened{"e"}},
      {"finished", R"({"score":1})", learning::Finished{1}},
      {"exam_started",
       R"({"course":"k","exam":"supplement","groups":["g"],"items":["m/q"],"language":"sv","minutes":90,"seed":"1","time":"none","version_hash":"v"})",
       learning::ExamStarted{
           "k",
           "v",
           1,
           "sv",
           learning::ExamKind::supplement,
           learning::ExamTime::unlimited,
           90,
           {"g"},
           {"m/q"}}},
      {"exam_started",
       R"({"course":"k","exam":"full","groups":[],"items":[],"language":"sv","minutes":90,"own_work":true,"seed":"1","time":"normal","version_hash":"v"})",
       learning::ExamStarted{
           .course = "k",
           .version_hash = "v",
           .seed = 1,
           .language = "sv",
           .minutes = 90,
           .own_work = true}},
      {"marked", R"({"item":"m/q","on":true})", learning::Marked{"m/q", true}},
      {"clock_ran", "{}", learning::ClockRan{}},
      {"paused", "{}", learning::Paused{}},
      {"resumed", "{}", learning::Resumed{}},
      {"handed_in",
       R"({"passed":true,"scores":[{"item":"m/q","score":0.5}],"time_out":false})",
       learning::HandedIn{false, true, {{"m/q", 0.5}}}},
      {"regraded",
       R"({"by":"B","item":"m/q","passed":true,"reason":"r","score":1,"version_hash":"v"})",
       learning::Regraded{"m/q", "v", "r", "B", 1, true}},
      {"examined_otherwise",
       R"({"course":"k","examiner":"B","form":"oral","passed":true,"version_hash":"v"})",
       learning::ExaminedOtherwise{"k", "v", learning::ExamForm::oral, "B", true}},
      {"talk_held", R"({"with":"B"})", learning::TalkHeld{"B"}},
  }));
  INFO(kind << " " << text);
  const auto read = body_from_json(kind, parsed(text));
  REQUIRE(read);
  CHECK(*read == body);
}

TEST_CASE("event: what cannot be read says so", "[learning]") {
  const auto code = [](const char* kind, const char* text) {
    const auto read = body_from_json(kind, parsed(text));
    return read ? "read" : read.error().code;
  };
  CHECK(code("from_the_future", "{}") == "S112");
  CHECK(code("page_shown", "{}") == "C111");
  CHECK(code("finished", R"({"score":"high"})") == "C112");
}

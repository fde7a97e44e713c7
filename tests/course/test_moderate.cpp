#include "course/kinds/moderate.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

namespace {

std::string shift(const std::string& comments, const std::string& more = "") {
  return R"({"id": "pass", "kind": "moderate", "prompt": "Ta hand om dem.", "title": "Fredag", "clock": "13:00",
    "until": "16:00", "mode": "sharp", "post": {"account": "Badet", "text": "Nu är det varmt!"}, )" +
         more + R"("comments": [)" + comments + "]}";
}

// A friendly question; advertising that is hidden; a neighbour's number, urgent.
const std::string question =
    R"({"id": "fraga", "at": "13:00", "name": "Lo N", "text": "Får man ha badanka?",
  "fate": {"leave": 1}, "needed": ["reply"], "wrong": {"police": "Ankan är laglig."}, "feedback": "Svara.",
  "better": "Låt stå och svara.", "sources": ["fl-6"]})";
const std::string advert =
    R"({"id": "reklam", "at": "13:05", "name": "Billiga Byxor", "text": "REA!",
  "fate": {"hide": 1, "remove": 0.5, "leave": 0}, "needed": ["save"], "allowed": ["platform"],
  "wrong": {"reply": "Det lyfter reklamen."}, "order": [["save", "hide"], ["save", "remove"]],
  "if_untouched": {"minutes": 20, "then": "Tre har klickat."}})";
const std::string number =
    R"({"id": "nummer", "at": "13:06", "name": "Göran S", "text": "Ring Lisbet!", "urgent": true,
  "fate": {"hide": 1}, "needed": ["save", "refer"], "order": [["save", "hide"]],
  "if_untouched": {"minutes": 10, "then": "Fyra har ringt."}})";

Moderate exercise() {
  return test::read_kind<Moderate>(shift(question + "," + advert + "," + number));
}

const std::vector<Verb> well_question{Verb::leave, Verb::reply};           // 4 minutes
const std::vector<Verb> well_advert{Verb::save, Verb::hide};               // 3 minutes
const std::vector<Verb> well_number{Verb::save, Verb::hide, Verb::refer};  // 6 minutes

double score(const StreamComment& comment, std::vector<Verb> verbs, bool got_worse = false) {
  return review(comment, {comment.id, std::move(verbs)}, got_worse).score;
}

double share(const std::vector<AxisScore>& axes, Axis axis) {
  for (const AxisScore& score : axes)
    if (score.axis == axis) return score.share;
  return -1;
}

}  // namespace

TEST_CASE(
    "moderate: doing all that is needed and nothing wrong earns everything, in any order without a "
    "conflict") {
  const StreamComment comment = exercise().comments[2];
  CHECK(score(comment, {Verb::save, Verb::hide, Verb::refer}) == Approx(1));
  CHECK(score(comment, {Verb::refer, Verb::save, Verb::hide}) == Approx(1));
  CHECK(score(comment, {Verb::save, Verb::refer, Verb::hide}) == Approx(1));
  CHECK(score(comment, {Verb::hide, Verb::save, Verb::refer}) == Approx(0.85));
}

TEST_CASE("moderate: each fault costs what it costs") {
  const auto [verbs, expected] = GENERATE(table<std::vector<Verb>, double>({
      {{Verb::save, Verb::hide}, 1},
      {{Verb::save, Verb::hide, Verb::platform}, 1},
      {{Verb::save, Verb::remove}, 0.75},
      {{Verb::save, Verb::leave}, 0.5},
      {{Verb::hide}, 0.5},
      {{Verb::leave}, 0},
      {{Verb::save, Verb::hide, Verb::reply}, 0.75},
      {{Verb::save, Verb::hide, Verb::police}, 0.9},
      {{Verb::leave, Verb::reply, Verb::police}, 0},
  }));
  CHECK(score(exercise().comments[1], verbs) == Approx(expected));
}

TEST_CASE("moderate: an urgent comment that got worse first costs, another does not") {
  CHECK(score(exercise().comments[2], well_number, true) == Approx(0.75));
  CHECK(score(exercise().comments[1], well_advert, true) == Approx(1));
}

TEST_CASE("moderate: a move is told with what was wrong, missing, unneeded and out of order") {
  const MoveReview made = review(
      exercise().comments[1],
      {"reklam", {Verb::hide, Verb::save, Verb::reply, Verb::manager}},
      false);
  CHECK(made.wrong == std::vector<VerbRemark>{{Verb::reply, "Det lyfter reklamen."}});
  CHECK(made.unneeded == std::vector<Verb>{Verb::manager});
  CHECK(made.conflicts == std::vector<VerbPair>{{Verb::save, Verb::hide}});
  CHECK(made.missing.empty());
  const MoveReview poor = review(exercise().comments[0], {"fraga", {Verb::leave}}, false);
  CHECK(poor.missing == std::vector<Verb>{Verb::reply});
  CHECK(poor.remark.verdict == Verdict::partly);
  CHECK(poor.remark.better == "Låt stå och svara.");
  CHECK(poor.remark.sources == Lines{"fl-6"});
  CHECK(review(exercise().comments[0], {"fraga", well_question}, false).remark.better.empty());
}

TEST_CASE("moderate: the clock moves by moves only") {
  const StreamState start = state_after(exercise(), {});
  CHECK(start.clock == 13 * 60);
  CHECK(start.waiting == 1);
  CHECK(start.comments[1].status == CommentStatus::to_come);
  const StreamState once = state_after(exercise(), {{{"fraga", well_question}}});
  CHECK(once.comments[0].status == CommentStatus::handled);
  CHECK(once.comments[0].taken_at == 13 * 60);
  CHECK(once.comments[0].handled_at == 13 * 60 + 4);
}

TEST_CASE("moderate: when nothing waits, the clock goes on to the next comment") {
  const StreamState once = state_after(exercise(), {{{"fraga", well_question}}});
  CHECK(once.clock == 13 * 60 + 5);
  CHECK(once.comments[1].status == CommentStatus::waiting);
  CHECK(once.comments[2].status == CommentStatus::to_come);
}

TEST_CASE("moderate: what is left untouched gets worse") {
  // 15 minutes with the police on a question: the number came at 13.06 and is worse at 13.16.
  const StreamState state =
      state_after(exercise(), {{{"fraga", {Verb::leave, Verb::reply, Verb::police}}}});
  CHECK(state.clock == 13 * 60 + 19);
  CHECK(state.comments[1].status == CommentStatus::waiting);
  CHECK(state.comments[2].status == CommentStatus::worse);
  const StreamState later = state_after(
      exercise(),
      {{{"fraga", {Verb::leave, Verb::reply, Verb::police}}, {"nummer", well_number}}});
  CHECK(later.comments[2].status == CommentStatus::handled);
  CHECK(later.comments[2].got_worse);
  CHECK(later.comments[1].got_worse);
}

TEST_CASE("moderate: moves that cannot be made are skipped") {
  const StreamState start = state_after(exercise(), {});
  CHECK(state_after(exercise(), {{{"borta", {Verb::leave}}}}) == start);
  CHECK(state_after(exercise(), {{{"nummer", well_number}}}) == start);
  CHECK(state_after(exercise(), {{{"fraga", {Verb::reply}}}}) == start);
  CHECK(state_after(exercise(), {{{"fraga", {Verb::leave, Verb::hide}}}}) == start);
  CHECK(state_after(exercise(), {{{"fraga", {Verb::leave, Verb::reply, Verb::reply}}}}) == start);
}

TEST_CASE("moderate: a shift done well scores fully on every axis") {
  const ModerateAnswer answer{
      {{"fraga", well_question}, {"reklam", well_advert}, {"nummer", well_number}}};
  CHECK(complete(exercise(), answer));
  const Grade result = grade(exercise(), answer);
  CHECK(result.score == Approx(1));
  REQUIRE(result.axes.size() == 4);
  for (const AxisScore& axis : result.axes)
    CHECK(axis.share == Approx(1));
}

TEST_CASE("moderate: axes tell law, openness, tone and time apart") {
  const ModerateAnswer answer{
      {{"fraga", {Verb::hide, Verb::police}},
       {"nummer", {Verb::hide, Verb::save}},
       {"reklam", well_advert}}};
  const auto axes = axes_so_far(exercise(), answer);
  // Question: police is wrong (0.5 off). Number: saved, but after hiding (0.25 off). Advert: fine.
  CHECK(share(axes, Axis::law) == Approx((0.5 + 0.75 + 1) / 3));
  CHECK(share(axes, Axis::openness) == Approx((0.0 + 1 + 1) / 3));
  // Neither the reply nor the safe channel was given.
  CHECK(share(axes, Axis::tone) == Approx(0));
  // 13.16: the number is worse, urgent and counts twice: 0.5 × 10 / 10. The advert was in time.
  CHECK(share(axes, Axis::time) == Approx((0.5 * 2 + 1) / 3));
}

TEST_CASE("moderate: closing all comments without need costs openness") {
  auto verbs = well_question;
  verbs.push_back(Verb::close);
  CHECK(share(axes_so_far(exercise(), {{{"fraga", verbs}}}), Axis::openness) == Approx(0.5));
}

TEST_CASE("moderate: axes start full, and those that nothing bears on are left out") {
  for (const AxisScore& axis : axes_so_far(exercise(), {}))
    CHECK(axis.share == 1);
  const auto calm = test::read_kind<Moderate>(
      shift(R"({"id": "a", "at": "13:00", "name": "A", "text": "Hej", "fate": {"leave": 1}})"));
  CHECK(axes_so_far(calm, {}) == std::vector<AxisScore>{{Axis::openness, 1}});
}

TEST_CASE("moderate: what was not dealt with counts nothing and is told as missed") {
  const Grade result = grade(exercise(), {{{"fraga", well_question}}});
  CHECK(result.score == Approx(1.0 / 3));
  CHECK(test::verdict(result, "reklam") == Verdict::missed);
  CHECK_FALSE(complete(exercise(), {{{"fraga", well_question}}}));
}

TEST_CASE("moderate: the exercise says what each verb takes") {
  const auto slow = test::read_kind<Moderate>(shift(question, R"("minutes": {"reply": 10}, )"));
  CHECK(state_after(slow, {{{"fraga", well_question}}}).clock == 13 * 60 + 10);
  CHECK(
      test::problems_in(shift(question, R"("minutes": {"replay": 10}, )")) ==
      Lines{"C110 /minutes/replay"});
}

TEST_CASE("moderate: a comment's own contradictions are problems") {
  const auto comment = [](const std::string& keys, const std::string& at = "13:00") {
    return test::problems_in(
        shift(R"({"id": "a", "at": ")" + at + R"(", "name": "A", "text": "Hej", )" + keys + "}"));
  };
  const std::string fate = R"("fate": {"leave": 1})";
  CHECK(comment(fate).empty());
  CHECK(comment(R"("urgent": false)") == Lines{"C230 /comments/0"});
  CHECK(comment(R"("fate": {"leave": 0.9})") == Lines{"C230 /comments/0/fate"});
  CHECK(comment(R"("fate": {"leave": 1, "hide": 2})") == Lines{"C118 /comments/0/fate"});
  CHECK(comment(R"("fate": {"leave": 1, "save": 1})") == Lines{"C114 /comments/0/fate"});
  CHECK(comment(fate + R"(, "needed": ["sav"])") == Lines{"C114 /comments/0/needed"});
  CHECK(comment(fate + R"(, "needed": ["hide"])") == Lines{"C114 /comments/0/needed"});
  CHECK(
      comment(fate + R"(, "needed": ["save"], "wrong": {"save": "?"})") ==
      Lines{"C232 /comments/0/wrong"});
  CHECK(comment(fate + R"(, "wrong": {"leave": "?"})") == Lines{"C232 /comments/0/wrong"});
  CHECK(
      comment(fate + R"(, "order": [["save", "hide"], ["hide", "save"]])") ==
      Lines{"C233 /comments/0/order"});
  CHECK(comment(fate + R"(, "order": [["save"]])") == Lines{"C234 /comments/0/order"});
  CHECK(comment(fate + R"(, "order": [["save", "hida"]])") == Lines{"C114 /comments/0/order"});
  CHECK(comment(fate + R"(, "urgent": true)") == Lines{"C236 /comments/0/urgent"});
  CHECK(comment(fate, "12:59") == Lines{"C235 /comments/0/at"});
  CHECK(comment(fate, "16:01") == Lines{"C235 /comments/0/at"});
  CHECK(comment(fate, "25:00") == Lines{"C120 /comments/0/at"});
}

#include "support/courses.hpp"

namespace behorig::test {

course::Option right(std::string id) {
  course::Option option;
  option.text = "Svaret " + id;
  option.feedback = "Ja, " + id + ".";
  option.id = std::move(id);
  option.correct = true;
  return option;
}

course::Option wrong(std::string id) {
  course::Option option;
  option.text = "Svaret " + id;
  option.feedback = "Inte riktigt, " + id + ".";
  option.id = std::move(id);
  return option;
}

course::Page page(std::string id) {
  course::Page made;
  made.title = "Sidan " + id;
  made.id = std::move(id);
  course::Block block;
  block.id = "b1";
  block.content = course::TextBlock{.text = "En mening att läsa."};
  made.blocks.push_back(std::move(block));
  return made;
}

course::Page page(std::string id, course::Exercise exercise) {
  auto made = page(std::move(id));
  made.exercise = std::move(exercise);
  return made;
}

course::Module module(std::string id, std::vector<course::Page> pages) {
  course::Module made;
  made.title = "Modulen " + id;
  made.file = "modules/" + id + ".json";
  made.id = std::move(id);
  made.area = "amne";
  made.minutes = 5;
  made.goals = {{.id = "mal", .text = "Du har provat."}};
  made.pages = std::move(pages);
  return made;
}

course::Course small_course() {
  course::Course course;
  course.id = "liten";
  course.version = "1";
  course.title = "En liten kurs";
  course.about = "Kursen är till för tester.";
  course.areas = {{.id = "amne", .title = "Ämnet", .group = "grupp"}};
  course.groups = {{.id = "grupp", .title = "Gruppen"}};
  const auto choice = exercise("val", course::Single{.options = {right("ja"), wrong("nej")}});
  course.modules = {module("ett", {page("lasa"), page("prova", choice)})};
  return course;
}

Files small_course_files() {
  return {
      {"course.json", R"({
  "format": 1, "id": "liten", "version": "1", "language": "sv",
  "title": "En liten kurs", "about": "Kursen är till för tester.",
  "groups": [{"id": "grupp", "title": "Gruppen"}],
  "areas": [{"id": "amne", "title": "Ämnet", "group": "grupp"}],
  "modules": ["modules/ett.json"],
  "exam": {"draw": {"grupp": 1}, "pass": 0.8, "pass_each_group": 0.5, "minutes": 10, "wait_hours": 0},
  "certificate": {"title": "En liten kurs", "valid_months": 12, "renew_within_days": 30},
  "parameters": {"organisation": "Exempelstaden", "legal_review": null}
})"},
      {"sources.json", R"({"sources": []})"},
      {"modules/ett.json", R"({
  "id": "ett", "area": "amne", "title": "Modulen ett", "minutes": 5, "depth": "core",
  "goals": [{"id": "mal", "text": "Du har provat."}],
  "pages": [
    {"id": "lasa", "title": "Sidan lasa", "blocks": [{"id": "b1", "text": "En mening att läsa."}]},
    {"id": "prova", "title": "Sidan prova", "blocks": [{"id": "b1", "text": "En mening att läsa."}],
     "exercise": {"id": "val", "kind": "single", "goal": "mal", "prompt": "Vad gör du?",
       "options": [
         {"id": "ja", "text": "Svaret ja", "correct": true, "feedback": "Ja, ja."},
         {"id": "nej", "text": "Svaret nej", "feedback": "Inte riktigt, nej."}]}}
  ],
  "questions": []
})"},
  };
}

}  // namespace behorig::test

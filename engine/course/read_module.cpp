#include "course/read.hpp"

#include <array>

namespace behorig::course {

namespace {

using base::Reader;

std::optional<Exercise> read_optional_exercise(Reader& page, std::string_view key) {
  if (!page.has(key)) return {};
  Reader reader = page.object(key);
  return read_exercise(reader);
}

Page read_page(Reader& reader) {
  Page page;
  page.id = reader.id();
  page.title = reader.text("title");
  page.warning = reader.text_or("warning", "");
  page.blocks = read_blocks(reader);
  page.exercise = read_optional_exercise(reader, "exercise");
  page.alternative = read_optional_exercise(reader, "alternative");
  reader.finish();
  return page;
}

}  // namespace

Module read_module(Reader& reader, const std::string& path) {
  constexpr std::array<std::string_view, 2> depths{"core", "extra"};
  Module module;
  module.file = path;
  reader.ignore("$schema");
  module.id = reader.id();
  module.area = reader.text("area");
  module.title = reader.text("title");
  module.minutes = read_whole(reader, "minutes", 1, 600, {});
  module.depth = reader.word_or("depth", depths, "core") == "core" ? Depth::core : Depth::extra;
  for (Reader& goal : reader.objects("goals")) {
    module.goals.push_back({goal.id(), goal.text("text")});
    goal.finish();
  }
  for (Reader& page : reader.objects("pages", 1))
    module.pages.push_back(read_page(page));
  for (Reader& question : reader.objects("questions"))
    module.questions.push_back(read_exercise(question));
  reader.finish();
  return module;
}

Exercise read_scenario_file(Reader& reader) {
  reader.ignore("$schema");
  Exercise exercise = read_exercise(reader);
  if (kind_of(exercise) != Scenario::kind)
    reader.report(
        "C114",
        "kind",
        {{"key", "kind"},
         {"value", std::string{kind_of(exercise)}},
         {"words", std::string{Scenario::kind}}});
  return exercise;
}

}  // namespace behorig::course

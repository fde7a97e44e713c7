#pragma once
// Small courses for tests, as values and as files. A test changes what it is about and leaves the
// rest.

#include "course/course.hpp"
#include "support/files.hpp"

#include <string>
#include <utility>
#include <vector>

namespace behorig::test {

// Options for single and multiple: right("a"), wrong("b"). The text and feedback name the id.
course::Option right(std::string id);
course::Option wrong(std::string id);

template <class Kind>
course::Exercise exercise(std::string id, Kind kind) {
  course::Exercise made;
  made.id = std::move(id);
  made.goal = "mal";
  made.prompt = "Vad gör du?";
  made.kind = std::move(kind);
  return made;
}

// A page with one text block "b1", and the exercise when there is one.
course::Page page(std::string id);
course::Page page(std::string id, course::Exercise exercise);

course::Module module(std::string id, std::vector<course::Page> pages);

// One module "ett" with the page "lasa" (text) and "prova" (single "val": "ja" is right, "nej" is
// wrong).
course::Course small_course();

// The same course as files, Swedish only, without problems or warnings about references.
Files small_course_files();

}  // namespace behorig::test

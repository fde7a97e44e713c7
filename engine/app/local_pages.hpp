#pragma once
// Pages that the authority adds to the course's modules: local/<module>.md in the data folder, in
// Markdown, titled *Så gör vi hos oss*. They never alter the course: its version stays the same.

#include "course/load.hpp"

#include <functional>
#include <string>

namespace behorig::app {

// Puts each local page before the module's last page, in every language of the course; the text is
// the authority's own and the same in all. `title_in`: the page's title in a language. What cannot
// be read is added to the course's problems; a file for a module that does not exist is left alone.
void add_local_pages(
    course::LoadedCourse& course,
    const std::string& folder,
    const std::function<std::string(const std::string& language)>& title_in);

}  // namespace behorig::app

#pragma once
// From the JSON tree of each file of a course to values. Problems go where the readers report; a
// value with errors in it is not to be used.

#include "course/course.hpp"

namespace behorig::course {

std::vector<Block> read_blocks(base::Reader& page);
std::vector<ListItem> read_items(base::Reader& reader, std::string_view key, std::size_t at_least);

// A path within the course folder. C125 for one that would lead out of it.
std::string read_path(base::Reader& reader, std::string_view key);
bool stays_inside(std::string_view path);

// A whole number from `least` to `most` (C118); required when there is no `otherwise`.
int read_whole(
    base::Reader& reader,
    std::string_view key,
    int least,
    int most,
    std::optional<int> otherwise);

Module read_module(base::Reader& reader, const std::string& path);

// course.json without its modules, sources and urgent cards; the modules' paths beside it.
struct CourseFile {
  Course course{};
  std::vector<std::string> modules{};
};

CourseFile read_course(base::Reader& reader);
// The object "parameters": texts, numbers (as text) and null for what is not set.
Parameters read_parameters(base::Reader& reader);
std::vector<Source> read_sources(base::Reader& reader);
std::vector<UrgentCard> read_urgent(base::Reader& reader);
// A file of its own that holds one scenario, as the exam uses them.
Exercise read_scenario_file(base::Reader& reader);

}  // namespace behorig::course

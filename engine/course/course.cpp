#include "course/course.hpp"

#include <algorithm>

namespace behorig::course {

namespace {

template <class Things>
auto* with_id(Things& things, std::string_view id) {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Module* find_module(const Course& course, std::string_view id) {
  return with_id(course.modules, id);
}

const Page* find_page(const Module& module, std::string_view id) {
  return with_id(module.pages, id);
}

const Source* find_source(const Course& course, std::string_view id) {
  return with_id(course.sources, id);
}

const Exercise* find_exercise(const Page& page, std::string_view id) {
  if (page.exercise && page.exercise->id == id) return &*page.exercise;
  if (page.alternative && page.alternative->id == id) return &*page.alternative;
  return nullptr;
}

}  // namespace behorig::course

#pragma once
// The cards for what is urgent as one page of HTML, to print and put on the wall. Loads nothing
// from anywhere.

#include "base/strings.hpp"
#include "course/course.hpp"

#include <string>

namespace behorig::app {

std::string urgent_page(const course::Course& course, const base::Strings& strings);

}  // namespace behorig::app

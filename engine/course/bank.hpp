#pragma once
// The bank of questions as a file of its own, so that it can be kept from those who have the rest:
// {"modules": [{"id": "moderering", "questions": […]}]}, named by "bank" in the exam's rules.

#include "course/load.hpp"

namespace behorig::course {

// Where the course says that its questions are; "" when they stand in the modules.
std::string bank_path(const base::Json& course_file);

// Adds the bank's questions to the course's modules, after their own; those of a module that could
// not be read are left out. Without the file, or with an error in it, `bank_missing` is set and no
// question of it is used.
void add_bank(Course& course, const std::vector<LoadedFile>& files, base::Problems& problems);

// Whatever could not be read in translation is asked in the original.
void fill_bank(Course& translated, const Course& original);

}  // namespace behorig::course

#pragma once
// Where the screens are looked at: every screen, in each state that looks different.

#include "ui/sample.hpp"

#include <memory>
#include <string>
#include <vector>

namespace behorig::test {

struct Scene {
  std::string name{};  // of its approved text, too
  ui::Screen screen{ui::Screen::home};
  std::size_t page{0};
  std::string state{};
};

// Of the small sample.
const std::vector<Scene>& scenes();
std::unique_ptr<Sample> sample_of(const Scene& scene);

// A page for each of the ten kinds, in the course that shows them all.
std::size_t exercise_count();
std::unique_ptr<Sample> sample_of_exercise(std::size_t page);

}  // namespace behorig::test

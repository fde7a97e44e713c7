#pragma once
// After a stepwise exercise: how it went on each axis, and every decision with what you did, what
// it led to, what would have been better and the source.

#include "ui/kinds.hpp"

#include <string>
#include <vector>

namespace behorig::ui {

struct Decision {
  std::string id{};                   // unique in the list
  std::string title{};                // who it was about, or where in the story
  std::string situation{};            // what one had before one; Markdown
  std::string did{};                  // plain
  std::vector<std::string> led_to{};  // Markdown, a paragraph each
  bool reasons{false};                // led_to tells why, not what happened next
  std::string better{};               // Markdown; empty when there is nothing to do better
  course::Verdict verdict{course::Verdict::fine};
  std::vector<std::string> sources{};
};

// "Rättssäkerhet".
const std::string& axis_name(const Ui& ui, course::Axis axis);
// Bars with words and per cent.
void draw_axes(Ui& ui, const std::vector<course::AxisScore>& axes);
void draw_decision(Ui& ui, const course::Course& course, const Decision& decision);

}  // namespace behorig::ui

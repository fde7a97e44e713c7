#include "ui/debrief.hpp"

#include <algorithm>
#include <cmath>

namespace behorig::ui {
namespace {

constexpr float name_width = 150;
constexpr float axis_width = 220;
constexpr float stacked_below = 560;  // one above the other in narrower places
constexpr float label_width = 120;
constexpr double well = 0.8;
constexpr double half = 0.5;

Tone tone_of_share(double share) {
  if (share >= well) return Tone::ok;
  return share >= half ? Tone::warn : Tone::bad;
}

const std::string& word_for_share(const Ui& ui, double share) {
  if (share >= well) return ui.text_of("debrief.strong");
  return ui.text_of(share >= half ? "debrief.halfway" : "debrief.weak");
}

void draw_axis(Ui& ui, const course::AxisScore& axis) {
  const std::string& name = axis_name(ui, axis.axis);
  const auto scope = ui.scope(course::axis_names[static_cast<std::size_t>(axis.axis)]);
  const std::string words = ui.strings().text(
      "debrief.share",
      {{"percent", std::to_string(static_cast<int>(std::round(axis.share * 100)))},
       {"word", word_for_share(ui, axis.share)}});
  const Tone tone = tone_of_share(axis.share);
  const TextSpec small{.style = TextStyle::small, .leading = 1.4F};
  if (ui.width() < ui.px(stacked_below)) {
    ui.paragraph("name", name + " · " + words, small);
    ui.progress("bar", name, axis.share, 0, tone);
    return;
  }
  const float height = ui.px(24);
  const auto columns = ui.columns(16);
  {
    const auto column = ui.column(ui.px(name_width));
    const auto row = ui.row(0, height / ui.zoom());
    ui.paragraph("name", name, {.style = TextStyle::small_bold, .leading = 1.4F});
  }
  {
    const auto column = ui.column(ui.px(axis_width));
    const auto row = ui.row(0, height / ui.zoom());
    ui.progress("bar", name, axis.share, axis_width, tone);
  }
  const auto column = ui.column(ui.width() - ui.px(name_width + axis_width + 2 * 16));
  const auto row = ui.row(0, height / ui.zoom());
  ui.paragraph("words", words, small);
}

// A label beside what it names; above it where there is little room.
template <class Draw>
void labelled(Ui& ui, std::string_view id, std::string_view label, Draw draw) {
  const TextSpec spec{.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.45F};
  const auto scope = ui.scope(id);
  if (ui.width() < ui.px(stacked_below)) {
    ui.paragraph("label", label, spec);
    draw();
    return;
  }
  const float whole = ui.width();
  const auto columns = ui.columns(12);
  {
    const auto column = ui.column(ui.px(label_width));
    ui.paragraph("label", label, spec);
  }
  const auto column = ui.column(whole - ui.px(label_width + 12));
  ui.set_gap(4);
  draw();
}

}  // namespace

const std::string& axis_name(const Ui& ui, course::Axis axis) {
  switch (axis) {
    case course::Axis::law:
      return ui.text_of("debrief.axis.law");
    case course::Axis::openness:
      return ui.text_of("debrief.axis.openness");
    case course::Axis::tone:
      return ui.text_of("debrief.axis.tone");
    case course::Axis::time:
      return ui.text_of("debrief.axis.time");
  }
  return ui.text_of("debrief.axis.law");
}

void draw_axes(Ui& ui, const std::vector<course::AxisScore>& axes) {
  if (axes.empty()) return;
  const auto list = ui.group("axes", ui.text_of("debrief.axes"));
  const auto card = ui.card({.gap = 10});
  for (const course::AxisScore& axis : axes)
    draw_axis(ui, axis);
}

void draw_decision(Ui& ui, const course::Course& course, const Decision& decision) {
  const TextSpec small{.style = TextStyle::small, .leading = 1.45F};
  const auto item = ui.item(decision.id, decision.title);
  const auto card = ui.card({.padding_y = 14, .gap = 8});
  {
    const auto row = ui.row(10);
    ui.heading("title", 4, decision.title, TextStyle::body_bold);
    if (decision.verdict != course::Verdict::fine)
      ui.pill("verdict", word_for(ui, decision.verdict), tone_of(decision.verdict));
  }
  if (!decision.situation.empty())
    ui.paragraph(
        "situation",
        decision.situation,
        {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.45F});
  labelled(ui, "did", ui.text_of("debrief.did"), [&] {
    ui.paragraph("text", decision.did, {.style = TextStyle::small_bold, .leading = 1.45F});
  });
  if (!decision.led_to.empty())
    labelled(ui, "led_to", ui.text_of(decision.reasons ? "debrief.why" : "debrief.led_to"), [&] {
      for (std::size_t i = 0; i < decision.led_to.size(); ++i)
        ui.rich(std::to_string(i), decision.led_to[i], small);
    });
  if (!decision.better.empty())
    labelled(ui, "better", ui.text_of("debrief.better"), [&] {
      ui.rich("text", decision.better, small);
    });
  if (!provisions(course, decision.sources).empty())
    labelled(ui, "source", ui.text_of("debrief.source"), [&] {
      draw_provisions(ui, course, decision.sources);
    });
}

}  // namespace behorig::ui

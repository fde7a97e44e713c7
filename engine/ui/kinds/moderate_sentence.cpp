// The sentence *1 Spara → 2 Dölj → 3 Registrera*: what is going to be done, in an order that can be
// changed by dragging, by Alt and an arrow, and by buttons.

#include "ui/kinds/moderate_parts.hpp"
#include "ui/kinds/parts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace behorig::ui {
namespace {

using course::Verb;

constexpr float part_padding = 8;
constexpr float part_height = 34;
constexpr float sentence_button = 44;

struct Part {
  Verb verb{Verb::leave};
  Rect place{};
  Touch touch{};
};

class Sentence {
 public:
  Sentence(Ui& ui, const Shift& shift) : ui_{ui}, shift_{shift}, verbs_{shift.view().verbs} {}

  void draw() {
    {
      const auto group = ui_.arrow_group("sentence", ui_.text_of("moderate.sentence"));
      const auto row = ui_.row(6);
      for (std::size_t at = 0; at < verbs_.size(); ++at)
        draw_part(at);
    }
    drop();
    draw_buttons();
    if (move_) carry_out_move();
  }

 private:
  void draw_part(std::size_t at) {
    const Verb verb = verbs_[at];
    const std::string& name = step_name(ui_, verb);
    const std::string number = std::to_string(at + 1);
    const float number_width = ui_.text_width(number, TextStyle::small_bold) + ui_.px(5);
    const float wide =
        number_width + ui_.text_width(name, TextStyle::small) + 2 * ui_.px(part_padding);
    if (at > 0) draw_arrow();
    Part part{verb, ui_.take(wide, ui_.px(part_height))};
    semantics::Node& node = ui_.semantics().leaf(Role::button, ui_.id(course::name_of(verb)), name);
    describe(node, at);
    const Id id = node.id;
    part.touch = ui_.touch(node, part.place, !shift_.shown);
    ui_.focus_ring(node);
    draw_shape(part, number, number_width, name);
    take_keys(id, at, part.touch);
    parts_.push_back(part);
  }

  void draw_arrow() {
    const std::string& arrow = ui_.text_of("moderate.then");
    const float wide = ui_.text_width(arrow, TextStyle::small);
    const Rect place = ui_.take(wide, ui_.px(part_height));
    const TextLayout& layout = ui_.layouts().plain(arrow, {TextStyle::small, 1.4F}, wide + 1);
    ui_.layout_at(layout, place.x, place.y + (place.height - layout.height) / 2, ui_.theme().muted);
  }

  void describe(semantics::Node& node, std::size_t at) const {
    using semantics::Act;
    node.position = static_cast<std::int16_t>(at + 1);
    node.set_size = static_cast<std::int16_t>(verbs_.size());
    if (shift_.shown) return;
    node.description = ui_.strings().text(
        "moderate.part_keys",
        {{"place", std::to_string(at + 1)}, {"count", std::to_string(verbs_.size())}});
    if (at > 0) node.actions |= bit(Act::move_up);
    if (at + 1 < verbs_.size()) node.actions |= bit(Act::move_down);
    if (selected(verbs_[at])) node.states |= semantics::expanded;
  }

  bool selected(Verb verb) const { return shift_.view().card == course::name_of(verb); }

  void draw_shape(
      const Part& part,
      const std::string& number,
      float number_width,
      const std::string& name) {
    const Theme& theme = ui_.theme();
    const Rect place =
        part.touch.dragged ? moved(part.place, part.touch.moved_x, part.touch.moved_y) : part.place;
    const bool strong = part.touch.dragged || (selected(part.verb) && !shift_.shown);
    if (strong || part.touch.hovered) ui_.fill(place, theme.brand_soft, 8);
    if (!shift_.shown)
      ui_.outline(place, strong ? theme.brand : theme.line, 8, strong ? ui_.px(2) : 1);
    const TextLayout& digits =
        ui_.layouts().plain(number, {TextStyle::small_bold, 1.4F}, number_width + 1);
    const TextLayout& words = ui_.layouts().plain(name, {TextStyle::small, 1.4F}, place.width);
    const float x = place.x + ui_.px(part_padding);
    const float y = place.y + (place.height - words.height) / 2;
    ui_.layout_at(digits, x, y, theme.ink);
    ui_.layout_at(words, x + number_width, y, theme.ink);
  }

  void take_keys(Id id, std::size_t at, const Touch& touch) {
    using semantics::Act;
    if (shift_.shown) return;
    std::string& card = shift_.view().card;
    if (touch.pressed) card = selected(verbs_[at]) ? "" : course::name_of(verbs_[at]);
    if (ui_.semantics().take(id, Act::move_up)) step(at, -1);
    if (ui_.semantics().take(id, Act::move_down)) step(at, 1);
    if (!touch.focused) return;
    if (ui_.take_key(Key::left, true) || ui_.take_key(Key::up, true)) step(at, -1);
    if (ui_.take_key(Key::right, true) || ui_.take_key(Key::down, true)) step(at, 1);
  }

  void step(std::size_t at, int by) {
    if (by < 0 ? at == 0 : at + 1 == verbs_.size()) return;
    move_ = {at, by < 0 ? at - 1 : at + 1};
  }

  // A part that is let go takes the place of the part nearest to the pointer.
  void drop() {
    for (std::size_t at = 0; at < parts_.size(); ++at) {
      if (parts_[at].touch.dragged) ui_.want_frame();
      if (!parts_[at].touch.dropped) continue;
      std::size_t nearest = at;
      float least = std::numeric_limits<float>::max();
      for (std::size_t other = 0; other < parts_.size(); ++other) {
        const Rect& place = parts_[other].place;
        const float distance = std::hypot(
            place.x + place.width / 2 - ui_.input().mouse_x,
            place.y + place.height / 2 - ui_.input().mouse_y);
        if (distance >= least) continue;
        least = distance;
        nearest = other;
      }
      if (nearest != at) move_ = {at, nearest};
    }
  }

  // For the pointer alone: the pressed part's own buttons.
  void draw_buttons() {
    const auto found = std::ranges::find_if(verbs_, [&](Verb verb) { return selected(verb); });
    if (found == verbs_.end() || shift_.shown || verbs_.size() < 2) return;
    const auto at = static_cast<std::size_t>(found - verbs_.begin());
    const auto row = ui_.row(8, 34);
    ui_.paragraph(
        "move",
        ui_.strings().text("moderate.move", {{"step", step_name(ui_, *found)}}),
        {.style = TextStyle::small, .color = ui_.theme().muted, .leading = 1.4F});
    ButtonSpec spec{.style = ButtonStyle::secondary, .small = true};
    spec.enabled = at > 0;
    if (ui_.button("sooner", ui_.text_of("moderate.sooner"), spec)) step(at, -1);
    spec.enabled = at + 1 < verbs_.size();
    if (ui_.button("later", ui_.text_of("moderate.later"), spec)) step(at, 1);
  }

  void carry_out_move() {
    const auto [from, to] = *move_;
    std::vector<Verb>& verbs = shift_.view().verbs;
    const Verb verb = verbs[from];
    verbs.erase(verbs.begin() + static_cast<std::ptrdiff_t>(from));
    verbs.insert(verbs.begin() + static_cast<std::ptrdiff_t>(to), verb);
    ui_.announce(ui_.strings().text(
        "moderate.moved",
        {{"step", step_name(ui_, verb)},
         {"place", std::to_string(to + 1)},
         {"count", std::to_string(verbs.size())}}));
    ui_.want_frame();
  }

  Ui& ui_;
  const Shift& shift_;
  std::vector<Verb> verbs_;  // as they are in this frame
  std::vector<Part> parts_{};
  std::optional<std::pair<std::size_t, std::size_t>> move_{};
};

int minutes_of(const Shift& shift) {
  const auto& verbs = shift.view().verbs;
  return std::accumulate(verbs.begin(), verbs.end(), 0, [&](int sum, Verb verb) {
    return sum + shift.exercise.minutes[static_cast<std::size_t>(verb)];
  });
}

}  // namespace

bool draw_sentence(Ui& ui, const Shift& shift) {
  const ViewState& view = shift.view();
  const bool fate = std::ranges::any_of(view.verbs, course::is_fate);
  const std::string& label = ui.text_of("moderate.perform");
  const ButtonSpec spec{.enabled = fate && !shift.shown};
  const auto card = ui.card({.padding_x = 14, .padding_y = 11});
  const float button = ui.button_width(label, spec);
  const float whole = ui.width();
  bool pressed = false;
  const auto columns = ui.columns(10);
  {
    const auto column = ui.column(std::max(1.0F, whole - button - ui.px(10)));
    ui.set_gap(6);
    if (shift.shown) ui.space((sentence_button - part_height) / 2);
    const TextSpec muted{.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F};
    if (!view.verbs.empty()) Sentence{ui, shift}.draw();
    if (view.verbs.empty())
      ui.paragraph("empty", ui.text_of("moderate.sentence_empty"), muted);
    else if (!fate)
      ui.paragraph("fate_missing", ui.text_of("moderate.fate_missing"), muted);
    else if (!shift.shown)
      ui.paragraph("takes", ui.strings().count("moderate.takes", minutes_of(shift)), muted);
  }
  const auto column = ui.column(button);
  pressed = ui.button("perform", label, spec);
  return pressed;
}

}  // namespace behorig::ui

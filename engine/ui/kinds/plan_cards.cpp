// The steps of a plan as cards that are moved by dragging, by Alt and an arrow, and chosen to get a
// date.

#include "ui/dates.hpp"
#include "ui/kinds/parts.hpp"
#include "ui/kinds/plan_parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

constexpr float card_padding = 14;
constexpr float grip_width = 16;
constexpr float plan_number = 22;
constexpr float part_gap = 12;
constexpr float least_height = 50;

struct Card {
  const course::PlannedStep* planned{nullptr};
  const course::PlanStep* step{nullptr};
  Id id{0};
  Rect place{};
  const TextLayout* text{nullptr};
  std::string date{};
  Touch touch{};
};

class Cards {
 public:
  Cards(
      Ui& ui,
      const course::Plan& plan,
      const course::PlanAnswer& draft,
      const KindContext& context,
      const std::function<void()>& below_opened)
      : ui_{ui}, draft_{draft}, context_{context}, graded_{context.grade != nullptr} {
    const auto* opened = opened_step(draft, *context.state);
    opened_ = opened == nullptr || graded_ ? std::string{} : opened->step;
    cards_.reserve(draft.steps.size());
    lay_out(plan, below_opened);
  }

  std::optional<course::PlanAnswer> run() {
    follow_pointer();
    for (std::size_t at = 0; at < cards_.size(); ++at)
      if (at != dragged_) draw_card(at, cards_[at].place);
    if (dragged_ < cards_.size()) {
      draw_target();
      const Card& card = cards_[dragged_];
      draw_card(dragged_, moved(card.place, 0, card.touch.moved_y));
    }
    if (!move_) return std::nullopt;
    return after_move();
  }

 private:
  void lay_out(const course::Plan& plan, const std::function<void()>& below_opened) {
    const float wide = ui_.width();
    const float left = ui_.px(card_padding + (graded_ ? 0 : grip_width + part_gap) + plan_number);
    for (const course::PlannedStep& planned : draft_.steps) {
      const auto* step = step_called(plan, planned.step);
      if (step == nullptr) continue;
      Card card;
      card.planned = &planned;
      card.step = step;
      card.id = ui_.id(planned.step);
      card.date =
          planned.date ? day_text(ui_.strings(), *planned.date) : ui_.text_of("planning.no_date");
      const float room = wide - left - ui_.px(card_padding + part_gap) - date_width(card);
      card.text = &ui_.layouts().plain(step->text, {TextStyle::body, 1.5F}, room);
      card.place = ui_.take(wide, std::max(ui_.px(least_height), card.text->height + ui_.px(18)));
      cards_.push_back(std::move(card));
      describe(cards_.size() - 1);
      if (below_opened && opened_ == planned.step) below_opened();
    }
  }

  float date_width(const Card& card) const {
    return ui_.text_width(card.date, TextStyle::small) + 1;
  }

  void describe(std::size_t at) {
    using semantics::Act;
    Card& card = cards_[at];
    semantics::Node& node = ui_.semantics().leaf(
        Role::button,
        card.id,
        ui_.strings().text("planning.card", {{"step", card.step->text}, {"date", card.date}}));
    node.position = static_cast<std::int16_t>(at + 1);
    node.set_size = static_cast<std::int16_t>(draft_.steps.size());
    if (opened_ == card.step->id) node.states |= semantics::current;
    if (!graded_) {
      node.description = ui_.text_of("planning.card_keys");
      if (at > 0) node.actions |= bit(Act::move_up);
      if (at + 1 < draft_.steps.size()) node.actions |= bit(Act::move_down);
    }
    card.touch = ui_.touch(node, card.place, !graded_);
    if (graded_) return;
    if (card.touch.pressed) {
      context_.state->card = card.step->id;
      context_.state->month.reset();
    }
    if (ui_.semantics().take(card.id, Act::move_up)) step(at, true);
    if (ui_.semantics().take(card.id, Act::move_down)) step(at, false);
    if (!card.touch.focused) return;
    if (ui_.take_key(Key::up, true)) step(at, true);
    if (ui_.take_key(Key::down, true)) step(at, false);
  }

  void step(std::size_t at, bool up) {
    if (up ? at > 0 : at + 1 < draft_.steps.size()) move_ = {at, up ? at - 1 : at + 1};
  }

  void follow_pointer() {
    for (std::size_t at = 0; at < cards_.size(); ++at) {
      const Touch& touch = cards_[at].touch;
      if (!touch.dragged && !touch.dropped) continue;
      const Rect& place = cards_[at].place;
      const float middle = place.y + place.height / 2 + touch.moved_y;
      target_ = 0;
      for (std::size_t other = 0; other < cards_.size(); ++other) {
        const Rect& there = cards_[other].place;
        if (other != at && there.y + there.height / 2 < middle) ++target_;
      }
      if (touch.dropped && target_ != at) move_ = {at, target_};
      if (!touch.dragged) continue;
      dragged_ = at;
      ui_.scroll_near_edge();
    }
  }

  // A line where the dragged card would go.
  void draw_target() {
    if (target_ == dragged_) return;
    const Rect& there = cards_[target_].place;
    const float y = target_ < dragged_ ? there.y - ui_.px(6) : there.bottom() + ui_.px(3);
    ui_.fill({there.x, y, there.width, ui_.px(3)}, ui_.theme().brand, 2);
  }

  void draw_card(std::size_t at, const Rect& place) {
    const Card& card = cards_[at];
    const Theme& theme = ui_.theme();
    const bool strong = card.touch.dragged || (opened_ == card.step->id);
    ui_.fill(place, strong ? theme.brand_soft : theme.surface, 12);
    ui_.outline(
        place,
        strong || card.touch.hovered ? theme.brand : theme.control,
        12,
        strong ? ui_.px(2) : 1);
    float x = place.x + ui_.px(card_padding);
    if (!graded_) {
      draw_grip(ui_, {x, place.y, ui_.px(grip_width), place.height}, theme.control);
      x += ui_.px(grip_width + part_gap);
    }
    const float top = place.y + (place.height - card.text->height) / 2;
    const TextLayout& number = ui_.layouts().plain(
        std::to_string(at + 1),
        {TextStyle::body_bold, 1.5F},
        ui_.px(plan_number));
    ui_.layout_at(number, x, place.y + (place.height - number.height) / 2, theme.ink);
    ui_.layout_at(*card.text, x + ui_.px(plan_number), top, theme.ink);
    const TextLayout& date =
        ui_.layouts().plain(card.date, {TextStyle::small, 1.4F}, date_width(card));
    ui_.layout_at(
        date,
        place.right() - ui_.px(card_padding) - date.width,
        place.y + (place.height - date.height) / 2,
        card.planned->date ? theme.muted : theme.brand);
    if (const semantics::Node* node = ui_.semantics().tree().find(card.id))
      ui_.focus_ring(*node, 12);
  }

  course::PlanAnswer after_move() {
    const auto [from, to] = *move_;
    course::PlanAnswer changed = draft_;
    const auto at = [&](std::size_t card) {
      return std::ranges::find(
          changed.steps,
          cards_[card].planned->step,
          &course::PlannedStep::step);
    };
    const course::PlannedStep step = *at(from);
    const auto place = at(to) - changed.steps.begin();
    changed.steps.erase(at(from));
    changed.steps.insert(changed.steps.begin() + place, step);
    context_.state->card = step.step;
    ui_.focus(cards_[from].id);
    ui_.semantics().post({.id = cards_[from].id, .act = semantics::Act::scroll_to});
    ui_.announce(ui_.strings().text(
        "planning.moved",
        {{"step", cards_[from].step->text},
         {"place", std::to_string(to + 1)},
         {"count", std::to_string(cards_.size())}}));
    ui_.want_frame();
    return changed;
  }

  Ui& ui_;
  const course::PlanAnswer& draft_;
  const KindContext& context_;
  bool graded_;
  std::string opened_{};
  std::vector<Card> cards_{};
  std::size_t dragged_{static_cast<std::size_t>(-1)};
  std::size_t target_{0};
  std::optional<std::pair<std::size_t, std::size_t>> move_{};
};

}  // namespace

std::optional<course::PlanAnswer> draw_plan_cards(
    Ui& ui,
    const course::Plan& plan,
    const course::PlanAnswer& draft,
    const KindContext& context,
    const std::function<void()>& below_opened) {
  const auto list = ui.group("steps", ui.text_of("planning.yours"));
  const auto column = ui.card({.padding_x = 0, .padding_y = 0, .bare = true, .gap = 9});
  return Cards{ui, plan, draft, context, below_opened}.run();
}

}  // namespace behorig::ui

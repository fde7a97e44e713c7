#include "ui/kinds/parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

constexpr float row_gap = 8;
constexpr float row_padding = 12;
constexpr float row_grip = 16;
constexpr float row_number = 26;
constexpr float button_side = 32;
constexpr float narrow_card = 400;  // below this the two buttons stand under each other

struct OrderRow {
  const course::OrderStep* step{nullptr};
  Id id{0};
  Rect place{};  // where it rests when nothing is dragged
  const TextLayout* text{nullptr};
  std::string badge{};
  Tone tone{Tone::plain};
  Touch touch{};
};

// One frame of the list: the nodes first, then the drawing, where a dragged card leaves its place.
class OrderRows {
 public:
  OrderRows(Ui& ui, const course::Order& order, const KindContext& context)
      : ui_{ui},
        order_{order},
        context_{context},
        stacked_{ui.width() < ui.px(narrow_card)},
        graded_{context.grade != nullptr} {}

  std::optional<course::OrderAnswer> run(const course::OrderAnswer& draft) {
    lay_out(draft);
    for (std::size_t at = 0; at < cards_.size(); ++at)
      describe(at);
    follow_pointer();
    draw();
    if (!move_) return std::nullopt;
    return after_move(draft);
  }

 private:
  struct Move {
    std::size_t from{0};
    std::size_t to{0};
  };

  float buttons_width() const {
    if (graded_) return 0;
    return ui_.px(stacked_ ? button_side : 2 * button_side + 4);
  }

  float text_left() const {
    return ui_.px(row_padding + (graded_ ? 4 : row_grip + 8) + row_number);
  }

  void lay_out(const course::OrderAnswer& draft) {
    const float wide = ui_.width();
    for (const std::string& id : draft.order) {
      const auto step = std::ranges::find(order_.steps, id, &course::OrderStep::id);
      if (step == order_.steps.end()) continue;
      OrderRow card;
      card.step = &*step;
      card.id = ui_.id(id);
      judge(card);
      const float badge = card.badge.empty() ? 0 : ui_.pill_width(card.badge);
      const float room =
          wide - text_left() - ui_.px(row_padding) - std::max(buttons_width() + ui_.px(8), badge);
      card.text = &ui_.layouts().plain(step->text, {TextStyle::small, 1.45F}, room);
      const float least = stacked_ && !graded_ ? 2 * button_side + 12 : 50;
      card.place = ui_.take(wide, std::max(ui_.px(least), card.text->height + ui_.px(22)));
      cards_.push_back(std::move(card));
    }
  }

  void judge(OrderRow& card) const {
    const course::Remark* remark = remark_on(context_.grade, card.step->id);
    card.tone = part_tone(remark);
    if (remark == nullptr) return;
    if (remark->verdict == course::Verdict::right || remark->verdict == course::Verdict::fine)
      card.badge = part_badge(ui_, remark);
    else
      card.badge = ui_.strings().text(
          "exercise.belongs_at",
          {{"place", std::to_string(card.step - order_.steps.data() + 1)}});
  }

  std::string numbered(std::size_t at) const {
    return std::to_string(at + 1) + ". " + cards_[at].step->text;
  }

  void describe(std::size_t at) {
    OrderRow& card = cards_[at];
    semantics::Node& node = ui_.semantics().open(Role::list_item, card.id, numbered(at));
    node.position = static_cast<std::int16_t>(at + 1);
    node.set_size = static_cast<std::int16_t>(cards_.size());
    node.description = graded_ ? card.badge : ui_.text_of("exercise.order_keys");
    node.box = card.place;
    if (!graded_) {
      using semantics::Act;
      if (at > 0) node.actions |= bit(Act::move_up);
      if (at + 1 < cards_.size()) node.actions |= bit(Act::move_down);
      Rect handle = card.place;
      handle.width -= buttons_width() + ui_.px(row_padding);
      card.touch = ui_.touch(node, handle);
      // The whole card is the node, though its buttons take their own part of the pointer.
      ui_.semantics().current().box = card.place;
      keys_and_requests(at);
      step_button(at, true);
      step_button(at, false);
    }
    ui_.semantics().close();
  }

  void keys_and_requests(std::size_t at) {
    using semantics::Act;
    const OrderRow& card = cards_[at];
    if (ui_.semantics().take(card.id, Act::move_up)) step(at, true);
    if (ui_.semantics().take(card.id, Act::move_down)) step(at, false);
    if (!card.touch.focused) return;
    if (ui_.take_key(Key::up, true)) step(at, true);
    if (ui_.take_key(Key::down, true)) step(at, false);
  }

  void step(std::size_t at, bool up) {
    if (up ? at > 0 : at + 1 < cards_.size()) move_ = Move{at, up ? at - 1 : at + 1};
  }

  Rect button_place(const Rect& card, bool up) const {
    const float side = ui_.px(button_side);
    const float x = card.right() - ui_.px(row_padding / 2) - side;
    const float middle = card.y + card.height / 2;
    if (stacked_) return {x, up ? middle - side - ui_.px(2) : middle + ui_.px(2), side, side};
    return {up ? x - side - ui_.px(4) : x, middle - side / 2, side, side};
  }

  // For the pointer; the keyboard moves the card itself, so these are no Tab stops.
  void step_button(std::size_t at, bool up) {
    const OrderRow& card = cards_[at];
    const bool possible = up ? at > 0 : at + 1 < cards_.size();
    semantics::Node& node = ui_.semantics().leaf(
        Role::button,
        semantics::id_in(card.id, up ? "up" : "down"),
        ui_.strings().text(
            up ? "exercise.move_up" : "exercise.move_down",
            {{"text", card.step->text}}));
    node.states |= semantics::no_tab_stop;
    const Touch touch = ui_.touch(node, button_place(card.place, up), possible);
    if (touch.hovered) hovered_button_ = node.id;
    if (touch.pressed) step(at, up);
  }

  void follow_pointer() {
    for (std::size_t at = 0; at < cards_.size(); ++at)
      if (const Touch& touch = cards_[at].touch; touch.dragged || touch.dropped) {
        dragged_ = at;
        target_ = drop_position(places(), at, touch.moved_y);
        if (touch.dropped && target_ != at) move_ = Move{at, target_};
        if (touch.dragged) ui_.scroll_near_edge();
      }
  }

  void draw() {
    if (!dragged_) {
      for (std::size_t at = 0; at < cards_.size(); ++at)
        draw_card(cards_[at], cards_[at].place, at);
      return;
    }
    const std::size_t from = *dragged_;
    const auto shown = places_around(places(), from, target_, ui_.px(row_gap));
    ui_.fill(shown[from], ui_.theme().brand_soft, 12);
    draw_dashed(ui_, grown(shown[from], -ui_.px(1)), ui_.theme().brand, ui_.px(2));
    std::size_t number = 0;
    for (std::size_t at = 0; at < cards_.size(); ++at) {
      if (at == from) continue;
      if (number == target_) ++number;
      draw_card(cards_[at], shown[at], number++);
    }
    const OrderRow& card = cards_[from];
    draw_card(card, moved(card.place, card.touch.moved_x, card.touch.moved_y), target_);
  }

  std::vector<Rect> places() const {
    std::vector<Rect> out;
    for (const OrderRow& card : cards_)
      out.push_back(card.place);
    return out;
  }

  void draw_card(const OrderRow& card, const Rect& place, std::size_t number) {
    const Theme& theme = ui_.theme();
    const bool lifted = card.touch.dragged;
    const bool judged = card.tone != Tone::plain;
    if (lifted) ui_.fill(moved(place, ui_.px(2), ui_.px(4)), theme.line, 12);
    ui_.fill(place, judged ? ui_.soft(card.tone) : theme.surface, 12);
    const Color edge = judged                         ? ui_.strong(card.tone)
                       : lifted || card.touch.hovered ? theme.brand
                                                      : theme.control;
    ui_.outline(place, edge, 12, lifted || judged ? ui_.px(2) : 1);
    float x = place.x + ui_.px(row_padding);
    if (graded_) {
      x += ui_.px(4);
    } else {
      draw_grip(ui_, {x, place.y, ui_.px(row_grip), place.height}, theme.control);
      x += ui_.px(row_grip + 8);
    }
    const TextLayout& digits = ui_.layouts().plain(
        std::to_string(number + 1) + ".",
        {TextStyle::small_bold, 1.45F},
        ui_.px(row_number));
    const float text_top = place.y + (place.height - card.text->height) / 2;
    ui_.layout_at(digits, x, text_top, theme.muted);
    ui_.layout_at(*card.text, x + ui_.px(row_number), text_top, theme.ink);
    draw_badge(ui_, place, card.badge, card.tone);
    if (!graded_)
      for (const bool up : {true, false})
        draw_button(card, place, number, up);
    if (!dragged_ && !graded_)
      if (const semantics::Node* node = ui_.semantics().tree().find(card.id))
        ui_.focus_ring(*node, 12);
  }

  void draw_button(const OrderRow& card, const Rect& place, std::size_t number, bool up) {
    if (up ? number == 0 : number + 1 == cards_.size()) return;
    const Rect button = button_place(place, up);
    if (hovered_button_ == semantics::id_in(card.id, up ? "up" : "down"))
      ui_.fill(button, ui_.theme().brand_soft, 8);
    draw_chevron(ui_, button, up, ui_.theme().brand);
  }

  course::OrderAnswer after_move(const course::OrderAnswer& draft) {
    const OrderRow& card = cards_[move_->from];
    course::OrderAnswer changed;
    for (const OrderRow& each : cards_)
      if (each.id != card.id) changed.order.push_back(each.step->id);
    changed.order.insert(
        changed.order.begin() + static_cast<std::ptrdiff_t>(move_->to),
        card.step->id);
    // Steps that the course no longer has stay in the answer.
    for (const std::string& id : draft.order)
      if (std::ranges::find(changed.order, id) == changed.order.end()) changed.order.push_back(id);
    ui_.focus(card.id);
    ui_.semantics().post({.id = card.id, .act = semantics::Act::scroll_to});
    ui_.announce(ui_.strings().text(
        "exercise.moved",
        {{"text", card.step->text},
         {"place", std::to_string(move_->to + 1)},
         {"count", std::to_string(cards_.size())}}));
    ui_.want_frame();
    return changed;
  }

  Ui& ui_;
  const course::Order& order_;
  const KindContext& context_;
  bool stacked_;
  bool graded_;
  std::vector<OrderRow> cards_{};
  std::optional<std::size_t> dragged_{};
  std::size_t target_{0};
  Id hovered_button_{0};
  std::optional<Move> move_{};
};

// What the author says about single steps that stand wrong.
void draw_step_feedback(Ui& ui, const course::Order& order, const KindContext& context) {
  for (const course::OrderStep& step : order.steps)
    if (const course::Remark* remark = remark_on(context.grade, step.id);
        remark != nullptr && remark->verdict != course::Verdict::right)
      draw_part_feedback(ui, step.id + "-feedback", *remark, 16);
}

}  // namespace

std::optional<course::OrderAnswer> draw(
    Ui& ui,
    const course::Order& order,
    const course::OrderAnswer& draft,
    const KindContext& context) {
  std::optional<course::OrderAnswer> changed;
  {
    const auto list = ui.list("steps", ui.text_of("exercise.steps"));
    const auto column = ui.card(plain_column);
    changed = OrderRows{ui, order, context}.run(draft);
  }
  if (context.grade == nullptr) return changed;
  draw_step_feedback(ui, order, context);
  draw_outcome(
      ui,
      "outcome",
      {.verdict = verdict_of(*context.grade),
       .text = order.feedback,
       .provisions = provisions(context.course, context.exercise.sources)});
  return changed;
}

}  // namespace behorig::ui

#include "ui/kinds/parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

constexpr float least_target = 24;
constexpr float badge_height = 22;
constexpr float sign_width = 18;
constexpr float most_height = 460;

struct Area {
  const course::HotspotArea* area{nullptr};
  std::size_t number{0};
  Id id{0};
  Rect place{};
  bool pointed{false};
  const course::Remark* remark{nullptr};
  Touch touch{};

  std::string numbered(const Ui& ui) const {
    return ui.strings().text(
        "exercise.area_number",
        {{"number", std::to_string(number)}, {"name", area->name}});
  }
};

class Picture {
 public:
  Picture(
      Ui& ui,
      const course::Hotspot& hotspot,
      const course::HotspotAnswer& draft,
      const KindContext& context)
      : ui_{ui}, hotspot_{hotspot}, draft_{draft}, context_{context} {}

  std::optional<course::HotspotAnswer> run() {
    place_ = ui_.picture("picture", hotspot_.image, hotspot_.alt, {.most_height = most_height});
    number_areas();
    follow_pointer();
    const Id group = ui_.id("areas");
    ui_.semantics().open(Role::group, group, ui_.text_of("exercise.areas")).box = place_;
    for (Area& area : areas_)
      describe(area);
    ui_.semantics().close();
    for (const Area& area : areas_)
      draw_area(area);
    for (const Area& area : areas_)
      draw_number_of(area);
    return std::move(changed_);
  }

  const std::vector<Area>& areas() const { return areas_; }

 private:
  // Seeded numbers: authors tend to write the right areas first.
  void number_areas() {
    for (const std::size_t index :
         course::shown_order(hotspot_.areas.size(), false, context_.seed)) {
      const course::HotspotArea& area = hotspot_.areas[index];
      areas_.push_back(
          {.area = &area,
           .number = areas_.size() + 1,
           .id = ui_.id(area.id),
           .place = place_of(area.box),
           .pointed = std::ranges::find(draft_.pointed, area.id) != draft_.pointed.end(),
           .remark = remark_on(context_.grade, area.id)});
    }
  }

  // At least as large as a target must be, and within the picture.
  Rect place_of(const course::AreaBox& box) const {
    const auto share = [](double of, float length) { return static_cast<float>(of) * length; };
    Rect place{
        place_.x + share(box.x, place_.width),
        place_.y + share(box.y, place_.height),
        share(box.width, place_.width),
        share(box.height, place_.height)};
    const float least = ui_.px(least_target);
    const float wider = std::max(0.0F, least - place.width);
    const float higher = std::max(0.0F, least - place.height);
    place.width += wider;
    place.height += higher;
    place.x = std::clamp(place.x - wider / 2, place_.x, place_.right() - place.width);
    place.y = std::clamp(place.y - higher / 2, place_.y, place_.bottom() - place.height);
    return place;
  }

  // The pointer takes the smallest of the areas that lie over each other: it is asked first.
  void follow_pointer() {
    if (context_.grade != nullptr) return;
    std::vector<Area*> by_size;
    for (Area& area : areas_)
      by_size.push_back(&area);
    std::ranges::sort(by_size, {}, [](const Area* area) {
      return area->place.width * area->place.height;
    });
    for (Area* area : by_size) {
      semantics::Node part;
      part.id = semantics::id_in(area->id, "pointer");
      part.states = semantics::no_tab_stop;
      area->touch = ui_.touch(part, area->place);
      if (area->touch.pressed) ui_.focus(area->id);
    }
  }

  void describe(Area& area) {
    const bool open = context_.grade == nullptr;
    semantics::Node& node = ui_.semantics().leaf(Role::checkbox, area.id, area.area->name);
    node.states |=
        semantics::overlay | semantics::checkable | (area.pointed ? semantics::checked : 0U);
    node.position = static_cast<std::int16_t>(area.number);
    node.set_size = static_cast<std::int16_t>(areas_.size());
    node.description = part_badge(ui_, area.remark);
    const Touch touch = ui_.touch(node, area.place, open);
    area.touch.focused = touch.focused;
    bool pressed = touch.pressed || area.touch.pressed;
    const char32_t digit = digit_for(area.number - 1);
    if (open && digit != 0 && ui_.take_character(digit)) {
      pressed = true;
      ui_.focus(area.id);
      ui_.want_frame();
    }
    if (!pressed) return;
    changed_ = draft_;
    if (std::erase(changed_->pointed, area.area->id) == 0)
      changed_->pointed.push_back(area.area->id);
  }

  // The outline has a light edge on both sides, so that it is seen on any picture.
  void draw_area(const Area& area) {
    const Tone tone = part_tone(area.remark);
    const bool judged = tone != Tone::plain;
    const Color color = judged ? ui_.strong(tone) : ui_.theme().brand;
    const bool solid = judged ? area.remark->verdict != course::Verdict::missed : area.pointed;
    const bool strong = solid || area.touch.hovered || area.touch.focused;
    const float thick = ui_.px(strong ? 3 : 2);
    ui_.outline(
        grown(area.place, ui_.px(1.5F)),
        ui_.theme().surface,
        solid ? 6 : 2,
        thick + ui_.px(3));
    if (solid)
      ui_.outline(area.place, color, 5, thick);
    else
      draw_dashed(ui_, grown(area.place, -thick / 2), color, thick);
    if (const semantics::Node* node = ui_.semantics().tree().find(area.id))
      ui_.focus_ring(*node, 6);
  }

  // On the area's upper left corner, so that it covers little of what is to be seen.
  Rect badge_place(const Area& area, bool sign) const {
    const float high = ui_.px(badge_height);
    const float wide = high + (sign ? ui_.px(sign_width) : 0);
    return {
        std::clamp(area.place.x - wide * 0.7F, place_.x, place_.right() - wide),
        std::clamp(area.place.y - high * 0.7F, place_.y, place_.bottom() - high),
        wide,
        high};
  }

  void draw_number_of(const Area& area) {
    const Theme& theme = ui_.theme();
    const Tone tone = part_tone(area.remark);
    const bool judged = tone != Tone::plain;
    const Color color = judged ? ui_.strong(tone) : theme.brand;
    const Rect badge = badge_place(area, judged);
    const bool filled = !judged && area.pointed;
    const float radius = badge_height / 2;
    ui_.fill(grown(badge, ui_.px(1.5F)), theme.surface, radius + 1.5F);
    ui_.fill(badge, filled ? color : judged ? ui_.soft(tone) : theme.surface, radius);
    ui_.outline(badge, color, radius, ui_.px(1.5F));
    Rect number = badge;
    number.width = ui_.px(badge_height);
    if (judged) {
      draw_sign(
          ui_,
          {badge.x + ui_.px(3), badge.y, ui_.px(sign_width), badge.height},
          area.remark->verdict);
      number.x = badge.right() - number.width;
    }
    draw_number(ui_, number, area.number, filled ? theme.brand_ink : theme.ink);
  }

  Ui& ui_;
  const course::Hotspot& hotspot_;
  const course::HotspotAnswer& draft_;
  const KindContext& context_;
  Rect place_{};
  std::vector<Area> areas_{};
  std::optional<course::HotspotAnswer> changed_{};
};

// The numbers with their names; the names are said on the areas themselves.
void draw_legend(Ui& ui, const std::vector<Area>& areas) {
  const float side = ui.px(badge_height);
  const float most = ui.width() - side - ui.px(8);
  const auto row = ui.row(18);
  for (const Area& area : areas) {
    const TextLayout& name = ui.layouts().plain(area.area->name, {TextStyle::small, 1.4F}, most);
    const Rect place = ui.take(side + ui.px(8) + name.width, std::max(side, name.height));
    const Rect number{place.x, place.y, side, side};
    const Theme& theme = ui.theme();
    ui.fill(number, area.pointed ? theme.brand : theme.surface, badge_height / 2);
    ui.outline(number, theme.brand, badge_height / 2, ui.px(1.5F));
    draw_number(ui, number, area.number, area.pointed ? theme.brand_ink : theme.ink);
    const float down = std::max(0.0F, (side - name.height) / 2);
    ui.layout_at(name, number.right() + ui.px(8), place.y + down, theme.ink);
  }
}

}  // namespace

std::optional<course::HotspotAnswer> draw(
    Ui& ui,
    const course::Hotspot& hotspot,
    const course::HotspotAnswer& draft,
    const KindContext& context) {
  Picture picture{ui, hotspot, draft, context};
  auto changed = picture.run();
  if (context.grade == nullptr) {
    draw_legend(ui, picture.areas());
    return changed;
  }
  draw_found(ui, context);
  std::vector<Judged> parts;
  for (const Area& area : picture.areas())
    parts.push_back({area.area->id, area.numbered(ui), area.remark});
  draw_remarks(ui, parts);
  return changed;
}

}  // namespace behorig::ui

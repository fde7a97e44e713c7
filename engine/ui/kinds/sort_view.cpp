#include "ui/kinds/parts.hpp"
#include "ui/kinds/sort_layout.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

// One frame of the pile and the groups while there is something to sort. The nodes come first, then
// the drawing, where a dragged tile leaves its place.
class Table {
 public:
  Table(Ui& ui, const course::Sort& sort, const course::SortAnswer& draft, std::uint64_t seed)
      : ui_{ui}, sort_{sort}, draft_{draft}, table_{lay_out_sort(ui, sort, draft, seed)} {}

  std::optional<course::SortAnswer> run() {
    for (std::size_t zone = 0; zone < table_.zones.size(); ++zone)
      describe_zone(zone);
    follow_pointer();
    draw();
    return std::move(changed_);
  }

 private:
  // --- what it is and what can be done with it

  void describe_zone(std::size_t zone) {
    const std::string& name =
        zone == 0 ? ui_.text_of("exercise.pile") : sort_.groups[zone - 1].title;
    const Id id = ui_.id(zone == 0 ? "pile" : "group-" + sort_.groups[zone - 1].id);
    ui_.semantics().open(Role::list, id, name).box = table_.zones[zone].place;
    for (const std::size_t at : table_.zones[zone].tiles)
      describe_tile(table_.tiles[at]);
    ui_.semantics().close();
  }

  // A tile in the pile has the focus on its first button.
  Id button_id(const SortTile& tile, std::size_t group) const {
    return semantics::id_in(tile.id, sort_.groups[group].id);
  }

  Id focus_id(const SortTile& tile, std::size_t zone) const {
    return button_id(tile, zone == 0 ? 0 : zone - 1);
  }

  void describe_tile(SortTile& tile) {
    semantics::Node& group = ui_.semantics().open(Role::radio_group, tile.id, tile.card->text);
    group.states |= semantics::arrow_group;
    group.description = ui_.text_of("exercise.sort_keys");
    group.box = tile.place;
    for (std::size_t i = 0; i < sort_.groups.size(); ++i)
      describe_button(tile, i);
    ui_.semantics().close();
    // Taking hold of the tile is for the pointer alone, so it is no node.
    semantics::Node handle;
    handle.id = semantics::id_in(tile.id, "handle");
    handle.states = semantics::no_tab_stop;
    tile.touch = ui_.touch(handle, tile.place);
    if (tile.touch.pressed) ui_.focus(focus_id(tile, tile.zone));
  }

  void describe_button(const SortTile& tile, std::size_t group) {
    const Id id = button_id(tile, group);
    semantics::Node& node = ui_.semantics().leaf(Role::radio, id, sort_.groups[group].title);
    node.states |= semantics::checkable | (tile.zone == group + 1 ? semantics::checked : 0U);
    node.position = static_cast<std::int16_t>(group + 1);
    node.set_size = static_cast<std::int16_t>(sort_.groups.size());
    const Touch touch = ui_.touch(node, sort_button_place(ui_, tile, tile.place, group));
    if (touch.hovered) hovered_ = id;
    if (touch.pressed) put(tile, group + 1);
    if (touch.focused) take_keys(tile, group);
  }

  void take_keys(const SortTile& tile, std::size_t group) {
    const std::size_t count = sort_.groups.size();
    if (ui_.take_key(Key::right) || ui_.take_key(Key::down))
      put(tile, (group + 1) % count + 1);
    else if (ui_.take_key(Key::left) || ui_.take_key(Key::up))
      put(tile, (group + count - 1) % count + 1);
    else if (ui_.take_key(Key::del) || ui_.take_key(Key::backspace))
      put(tile, 0);
    for (std::size_t i = 0; i < count; ++i)
      if (const char32_t digit = digit_for(i); digit != 0 && ui_.take_character(digit))
        put(tile, i + 1);
  }

  void put(const SortTile& tile, std::size_t zone) {
    ui_.focus(focus_id(tile, zone));
    if (zone == tile.zone) return;
    const std::string group = zone == 0 ? "" : sort_.groups[zone - 1].id;
    changed_ = with_card_in(draft_, tile.card->id, group);
    ui_.semantics().post({.id = focus_id(tile, zone), .act = semantics::Act::scroll_to});
    if (zone != 0) go_on_in_pile(tile);
    ui_.announce(
        zone == 0 ? ui_.strings().text("exercise.put_back", {{"text", tile.card->text}})
                  : ui_.strings().text(
                        "exercise.placed",
                        {{"text", tile.card->text}, {"group", sort_.groups[zone - 1].title}}));
    ui_.want_frame();
  }

  // Who sorts by keyboard goes on with the first of what is left.
  void go_on_in_pile(const SortTile& placed) {
    const auto& pile = table_.zones[0].tiles;
    const auto left = std::ranges::find_if(pile, [&](std::size_t at) {
      return table_.tiles[at].id != placed.id;
    });
    if (left != pile.end()) ui_.semantics().go_on_at(focus_id(table_.tiles[*left], 0));
  }

  void follow_pointer() {
    for (const SortTile& tile : table_.tiles) {
      if (!tile.touch.dragged && !tile.touch.dropped) continue;
      for (std::size_t zone = 0; zone < table_.zones.size(); ++zone)
        if (contains(table_.zones[zone].place, ui_.input().mouse_x, ui_.input().mouse_y))
          over_ = zone;
      if (tile.touch.dropped && over_) put(tile, *over_);
      if (!tile.touch.dragged) continue;
      dragged_ = &tile;
      ui_.scroll_near_edge();
    }
    if (dragged_ == nullptr) over_.reset();
  }

  // --- how it looks

  void draw() {
    const SortZone& pile = table_.zones[0];
    ui_.layout_at(sort_pile_title(ui_, pile), pile.place.x, pile.place.y, ui_.theme().ink);
    if (over_ == std::size_t{0})
      draw_dashed(ui_, grown(pile.place, ui_.px(4)), ui_.theme().brand, ui_.px(2));
    for (std::size_t group = 0; group < sort_.groups.size(); ++group)
      draw_group(group);
    for (const SortTile& tile : table_.tiles)
      if (&tile != dragged_) draw_tile(tile, tile.place);
    if (dragged_ != nullptr)
      draw_tile(
          *dragged_,
          moved(dragged_->place, dragged_->touch.moved_x, dragged_->touch.moved_y));
  }

  void draw_group(std::size_t group) {
    const Theme& theme = ui_.theme();
    const SortZone& zone = table_.zones[group + 1];
    const Rect& place = zone.place;
    const bool over = over_ == group + 1;
    ui_.fill(place, over ? theme.brand_soft : theme.surface, 12);
    ui_.outline(place, over ? theme.brand : theme.line, 12, over ? ui_.px(2) : 1);
    const float inset = ui_.px(sort_padding);
    const Rect number{place.x + inset, place.y + inset, ui_.px(24), ui_.px(24)};
    ui_.fill(number, theme.brand_soft, 6);
    draw_number(ui_, number, group + 1, theme.brand);
    const TextLayout& title = sort_group_title(ui_, sort_.groups[group], place.width);
    const float down = std::max(0.0F, (number.height - title.height) / 2);
    ui_.layout_at(title, number.right() + ui_.px(8), number.y + down, theme.ink);
    if (!zone.tiles.empty()) return;
    const TextLayout& empty = ui_.layouts().plain(
        ui_.text_of("exercise.group_empty"),
        sort_text,
        place.width - 2 * inset);
    ui_.layout_at(
        empty,
        place.x + inset,
        place.bottom() - inset - empty.height,
        over ? theme.ink : theme.muted);
  }

  void draw_tile(const SortTile& tile, const Rect& place) {
    const Theme& theme = ui_.theme();
    const bool lifted = &tile == dragged_;
    if (lifted) ui_.fill(moved(place, ui_.px(2), ui_.px(4)), theme.line, 10);
    ui_.fill(place, theme.surface, 10);
    const bool marked = lifted || tile.touch.hovered;
    ui_.outline(place, marked ? theme.brand : theme.control, 10, lifted ? ui_.px(2) : 1);
    const float inset = ui_.px(sort_padding);
    ui_.layout_at(*tile.text, place.x + inset, place.y + ui_.px(10), theme.ink);
    const Rect grip{
        place.right() - inset - ui_.px(12),
        place.bottom() - ui_.px(10 + sort_button),
        ui_.px(12),
        ui_.px(sort_button)};
    draw_grip(ui_, grip, theme.control);
    for (std::size_t group = 0; group < sort_.groups.size(); ++group)
      draw_button(tile, place, group);
  }

  void draw_button(const SortTile& tile, const Rect& tile_place, std::size_t group) {
    const Theme& theme = ui_.theme();
    const Rect place = sort_button_place(ui_, tile, tile_place, group);
    const bool chosen = tile.zone == group + 1;
    const Id id = button_id(tile, group);
    ui_.fill(place, chosen ? theme.brand : hovered_ == id ? theme.brand_soft : theme.surface, 8);
    if (!chosen) ui_.outline(place, theme.control, 8, 1);
    draw_number(ui_, place, group + 1, chosen ? theme.brand_ink : theme.ink);
    if (&tile == dragged_) return;
    if (const semantics::Node* node = ui_.semantics().tree().find(id)) ui_.focus_ring(*node, 8);
  }

  Ui& ui_;
  const course::Sort& sort_;
  const course::SortAnswer& draft_;
  SortTable table_;
  Id hovered_{0};
  const SortTile* dragged_{nullptr};
  std::optional<std::size_t> over_{};
  std::optional<course::SortAnswer> changed_{};
};

// --- after hand-in: the groups under each other, every card with what is to be said about it

void draw_judged_card(
    Ui& ui,
    const course::Sort& sort,
    const course::SortCard& card,
    const KindContext& context) {
  const course::Remark* remark = remark_on(context.grade, card.id);
  std::string badge = part_badge(ui, remark);
  const auto home = std::ranges::find(sort.groups, card.group, &course::SortGroup::id);
  if (remark != nullptr && remark->verdict != course::Verdict::right && home != sort.groups.end())
    badge += " · " + ui.strings().text("exercise.belongs_in", {{"group", home->title}});
  draw_judged(ui, {card.id, card.text, remark}, badge);
}

void draw_judged_group(
    Ui& ui,
    const course::Sort& sort,
    const course::SortAnswer& answer,
    const course::SortGroup& group,
    const KindContext& context) {
  const bool any = std::ranges::any_of(sort.cards, [&](const course::SortCard& card) {
    return group_of(answer, card.id) == group.id;
  });
  if (!any) return;
  const auto list = ui.list("group-" + group.id, group.title);
  const auto column = ui.card(plain_column);
  ui.label(group.title, {.style = TextStyle::small_bold, .leading = 1.4F});
  for (const course::SortCard& card : sort.cards)
    if (group_of(answer, card.id) == group.id) draw_judged_card(ui, sort, card, context);
}

}  // namespace

std::optional<course::SortAnswer> draw(
    Ui& ui,
    const course::Sort& sort,
    const course::SortAnswer& draft,
    const KindContext& context) {
  if (context.grade == nullptr) return Table{ui, sort, draft, context.seed}.run();
  for (const course::SortGroup& group : sort.groups)
    draw_judged_group(ui, sort, draft, group, context);
  draw_judged_group(ui, sort, draft, {.id = "", .title = ui.text_of("exercise.pile")}, context);
  const auto right =
      std::ranges::count(context.grade->remarks, course::Verdict::right, &course::Remark::verdict);
  draw_outcome(
      ui,
      "outcome",
      {.verdict = verdict_of(*context.grade),
       .text = ui.strings().text(
           "exercise.sorted",
           {{"right", std::to_string(right)}, {"all", std::to_string(sort.cards.size())}}),
       .provisions = provisions(context.course, context.exercise.sources)});
  return std::nullopt;
}

}  // namespace behorig::ui

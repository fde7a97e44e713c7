#include "base/text.hpp"
#include "ui/kinds/mark_layout.hpp"
#include "ui/kinds/parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

constexpr float gap_below_line = 6;  // between a passage's ground and the next line

class Text {
 public:
  Text(
      Ui& ui,
      const course::Mark& mark,
      const course::MarkAnswer& draft,
      const KindContext& context)
      : ui_{ui}, mark_{mark}, draft_{draft}, context_{context} {}

  std::optional<course::MarkAnswer> run() {
    runs_ = lay_out_mark(ui_, mark_, context_.grade != nullptr);
    for (std::size_t piece = 0; piece < mark_.pieces.size(); ++piece)
      describe(piece);
    return std::move(changed_);
  }

 private:
  bool is_marked(std::string_view passage) const {
    return std::ranges::find(draft_.marked, passage) != draft_.marked.end();
  }

  // The widest of the piece's runs: its place in the tree.
  const MarkRun* main_run(std::size_t piece) const {
    const MarkRun* widest = nullptr;
    for (const MarkRun& run : runs_)
      if (run.piece == piece && (widest == nullptr || run.place.width > widest->place.width))
        widest = &run;
    return widest;
  }

  void describe(std::size_t piece) {
    const MarkRun* main = main_run(piece);
    if (main == nullptr) return;
    if (!mark_.pieces[piece].passage.empty()) {
      describe_passage(piece, *main);
      return;
    }
    draw_runs(piece, ui_.theme().ink);
    const std::string text = base::trimmed(mark_.pieces[piece].text);
    if (!has_words(text)) return;
    semantics::Node& node =
        ui_.semantics().leaf(Role::paragraph, ui_.id("piece-" + std::to_string(piece)), text);
    node.text = text;
    node.box = main->place;
    ui_.mark_offscreen(node);
  }

  static bool has_words(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
      if (base::is_letter(base::next_code_point(text, at))) return true;
    return false;
  }

  void describe_passage(std::size_t piece, const MarkRun& main) {
    const std::string& passage = mark_.pieces[piece].passage;
    const bool marked = is_marked(passage);
    const bool open = context_.grade == nullptr;
    const course::Remark* remark = remark_on(context_.grade, passage);
    const Id id = ui_.id(passage);
    semantics::Node& node = ui_.semantics().leaf(Role::checkbox, id, mark_.pieces[piece].text);
    node.states |= semantics::checkable | (marked ? semantics::checked : 0U);
    node.description = part_badge(ui_, remark);
    Touch touch = ui_.touch(node, main.place, open);
    for (const MarkRun& run : runs_)
      if (run.piece == piece && &run != &main) follow_run(id, run, open, touch);
    if (touch.pressed) toggle(passage);
    draw_ground(piece, marked, touch.hovered, remark);
    const bool inverted = marked && open;
    draw_runs(piece, inverted ? ui_.theme().brand_ink : ui_.theme().ink);
    draw_rings(piece, node);
  }

  // A passage over several lines is pressed on any of them; only one is the node.
  void follow_run(Id passage, const MarkRun& run, bool open, Touch& touch) {
    semantics::Node part;
    part.id = semantics::id_in(passage, std::to_string(&run - runs_.data()));
    part.states = semantics::no_tab_stop;
    const Touch other = ui_.touch(part, run.place, open);
    touch.hovered = touch.hovered || other.hovered;
    if (!other.pressed) return;
    touch.pressed = true;
    ui_.focus(passage);
  }

  void toggle(const std::string& passage) {
    changed_ = draft_;
    if (std::erase(changed_->marked, passage) == 0) changed_->marked.push_back(passage);
  }

  // Where a passage breaks, its ground goes a little past the words.
  Rect ground_of(const MarkRun& run) const {
    const float past = ui_.px(4);
    Rect ground = run.place;
    ground.y += ui_.px(gap_below_line / 2);
    ground.height -= ui_.px(gap_below_line);
    if (!run.first) ground.x -= past;
    ground.width += (run.first ? 0 : past) + (run.last ? 0 : past);
    return ground;
  }

  void draw_ground(std::size_t piece, bool marked, bool hovered, const course::Remark* remark) {
    const Theme& theme = ui_.theme();
    const bool open = context_.grade == nullptr;
    const Tone tone = part_tone(remark);
    const bool judged = tone != Tone::plain;
    const Color soft = judged ? ui_.soft(tone) : open ? theme.brand_soft : theme.quiet;
    const Color strong = judged ? ui_.strong(tone) : open ? theme.brand : theme.control;
    for (const MarkRun& run : runs_) {
      if (run.piece != piece) continue;
      const Rect ground = ground_of(run);
      ui_.fill(ground, marked && open ? theme.brand : soft, 4);
      const float thick = ui_.px(hovered || judged ? 3 : 2);
      const Rect under{ground.x, ground.bottom() - thick, ground.width, thick};
      if (!(marked && open)) ui_.fill(under, strong);
      if (run.first && !open)
        draw_sign(
            ui_,
            {ground.x + ui_.px(2), ground.y, ui_.px(mark_sign_room), ground.height},
            judged ? remark->verdict : course::Verdict::fine);
    }
  }

  void draw_runs(std::size_t piece, Color color) {
    for (const MarkRun& run : runs_) {
      if (run.piece != piece) continue;
      const TextLayout& layout = ui_.layouts().plain(run.text, mark_text, one_line);
      ui_.layout_at(
          layout,
          run.text_left,
          run.place.y + (run.place.height - layout.height) / 2,
          color);
    }
  }

  void draw_rings(std::size_t piece, const semantics::Node& node) {
    for (const MarkRun& run : runs_) {
      if (run.piece != piece) continue;
      semantics::Node part;  // the ring goes round every line of the passage
      part.id = node.id;
      part.box = grown(ground_of(run), -ui_.px(2));
      ui_.focus_ring(part, 4);
    }
  }

  Ui& ui_;
  const course::Mark& mark_;
  const course::MarkAnswer& draft_;
  const KindContext& context_;
  std::vector<MarkRun> runs_{};
  std::optional<course::MarkAnswer> changed_{};
};

}  // namespace

std::optional<course::MarkAnswer> draw(
    Ui& ui,
    const course::Mark& mark,
    const course::MarkAnswer& draft,
    const KindContext& context) {
  std::optional<course::MarkAnswer> changed;
  {
    const auto group = ui.group("text", ui.text_of("exercise.mark_text"));
    const auto paper = ui.card({.padding_x = 20, .padding_y = 14});
    changed = Text{ui, mark, draft, context}.run();
  }
  if (context.grade == nullptr) return changed;
  draw_found(ui, context);
  std::vector<Judged> parts;
  for (const course::MarkPiece& piece : mark.pieces)
    if (!piece.passage.empty())
      parts.push_back({piece.passage, piece.text, remark_on(context.grade, piece.passage)});
  draw_remarks(ui, parts);
  return changed;
}

}  // namespace behorig::ui

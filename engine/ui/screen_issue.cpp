// The course owner: results that wait for a certificate, and those issued.

#include "base/text.hpp"
#include "ui/data_table.hpp"
#include "ui/office_parts.hpp"

namespace behorig::ui {
namespace {

constexpr float issue_width = 960;
constexpr std::size_t issued_a_page = 25;
constexpr std::string_view new_key_command = "behorig key new --name \"Exempelstaden\"";

// --- the key
// --------------------------------------------------------------------------------------

std::optional<Wish> draw_no_key(Ui& ui) {
  std::optional<Wish> wish;
  const auto card = ui.card({.tone = Tone::warn, .padding_x = 24, .padding_y = 20, .gap = 8});
  ui.heading("no-key", 2, ui.text_of("issue.no_key"));
  ui.paragraph("no-key-what", ui.text_of("issue.no_key_what"));
  ui.paragraph("no-key-how", ui.text_of("issue.no_key_how"));
  {
    const auto command = ui.card({.padding_x = 12, .padding_y = 8, .radius = 8});
    ui.paragraph("command", new_key_command, {.style = TextStyle::small, .leading = 1.4F});
  }
  if (ui.button(
          "copy",
          ui.text_of("issue.copy_command"),
          {.style = ButtonStyle::secondary, .small = true}))
    wish = CopyText{std::string{new_key_command}};
  ui.paragraph("no-key-after", ui.text_of("issue.no_key_after"), {.style = TextStyle::small});
  return wish;
}

// --- what waits
// -----------------------------------------------------------------------------------

std::string field_of(const WaitingResult& result) {
  return "issue:" + result.attempt;
}

// By its own box, else by the one for all.
bool is_chosen(const View& view, const WaitingResult& result) {
  if (result.problem) return false;
  const std::string own = form_value(view, field_of(result));
  return (own.empty() ? form_value(view, "issue:all") : own) == "yes";
}

std::vector<std::string> chosen_attempts(const View& view) {
  std::vector<std::string> attempts;
  for (const WaitingResult& result : *view.office.waiting)
    if (is_chosen(view, result)) attempts.push_back(result.attempt);
  return attempts;
}

struct Fact {
  std::string label{};
  std::string value{};
};

std::vector<Fact> facts_of(const Ui& ui, const WaitingResult& result) {
  const auto or_none = [&](const std::string& value) {
    return value.empty() ? ui.text_of("issue.not_given") : value;
  };
  return {
      {ui.text_of("issue.login"), or_none(result.login)},
      {ui.text_of("issue.email"), or_none(result.email)},
      {ui.text_of("issue.passed"), base::iso_text(result.passed)},
      {ui.text_of("issue.from"),
       result.origin.empty() ? ui.text_of("issue.this_computer") : result.origin}};
}

// What the course owner goes by, in columns where there is room.
void draw_facts(Ui& ui, const std::vector<Fact>& facts) {
  const float each = ui.width() > ui.px(560) ? ui.width() / 2 : ui.width();
  const std::size_t beside = each < ui.width() ? 2 : 1;
  for (std::size_t i = 0; i < facts.size(); i += beside) {
    const auto columns = ui.columns(0);
    for (std::size_t k = i; k < std::min(i + beside, facts.size()); ++k) {
      const auto column = ui.column(each);
      ui.rich(
          "fact-" + std::to_string(k),
          facts[k].label + " **" + facts[k].value + "**",
          {.style = TextStyle::small, .leading = 1.4F});
    }
  }
}

std::optional<Wish> draw_result(Ui& ui, const View& view, const WaitingResult& result) {
  std::optional<Wish> wish;
  const auto item = ui.item("waiting-" + result.attempt, {});
  const bool chosen = is_chosen(view, result);
  const auto card = ui.card(
      {.tone = chosen ? Tone::brand : Tone::plain, .padding_x = 16, .padding_y = 8, .gap = 0});
  std::string name = result.name.empty() ? ui.text_of("start.nameless") : result.name;
  if (!result.unit.empty()) name += " · " + result.unit;
  if (ui.choice(
          "choose",
          name,
          {.checkbox = true,
           .checked = chosen,
           .enabled = !result.problem,
           .compact = true,
           .bare = true}))
    wish = FillForm{field_of(result), chosen ? "no" : "yes"};
  const auto inset = ui.card({.padding_x = 34, .padding_y = 0, .bare = true, .gap = 2});
  draw_facts(ui, facts_of(ui, result));
  if (result.problem)
    ui.paragraph(
        "problem",
        base::sentence(ui.strings(), *result.problem) + " " +
            base::cure(ui.strings(), *result.problem),
        {.style = TextStyle::small_bold, .color = ui.theme().bad, .leading = 1.4F});
  ui.space(6);
  return wish;
}

std::optional<Wish> draw_issue_button(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto card = ui.card({.padding_x = 24, .padding_y = 20, .gap = 10});
  const auto attempts = chosen_attempts(view);
  const bool seen = form_value(view, "seen") == "yes";
  if (ui.choice("seen", ui.text_of("issue.seen"), {.checkbox = true, .checked = seen}))
    wish = FillForm{"seen", seen ? "" : "yes"};
  ui.paragraph("no-undo", ui.text_of("issue.no_undo"), {.style = TextStyle::small});
  const bool ready = seen && !attempts.empty() && !view.office.issuer.empty();
  const std::string label =
      ui.strings().text("issue.issue_chosen", {{"count", std::to_string(attempts.size())}});
  if (ui.button("issue", label, {.enabled = ready})) wish = IssueResults{attempts};
  return wish;
}

std::optional<Wish> draw_waiting_list(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  ui.heading("waiting", 2, ui.text_of("issue.waiting"));
  ui.set_gap(10);
  if (view.office.waiting == nullptr) {
    ui.status("loading", ui.text_of("issue.loading"));
    return {};
  }
  const auto& waiting = *view.office.waiting;
  if (waiting.empty()) {
    const auto card = ui.card({.padding_x = 24, .padding_y = 20, .gap = 6});
    ui.paragraph("none", ui.text_of("issue.none"), {.style = TextStyle::body_bold});
    ui.paragraph("none-what", ui.text_of("issue.none_what"), {.style = TextStyle::small});
    return {};
  }
  ui.paragraph("what", ui.text_of("issue.what"), {.color = ui.theme().muted});
  const bool all = form_value(view, "issue:all") == "yes";
  if (waiting.size() > 1 && ui.button(
                                "all",
                                ui.text_of(all ? "issue.choose_none" : "issue.choose_all"),
                                {.style = ButtonStyle::secondary, .small = true}))
    wish = FillForm{"issue:all", all ? "" : "yes"};
  {
    const auto list = ui.list("results", ui.text_of("issue.waiting"));
    for (const WaitingResult& result : waiting)
      keep(wish, draw_result(ui, view, result));
  }
  keep(wish, draw_issue_button(ui, view));
  return wish;
}

// --- what is issued
// -------------------------------------------------------------------------------

// By the holder's name or the number.
std::vector<const CertificateView*> issued_found(
    const std::vector<CertificateView>& all,
    const std::string& search) {
  const std::string wanted = base::folded(search);
  std::vector<const CertificateView*> found;
  for (const CertificateView& view : all) {
    const learning::Certificate& certificate = view.certificate;
    if (wanted.empty() || certificate.number.find(search) != std::string::npos ||
        base::folded(certificate.holder).find(wanted) != std::string::npos)
      found.push_back(&view);
  }
  return found;
}

std::optional<Wish>
draw_issued_rows(Ui& ui, const std::vector<const CertificateView*>& found, const Paging& paging) {
  std::optional<Wish> wish;
  const auto card = ui.card({.padding_x = 1, .padding_y = 6, .gap = 0});
  DataTable table{
      ui,
      "issued-table",
      ui.text_of("issue.issued"),
      {{ui.text_of("overview_page.name"), 0.27F},
       {ui.text_of("certificate.number_short"), 0.18F},
       {ui.text_of("overview_page.valid_until"), 0.16F},
       {ui.text_of("overview_page.status"), 0.24F},
       {{}, 0.15F}},
      found.size()};
  for (std::size_t i = paging.first(); i < paging.end(); ++i) {
    const learning::Certificate& certificate = found[i]->certificate;
    const StatusWord status = status_of(ui, *found[i]);
    const std::vector<TableCell> cells{
        {certificate.holder},
        {certificate.number},
        {iso_day(certificate.valid_until)},
        {status.text, status.tone}};
    RowAction revoke;
    if (found[i]->status != CertificateStatus::revoked)
      revoke = {
          ui.text_of("issue.revoke"),
          ui.strings().text("issue.revoke_named", {{"number", certificate.number}})};
    if (table.row(certificate.id + certificate.number, i + 1, cells, revoke))
      wish = ShowDialog{"revoke:" + certificate.number};
  }
  return wish;
}

std::optional<Wish> draw_issued(Ui& ui, const View& view) {
  if (view.office.issued == nullptr || view.office.issued->empty()) return {};
  std::optional<Wish> wish;
  const std::string search = form_value(view, "issued_search");
  const auto found = issued_found(*view.office.issued, search);
  ui.heading("issued", 2, ui.text_of("issue.issued"));
  ui.set_gap(10);
  keep(wish, draw_search(ui, view, "issued_search", ui.text_of("issue.search"), 320));
  const Paging paging = paging_of(view, "issued_page", search, found.size(), issued_a_page);
  if (found.empty())
    ui.status("none-found", ui.text_of("issue.none_found"));
  else
    keep(wish, draw_issued_rows(ui, found, paging));
  keep(wish, draw_pager(ui, paging));
  return wish;
}

}  // namespace

std::optional<Wish> issue_screen(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, issue_width));
  const auto panel = ui.panel(panel_name(view), ui.text_of("issue.title"));
  ui.set_gap(4);
  if (!view.office.issuer.empty())
    ui.paragraph(
        "issuer",
        ui.strings().text(
            "issue.issuer",
            {{"issuer", view.office.issuer}, {"key", view.office.fingerprint}}),
        {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
  ui.heading("title", 1, ui.text_of("issue.title"));
  ui.set_gap(18);
  if (view.office.issuer.empty()) keep(wish, draw_no_key(ui));
  keep(wish, draw_waiting_list(ui, view));
  ui.set_gap(18);
  keep(wish, draw_import(ui, view, ui.text_of("issue.import_what")));
  keep(wish, draw_issued(ui, view));
  return wish;
}

}  // namespace behorig::ui

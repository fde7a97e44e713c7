// The dialogs of issuing, revoking and choosing a unit.

#include "ui/office_parts.hpp"

#include <set>

namespace behorig::ui {
namespace {

constexpr std::string_view revoke_prefix = "revoke:";

std::optional<Wish> draw_issue_locally(Ui& ui) {
  ui.paragraph("what", ui.text_of("issue.locally_what"));
  ui.rich("says", ui.text_of("issue.locally_says"));
  ui.space(4);
  if (ui.button("issue", ui.text_of("issue.locally_really"), {.style = ButtonStyle::secondary}))
    return IssueLocally{};
  return {};
}

std::optional<Wish> draw_revoke(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  ui.paragraph("what", ui.text_of("issue.revoke_what"));
  std::string reason = form_value(view, "revoke_reason");
  if (ui.field(
          "reason",
          ui.text_of("issue.revoke_reason"),
          reason,
          {.lines = 2, .most_characters = 300}))
    wish = FillForm{"revoke_reason", reason};
  ui.paragraph(
      "reason-seen",
      ui.text_of("issue.revoke_seen"),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
  const bool given = reason.find_first_not_of(" \n\t") != std::string::npos;
  if (ui.button(
          "revoke",
          ui.text_of("issue.revoke_really"),
          {.style = ButtonStyle::secondary, .enabled = given}))
    keep(wish, RevokeCertificate{view.dialog.substr(revoke_prefix.size()), reason});
  return wish;
}

std::optional<Wish> draw_units(Ui& ui, const View& view) {
  if (view.office.rows == nullptr) return {};
  std::set<std::string> units{""};
  for (const auto& row : *view.office.rows)
    units.insert(row.unit);
  std::optional<Wish> wish;
  const std::string chosen = form_value(view, "overview_unit");
  const auto group = ui.radio_group("units", ui.text_of("overview_page.unit"));
  ui.set_gap(6);
  int position = 0;
  for (const std::string& unit : units)
    if (ui.choice(
            "unit-" + unit,
            unit.empty() ? ui.text_of("overview.all_units") : unit,
            {.checked = unit == chosen,
             .position = ++position,
             .set_size = static_cast<int>(units.size()),
             .compact = true}))
      wish = FillForm{"overview_unit", unit};
  return wish;
}

}  // namespace

std::string office_dialog_title(const Ui& ui, const View& view) {
  if (view.dialog == "issue-locally") return ui.text_of("issue.locally_title");
  if (view.dialog == "unit") return ui.text_of("overview_page.unit");
  if (!view.dialog.starts_with(revoke_prefix)) return {};
  return ui.strings().text(
      "issue.revoke_title",
      {{"number", view.dialog.substr(revoke_prefix.size())}});
}

std::optional<Wish> draw_office_dialog(Ui& ui, const View& view) {
  if (view.dialog == "issue-locally") return draw_issue_locally(ui);
  if (view.dialog == "unit") return draw_units(ui, view);
  return draw_revoke(ui, view);
}

}  // namespace behorig::ui

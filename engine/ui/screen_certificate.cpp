// The certificate: the one there is, the one that waits to be issued, or what is left to get one.

#include "ui/data_table.hpp"
#include "ui/dates.hpp"
#include "ui/office_parts.hpp"

namespace behorig::ui {
namespace {

using learning::ExamDoor;

constexpr float certificate_width = 860;

// What there is to go by; nothing when course and store are not there yet.
std::optional<ExamDoor> door_of(const View& view) {
  if (view.exam.standing == nullptr) return std::nullopt;
  return view.exam.standing->door;
}

// --- there is one
// ---------------------------------------------------------------------------------

// What has become of it, when it is not simply valid.
std::optional<Wish> draw_what_now(Ui& ui, const CertificateView& view) {
  std::string what;
  switch (view.status) {
    case CertificateStatus::valid:
      return {};
    case CertificateStatus::expiring:
      what = ui.strings().count("certificate.expiring_what", view.days_left);
      break;
    case CertificateStatus::expired:
      what = ui.text_of("certificate.expired_what");
      break;
    case CertificateStatus::revoked:
      what = ui.strings().text("certificate.revoked_what", {{"reason", view.revoked_why}});
      break;
  }
  const Tone tone = view.status == CertificateStatus::expiring ? Tone::warn : Tone::bad;
  const auto card = ui.card({.tone = tone, .padding_x = 24, .gap = 8});
  ui.heading("what-now", 2, status_of(ui, view).text);
  ui.paragraph("what-now-what", what);
  const bool renews = view.status == CertificateStatus::expiring;
  if (ui.button(
          "renew",
          ui.text_of(renews ? "certificate.renew" : "certificate.to_exam"),
          {.style = ButtonStyle::primary}))
    return Go{Screen::exam_start};
  return {};
}

std::optional<Wish> draw_uses(Ui& ui, const CertificateView& view) {
  const std::string& number = view.certificate.number;
  std::optional<Wish> wish;
  {
    const auto row = ui.row(10);
    if (ui.button("pdf", ui.text_of("certificate.save_pdf"))) wish = SaveCertificate{number};
    if (ui.button(
            "credential",
            ui.text_of("certificate.save_credential"),
            {.style = ButtonStyle::secondary}))
      wish = SaveCertificate{number, true};
    if (ui.button("verify", ui.text_of("certificate.verify"), {.style = ButtonStyle::secondary}))
      wish = VerifyCertificate{number};
  }
  ui.set_gap(6);
  const auto row = ui.row(2);
  const ButtonSpec ghost{.style = ButtonStyle::ghost, .small = true};
  if (ui.button("copy-number", ui.text_of("certificate.copy_number"), ghost))
    wish = CopyText{number};
  if (ui.button("copy-key", ui.text_of("certificate.copy_key"), ghost))
    wish = CopyText{view.fingerprint};
  return wish;
}

// What checking it gave; said when it changes.
void draw_verdict(Ui& ui, const View& view) {
  const bool there = view.notice == "certificate.verified";
  const std::string text =
      there ? ui.strings().text("certificate.verified", {{"verdict", form_value(view, "verified")}})
            : std::string{};
  ui.status("verdict", text, {.style = TextStyle::body_bold, .color = ui.theme().ink});
}

std::optional<Wish> draw_newest(Ui& ui, const View& view, const CertificateView& newest) {
  std::optional<Wish> wish;
  keep(wish, draw_what_now(ui, newest));
  draw_certificate(ui, newest);
  keep(wish, draw_uses(ui, newest));
  draw_verdict(ui, view);
  return wish;
}

std::optional<Wish> draw_earlier(Ui& ui, const std::vector<CertificateView>& all) {
  std::optional<Wish> wish;
  ui.heading("earlier", 2, ui.text_of("certificate.earlier"));
  const auto card = ui.card({.padding_x = 1, .padding_y = 6, .gap = 0});
  DataTable table{
      ui,
      "earlier-table",
      ui.text_of("certificate.earlier"),
      {{ui.text_of("certificate.number_short"), 0.25F},
       {ui.text_of("certificate.issued"), 0.2F},
       {ui.text_of("overview_page.status"), 0.33F},
       {{}, 0.22F}},
      all.size() - 1};
  for (std::size_t i = 1; i < all.size(); ++i) {
    const std::string& number = all[i].certificate.number;
    const StatusWord status = status_of(ui, all[i]);
    const RowAction save{
        ui.text_of("certificate.save_short"),
        ui.strings().text("certificate.save_named", {{"number", number}})};
    const std::vector<TableCell> cells{
        {number},
        {iso_day(all[i].certificate.issued)},
        {status.text, status.tone}};
    if (table.row(number, i, cells, save)) wish = SaveCertificate{number};
  }
  return wish;
}

// --- it waits to be issued
// ------------------------------------------------------------------------

std::optional<Wish> draw_waiting(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto& pass = view.exam.standing->pass;
  {
    const auto card = ui.card({.padding_x = 24, .padding_y = 22, .gap = 10});
    ui.pill("waits", ui.text_of("certificate.waits"), Tone::ok);
    ui.heading("waiting", 2, ui.text_of("certificate.passed"));
    if (pass)
      ui.paragraph(
          "when",
          ui.strings().text(
              "certificate.passed_when",
              {{"day", date_text(ui.strings(), base::date_of(pass->at, 0))}}));
    ui.paragraph("waits-what", ui.text_of("certificate.waits_what"));
    {
      const auto steps = ui.list("steps", ui.text_of("certificate.steps"));
      marked_line(ui, "save", "1.", ui.text_of("certificate.step_save"));
      marked_line(ui, "send", "2.", ui.text_of("certificate.step_send"));
      marked_line(ui, "back", "3.", ui.text_of("certificate.step_back"));
    }
    ui.space(4);
    if (ui.button("result", ui.text_of("certificate.save_result"))) wish = ExportResult{};
  }
  const auto card = ui.card({.padding_x = 24, .padding_y = 20, .gap = 8});
  ui.heading("alone", 2, ui.text_of("certificate.alone"));
  ui.paragraph("alone-what", ui.text_of("certificate.alone_what"), {.style = TextStyle::small});
  if (ui.button(
          "locally",
          ui.text_of("certificate.locally"),
          {.style = ButtonStyle::secondary, .small = true}))
    keep(wish, ShowDialog{"issue-locally"});
  return wish;
}

std::optional<Wish> draw_exercises_left(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto& left = view.exam.standing->required_left;
  const auto card = ui.card({.padding_x = 24, .padding_y = 22, .gap = 10});
  ui.heading("waiting", 2, ui.text_of("certificate.passed"));
  ui.paragraph("exercises", ui.text_of("certificate.exercises_left"));
  for (const std::string& id : left) {
    const course::Module* module = course::find_module(*view.course, id);
    if (module == nullptr) continue;
    const auto* standing = standing_of(view, id);
    if (ui.button("module-" + id, module->title, {.style = ButtonStyle::secondary}))
      wish = OpenPage{id, standing == nullptr ? 0 : standing->page_index};
  }
  return wish;
}

// --- there is none
// --------------------------------------------------------------------------------

std::optional<Wish> draw_next_step(Ui& ui, const View& view, bool enter) {
  const auto door = door_of(view);
  const auto& standing = *view.standing;
  if (door == ExamDoor::under_way) {
    ui.paragraph("left", ui.text_of("certificate.exam_under_way"));
    if (ui.button("exam", ui.text_of("certificate.back_to_exam")) || enter) return OpenExam{};
    return {};
  }
  if (standing.core_left == 0 || (door && door != ExamDoor::modules)) {
    ui.paragraph("left", ui.text_of("certificate.exam_left"));
    if (ui.button("exam", ui.text_of("certificate.to_exam")) || enter)
      return Go{Screen::exam_start};
    return {};
  }
  ui.paragraph(
      "left",
      ui.strings().count("certificate.left", static_cast<long long>(standing.core_left)));
  const auto row = ui.row(8);
  if (ui.button("go-on", ui.text_of(standing.progress > 0 ? "home.go_on" : "home.begin")) || enter)
    return OpenPage{standing.next_module, standing.next_page};
  if (ui.button("exam", ui.text_of("certificate.about_exam"), {.style = ButtonStyle::ghost}))
    return Go{Screen::exam_start};
  return {};
}

std::optional<Wish> draw_none(Ui& ui, const View& view, bool enter) {
  const auto card = ui.card({.padding_x = 24, .padding_y = 22, .gap = 10});
  ui.heading("none", 2, ui.text_of("certificate.none"));
  ui.paragraph("what", ui.text_of("certificate.what"));
  ui.space(6);
  return draw_next_step(ui, view, enter);
}

}  // namespace

std::optional<Wish> certificate_screen(Ui& ui, const View& view) {
  if (view.course == nullptr || view.standing == nullptr) return {};
  std::optional<Wish> wish;
  const bool any = view.certificates != nullptr && !view.certificates->empty();
  const auto door = door_of(view);
  const Layout layout = layout_of(ui, view, 0, 0);
  // What has become something else is seen from its top.
  const bool waits = door == ExamDoor::passed || door == ExamDoor::exercises;
  const auto region = ui.region(
      waits ? "body-waiting"
      : any ? "body-certificate"
            : "body-no-certificate",
      layout.body,
      side_padding(ui),
      top_padding(ui),
      true);
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, any ? certificate_width : 680));
  const Id panel_id = ui.id(panel_name(view));
  const auto panel = ui.panel(panel_name(view), ui.text_of("certificate.title"));
  const bool enter = enter_on_panel(ui, panel_id);
  ui.set_gap(16);
  ui.heading("title", 1, ui.text_of("certificate.title"));
  if (door == ExamDoor::passed)
    keep(wish, draw_waiting(ui, view));
  else if (door == ExamDoor::exercises)
    keep(wish, draw_exercises_left(ui, view));
  else if (!any)
    keep(wish, draw_none(ui, view, enter));
  if (any) keep(wish, draw_newest(ui, view, view.certificates->front()));
  ui.set_gap(16);
  keep(wish, draw_import(ui, view, ui.text_of("certificate.import_what")));
  if (any && view.certificates->size() > 1) keep(wish, draw_earlier(ui, *view.certificates));
  return wish;
}

}  // namespace behorig::ui

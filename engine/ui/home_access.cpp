// The way to access, on my page: modules, exam, certificate.

#include "ui/dates.hpp"
#include "ui/exam_parts.hpp"

namespace behorig::ui {
namespace {

using learning::ExamDoor;
using learning::ModuleStatus;

void draw_step(Ui& ui, std::string_view id, std::string_view text, ModuleStatus status) {
  const auto item = ui.item(id, {});
  const auto row = ui.row(8, 26);
  const bool waits = status == ModuleStatus::not_started;
  ui.pill(
      "status",
      waits ? ui.text_of("home.waits") : status_word(ui, status),
      status_tone(status));
  ui.paragraph("text", text, {.style = TextStyle::small, .leading = 1.4F});
}

// How far it is to access.
struct Access {
  ModuleStatus modules{ModuleStatus::not_started};
  ModuleStatus exam{ModuleStatus::not_started};
  ModuleStatus certificate{ModuleStatus::not_started};
};

Access access_of(const View& view) {
  const auto& standing = *view.standing;
  Access access;
  access.modules = standing.next_module.empty() ? ModuleStatus::done
                   : standing.progress > 0      ? ModuleStatus::under_way
                                                : ModuleStatus::not_started;
  if (view.exam.standing == nullptr) return access;
  switch (view.exam.standing->door) {
    case ExamDoor::modules:
      break;
    case ExamDoor::ready:
    case ExamDoor::no_bank:
      access.modules = ModuleStatus::done;
      break;
    case ExamDoor::under_way:
    case ExamDoor::reread:
    case ExamDoor::wait:
    case ExamDoor::talk:
      if (view.exam.standing->core_left == 0) access.modules = ModuleStatus::done;
      access.exam = ModuleStatus::under_way;
      break;
    case ExamDoor::exercises:
      access.modules = ModuleStatus::under_way;
      access.exam = ModuleStatus::done;
      break;
    case ExamDoor::passed:
      access = {ModuleStatus::done, ModuleStatus::done, ModuleStatus::under_way};
      break;
    case ExamDoor::certified:
      access = {ModuleStatus::done, ModuleStatus::done, ModuleStatus::done};
      break;
  }
  return access;
}

std::string access_words(const Ui& ui, const View& view) {
  if (view.certificates == nullptr || view.certificates->empty())
    return ui.text_of(is_certified(view) ? "home.passed" : "home.not_passed");
  const CertificateView& latest = view.certificates->front();
  switch (latest.status) {
    case CertificateStatus::valid:
    case CertificateStatus::expiring:
      return ui.strings().text(
          "home.passed_until",
          {{"date", date_text(ui.strings(), base::date_of(latest.certificate.valid_until, 0))}});
    case CertificateStatus::expired:
      return ui.text_of("home.expired");
    case CertificateStatus::revoked:
      return ui.text_of("home.revoked");
  }
  return {};
}

constexpr ButtonSpec quiet_link{.style = ButtonStyle::ghost, .width = -1, .small = true};

// The way past the modules, or to read about the exam; empty when the exam is what is next anyway.
std::string access_link(const Ui& ui, const View& view) {
  if (view.exam.standing == nullptr || exam_is_next(view) || is_certified(view)) return {};
  return ui.text_of(view.exam.standing->direct_open ? "home.try_direct" : "home.about_exam");
}

}  // namespace

// Before that, and after it, the modules lead on.
bool exam_is_next(const View& view) {
  if (view.exam.standing == nullptr) return false;
  switch (view.exam.standing->door) {
    case ExamDoor::modules:
    case ExamDoor::certified:
      return false;
    case ExamDoor::ready:
    case ExamDoor::no_bank:
    case ExamDoor::reread:
    case ExamDoor::wait:
    case ExamDoor::talk:
    case ExamDoor::under_way:
    case ExamDoor::exercises:
    case ExamDoor::passed:
      return true;
  }
  return false;
}

bool is_certified(const View& view) {
  return view.exam.standing != nullptr && view.exam.standing->door == ExamDoor::certified;
}

std::optional<Wish> draw_home_access(Ui& ui, const View& view) {
  const Access access = access_of(view);
  const auto card = ui.card({.padding_x = 20, .padding_y = 20, .gap = 7});
  ui.label(
      ui.text_of("home.access"),
      {.style = TextStyle::small_bold, .color = ui.theme().muted, .leading = 1.3F});
  ui.heading("access", 2, access_words(ui, view));
  {
    const auto steps = ui.list("steps", ui.text_of("home.access"));
    draw_step(ui, "modules", ui.text_of("home.step_modules"), access.modules);
    draw_step(ui, "exam", ui.text_of("home.step_exam"), access.exam);
    draw_step(ui, "certificate", ui.text_of("home.step_certificate"), access.certificate);
  }
  const std::string link = access_link(ui, view);
  if (!link.empty() && ui.button("exam", link, quiet_link)) return Go{Screen::exam_start};
  return {};
}

float home_access_height(Ui& ui, const View& view) {
  const float words = ui.px(home_access_width - 40);
  const float title =
      ui.layouts().plain(access_words(ui, view), {TextStyle::h2, 1.3F}, words).height;
  float height = ui.px(20 + 19 + 7 + 3 * (7 + 26) + 20) + title;
  const std::string link = access_link(ui, view);
  if (!link.empty())
    height +=
        ui.px(7) +
        std::max(
            ui.px(34),
            ui.layouts().plain(link, {TextStyle::small_bold, 1.35F}, words - ui.px(16)).height +
                ui.px(10));
  return height;
}

}  // namespace behorig::ui

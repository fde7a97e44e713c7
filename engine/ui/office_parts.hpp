#pragma once
// Pieces that the manager's, the course owner's and the certificate's screens share. For the
// screens only.

#include "ui/screen_parts.hpp"
#include "ui/specs.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace behorig::ui {

// "5 000", "5,000".
std::string number_text(const Ui& ui, std::size_t number);
// The day in ISO, as on the certificate: UTC.
std::string iso_day(base::Instant instant);

// A number that says how it stands.
struct Figure {
  std::string id{};
  std::string label{};
  std::string value{};
  std::string of{};    // beside the value: "av 58"
  std::string note{};  // below
  Tone tone{Tone::plain};
  double share{-1};  // of the bar below the value; negative: no bar
};

// Beside each other, equally high; under each other when narrow.
void draw_figures(Ui& ui, std::string_view name, const std::vector<Figure>& figures);

// A field of the form to search with.
std::optional<Wish> draw_search(
    Ui& ui,
    const View& view,
    const std::string& field,
    std::string_view label,
    float width);

// One page of a long list. The page stands in the form's `field` with what it was a page of, so
// that a changed search begins at the first.
struct Paging {
  std::string field{};
  std::string of{};  // what narrows the list: search, filter, unit
  std::size_t count{0};
  std::size_t size{100};
  std::size_t page{0};

  std::size_t first() const { return page * size; }

  std::size_t end() const { return std::min(count, first() + size); }

  std::size_t pages() const { return (count + size - 1) / size; }
};

Paging
paging_of(const View& view, std::string field, std::string of, std::size_t count, std::size_t size);
// How much is shown, as a status, and the ways to the pages beside.
std::optional<Wish> draw_pager(Ui& ui, const Paging& paging);

// A file to take in, by its path in the form's "import_path".
std::optional<Wish> draw_import(Ui& ui, const View& view, std::string_view what);

// "Giltigt", "Går ut om 11 dagar" … and in what tone.
struct StatusWord {
  std::string text{};
  Tone tone{Tone::quiet};
};

StatusWord status_of(const Ui& ui, const learning::PersonRow& row);
StatusWord status_of(const Ui& ui, const CertificateView& certificate);

// The certificate as it looks on paper.
void draw_certificate(Ui& ui, const CertificateView& view);

// What the dialogs "issue-locally", "revoke:NUMBER" and "unit" hold; empty title: not one of them.
std::string office_dialog_title(const Ui& ui, const View& view);
std::optional<Wish> draw_office_dialog(Ui& ui, const View& view);

}  // namespace behorig::ui

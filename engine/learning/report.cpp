#include "learning/report.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace behorig::learning {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

constexpr std::array<std::string_view, 6>
    status_words{"certified", "expiring", "expired", "revoked", "in_progress", "not_started"};

PersonStatus status_of(const PersonFacts& person, int renew_within_days, base::Instant now) {
  if (!person.certificate)
    return person.begun ? PersonStatus::in_progress : PersonStatus::not_started;
  if (person.certificate->revoked) return PersonStatus::revoked;
  const std::int64_t left = person.certificate->valid_until.ms - now.ms;
  if (left <= 0) return PersonStatus::expired;
  return left <= renew_within_days * day_ms ? PersonStatus::expiring : PersonStatus::certified;
}

bool is_valid(PersonStatus status) {
  return status == PersonStatus::certified || status == PersonStatus::expiring;
}

PersonRow row_of(const PersonFacts& person, int renew_within_days, base::Instant now) {
  const PersonStatus status = status_of(person, renew_within_days, now);
  PersonRow row{
      .id = person.id,
      .name = person.name,
      .unit = person.unit,
      .status = status,
      .name_folded = base::folded(person.name),
      .unit_folded = base::folded(person.unit),
      .certificate = person.certificate};
  if (is_valid(status) && person.certificate)
    row.days_left = static_cast<int>((person.certificate->valid_until.ms - now.ms) / day_ms);
  constexpr double under_way = 0.5;
  row.progress = is_valid(status)  ? 1
                 : person.progress ? *person.progress
                 : person.begun    ? under_way
                                   : 0;
  return row;
}

// From the most urgent, as the rows are sorted.
int urgency_of(PersonStatus status) {
  switch (status) {
    case PersonStatus::expired:
    case PersonStatus::revoked:
      return 0;
    case PersonStatus::expiring:
      return 1;
    case PersonStatus::in_progress:
      return 2;
    case PersonStatus::not_started:
      return 3;
    case PersonStatus::certified:
      return 4;
  }
  return 0;
}

// A letter's place in the Swedish alphabet: accents do not matter, å, ä and ö stand last.
char32_t place_of(char32_t letter) {
  switch (letter) {
    case U'à':
    case U'á':
    case U'â':
    case U'ã':
      return U'a';
    case U'ç':
      return U'c';
    case U'è':
    case U'é':
    case U'ê':
    case U'ë':
      return U'e';
    case U'ì':
    case U'í':
    case U'î':
    case U'ï':
      return U'i';
    case U'ñ':
      return U'n';
    case U'ò':
    case U'ó':
    case U'ô':
    case U'õ':
      return U'o';
    case U'ù':
    case U'ú':
    case U'û':
      return U'u';
    case U'ü':
    case U'ý':
      return U'y';
    case U'å':
      return U'z' + 1;
    case U'ä':
    case U'æ':
      return U'z' + 2;
    case U'ö':
    case U'ø':
      return U'z' + 3;
  }
  return letter;
}

std::u32string sorting_key(std::string_view folded) {
  std::u32string key;
  for (std::size_t at = 0; at < folded.size();)
    key += place_of(base::next_code_point(folded, at));
  return key;
}

struct Sorted {
  PersonRow row{};
  std::u32string name{};
};

bool comes_before(const Sorted& a, const Sorted& b) {
  const int urgency_a = urgency_of(a.row.status);
  const int urgency_b = urgency_of(b.row.status);
  if (urgency_a != urgency_b) return urgency_a < urgency_b;
  if (a.row.status == PersonStatus::expiring && a.row.days_left != b.row.days_left)
    return a.row.days_left < b.row.days_left;
  return a.name != b.name ? a.name < b.name : a.row.id < b.row.id;
}

}  // namespace

std::string_view word_of(PersonStatus status) {
  return status_words[static_cast<std::size_t>(status)];
}

std::optional<PersonStatus> status_of_word(std::string_view word) {
  for (std::size_t i = 0; i < status_words.size(); ++i)
    if (status_words[i] == word) return static_cast<PersonStatus>(i);
  return {};
}

std::vector<PersonRow>
report_of(const std::vector<PersonFacts>& people, int renew_within_days, base::Instant now) {
  std::vector<Sorted> sorted;
  sorted.reserve(people.size());
  for (const PersonFacts& person : people)
    sorted.push_back({row_of(person, renew_within_days, now), {}});
  for (Sorted& one : sorted)
    one.name = sorting_key(one.row.name_folded);
  std::sort(sorted.begin(), sorted.end(), comes_before);
  std::vector<PersonRow> rows;
  rows.reserve(sorted.size());
  for (Sorted& one : sorted)
    rows.push_back(std::move(one.row));
  return rows;
}

std::vector<PersonRow> filtered(const std::vector<PersonRow>& rows, const ReportFilter& filter) {
  const std::string search = base::folded(base::trimmed(filter.search));
  const std::string unit = base::folded(base::trimmed(filter.unit));
  const auto is_wanted = [&](const PersonRow& row) {
    if (!filter.statuses.empty() &&
        std::find(filter.statuses.begin(), filter.statuses.end(), row.status) ==
            filter.statuses.end())
      return false;
    if (!unit.empty() && row.unit_folded != unit) return false;
    return search.empty() || row.name_folded.find(search) != std::string::npos ||
           row.unit_folded.find(search) != std::string::npos;
  };
  std::vector<PersonRow> wanted;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(wanted), is_wanted);
  return wanted;
}

}  // namespace behorig::learning

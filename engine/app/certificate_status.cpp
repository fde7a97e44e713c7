#include "app/certificate_status.hpp"

#include <algorithm>

namespace behorig::app {

void set_status(
    std::vector<ui::CertificateView>& certificates,
    int renew_within_days,
    base::Instant now) {
  constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
  for (ui::CertificateView& one : certificates) {
    const std::int64_t left = one.certificate.valid_until.ms - now.ms;
    one.days_left = static_cast<int>(std::max<std::int64_t>(0, left) / day_ms);
    if (one.status == ui::CertificateStatus::revoked) continue;
    one.status = left < 0                             ? ui::CertificateStatus::expired
                 : left <= renew_within_days * day_ms ? ui::CertificateStatus::expiring
                                                      : ui::CertificateStatus::valid;
  }
}

}  // namespace behorig::app

#pragma once
// How a certificate stands today.

#include "ui/view.hpp"

#include <vector>

namespace behorig::app {

// Sets `status` (a revoked one stays revoked) and `days_left`.
void set_status(
    std::vector<ui::CertificateView>& certificates,
    int renew_within_days,
    base::Instant now);

}  // namespace behorig::app

#pragma once
// A text as a QR code (level M, bytes). Wraps libqrencode.

#include "base/result.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace behorig::exporting {

struct QrCode {
  int side{0};               // modules along a side, without the quiet zone of 4 around it
  std::vector<bool> dark{};  // side × side, row by row

  bool at(int x, int y) const {
    return dark
        [static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
         static_cast<std::size_t>(x)];
  }

  bool operator==(const QrCode&) const = default;
};

// The same text always gives the same code. Problem P135 when it is empty or longer than 400 bytes:
// more would be too fine to read from paper.
base::Result<QrCode> qr_code(std::string_view text);

}  // namespace behorig::exporting

#include "export/qr_code.hpp"

#include <qrencode.h>

#include <cstdint>
#include <memory>
#include <string>

namespace behorig::exporting {

namespace {

constexpr std::size_t most_bytes_in_code = 400;

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

base::Problem does_not_fit(std::string_view text) {
  base::Problem problem;
  problem.code = "P135";
  problem.arguments = {
      {"bytes", std::to_string(text.size())},
      {"most", std::to_string(most_bytes_in_code)}};
  return problem;
}

}  // namespace

base::Result<QrCode> qr_code(std::string_view text) {
  if (text.empty() || text.size() > most_bytes_in_code) return base::Failed{does_not_fit(text)};
  std::vector<std::uint8_t> bytes(text.begin(), text.end());
  const std::unique_ptr<QRcode, FreeCode> made{
      QRcode_encodeData(static_cast<int>(bytes.size()), bytes.data(), 0, QR_ECLEVEL_M)};
  if (!made) return base::Failed{does_not_fit(text)};
  const auto modules =
      static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
  QrCode code{made->width, std::vector<bool>(modules)};
  for (std::size_t i = 0; i < modules; ++i)
    code.dark[i] = (made->data[i] & 1U) != 0;
  return code;
}

}  // namespace behorig::exporting

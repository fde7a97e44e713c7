#include "export/certificate_page.hpp"

#include "base/text.hpp"
#include "export/certificate_page_canvas.hpp"
#include "export/certificate_page_fonts.hpp"
#include "export/pdf_file.hpp"
#include "export/qr_code.hpp"

#include <algorithm>
#include <cstdint>

namespace behorig::exporting {

namespace {

constexpr std::uint32_t brand = 0x0B4A6F;
constexpr std::uint32_t ink = 0x17212E;
constexpr std::uint32_t muted = 0x556274;
constexpr std::uint32_t attention = 0x8F5200;

constexpr double left = 64;
constexpr double right = page_width - 64;
constexpr double top = 56;
constexpr double bottom = page_height - 56;
constexpr double code_side = 148;  // 43 mm on paper: modules of half a millimetre
constexpr double bar_width = 14;
constexpr double baseline = 1.114;  // font sizes from a line's upper edge, where lines are 1.5 high

// One line of text: what would break it or turn its direction is left out.
std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    const bool breaks = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    if (breaks)
      out += ' ';
    else if (!turns)
      base::append_utf8(out, c);
  }
  return base::trimmed(out);
}

std::string day(base::Instant moment) {
  return base::iso_text(moment).substr(0, 10);
}

// Tight letters suit large Latin ones only; others may be joined to each other.
bool is_latin(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (base::next_code_point(text, at) >= 0x250) return false;
  return true;
}

class Drawing {
 public:
  Drawing(const CertificatePage& page, const base::Strings& strings, Canvas& canvas)
      : page_{page}, strings_{strings}, canvas_{canvas} {}

  void draw(const QrCode& code) {
    canvas_.rectangle(0, 0, bar_width, page_height + 1, brand);
    canvas_.begin("Document");
    draw_head();
    draw_statement();
    draw_foot();
    canvas_.begin("Figure");
    canvas_.code(code, right - code_side, bottom - code_side, code_side, ink);
    canvas_.end("Figure");
    canvas_.end("Document");
  }

 private:
  std::string say(const char* key, const std::vector<base::Argument>& arguments = {}) const {
    return strings_.text(std::string{"certificate_page."} + key, arguments);
  }

  double put(const char* tag, const Runs& runs, const TextLook& look, const TextPlace& place) {
    canvas_.begin(tag);
    const double height = canvas_.text(runs, look, place).height;
    canvas_.end(tag);
    return height;
  }

  // The largest size at which the text keeps to so many lines.
  double fitting(const Runs& runs, TextLook look, double width, double smallest, int lines) const {
    while (look.size > smallest && canvas_.measure(runs, look, width).lines > lines)
      look.size -= 1;
    return look.size;
  }

  void draw_head() {
    constexpr double number_width = 260;
    TextLook look{22, 1.5, 0, brand};
    const double width = right - left - number_width;
    const Runs issuer{{one_line(page_.certificate.issuer), true}};
    look.size = fitting(issuer, look, width, 14, 2);
    head_ = put("P", issuer, look, {left, top, width});
    put("P",
        {{say("number", {{"number", one_line(page_.certificate.number)}})}},
        {17, 1.5, 0, muted, true},
        {right - number_width, top + (look.size - 17) * baseline, number_width});
  }

  void draw_statement() {
    const learning::Certificate& certificate = page_.certificate;
    const double width = right - left;
    double y = top + head_ + 54;
    y += put("P", {{say("hereby")}}, {17, 1.5, 0, muted}, {left, y, width});

    const Runs holder{{one_line(certificate.holder), true}};
    TextLook name{46, 1.5, is_latin(holder[0].text) ? -0.02 : 0, ink};
    name.size = fitting(holder, name, width, 32, 1);
    if (canvas_.measure(holder, name, width).lines > 1) {
      name.line = 1.25;
      name.size = fitting(holder, name, width, 12, 2);
      y += 8;
    }
    y += put("H1", holder, name, {left, y, width}) + (name.line < 1.5 ? 12 : 6);

    // The course's title in the middle of the sentence is bold; the mark finds its place.
    const std::string sentence = say("passed", {{"course", "\x1F"}});
    const std::size_t mark = std::min(sentence.find('\x1F'), sentence.size() - 1);
    const Runs passed{
        {sentence.substr(0, mark)},
        {one_line(certificate.course_title), true},
        {sentence.substr(mark + 1)}};
    TextLook body{19, 1.5, 0, ink};
    body.size = fitting(passed, body, width, 13, 4);
    y += put("P", passed, body, {left, y, width}) + 30;
    draw_covers(y);
  }

  void draw_covers(double y) {
    if (page_.certificate.covers.empty()) return;
    constexpr double width = 660;
    y += put("P", {{say("covers")}}, {14.5, 1.5, 0, muted}, {left, y, width});
    const Runs covers{{one_line(page_.certificate.covers)}};
    TextLook look{14.5, 1.5, 0, ink};
    look.size = fitting(covers, look, width, 9, 4);
    put("P", covers, look, {left, y, width});
  }

  // From the bottom up, so that what stands there stays there.
  void draw_foot() {
    const learning::Certificate& certificate = page_.certificate;
    constexpr double width = right - left - code_side - 32;
    const TextLook plain{14.5, 1.5, 0, ink};
    const TextLook quiet{14.5, 1.5, 0, muted};
    const std::string gap = "\u2003 ";
    const Runs dates{
        {say("issued"), true},
        {" " + day(certificate.issued) + gap},
        {say("valid_until"), true},
        {" " + day(certificate.valid_until) + gap},
        {say("version"), true},
        {" " + one_line(certificate.course_version)}};
    const Runs check{{say("check", {{"key", one_line(page_.fingerprint)}})}};
    double y = bottom - canvas_.measure(dates, plain, width).height -
               canvas_.measure(check, quiet, width).height;
    if (!certificate.identity_checked) {
      const Runs local{{say("local"), true}};
      const TextLook seen{14.5, 1.5, 0, attention};
      const double height = canvas_.measure(local, seen, width).height;
      put("P", local, seen, {left, y - height - 6, width});
    }
    y += put("P", dates, plain, {left, y, width});
    put("P", check, quiet, {left, y, width});
  }

  const CertificatePage& page_;
  const base::Strings& strings_;
  Canvas& canvas_;
  double head_{0};
};

std::string all_text(const CertificatePage& page, const base::Strings& strings) {
  const learning::Certificate& certificate = page.certificate;
  std::string text;
  for (const std::string* part :
       {&certificate.holder,
        &certificate.issuer,
        &certificate.number,
        &certificate.course_title,
        &certificate.course_version,
        &certificate.covers,
        &page.fingerprint})
    text += one_line(*part);
  for (const char* key : {"number", "hereby", "passed", "covers", "issued", "check", "local"})
    text += strings.text(std::string{"certificate_page."} + key);
  return text;
}

PdfDetails
details_of(const CertificatePage& page, const base::Strings& strings, const std::string& title) {
  PdfDetails details{strings.language(), title};
  details.made = page.certificate.issued;
  details.alternatives = {strings.text("certificate_page.code")};
  details.attachments = {
      {std::string{credential_attachment},
       "application/json",
       strings.text("certificate_page.credential"),
       page.credential},
      {std::string{statement_attachment},
       "text/plain",
       strings.text("certificate_page.statement"),
       page.statement}};
  return details;
}

}  // namespace

base::Result<std::string> certificate_pdf(
    const CertificatePage& page,
    const base::Strings& strings,
    const std::vector<std::string>& font_folders) {
  const auto code = qr_code(page.statement);
  if (!code) return base::Failed{code.error()};
  const auto fonts = fonts_for(all_text(page, strings), font_folders);
  if (!fonts) return base::Failed{fonts.error()};
  const std::string title = strings.text(
      "certificate_page.title",
      {{"number", one_line(page.certificate.number)},
       {"holder", one_line(page.certificate.holder)}});
  Canvas canvas{*fonts};
  canvas.describe(title, page.certificate.issued);
  Drawing{page, strings, canvas}.draw(*code);
  const auto drawn = canvas.finish();
  if (!drawn) return base::Failed{drawn.error()};
  return complete_pdf(*drawn, details_of(page, strings, title));
}

}  // namespace behorig::exporting

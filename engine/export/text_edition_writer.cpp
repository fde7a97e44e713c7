#include "export/text_edition_writer.hpp"

#include "base/instant.hpp"
#include "export/html.hpp"
#include "export/rich_html.hpp"

#include <algorithm>

namespace behorig::exporting {

namespace {

constexpr int deepest_heading = 6;

std::string edition_language(const TextEdition& edition) {
  const std::string& asked = edition.strings.language();
  return edition.course.translated.contains(asked) ? asked : edition.course.original.language;
}

void gather_texts(const base::Json& json, std::set<std::string>& texts) {
  if (json.text() != nullptr) texts.insert(*json.text());
  if (const base::JsonList* list = json.list())
    for (const base::Json& element : *list)
      gather_texts(element, texts);
  if (const base::JsonObject* members = json.object())
    for (const base::Member& member : *members)
      gather_texts(member.value, texts);
}

// As in RFC 4648, with padding.
std::string base64_of(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8U | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      out += k <= count ? digits[group >> (18 - 6 * k) & 63U] : '=';
  }
  return out;
}

std::string_view picture_type(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return "image/png";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
  return {};
}

}  // namespace

TextWriter::TextWriter(const TextEdition& edition)
    : edition_{edition},
      course_{edition.course.in(edition.strings.language())},
      language_{edition_language(edition)} {
  if (language_ == edition.course.original.language) return;
  for (const course::LoadedFile& file : edition.course.files)
    gather_texts(file.json, untranslated_);
}

std::string TextWriter::plainly(std::string_view key, const std::vector<base::Argument>& arguments)
    const {
  return edition_.strings.text(key, arguments);
}

// The program's words, which say their language where the course speaks another.
std::string TextWriter::own(const std::string& text) const {
  const std::string html = escaped_lines(text);
  const std::string& spoken = edition_.strings.language();
  return spoken == language_ ? html : "<span lang=\"" + escaped(spoken) + "\">" + html + "</span>";
}

std::string TextWriter::said(std::string_view key, const std::vector<base::Argument>& arguments)
    const {
  return own(plainly(key, arguments));
}

std::string TextWriter::counted(
    std::string_view key,
    long long count,
    const std::vector<base::Argument>& arguments) const {
  return own(edition_.strings.count(key, count, arguments));
}

std::string TextWriter::clock(int minutes) const {
  std::string text = base::clock_text(minutes);
  if (language_ != "sv") std::replace(text.begin(), text.end(), '.', ':');
  return text;
}

std::string TextWriter::clock(const std::string& time) const {
  const std::optional<int> minutes = base::parse_clock(time);
  return minutes ? clock(*minutes) : escaped(time);
}

const std::string* TextWriter::original_language_of(const std::string& text) const {
  return untranslated_.contains(text) ? &edition_.course.original.language : nullptr;
}

std::string
TextWriter::in_language(const char* tag, const std::string& text, const std::string& html) const {
  const std::string* language = original_language_of(text);
  if (language == nullptr || html.empty()) return html;
  return "<" + std::string{tag} + " lang=\"" + escaped(*language) + "\">" + html + "</" + tag + ">";
}

std::string TextWriter::plain(const std::string& text) const {
  return in_language("span", text, escaped_lines(text));
}

std::string TextWriter::line(const std::string& text) const {
  const auto address = [this](std::string_view id) { return source_address(id); };
  return in_language("span", text, rich_line(text, address));
}

std::string TextWriter::rich(const std::string& text) const {
  const auto address = [this](std::string_view id) { return source_address(id); };
  return in_language("div", text, rich_html(text, address));
}

std::string TextWriter::source_address(std::string_view id) const {
  const auto found = std::ranges::find(course_.sources, id, &course::Source::id);
  if (found == course_.sources.end()) return {};
  return "#s" + std::to_string(found - course_.sources.begin() + 1);
}

std::string TextWriter::sources(const std::vector<std::string>& ids) const {
  std::string links;
  for (const std::string& id : ids) {
    const course::Source* source = course::find_source(course_, id);
    if (source == nullptr) continue;
    links += (links.empty() ? "" : ", ") + ("<a href=\"" + source_address(id) + "\">") +
             plain(source->provision.empty() ? source->title : source->provision) + "</a>";
  }
  if (links.empty()) return {};
  return classed("p", "sources", said("debrief.source") + ": " + links);
}

std::string TextWriter::picture_address(const std::string& path) {
  const std::string bytes = edition_.picture ? edition_.picture(path) : std::string{};
  const std::string_view type = picture_type(bytes);
  if (type.empty() || picture_bytes_ + bytes.size() > most_picture_bytes) return {};
  picture_bytes_ += bytes.size();
  return "data:" + std::string{type} + ";base64," + base64_of(bytes);
}

std::string
TextWriter::figure(const std::string& path, const std::string& alt, const std::string& caption) {
  const std::string address = picture_address(path);
  ++(address.empty() ? left_out_ : pictures_);
  const std::string* language = original_language_of(alt);
  const std::string attribute = language != nullptr ? " lang=\"" + escaped(*language) + "\"" : "";
  const std::string picture =
      address.empty()
          ? "<p" + attribute + ">" + said("text_edition.picture") + ": " + escaped_lines(alt) +
                "</p>"
          : "<img src=\"" + address + "\" alt=\"" + escaped(alt) + "\"" + attribute + ">";
  return element("figure", picture + (caption.empty() ? "" : element("figcaption", caption))) +
         "\n";
}

std::string heading(int level, const std::string& inside, const std::string& anchor) {
  const std::string tag = "h" + std::to_string(std::min(level, deepest_heading));
  const std::string id = anchor.empty() ? "" : " id=\"" + anchor + "\"";
  return "<" + tag + id + ">" + inside + "</" + tag + ">\n";
}

std::string
unfolding(const TextWriter& writer, const std::string& summary, const std::string& inside) {
  if (inside.empty()) return {};
  return std::string{writer.open() ? "<details open>" : "<details>"} + element("summary", summary) +
         "\n" + inside + "</details>\n";
}

std::string classed(const std::string& tag, const std::string& name, const std::string& inside) {
  if (inside.empty()) return {};
  return "<" + tag + " class=\"" + name + "\">" + inside + "</" + tag + ">\n";
}

std::string link_to(const std::string& anchor, const std::string& inside) {
  return "<a href=\"#" + anchor + "\">" + inside + "</a>";
}

std::string lead(const std::string& lead) {
  return element("p", element("strong", lead)) + "\n";
}

std::string led(const std::string& lead, const std::string& rest) {
  if (rest.empty()) return {};
  return element("p", element("strong", lead + ":") + " " + rest) + "\n";
}

}  // namespace behorig::exporting

#include "course/markdown.hpp"

#include "base/text.hpp"

#include <md4c.h>

#include <charconv>

namespace behorig::course {

namespace {

// What stands for a character entity such as &amp; or &#229;; the entity itself when unknown.
std::string decoded(std::string_view entity) {
  constexpr std::pair<std::string_view, std::string_view> known[] = {
      {"&amp;", "&"},
      {"&lt;", "<"},
      {"&gt;", ">"},
      {"&quot;", "\""},
      {"&apos;", "'"},
      {"&nbsp;", "\xC2\xA0"},
      {"&shy;", "\xC2\xAD"}};
  for (const auto& [name, text] : known)
    if (name == entity) return std::string{text};

  if (entity.size() < 4 || entity.substr(0, 2) != "&#") return std::string{entity};
  const bool hexadecimal = entity[2] == 'x' || entity[2] == 'X';
  const std::string_view digits = entity.substr(hexadecimal ? 3 : 2);
  std::uint32_t code_point = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code_point, hexadecimal ? 16 : 10);
  const bool usable = code_point >= 0x20U && code_point <= 0x10FFFFU &&
                      !(code_point >= 0xD800U && code_point <= 0xDFFFU);
  if (!usable) return std::string{entity};
  std::string text;
  base::append_utf8(text, static_cast<char32_t>(code_point));
  return text;
}

bool may_be_followed(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "source:"})
    if (address.substr(0, scheme.size()) == scheme) return true;
  return false;
}

// Receives md4c's events and builds paragraphs.
class Builder {
 public:
  RichText take() { return std::move(text_); }

  int enter_block(MD_BLOCKTYPE type, void* detail) {
    end_paragraph();
    if (type == MD_BLOCK_UL) lists_.push_back({false, 0});
    if (type == MD_BLOCK_OL)
      lists_.push_back(
          {true, static_cast<int>(static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start)});
    if (type == MD_BLOCK_LI) item_begins_ = true;
    if (type == MD_BLOCK_QUOTE) ++quotes_;
    if (type == MD_BLOCK_H) ++bold_;
    if (type == MD_BLOCK_CODE) ++code_;
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    end_paragraph();
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
    if (type == MD_BLOCK_LI) item_begins_ = false;
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type == MD_BLOCK_H) --bold_;
    if (type == MD_BLOCK_CODE) --code_;
    return 0;
  }

  int enter_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_STRONG) ++bold_;
    if (type == MD_SPAN_EM) ++italic_;
    if (type == MD_SPAN_CODE) ++code_;
    if (type == MD_SPAN_A) {
      const MD_ATTRIBUTE& href = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
      const std::string_view address{href.text, href.size};
      if (may_be_followed(address)) link_ = std::string{address};
    }
    return 0;
  }

  int leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_STRONG) --bold_;
    if (type == MD_SPAN_EM) --italic_;
    if (type == MD_SPAN_CODE) --code_;
    if (type == MD_SPAN_A) link_.clear();
    return 0;
  }

  int add_text(MD_TEXTTYPE type, std::string_view text) {
    if (type == MD_TEXT_BR)
      add("\n");
    else if (type == MD_TEXT_SOFTBR)
      add(" ");
    else if (type == MD_TEXT_NULLCHAR)
      add("\xEF\xBF\xBD");
    else if (type == MD_TEXT_ENTITY)
      add(decoded(text));
    else
      add(text);
    return 0;
  }

 private:
  struct List {
    bool numbered{false};
    int next{0};
  };

  void begin_paragraph() {
    if (open_) return;
    open_ = true;
    Paragraph paragraph;
    paragraph.depth = static_cast<int>(lists_.size());
    if (quotes_ > 0) paragraph.kind = Paragraph::Kind::quote;
    if (item_begins_ && !lists_.empty()) {
      List& list = lists_.back();
      paragraph.kind = list.numbered ? Paragraph::Kind::number : Paragraph::Kind::bullet;
      paragraph.number = list.numbered ? list.next++ : 0;
      --paragraph.depth;
    }
    item_begins_ = false;
    text_.push_back(std::move(paragraph));
  }

  void end_paragraph() {
    if (open_ && code_ > 0) drop_last_line_break();
    open_ = false;
  }

  void drop_last_line_break() {
    std::string& last = text_.back().spans.back().text;
    if (!last.empty() && last.back() == '\n') last.pop_back();
  }

  void add(std::string_view text) {
    begin_paragraph();
    Span span{{}, bold_ > 0, italic_ > 0, code_ > 0, link_};
    std::vector<Span>& spans = text_.back().spans;
    const auto same_style = [&](const Span& other) {
      return other.bold == span.bold && other.italic == span.italic && other.code == span.code &&
             other.link == span.link;
    };
    if (spans.empty() || !same_style(spans.back())) spans.push_back(std::move(span));
    spans.back().text += text;
  }

  RichText text_{};
  std::vector<List> lists_{};
  std::string link_{};
  int quotes_{0};
  int bold_{0};
  int italic_{0};
  int code_{0};
  bool open_{false};
  bool item_begins_{false};  // the next paragraph is the first of a list item
};

Builder& builder(void* user) {
  return *static_cast<Builder*>(user);
}

}  // namespace

RichText parse_markdown(std::string_view markdown) {
  MD_PARSER parser{};
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    return builder(user).enter_block(type, detail);
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    return builder(user).leave_block(type);
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    return builder(user).enter_span(type, detail);
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    return builder(user).leave_span(type);
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    return builder(user).add_text(type, {text, size});
  };
  Builder built;
  md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &built);
  return built.take();
}

std::string plain_text(std::string_view markdown) {
  std::string out;
  for (const Paragraph& paragraph : parse_markdown(markdown)) {
    if (!out.empty()) out += '\n';
    for (const Span& span : paragraph.spans)
      out += span.text;
  }
  return out;
}

}  // namespace behorig::course

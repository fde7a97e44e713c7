#include "base/json.hpp"

#include "base/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

namespace behorig::base {

namespace {

// Walks over bytes and tells how far the parser has come.
struct CountingIterator {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at{nullptr};
  const char** furthest{nullptr};  // owned by the Builder

  reference operator*() const { return *at; }

  CountingIterator& operator++() {
    ++at;
    *furthest = at;
    return *this;
  }

  bool operator==(const CountingIterator& other) const { return at == other.at; }

  bool operator!=(const CountingIterator& other) const { return at != other.at; }
};

// Line and column of places asked for from first to last, in one pass over the text.
class LineCounter {
 public:
  explicit LineCounter(std::string_view bytes) : bytes_{bytes} {}

  // Moves on to `position`, which is never before the one asked for last.
  void move_to(std::size_t position) {
    for (; at_ < position && at_ < bytes_.size(); ++at_) {
      const auto byte = static_cast<unsigned char>(bytes_[at_]);
      if (byte == '\n') {
        ++line;
        column = 1;
      } else if ((byte & 0xC0U) != 0x80U) {
        ++column;
      }
    }
  }

  int line{1};
  int column{1};

 private:
  std::string_view bytes_;
  std::size_t at_{0};
};

// Receives the parser's events and builds our tree. The stack is ours, so depth costs no recursion.
class Builder {
 public:
  Builder(std::string_view bytes, const std::string& file, Problems& problems, JsonLimits limits)
      : bytes_{bytes},
        file_{file},
        problems_{problems},
        limits_{limits},
        furthest_{bytes.data()},
        lines_{bytes} {}

  CountingIterator begin() { return {bytes_.data(), &furthest_}; }

  CountingIterator end() { return {bytes_.data() + bytes_.size(), &furthest_}; }

  std::optional<Json> take() { return std::move(root_); }

  // --- the parser's events, named by nlohmann ---

  bool null() { return add(nullptr); }

  bool boolean(bool value) { return add(value); }

  bool number_integer(std::int64_t value) { return add(value); }

  bool number_unsigned(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(INT64_MAX)) return add(static_cast<double>(value));
    return add(static_cast<std::int64_t>(value));
  }

  bool number_float(double value, const std::string&) { return add(value); }

  bool string(std::string& value) { return add(std::move(value)); }

  bool binary(nlohmann::json::binary_t&) { return false; }

  bool start_object(std::size_t) { return open(JsonObject{}); }

  bool start_array(std::size_t) { return open(JsonList{}); }

  bool key(std::string& name) {
    stack_.back().key = std::move(name);
    token_end_ = furthest();
    return true;
  }

  bool end_object() {
    drop_duplicates(*stack_.back().json.object());
    return close();
  }

  bool end_array() { return close(); }

  bool
  parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception&) {
    if (position > bytes_.size()) {
      report("C108", bytes_.size());
      return false;
    }
    // The parser tells where the token ends; a token with control characters is told escaped.
    const bool whole = token.size() <= position && token.find("<U+") == std::string::npos;
    const std::size_t from = whole ? position - token.size() : position - 1;
    report("C101", from, {{"found", shortened(token)}});
    return false;
  }

 private:
  struct Open {
    Json json{};
    std::string key{};
  };

  std::size_t furthest() const { return static_cast<std::size_t>(furthest_ - bytes_.data()); }

  // Where the token that has just been read begins: white space, commas and colons lie between.
  std::size_t token_start() const {
    std::size_t at = token_end_;
    while (at < bytes_.size() &&
           std::string_view{" \t\r\n,:"}.find(bytes_[at]) != std::string_view::npos)
      ++at;
    return at;
  }

  template <class Value>
  Json placed(Value value) {
    lines_.move_to(token_start());
    token_end_ = furthest();
    Json json;
    json.value = std::move(value);
    json.line = lines_.line;
    json.column = lines_.column;
    return json;
  }

  void attach(Json json) {
    if (stack_.empty()) {
      root_ = std::move(json);
      return;
    }
    Open& parent = stack_.back();
    if (JsonList* list = parent.json.list())
      list->push_back(std::move(json));
    else
      parent.json.object()->push_back({std::move(parent.key), std::move(json)});
  }

  template <class Value>
  bool add(Value value) {
    attach(placed(std::move(value)));
    return true;
  }

  template <class Container>
  bool open(Container container) {
    Json json = placed(std::move(container));
    if (stack_.size() >= static_cast<std::size_t>(limits_.depth)) {
      problems_.push_back(
          {"C105",
           Severity::error,
           {file_, json.line, json.column, ""},
           {{"most", std::to_string(limits_.depth)}}});
      return false;
    }
    stack_.push_back({std::move(json), {}});
    return true;
  }

  bool close() {
    Json json = std::move(stack_.back().json);
    stack_.pop_back();
    token_end_ = furthest();
    attach(std::move(json));
    return true;
  }

  // Keeps the first of members with the same key and reports the others.
  void drop_duplicates(JsonObject& members) {
    std::vector<std::size_t> order(members.size());
    for (std::size_t i = 0; i < order.size(); ++i)
      order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return members[a].key < members[b].key;
    });
    std::vector<std::size_t> again;
    for (std::size_t i = 1; i < order.size(); ++i)
      if (members[order[i]].key == members[order[i - 1]].key) again.push_back(order[i]);
    if (again.empty()) return;

    std::sort(again.begin(), again.end());
    JsonObject kept;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (!std::binary_search(again.begin(), again.end(), i)) {
        kept.push_back(std::move(members[i]));
        continue;
      }
      const Json& value = members[i].value;
      problems_.push_back(
          {"C102",
           Severity::error,
           {file_, value.line, value.column, ""},
           {{"key", members[i].key}}});
    }
    members = std::move(kept);
  }

  static std::string shortened(const std::string& token) {
    if (count_characters(token) <= 40) return token;
    std::string start;
    for (std::size_t at = 0; start.size() < 40;)
      append_utf8(start, next_code_point(token, at));
    return start + "…";
  }

  void report(std::string code, std::size_t position, std::vector<Argument> arguments = {}) {
    LineCounter lines{bytes_};
    lines.move_to(position);
    problems_.push_back(
        {std::move(code),
         Severity::error,
         {file_, lines.line, lines.column, ""},
         std::move(arguments)});
  }

  std::string_view bytes_;
  const std::string& file_;
  Problems& problems_;
  JsonLimits limits_;
  const char* furthest_;
  LineCounter lines_;
  std::size_t token_end_{0};
  std::vector<Open> stack_{};
  std::optional<Json> root_{};
};

std::string megabytes(std::size_t bytes) {
  return std::to_string((bytes + (1U << 19U)) >> 20U);
}

}  // namespace

std::optional<Json>
parse_json(std::string_view bytes, const std::string& file, Problems& problems, JsonLimits limits) {
  if (bytes.size() > limits.bytes) {
    problems.push_back(
        {"C104",
         Severity::error,
         {file, 0, 0, ""},
         {{"size", megabytes(bytes.size())}, {"most", megabytes(limits.bytes)}}});
    return {};
  }
  if (trimmed(bytes).empty()) {
    problems.push_back({"C107", Severity::error, {file, 0, 0, ""}, {}});
    return {};
  }
  constexpr std::string_view mark = "\xEF\xBB\xBF";  // some editors put it first
  if (bytes.substr(0, mark.size()) == mark) bytes.remove_prefix(mark.size());
  const std::size_t bad = first_bad_byte(bytes);
  if (bad != std::string_view::npos) {
    LineCounter lines{bytes};
    lines.move_to(bad);
    problems.push_back({"C103", Severity::error, {file, lines.line, lines.column, ""}, {}});
    return {};
  }
  Builder builder{bytes, file, problems, limits};
  if (!nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder)) return {};
  return builder.take();
}

}  // namespace behorig::base

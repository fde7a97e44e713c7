#include "base/json.hpp"

#include <algorithm>
#include <charconv>

namespace behorig::base {

namespace {

void append_quoted(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20U) {
      out += "\\u00";
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

template <class Number>
void append_number(std::string& out, Number number) {
  char buffer[32];
  const std::to_chars_result end = std::to_chars(buffer, buffer + sizeof buffer, number);
  out.append(buffer, end.ptr);
}

// Depth is bounded: every tree came through parse_json or was built by our own code.
struct Append {
  std::string& out;

  void operator()(std::nullptr_t) const { out += "null"; }

  void operator()(bool value) const { out += value ? "true" : "false"; }

  void operator()(std::int64_t value) const { append_number(out, value); }

  void operator()(double value) const { append_number(out, value); }

  void operator()(const std::string& value) const { append_quoted(out, value); }

  void operator()(const JsonList& list) const {
    out += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i > 0) out += ',';
      std::visit(*this, list[i].value);
    }
    out += ']';
  }

  void operator()(const JsonObject& object) const {
    std::vector<const Member*> sorted;
    sorted.reserve(object.size());
    for (const Member& member : object)
      sorted.push_back(&member);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Member* a, const Member* b) {
      return a->key < b->key;
    });
    out += '{';
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      if (i > 0) out += ',';
      append_quoted(out, sorted[i]->key);
      out += ':';
      std::visit(*this, sorted[i]->value.value);
    }
    out += '}';
  }
};

Json json_of(auto value) {
  Json json;
  json.value = std::move(value);
  return json;
}

}  // namespace

const Json* Json::find(std::string_view key) const {
  const JsonObject* members = object();
  if (members == nullptr) return nullptr;
  for (const Member& member : *members)
    if (member.key == key) return &member.value;
  return nullptr;
}

std::string canonical_text(const Json& json) {
  std::string out;
  std::visit(Append{out}, json.value);
  return out;
}

void Writer::text(std::string_view key, std::string_view value) {
  members_.push_back({std::string{key}, json_of(std::string{value})});
}

void Writer::integer(std::string_view key, std::int64_t value) {
  members_.push_back({std::string{key}, json_of(value)});
}

void Writer::number(std::string_view key, double value) {
  members_.push_back({std::string{key}, json_of(value)});
}

void Writer::boolean(std::string_view key, bool value) {
  members_.push_back({std::string{key}, json_of(value)});
}

void Writer::texts(std::string_view key, const std::vector<std::string>& values) {
  JsonList list;
  for (const std::string& value : values)
    list.push_back(json_of(value));
  members_.push_back({std::string{key}, json_of(std::move(list))});
}

void Writer::object(std::string_view key, Writer value) {
  members_.push_back({std::string{key}, value.take()});
}

void Writer::objects(std::string_view key, std::vector<Writer> values) {
  JsonList list;
  for (Writer& value : values)
    list.push_back(value.take());
  members_.push_back({std::string{key}, json_of(std::move(list))});
}

void Writer::value(std::string_view key, Json value) {
  members_.push_back({std::string{key}, std::move(value)});
}

Json Writer::take() {
  Json json = json_of(std::move(members_));
  members_.clear();
  return json;
}

}  // namespace behorig::base

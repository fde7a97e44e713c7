#include "base/json.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace behorig::base {

namespace {

const Json nothing{JsonObject{}, 0, 0};  // stands in for a missing object

std::string escaped(std::string_view key) {
  std::string out;
  for (const char c : key) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

std::string joined(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words)
    out += (out.empty() ? "" : ", ") + word;
  return out;
}

bool is_null(const Json& json) {
  return std::holds_alternative<std::nullptr_t>(json.value);
}

std::optional<double> as_number(const Json& json) {
  if (const auto* whole = std::get_if<std::int64_t>(&json.value))
    return static_cast<double>(*whole);
  if (const auto* fraction = std::get_if<double>(&json.value)) return *fraction;
  return {};
}

}  // namespace

Reader::Reader(const Json& json, std::string file, std::string pointer, Problems& problems)
    : json_{&json}, file_{std::move(file)}, pointer_{std::move(pointer)}, problems_{&problems} {
  if (json.object() != nullptr) return;
  report("C112", {}, {{"key", "@C112.value"}, {"expected", "@C112.object"}});
  json_ = &nothing;
  quiet_ = true;
}

const Json* Reader::known(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
  const Json* value = json_->find(key);
  return value == nullptr || is_null(*value) ? nullptr : value;
}

const Json* Reader::required(std::string_view key) {
  const Json* value = known(key);
  if (value == nullptr) report("C111", {}, {{"key", std::string{key}}});
  return value;
}

void Reader::wrong_type(std::string_view key, const char* expected) {
  report("C112", key, {{"key", std::string{key}}, {"expected", expected}});
}

bool Reader::has(std::string_view key) {
  return known(key) != nullptr;
}

std::string Reader::text(std::string_view key) {
  const Json* value = required(key);
  if (value == nullptr) return {};
  if (value->text() == nullptr) {
    wrong_type(key, "@C112.text");
    return {};
  }
  if (trimmed(*value->text()).empty()) report("C113", key, {{"key", std::string{key}}});
  return *value->text();
}

std::string Reader::text_or(std::string_view key, std::string_view otherwise) {
  const Json* value = known(key);
  if (value == nullptr) return std::string{otherwise};
  if (value->text() != nullptr) return *value->text();
  wrong_type(key, "@C112.text");
  return std::string{otherwise};
}

std::int64_t Reader::integer(std::string_view key) {
  return required(key) == nullptr ? 0 : integer_or(key, 0);
}

std::int64_t Reader::integer_or(std::string_view key, std::int64_t otherwise) {
  const Json* value = known(key);
  if (value == nullptr) return otherwise;
  if (const auto* whole = std::get_if<std::int64_t>(&value->value)) return *whole;
  wrong_type(key, "@C112.integer");
  return otherwise;
}

double Reader::number(std::string_view key) {
  return required(key) == nullptr ? 0 : number_or(key, 0);
}

double Reader::number_or(std::string_view key, double otherwise) {
  const Json* value = known(key);
  if (value == nullptr) return otherwise;
  const std::optional<double> found = as_number(*value);
  if (!found) wrong_type(key, "@C112.number");
  return found.value_or(otherwise);
}

bool Reader::boolean_or(std::string_view key, bool otherwise) {
  const Json* value = known(key);
  if (value == nullptr) return otherwise;
  if (const bool* found = std::get_if<bool>(&value->value)) return *found;
  wrong_type(key, "@C112.boolean");
  return otherwise;
}

std::vector<std::string> Reader::texts(std::string_view key) {
  std::vector<std::string> out;
  const Json* value = known(key);
  if (value == nullptr) return out;
  if (value->list() == nullptr) {
    wrong_type(key, "@C112.texts");
    return out;
  }
  for (const Json& element : *value->list()) {
    if (element.text() == nullptr)
      wrong_type(key, "@C112.texts");
    else if (trimmed(*element.text()).empty())
      report("C113", key, {{"key", std::string{key}}});
    else
      out.push_back(*element.text());
  }
  return out;
}

std::vector<double> Reader::numbers(std::string_view key) {
  std::vector<double> out;
  const Json* value = known(key);
  if (value == nullptr) return out;
  if (value->list() == nullptr) {
    wrong_type(key, "@C112.numbers");
    return out;
  }
  for (const Json& element : *value->list()) {
    const std::optional<double> number = as_number(element);
    if (!number) wrong_type(key, "@C112.numbers");
    if (number) out.push_back(*number);
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> Reader::text_map(std::string_view key) {
  std::vector<std::pair<std::string, std::string>> out;
  const Json* value = known(key);
  if (value == nullptr) return out;
  if (value->object() == nullptr) {
    wrong_type(key, "@C112.object");
    return out;
  }
  for (const Member& member : *value->object()) {
    if (member.value.text() == nullptr)
      wrong_type(key, "@C112.texts");
    else
      out.emplace_back(member.key, *member.value.text());
  }
  return out;
}

std::vector<std::pair<std::string, double>> Reader::number_map(std::string_view key) {
  std::vector<std::pair<std::string, double>> out;
  const Json* value = known(key);
  if (value == nullptr) return out;
  if (value->object() == nullptr) {
    wrong_type(key, "@C112.object");
    return out;
  }
  for (const Member& member : *value->object()) {
    const std::optional<double> number = as_number(member.value);
    if (!number) wrong_type(key, "@C112.numbers");
    if (number) out.emplace_back(member.key, *number);
  }
  return out;
}

std::string Reader::word(std::string_view key, std::span<const std::string_view> words) {
  return required(key) == nullptr ? std::string{words.front()} : word_or(key, words, words.front());
}

std::string Reader::word_or(
    std::string_view key,
    std::span<const std::string_view> words,
    std::string_view otherwise) {
  if (known(key) == nullptr) return std::string{otherwise};
  const std::size_t before = problems_->size();
  std::string value = text(key);
  if (problems_->size() != before) return std::string{otherwise};
  if (std::find(words.begin(), words.end(), value) != words.end()) return value;
  const std::vector<std::string> candidates(words.begin(), words.end());
  report(
      "C114",
      key,
      {{"key", std::string{key}},
       {"value", value},
       {"words", joined(candidates)},
       {"suggestion", did_you_mean(value, candidates)}});
  return std::string{otherwise};
}

Reader Reader::object(std::string_view key) {
  const std::string pointer = pointer_ + "/" + escaped(key);
  const Json* value = required(key);
  if (value != nullptr) return {*value, file_, pointer, *problems_};
  Reader reader{nothing, file_, pointer, *problems_};
  reader.quiet_ = true;  // what is missing has been said
  return reader;
}

std::vector<Reader> Reader::objects(std::string_view key, std::size_t at_least) {
  std::vector<Reader> out;
  const Json* value = at_least > 0 ? required(key) : known(key);
  if (value == nullptr) return out;
  if (value->list() == nullptr) {
    wrong_type(key, "@C112.list");
    return out;
  }
  const JsonList& list = *value->list();
  if (list.size() < at_least)
    report(
        "C117",
        key,
        {{"key", std::string{key}},
         {"count", std::to_string(list.size())},
         {"least", std::to_string(at_least)}});
  out.reserve(list.size());
  const std::string pointer = pointer_ + "/" + escaped(key) + "/";
  for (std::size_t i = 0; i < list.size(); ++i) {
    Reader element{list[i], file_, pointer + std::to_string(i), *problems_};
    if (list[i].object() != nullptr) out.push_back(std::move(element));
  }
  return out;
}

const Json* Reader::raw(std::string_view key) {
  known(key);
  return json_->find(key);
}

void Reader::report(
    std::string code,
    std::string_view key,
    std::vector<Argument> arguments,
    Severity severity) {
  if (quiet_) return;
  problems_->push_back({std::move(code), severity, place(key), std::move(arguments)});
}

Place Reader::place(std::string_view key) const {
  const Json* value = key.empty() ? nullptr : json_->find(key);
  if (value == nullptr) return {file_, json_->line, json_->column, pointer_};
  return {file_, value->line, value->column, pointer_ + "/" + escaped(key)};
}

void Reader::ignore(std::string_view key) {
  known(key);
}

void Reader::finish() {
  std::vector<std::string> absent;
  for (const std::string& key : known_)
    if (json_->find(key) == nullptr) absent.push_back(key);
  constexpr int most = 20;  // a hostile file may hold a million
  int reported = 0;
  for (const Member& member : *json_->object()) {
    if (std::find(known_.begin(), known_.end(), member.key) != known_.end()) continue;
    if (++reported > most) return;
    report(
        "C110",
        member.key,
        {{"key", member.key},
         {"suggestion", did_you_mean(member.key, absent)},
         {"known", joined(known_)}});
  }
}

}  // namespace behorig::base

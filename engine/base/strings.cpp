#include "base/strings.hpp"

#include <utility>

namespace behorig::base {

namespace {

const std::string* value_of(const std::vector<Argument>& arguments, std::string_view name) {
  for (const Argument& argument : arguments)
    if (argument.name == name) return &argument.value;
  return nullptr;
}

// `text` with every {name} that has an argument replaced; others stay, so that a gap is seen.
std::string filled(const std::string& text, const std::vector<Argument>& arguments) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string::npos ? open : text.find('}', open);
    if (close == std::string::npos) break;
    out.append(text, at, open - at);
    const std::string* value =
        value_of(arguments, std::string_view{text}.substr(open + 1, close - open - 1));
    out += value != nullptr ? *value : text.substr(open, close - open + 1);
    at = close + 1;
  }
  return out.append(text, at, std::string::npos);
}

// Values that begin with @ name a text of their own, for example "@C112.list".
std::vector<Argument> in_words(const Strings& strings, std::vector<Argument> arguments) {
  for (Argument& argument : arguments) {
    if (argument.value.size() < 2 || argument.value.front() != '@') continue;
    const std::string key = argument.value.substr(1);
    if (strings.has(key)) argument.value = strings.text(key);
  }
  return arguments;
}

}  // namespace

Strings::Strings(std::string language, std::map<std::string, std::string, std::less<>> texts)
    : language_{std::move(language)}, texts_{std::move(texts)} {}

const std::string& Strings::text(std::string_view key) const {
  const auto found = texts_.find(key);
  if (found != texts_.end()) return found->second;
  return *missing_.emplace(key).first;
}

std::string Strings::text(std::string_view key, const std::vector<Argument>& arguments) const {
  return filled(text(key), arguments);
}

std::string Strings::count(std::string_view key, long long count, std::vector<Argument> arguments)
    const {
  arguments.push_back({"count", std::to_string(count)});
  return text(std::string{key} + (count == 1 ? ".one" : ".many"), arguments);
}

bool Strings::has(std::string_view key) const {
  return texts_.find(key) != texts_.end();
}

std::string sentence(const Strings& strings, const Problem& problem) {
  const std::vector<Argument> arguments = in_words(strings, problem.arguments);
  std::string text = strings.text(problem.code, arguments);
  const std::string* suggestion = value_of(arguments, "suggestion");
  const std::string near = problem.code + ".near";
  if (suggestion != nullptr && !suggestion->empty() && strings.has(near))
    text += " " + strings.text(near, arguments);
  return text;
}

std::string cure(const Strings& strings, const Problem& problem) {
  return strings.text(problem.code + ".cure", in_words(strings, problem.arguments));
}

}  // namespace behorig::base

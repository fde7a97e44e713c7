#include "course/parameters.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace behorig::course {

namespace {

using base::Json;

// Part of the course's text and so of the course version: a reworded interface must not change it.
std::string_view unset_text(std::string_view language) {
  return language == "sv" ? "enligt era lokala rutiner" : "according to your local routines";
}

const Parameter* find(const Parameters& parameters, std::string_view name) {
  const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& p) {
    return p.name == name;
  });
  return found == parameters.end() ? nullptr : &*found;
}

std::vector<std::string> names(const Parameters& parameters) {
  std::vector<std::string> out;
  for (const Parameter& parameter : parameters)
    out.push_back(parameter.name);
  return out;
}

class Resolver {
 public:
  Resolver(
      const Parameters& parameters,
      std::string_view language,
      const std::string& file,
      base::Problems& problems)
      : parameters_{parameters}, language_{language}, file_{file}, problems_{problems} {}

  void resolve(Json& json) {
    if (auto* text = std::get_if<std::string>(&json.value)) {
      if (text->find("{{") != std::string::npos) *text = resolved(*text, json);
    } else if (base::JsonList* list = json.list()) {
      for (Json& element : *list)
        resolve(element);
    } else if (base::JsonObject* members = json.object()) {
      for (base::Member& member : *members)
        resolve(member.value);
    }
  }

 private:
  std::string resolved(const std::string& text, const Json& json) {
    std::string out;
    std::size_t at = 0;
    for (;;) {
      const std::size_t open = text.find("{{", at);
      const std::size_t close = open == std::string::npos ? open : text.find("}}", open);
      if (close == std::string::npos) return out.append(text, at, std::string::npos);
      out.append(text, at, open - at);
      out +=
          value_of(base::trimmed(std::string_view{text}.substr(open + 2, close - open - 2)), json);
      at = close + 2;
    }
  }

  std::string value_of(const std::string& name, const Json& json) {
    const Parameter* parameter = find(parameters_, name);
    if (parameter != nullptr && parameter->value) return *parameter->value;
    if (parameter == nullptr)
      problems_.push_back(
          {"C214",
           base::Severity::error,
           {file_, json.line, json.column, ""},
           {{"name", name}, {"suggestion", base::did_you_mean(name, names(parameters_))}}});
    return std::string{unset_text(language_)};
  }

  const Parameters& parameters_;
  std::string_view language_;
  const std::string& file_;
  base::Problems& problems_;
};

}  // namespace

Parameters overridden(Parameters own, const Parameters& overrides, base::Problems& problems) {
  for (const Parameter& change : overrides) {
    const auto mine = std::find_if(own.begin(), own.end(), [&](const Parameter& p) {
      return p.name == change.name;
    });
    if (mine != own.end()) {
      mine->value = change.value;
      continue;
    }
    problems.push_back(
        {"C216",
         base::Severity::warning,
         {"parameters.json", 0, 0, ""},
         {{"name", change.name}, {"suggestion", base::did_you_mean(change.name, names(own))}}});
  }
  return own;
}

void resolve_parameters(
    Json& json,
    const Parameters& parameters,
    std::string_view language,
    const std::string& file,
    base::Problems& problems) {
  Resolver{parameters, language, file, problems}.resolve(json);
}

void write_parameters(base::Json& course_file, const Parameters& parameters) {
  base::JsonObject values;
  for (const Parameter& parameter : parameters) {
    base::Json value;
    if (parameter.value) value.value = *parameter.value;
    values.push_back({parameter.name, std::move(value)});
  }
  for (base::Member& member : *course_file.object()) {
    if (member.key != "parameters") continue;
    member.value.value = std::move(values);
    return;
  }
}

}  // namespace behorig::course

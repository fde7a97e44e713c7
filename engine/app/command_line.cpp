#include "app/command_line.hpp"

#include "app/command_line_parts.hpp"
#include "base/text.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>

namespace behorig::app {

namespace {

constexpr int usage = 2;

std::string text(const base::Strings& strings, std::string_view key) {
  return strings.text("command_line." + std::string{key});
}

// "1280x800"; nothing when it is no size a window can have.
bool read_size(const std::string& size, TourOptions& tour) {
  const std::vector<std::string> parts = base::split(size, 'x');
  if (parts.size() != 2) return false;
  const auto read = [](const std::string& digits, int& value) {
    const std::from_chars_result end =
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return end.ec == std::errc{} && end.ptr == digits.data() + digits.size() && value >= 320 &&
           value <= 8192;
  };
  return read(parts[0], tour.width) && read(parts[1], tour.height);
}

class Parser {
 public:
  explicit Parser(const base::Strings& strings)
      : strings_{strings}, app_{text(strings, "about"), "behorig"} {
    app_.footer(text(strings, "usage"));
    app_.set_help_flag("-h,--help", text(strings, "help"));
    app_.require_subcommand(0, 1);
    app_.add_option("--database", line_.database, text(strings, "database"));
    app_.add_option("--course", line_.course, text(strings, "course"));
    app_.add_option("--parameters", line_.parameters, text(strings, "parameters"));
    app_.add_option("--language", line_.language, text(strings, "language"))
        ->check(CLI::IsMember({"sv", "en"}));
    app_.add_option("--frames", line_.frames, text(strings, "frames"))
        ->check(CLI::NonNegativeNumber);
    add_check();
    add_store();
    add_export();
    add_accessibility();
    add_tour();
    add_proof_commands(app_, strings_, line_);
    add_office_commands(app_, strings_, line_);
  }

  std::variant<CommandLine, Parting> parse(std::vector<std::string> arguments) {
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    try {
      app_.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
      return Parting{0, help()};
    } catch (const CLI::ExtrasError&) {
      const std::vector<std::string> extras = app_.remaining(true);
      return refusal("command_line.unknown", extras.empty() ? "" : extras.front());
    } catch (const CLI::RequiredError& error) {
      return refusal("command_line.missing", error.what());
    } catch (const CLI::ParseError& error) {
      return refusal("command_line.wrong", error.what());
    }
    if (!read_size(size_, line_.tour)) return refusal("command_line.wrong", "--size " + size_);
    (line_.verb == CommandLine::Verb::accessibility ? line_.statement_as_json : line_.check.json) =
        format_ == "json";
    return line_;
  }

 private:
  void add_check() {
    CLI::App* check = add_command(app_, strings_, "check", "check");
    check->add_option("PATH", line_.check.paths, text(strings_, "check_paths"))->required();
    check->add_flag("--strict", line_.check.strict, text(strings_, "check_strict"));
    check->add_option("--format", format_, text(strings_, "check_format"))
        ->check(CLI::IsMember({"text", "json"}));
    check->callback([this] { line_.verb = CommandLine::Verb::check; });
  }

  void add_store() {
    CLI::App* store = add_command(app_, strings_, "store", "store");
    store->require_subcommand(1);
    store->callback([this] { line_.verb = CommandLine::Verb::store; });
    const auto add = [&](const std::string& name, std::string_view key, StoreOptions::Verb verb) {
      CLI::App* command = add_command(*store, strings_, name, key);
      command->add_option("FILE", line_.store.file, text(strings_, "store_file"));
      command->callback([this, verb] { line_.store.verb = verb; });
    };
    add("check", "store_check", StoreOptions::Verb::check);
    add("backup", "store_backup", StoreOptions::Verb::backup);
    add("restore", "store_restore", StoreOptions::Verb::restore);
    CLI::App* remove = add_command(*store, strings_, "remove-pin", "store_remove_pin");
    remove->add_option("NAME", line_.store.name, text(strings_, "store_name"))->required();
    remove->add_option("--login", line_.store.login, text(strings_, "store_login"));
    remove->callback([this] { line_.store.verb = StoreOptions::Verb::remove_pin; });
  }

  void add_export() {
    CLI::App* exporting = add_command(app_, strings_, "export", "export");
    exporting->require_subcommand(1);
    CLI::App* review = add_command(*exporting, strings_, "review", "export_review");
    review->add_option("--to", line_.exporting.to, text(strings_, "export_to"))->required();
    review->callback([this] { line_.verb = CommandLine::Verb::export_review; });
    CLI::App* edition = add_command(*exporting, strings_, "text", "export_text");
    edition->add_option("COURSE", line_.course, text(strings_, "course"));
    edition->add_option("--to", line_.exporting.to, text(strings_, "export_text_to"))->required();
    edition->add_flag("--open", line_.exporting.open, text(strings_, "export_open"));
    edition->callback([this] { line_.verb = CommandLine::Verb::export_text; });
  }

  void add_accessibility() {
    CLI::App* statement = add_command(app_, strings_, "accessibility", "accessibility");
    statement->add_option("--format", format_, text(strings_, "check_format"))
        ->check(CLI::IsMember({"text", "json"}));
    statement->callback([this] { line_.verb = CommandLine::Verb::accessibility; });
  }

  void add_tour() {
    CLI::App* tour = add_command(app_, strings_, "tour", "tour");
    tour->add_option("--to", line_.tour.to, text(strings_, "tour_to"))->required();
    tour->add_option("--text", line_.tour.text, text(strings_, "tour_text"))
        ->check(CLI::Range(100, 200));
    tour->add_option("--theme", line_.tour.theme, text(strings_, "tour_theme"))
        ->check(CLI::IsMember({"light", "dark", "contrast"}));
    tour->add_option("--size", size_, text(strings_, "tour_size"));
    tour->add_option("--seed", line_.tour.seed, text(strings_, "tour_seed"));
    tour->callback([this] { line_.verb = CommandLine::Verb::tour; });
  }

  // The help of the innermost command named.
  std::string help() const {
    const CLI::App* asked = &app_;
    for (std::vector<CLI::App*> inner = app_.get_subcommands(); !inner.empty();
         inner = asked->get_subcommands())
      asked = inner.front();
    return asked->help();
  }

  Parting refusal(std::string_view key, const std::string& what) const {
    return {usage, strings_.text(key, {{"what", what}}) + "\n" + text(strings_, "see_help") + "\n"};
  }

  const base::Strings& strings_;
  CLI::App app_;
  CommandLine line_{};
  std::string format_{"text"};
  std::string size_{"1280x800"};
};

}  // namespace

std::variant<CommandLine, Parting> parse_command_line(
    std::vector<std::string> arguments,
    const base::Strings& strings) {
  return Parser{strings}.parse(std::move(arguments));
}

std::string language_of(const std::vector<std::string>& arguments, const char* environment) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--language" && i + 1 < arguments.size()) return arguments[i + 1];
    if (arguments[i].rfind("--language=", 0) == 0) return arguments[i].substr(11);
  }
  const std::string_view lang = environment != nullptr ? environment : "";
  return lang.substr(0, 2) == "en" ? "en" : "sv";
}

}  // namespace behorig::app

#pragma once
// What the files that build the command line share. CLI11 itself stays in their .cpp files.

#include "app/command_line.hpp"

#include <string>
#include <string_view>

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11's own
class App;
}

namespace behorig::app {

// A command below another, with its line of help "command_line.<key>"; the common options work
// after it too.
CLI::App* add_command(
    CLI::App& to,
    const base::Strings& strings,
    const std::string& name,
    std::string_view key);

// `verify` and `key`.
void add_proof_commands(CLI::App& to, const base::Strings& strings, CommandLine& line);

// Those on people, results and certificates.
void add_office_commands(CLI::App& to, const base::Strings& strings, CommandLine& line);

}  // namespace behorig::app

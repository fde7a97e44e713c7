#pragma once
// `behorig` without a command: the window, until it is closed.

#include "app/command_line.hpp"
#include "app/program.hpp"

#include <iosfwd>

namespace behorig::app {

// What the command line and the environment say about a run of the program.
ProgramOptions program_options(const CommandLine& line, const Installation& installation);
// "$XDG_DATA_HOME/behorig/behorig.db", or below ~/.local/share.
std::string default_database();
// Whose session this is, as the system calls her.
std::string login_name();
// The real clock, randomness, local time; clipboard and links are added by who has a window.
Outside real_outside();

// Exit code: 0 closed as it should be, 2 no window could be opened (the sentence stands in
// `errors`).
int run_window(
    const CommandLine& line,
    const Installation& installation,
    const base::Strings& strings,
    std::ostream& errors);

}  // namespace behorig::app

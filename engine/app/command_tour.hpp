#pragma once
// `behorig tour --to DIR`: the scripted learner, its pictures, its database and tour.json.

#include "app/assets.hpp"
#include "app/command_line.hpp"

#include <iosfwd>

namespace behorig::app {

// Exit code: 0 all was reached and every screen keeps its rules; 1 not so; 2 the tour could not be
// made. Prints "saved EVENT_ID" after each commit, flushed.
int run_tour(
    const CommandLine& line,
    const Installation& installation,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors);

}  // namespace behorig::app

#pragma once
// `behorig dispose --before DATE --decision TEXT`: disposal (*gallring*) by a local decision.

#include "app/command_context.hpp"

namespace behorig::app {

struct DisposeCommand {
  std::string before{};    // "2025-01-01": attempts that ended before that day go
  std::string decision{};  // for example the number that the decision has in the register
  std::string by{};
};

// A learner's exams go together, when the last of them is old enough, so that what stays can still
// be replayed; an exam that a certificate in force rests on, or one that waits to be issued, stays.
// The signed summary holds each attempt's outcome, count and last hash. S140 for no such date.
int run_dispose(const CommandContext& context, const DisposeCommand& command);

}  // namespace behorig::app

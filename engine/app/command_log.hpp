#pragma once
// `behorig verify --log`: whether everything in the store is what it was when it was written, and
// every result is what the answers give.

#include "app/command_context.hpp"

namespace behorig::app {

// Every problem names learner, attempt and event where it has them. `fine` or `faults`. Besides
// what `store check` finds: G1xx of the replay, S112 events that cannot be read, S132 a disposal
// whose summary does not hold, S133 (warning) a certificate whose exam a regrading has failed
// since, S134 one that rests on no passed exam, S142 one whose row differs from what was signed.
int run_verify_log(const CommandContext& context);

}  // namespace behorig::app

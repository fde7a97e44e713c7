#pragma once
// `behorig demo --people 60`: fills a database with plainly invented people, to look at the
// overview with.

#include "app/command_context.hpp"

#include <cstdint>

namespace behorig::app {

struct DemoCommand {
  int people{60};
  std::uint64_t seed{1};
};

// S139 when the database has people in it who are not invented. The same people again are the same:
// a larger number adds. Their certificates carry no signature, and `verify` says so.
int run_demo(const CommandContext& context, const DemoCommand& command);

}  // namespace behorig::app

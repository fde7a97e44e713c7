#pragma once
// `behorig revoke NUMBER` and `behorig revoked --to FILE`: taking certificates back, and saying so.

#include "app/command_context.hpp"

namespace behorig::app {

struct RevokeCommand {
  std::string number{};
  std::string reason{};
  std::string by{};
};

// S141 when there is no such certificate of our own.
int run_revoke(const CommandContext& context, const RevokeCommand& command);

// The signed list of what was revoked here.
int run_revoked(const CommandContext& context, const std::string& to);

}  // namespace behorig::app

#pragma once
// `behorig regrade MODULE/QUESTION --reason R`: a question was wrong. Every exam that holds it and
// was handed in is graded anew, by the question as it stands in the course folder now; a question
// that is no longer there is right for everyone.

#include "app/command_context.hpp"

namespace behorig::app {

struct RegradeCommand {
  std::string item{};  // "<module>/<question>" or "exam/<scenario>"
  std::string reason{};
  std::string by{};
};

// Says who passes now, who no longer does, and which certificates rest on that; takes none back.
// S143 when neither the course nor any exam has the question. Again with the same reason and the
// same course it adds nothing.
int run_regrade(const CommandContext& context, const RegradeCommand& command);

}  // namespace behorig::app

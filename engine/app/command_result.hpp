#pragma once
// `behorig result export|import`: results on their way from a learner's program to the course
// owner's, and certificates on their way back, as signed files.

#include "app/command_context.hpp"

namespace behorig::app {

// Signed with the installation's key. `person` may be empty when only one learns here (S137).
int run_result_export(
    const CommandContext& context,
    const std::string& person,
    const std::string& to);

// A result file; or a certificate (credential or PDF) that was made for a person here, which is
// then filed as hers. See take_in for what can be wrong.
struct ResultImport {
  std::string file{};
  bool accept_new_installation{false};  // the person's program was installed anew
  std::string by{};                     // who has asked her; needed to accept
};

int run_result_import(const CommandContext& context, const ResultImport& command);

}  // namespace behorig::app

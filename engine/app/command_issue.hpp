#pragma once
// `behorig issue`: from passed exams to certificates.

#include "app/command_context.hpp"

namespace behorig::app {

struct IssueCommand {
  std::string person{};  // id, e-mail or name
  bool all{false};
  // With the installation's own key, on a desk of its own: the certificate says that the identity
  // is not checked.
  bool local{false};
  bool yes{false};   // without asking
  std::string by{};  // who issues; empty: the login
};

// Without a person and without `all`: prints who waits, and changes nothing. Else says for whom,
// asks, issues, and puts each PDF into `intyg/` beside the database. P106 when there is no
// organisation's key, S149 when there is nobody to ask.
int run_issue(const CommandContext& context, const IssueCommand& command);

}  // namespace behorig::app

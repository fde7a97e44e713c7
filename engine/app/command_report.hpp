#pragma once
// `behorig report people` and `behorig access --person`: who has completed the course; and
// `behorig report progress`: whether managers see how far each has come.

#include "app/command_context.hpp"
#include "learning/report.hpp"

namespace behorig::app {

struct ReportCommand {
  enum class Format { text, json, csv };
  learning::ReportFilter filter{};
  Format format{Format::text};
};

int run_report(const CommandContext& context, const ReportCommand& command);

struct ProgressCommand {
  std::string setting{};  // "on" or "off"; empty: only tell
  std::string by{};
};

// Says how it is, and who has changed it when. S147 when nobody is said to change it.
int run_report_progress(const CommandContext& context, const ProgressCommand& command);

inline constexpr int access_denied = 3;

// Whether a person may run an account. `fine` for yes, `access_denied` for no, both with the
// reason; `not_done` when it is not clear who is meant.
int run_access(const CommandContext& context, const std::string& person);

}  // namespace behorig::app

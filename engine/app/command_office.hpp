#pragma once
// From the options on people, results and certificates to the command that carries them out.

#include "app/command_context.hpp"
#include "app/office_options.hpp"

namespace behorig::app {

int run_office(const OfficeOptions& options, const CommandContext& context);

}  // namespace behorig::app

#include "app/command_revoke.hpp"

#include "app/exit_codes.hpp"
#include "app/settings.hpp"
#include "proof/key_files.hpp"
#include "proof/revoked.hpp"

namespace behorig::app {

int run_revoke(const CommandContext& context, const RevokeCommand& command) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    std::vector<progress::StoredCertificate> found = store.certificates_numbered(command.number);
    std::erase_if(found, [](const progress::StoredCertificate& one) { return one.filed; });
    if (found.empty())
      return base::Failed{base::Problem{.code = "S141", .arguments = {{"number", command.number}}}};
    const bool is_new = store.revoke(found.front(), {context.now, command.reason, command.by});
    say(context,
        is_new ? "commands.revoked" : "commands.revoked_before",
        {{"number", command.number}, {"name", found.front().content.holder}});
    return fine;
  });
}

int run_revoked(const CommandContext& context, const std::string& to) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    const auto key = proof::organisation_key(proof::key_folders(context.database));
    if (!key) return base::Failed{key.error()};
    proof::RevokedList list{.issuer = key->name, .made = context.now};
    for (const progress::StoredCertificate& one : store.certificates())
      if (one.revoked && !one.filed)
        list.entries.push_back({one.content.number, one.revoked->at, one.revoked->reason});
    const auto written = write_private_file(to, proof::revoked_text(list, key->pair));
    if (!written) return base::Failed{written.error()};
    say(context,
        "commands.revoked_written",
        {{"count", std::to_string(list.entries.size())}, {"path", to}});
    return fine;
  });
}

}  // namespace behorig::app

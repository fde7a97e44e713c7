#pragma once
// `behorig store check|backup|restore [FILE]` and `behorig store remove-pin NAME`.

#include "base/instant.hpp"
#include "base/strings.hpp"

#include <iosfwd>
#include <string>

namespace behorig::app {

struct StoreCommand {
  enum class Verb { check, backup, restore, remove_pin };
  Verb verb{Verb::check};
  std::string database{};  // path
  // check: another file to look at, for example a backup. backup: where the copy goes, instead of
  // the folder of backups. restore: which copy, instead of the newest.
  std::string file{};
  // remove_pin: whose; the login, too, when several people have the name. Who may write the
  // database file may do this: the PIN keeps colleagues apart, it does not lock the file.
  std::string name{};
  std::string login{};
  base::Instant now{};
};

// Prints what was found or done. The exit code: 0 fine, 1 faults were found, 2 it could not be
// done (the reason stands in `errors`). `strings` has the texts of store.json and problems.json.
int run_store(
    const StoreCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors);

}  // namespace behorig::app

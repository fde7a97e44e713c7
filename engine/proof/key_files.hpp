#pragma once
// Keys as files. Private ones lie in `keys/` beside the database, for their owner alone (0600 in
// 0700), and are refused otherwise; public ones of those whose certificates are believed lie in
// `trusted/`.

#include "base/instant.hpp"
#include "proof/keys.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::proof {

// An issuer whose signatures are believed, for what was signed within the period (ends included).
struct TrustedKey {
  std::string name{};  // of the organisation
  PublicKey key{};
  std::optional<base::Instant> from{};
  std::optional<base::Instant> until{};  // set when the key was replaced

  bool operator==(const TrustedKey&) const = default;
};

// A private key and whose it is.
struct OwnKey {
  std::string name{};  // of the organisation; empty for an installation's
  base::Instant created{};
  KeyPair pair;
};

// Where keys lie for a database.
struct KeyFolders {
  std::string keys{};     // "<folder of the database>/keys"
  std::string trusted{};  // "<folder of the database>/trusted"
};

KeyFolders key_folders(const std::string& database);
std::string organisation_key_path(const KeyFolders& folders);  // keys/organisation.json
std::string installation_key_path(const KeyFolders& folders);  // keys/installation.json

// Writes a new private key file. P104 when it cannot be written, P105 when one is there already.
base::Result<PublicKey>
make_key_file(const std::string& path, const std::string& name, base::Instant now);
// P101 others may read it (cure: chmod 600), P102 no key file of ours, P103 it cannot be read.
base::Result<OwnKey> read_key_file(const std::string& path);

// The organisation's key. P106 when there is none, with what to do when it was lost.
base::Result<OwnKey> organisation_key(const KeyFolders& folders);
// This installation's, which signs result files; made when first asked for.
base::Result<OwnKey> installation_key(const KeyFolders& folders, base::Instant now);

// Makes the organisation's key; its public half goes to `trusted/` at once, so that certificates
// outlive a lost file. With `replace` the period of the one before ends now and its secret is gone;
// one that cannot be read any more is set aside. P105 when there is one and `replace` is false,
// P109 when the name is empty, too long or cannot be shown.
base::Result<PublicKey> make_organisation_key(
    const KeyFolders& folders,
    const std::string& name,
    base::Instant now,
    bool replace);

// A public key file's text, and back: P107 nothing of the kind, P108 it is a private key.
std::string public_key_text(const TrustedKey& key);
base::Result<TrustedKey> read_public_key(std::string_view text, const std::string& file);
// A file as above, or the key itself as "did:key:z6Mk…" or "z6Mk…" (then without a name).
base::Result<TrustedKey> read_public_key_file(const std::string& path_or_key);

// Puts a key into `trusted/`; the same key again replaces what was said of it. The path written.
base::Result<std::string> trust(const KeyFolders& folders, const TrustedKey& key);

struct TrustedKeys {
  std::vector<TrustedKey> keys{};
  base::Problems problems{};  // of files that were left out
};

// Every key file in a folder, in the order of their names; a missing folder holds none.
TrustedKeys read_trusted(const std::string& folder);
// Those of `trusted/` and the two of `keys/`: what `verify` believes by default.
TrustedKeys believed_keys(const KeyFolders& folders);

}  // namespace behorig::proof

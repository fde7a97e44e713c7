#include "proof/key_files.hpp"

#include "base/json.hpp"
#include "proof/key_file_io.hpp"
#include "proof/texts.hpp"

#include <algorithm>
#include <filesystem>

namespace behorig::proof {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view private_kind = "private-key";
constexpr std::int64_t private_format = 1;
constexpr std::size_t most_name = 200;  // bytes

base::Failed key_file_failed(const char* code, const std::string& path) {
  return base::Failed{
      base::Problem{code, base::Severity::error, {path, 0, 0, ""}, {{"path", path}}}};
}

std::string private_text(const std::string& name, base::Instant created, const KeyPair& pair) {
  Seed seed = pair.seed();
  std::string secret = hex_of({reinterpret_cast<const char*>(seed.data()), seed.size()});
  wipe(seed);
  base::Writer writer;
  writer.text("behorig", private_kind);
  writer.integer("format", private_format);
  writer.text("name", name);
  writer.text("created", base::iso_text(created));
  writer.text("public", did_of(pair.public_key()));
  writer.text("secret", secret);
  wipe(secret);
  return base::canonical_text(writer.take()) + '\n';
}

std::optional<KeyPair> pair_of(std::string secret) {
  auto bytes = from_hex(secret);
  wipe(secret);
  Seed seed{};
  if (!bytes || bytes->size() != seed.size()) return {};
  std::copy(bytes->begin(), bytes->end(), seed.begin());
  wipe(*bytes);
  KeyPair pair{seed};
  wipe(seed);
  return pair;
}

std::optional<OwnKey> read_private(const std::string& bytes) {
  base::Problems problems;
  const auto json = base::parse_json(bytes, "", problems, {key_io::most_bytes, 4});
  if (!json || !problems.empty()) return {};
  base::Reader reader{*json, "", "", problems};
  const bool ours =
      reader.text("behorig") == private_kind && reader.integer("format") == private_format;
  const std::string name = reader.text_or("name", "");
  const auto created = parse_time(reader.text("created"));
  const auto key = key_of(reader.text("public"));
  auto pair = pair_of(reader.text("secret"));
  if (!problems.empty() || !ours || !created || !key || !pair || pair->public_key() != *key)
    return {};
  return OwnKey{name, *created, std::move(*pair)};
}

// A key file that nobody can read any more may hold a key after all: it is kept under another name.
bool set_aside(const std::string& path, base::Instant now) {
  std::error_code error;
  fs::rename(path, path + ".unreadable-" + std::to_string(now.ms), error);
  return !error;
}

bool is_there(const std::string& path) {
  std::error_code ignored;
  return fs::symlink_status(path, ignored).type() != fs::file_type::not_found;
}

}  // namespace

KeyFolders key_folders(const std::string& database) {
  const fs::path folder = fs::path{database}.parent_path();
  return {(folder / "keys").string(), (folder / "trusted").string()};
}

std::string organisation_key_path(const KeyFolders& folders) {
  return (fs::path{folders.keys} / "organisation.json").string();
}

std::string installation_key_path(const KeyFolders& folders) {
  return (fs::path{folders.keys} / "installation.json").string();
}

base::Result<PublicKey>
make_key_file(const std::string& path, const std::string& name, base::Instant now) {
  const KeyPair pair = make_key_pair();
  std::string text = private_text(name, now, pair);
  const key_io::Saved saved = key_io::save_new(path, text);
  wipe(text);
  switch (saved) {
    case key_io::Saved::saved:
      return pair.public_key();
    case key_io::Saved::existed:
      return key_file_failed("P105", path);
    case key_io::Saved::failed:
      return key_file_failed("P104", path);
  }
  return key_file_failed("P104", path);
}

base::Result<OwnKey> read_key_file(const std::string& path) {
  key_io::ReadFile file = key_io::read(path, false);
  if (!file.bytes)
    return key_file_failed(file.why == key_io::Unread::no_plain_file ? "P102" : "P103", path);
  auto key = read_private(*file.bytes);
  wipe(*file.bytes);
  if (!key) return key_file_failed("P102", path);
  if (file.others_may_read) return key_file_failed("P101", path);
  return std::move(*key);
}

base::Result<OwnKey> organisation_key(const KeyFolders& folders) {
  const std::string path = organisation_key_path(folders);
  if (!is_there(path)) return key_file_failed("P106", path);
  return read_key_file(path);
}

base::Result<OwnKey> installation_key(const KeyFolders& folders, base::Instant now) {
  const std::string path = installation_key_path(folders);
  if (!is_there(path)) {
    const auto made = make_key_file(path, "", now);
    // Another program of the same person's may have been first.
    if (!made && made.error().code != "P105") return base::Failed{made.error()};
  }
  return read_key_file(path);
}

base::Result<PublicKey> make_organisation_key(
    const KeyFolders& folders,
    const std::string& name,
    base::Instant now,
    bool replace) {
  const std::string path = organisation_key_path(folders);
  if (!is_plain(name, most_name))
    return base::Failed{base::Problem{"P109", base::Severity::error, {}, {{"name", name}}}};
  if (is_there(path)) {
    if (!replace) return key_file_failed("P105", path);
    const auto old = read_key_file(path);
    if (!old && old.error().code == "P101") return base::Failed{old.error()};
    if (old) {
      // First what outlives the old key: if power is lost here, the old one is still in use.
      const auto kept = trust(folders, {old->name, old->pair.public_key(), old->created, now});
      if (!kept) return base::Failed{kept.error()};
    } else if (!set_aside(path, now)) {
      return key_file_failed("P104", path);
    }
  }
  const KeyPair pair = make_key_pair();
  // Known in public from the first day: certificates outlive a file that is lost.
  const auto known = trust(folders, {name, pair.public_key(), now, {}});
  if (!known) return base::Failed{known.error()};
  std::string text = private_text(name, now, pair);
  const key_io::Saved saved =
      replace ? key_io::save_over(path, text) : key_io::save_new(path, text);
  wipe(text);
  if (saved == key_io::Saved::saved) return pair.public_key();
  std::error_code ignored;
  fs::remove(*known, ignored);
  return key_file_failed(saved == key_io::Saved::existed ? "P105" : "P104", path);
}

}  // namespace behorig::proof

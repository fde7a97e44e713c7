#include "base/json.hpp"
#include "proof/key_file_io.hpp"
#include "proof/key_files.hpp"
#include "proof/texts.hpp"

#include <algorithm>
#include <filesystem>

namespace behorig::proof {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view public_kind = "public-key";
constexpr std::int64_t public_format = 1;
constexpr std::size_t most_issuer_name = 200;  // bytes
constexpr std::size_t most_files = 1000;       // in one folder

base::Failed not_trusted(const char* code, const std::string& file) {
  return base::Failed{base::Problem{
      code,
      base::Severity::error,
      {file, 0, 0, ""},
      {{"path", file}, {"text", file}}}};
}

// "7c1e-09ab-44d2-90aa.json": one file a key.
std::string file_name_of(const PublicKey& key) {
  std::string name = fingerprint_of(key);
  std::replace(name.begin(), name.end(), ' ', '-');
  return name + ".json";
}

std::string end_of_period(const base::Json& json, std::string_view key) {
  const base::Json* value = json.find(key);
  return value == nullptr || value->text() == nullptr ? std::string{} : *value->text();
}

}  // namespace

std::string public_key_text(const TrustedKey& key) {
  base::Writer writer;
  writer.text("behorig", public_kind);
  writer.integer("format", public_format);
  writer.text("name", key.name);
  writer.text("public", did_of(key.key));
  if (key.from) writer.text("from", base::iso_text(*key.from));
  if (key.until) writer.text("until", base::iso_text(*key.until));
  return base::canonical_text(writer.take()) + '\n';
}

base::Result<TrustedKey> read_public_key(std::string_view text, const std::string& file) {
  base::Problems problems;
  const auto json = base::parse_json(text, file, problems, {key_io::most_bytes, 4});
  if (!json || !problems.empty() || json->object() == nullptr) return not_trusted("P107", file);
  const base::Json* kind = json->find("behorig");
  if (kind == nullptr || kind->text() == nullptr) return not_trusted("P107", file);
  if (*kind->text() == "private-key") return not_trusted("P108", file);
  base::Reader reader{*json, file, "", problems};
  TrustedKey key;
  const bool ours =
      reader.text("behorig") == public_kind && reader.integer("format") == public_format;
  key.name = reader.text_or("name", "");
  const auto public_key = key_of(reader.text("public"));
  for (const auto& [word, end] :
       {std::pair{"from", &TrustedKey::from}, std::pair{"until", &TrustedKey::until}}) {
    if (!reader.has(word)) continue;
    key.*end = parse_time(end_of_period(*json, word));
    if (!(key.*end)) return not_trusted("P107", file);
  }
  const bool named = key.name.empty() || is_plain(key.name, most_issuer_name);
  if (base::any_errors(problems) || !ours || !public_key || !named)
    return not_trusted("P107", file);
  key.key = *public_key;
  return key;
}

base::Result<TrustedKey> read_public_key_file(const std::string& path_or_key) {
  if (const auto key = key_of(path_or_key)) return TrustedKey{"", *key, {}, {}};
  const key_io::ReadFile file = key_io::read(path_or_key, true);
  if (file.bytes) return read_public_key(*file.bytes, path_or_key);
  return not_trusted(file.why == key_io::Unread::no_plain_file ? "P107" : "P103", path_or_key);
}

base::Result<std::string> trust(const KeyFolders& folders, const TrustedKey& key) {
  const std::string path = (fs::path{folders.trusted} / file_name_of(key.key)).string();
  TrustedKey whole = key;
  // What was said once about its period stays: an old copy of the file must not undo the end.
  if (const auto before = read_public_key_file(path); before && before->key == key.key) {
    if (!whole.from) whole.from = before->from;
    if (before->until) whole.until = std::min(whole.until.value_or(*before->until), *before->until);
    if (whole.name.empty()) whole.name = before->name;
  }
  if (key_io::save_over(path, public_key_text(whole)) != key_io::Saved::saved)
    return not_trusted("P104", path);
  return path;
}

TrustedKeys read_trusted(const std::string& folder) {
  TrustedKeys trusted;
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::directory_iterator entry{folder, error}, end; !error && entry != end;
       entry.increment(error))
    if (entry->path().extension() == ".json" && paths.size() < most_files)
      paths.push_back(entry->path().string());
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) {
    auto key = read_public_key_file(path);
    if (key)
      trusted.keys.push_back(std::move(*key));
    else
      trusted.problems.push_back(key.error());
  }
  return trusted;
}

TrustedKeys believed_keys(const KeyFolders& folders) {
  TrustedKeys trusted = read_trusted(folders.trusted);
  for (const std::string& path : {organisation_key_path(folders), installation_key_path(folders)}) {
    const auto own = read_key_file(path);
    if (own)
      trusted.keys.push_back({own->name, own->pair.public_key(), own->created, {}});
    else if (own.error().code != "P103")  // most programs have no key of their own
      trusted.problems.push_back(own.error());
  }
  return trusted;
}

}  // namespace behorig::proof

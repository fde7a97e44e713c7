#include "app/command_key.hpp"

#include "app/check_output.hpp"
#include "app/exit_codes.hpp"
#include "app/settings.hpp"
#include "ui/dates.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace behorig::app {

namespace {

struct Keys {
  const proof::KeyFolders& folders;
  base::Instant now;
  const base::Strings& strings;
  std::ostream& out;

  std::string day(base::Instant instant) const {
    return ui::date_text(strings, base::date_of(instant, 0));
  }

  void say(std::string_view key, const std::vector<base::Argument>& arguments = {}) const {
    out << strings.text(key, arguments) << '\n';
  }
};

base::Result<int> make(const Keys& keys, const KeyOptions& options) {
  const auto key =
      proof::make_organisation_key(keys.folders, options.name, keys.now, options.replace);
  if (!key) return base::Failed{key.error()};
  keys.say(
      "key.made",
      {{"name", options.name}, {"path", proof::organisation_key_path(keys.folders)}});
  keys.say("key.fingerprint", {{"fingerprint", proof::fingerprint_of(*key)}});
  if (options.replace) keys.say("key.replaced");
  keys.say("key.keep_it");
  return fine;
}

std::string period_of(const Keys& keys, const proof::TrustedKey& key) {
  if (key.from && key.until)
    return keys.strings.text(
        "key.from_until",
        {{"from", keys.day(*key.from)}, {"until", keys.day(*key.until)}});
  if (key.until) return keys.strings.text("key.until", {{"until", keys.day(*key.until)}});
  if (key.from) return keys.strings.text("key.from", {{"from", keys.day(*key.from)}});
  return keys.strings.text("key.always");
}

std::string name_of(const Keys& keys, const std::string& name) {
  return name.empty() ? keys.strings.text("key.nameless") : name;
}

base::Result<int> show(const Keys& keys, std::ostream& errors) {
  const auto own = proof::organisation_key(keys.folders);
  if (!own && own.error().code != "P106") return base::Failed{own.error()};
  if (own)
    keys.say(
        "key.own",
        {{"name", own->name},
         {"fingerprint", proof::fingerprint_of(own->pair.public_key())},
         {"created", keys.day(own->created)},
         {"key", proof::did_of(own->pair.public_key())}});
  else
    end_with(keys.strings, own.error(), keys.out);
  const proof::TrustedKeys trusted = proof::read_trusted(keys.folders.trusted);
  if (!trusted.keys.empty()) keys.say("key.trusted");
  for (const proof::TrustedKey& key : trusted.keys)
    keys.say(
        "key.trusted_one",
        {{"name", name_of(keys, key.name)},
         {"fingerprint", proof::fingerprint_of(key.key)},
         {"period", period_of(keys, key)}});
  for (const base::Problem& problem : trusted.problems)
    print_refusal(errors, keys.strings, problem);
  return trusted.problems.empty() ? fine : faults;
}

base::Result<int> write(const Keys& keys, const std::string& to) {
  const auto own = proof::organisation_key(keys.folders);
  if (!own) return base::Failed{own.error()};
  std::error_code ignored;
  if (std::filesystem::exists(to, ignored))
    return base::Failed{
        base::Problem{"U121", base::Severity::error, {to, 0, 0, ""}, {{"path", to}}}};
  const auto written = write_private_file(
      to,
      proof::public_key_text({own->name, own->pair.public_key(), own->created, {}}));
  if (!written) return base::Failed{written.error()};
  keys.say(
      "key.written",
      {{"path", to}, {"fingerprint", proof::fingerprint_of(own->pair.public_key())}});
  return fine;
}

base::Result<int> import(const Keys& keys, const KeyOptions& options) {
  auto key = proof::read_public_key_file(options.file);
  if (!key) return base::Failed{key.error()};
  if (!options.name.empty()) key->name = options.name;
  const auto path = proof::trust(keys.folders, *key);
  if (!path) return base::Failed{path.error()};
  keys.say(
      "key.now_trusted",
      {{"name", name_of(keys, key->name)},
       {"fingerprint", proof::fingerprint_of(key->key)},
       {"path", *path}});
  return fine;
}

base::Result<int> carry_out(const Keys& keys, const KeyOptions& options, std::ostream& errors) {
  switch (options.verb) {
    case KeyOptions::Verb::make:
      return make(keys, options);
    case KeyOptions::Verb::show:
      return show(keys, errors);
    case KeyOptions::Verb::write:
      return write(keys, options.file);
    case KeyOptions::Verb::trust:
      return import(keys, options);
  }
  return not_done;
}

}  // namespace

int run_key(
    const KeyOptions& options,
    const proof::KeyFolders& folders,
    base::Instant now,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors) {
  const Keys keys{folders, now, strings, out};
  const auto done = carry_out(keys, options, errors);
  return done ? *done : end_with(strings, done.error(), errors);
}

}  // namespace behorig::app

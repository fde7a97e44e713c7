// Writes credentials as the program makes them, for others to judge, and beside each the statements
// that it signed: make_credential FOLDER

#include "base/json.hpp"
#include "proof/credential.hpp"
#include "support/files.hpp"

#include <cstdio>
#include <filesystem>

namespace {

using namespace behorig;

base::Strings strings_in(const std::string& language) {
  base::Problems problems;
  const auto json = base::parse_json(
      test::read_file(test::source_folder() / "assets" / "strings" / language / "credential.json"),
      "",
      problems);
  std::map<std::string, std::string, std::less<>> texts;
  if (json && json->object() != nullptr)
    for (const base::Member& member : *json->object())
      texts.emplace("credential." + member.key, *member.value.text());
  return {language, std::move(texts)};
}

learning::Certificate plain() {
  learning::Certificate it;
  it.number = "2026-000412";
  it.id = "019aab00-0000-7000-8000-000000000412";
  it.holder = "Åsa Ek";
  it.email = "asa.ek@exempelkommunen.se";
  it.course = "sociala-medier";
  it.course_title = "Sociala medier i tjänsten";
  it.course_version = "2026.1";
  it.covers = "Lagar · Moderering · Avsluta konto";
  it.issuer = "Exempelkommunen";
  it.issued = {1'767'225'600'000};       // 2026-01-01T00:00:00Z
  it.valid_until = {4'102'444'799'000};  // 2099-12-31T23:59:59Z
  it.identity_checked = true;
  return it;
}

// Everything that has to be escaped, somewhere in the way.
learning::Certificate odd() {
  learning::Certificate it = plain();
  it.id = "019aab00-0000-7000-8000-000000000413";
  it.number = R"(2026/"413"\)";
  it.email = "";
  it.course_title = R"(Kurs "A\B" <och> 🙂 é)";
  it.covers = "ett · två · {tre} · \u200b · http://exempel.se/%C3%85";
  it.issuer = R"(C:\Kommunen "Ö" _:c14n0)";
  it.language = "en";
  it.identity_checked = false;
  return it;
}

bool write(
    const std::filesystem::path& folder,
    const std::string& name,
    const learning::Certificate& certificate) {
  const auto text = proof::credential_text(
      certificate,
      proof::make_key_pair(),
      proof::make_salt(),
      strings_in(certificate.language));
  if (!text) return false;
  const auto credential = proof::read_credential(*text);
  if (!credential) return false;
  test::write_file(folder / (name + ".json"), *text);
  test::write_file(folder / (name + ".nq"), proof::credential_quads(*credential));
  return true;
}

}  // namespace

int main(int count, char** words) {
  if (count == 2 && write(words[1], "plain", plain()) && write(words[1], "odd", odd())) return 0;
  std::fputs("usage: make_credential FOLDER\n", stderr);
  return 2;
}

// Results and certificates as files, out and in. Runs on the store's thread.

#include "app/course_files.hpp"
#include "app/effects.hpp"
#include "app/result_files.hpp"

#include <filesystem>

namespace behorig::app {
namespace {

namespace fs = std::filesystem;

// The course folder at hand, with the values that a result file names.
LoadWith load_from(const std::string& folder) {
  return [folder](
             const course::Parameters& parameters) -> std::shared_ptr<const course::LoadedCourse> {
    const auto files = CourseFiles::open(folder);
    if (!files) return nullptr;
    auto loaded =
        std::make_shared<course::LoadedCourse>(course::load_course(files->reader(), parameters));
    return loaded->usable ? loaded : nullptr;
  };
}

// What a person drops or pastes: "file:///…" and quotes belong to it in some programs.
std::string plain_path(std::string path) {
  constexpr std::string_view scheme = "file://";
  if (path.size() > 1 && path.front() == path.back() &&
      (path.front() == '"' || path.front() == '\''))
    path = path.substr(1, path.size() - 2);
  return path.starts_with(scheme) ? path.substr(scheme.size()) : path;
}

}  // namespace

void StoreEffects::office(const ExportResult& effect, const OfficeTools&) {
  with_store([this, effect](progress::Store& store) {
    finish_line();
    const auto text =
        result_file(store, effect.person, proof::key_folders(database_), outside_.now());
    if (!text) return inbox_.post(WriteFailed{text.error()});
    const std::string name = "resultat-" + effect.person.substr(0, 8) + ".json";
    const std::string path = (fs::path{database_}.parent_path() / name).string();
    if (const auto written = write_private_file(path, *text); !written)
      return inbox_.post(WriteFailed{written.error()});
    inbox_.post(Written{"office.result_written", path});
  });
}

void StoreEffects::office(const ImportFile& effect, const OfficeTools& tools) {
  with_store([this, effect, tools](progress::Store& store) {
    finish_line();
    const auto bytes = read_whole_file(plain_path(effect.path), most_result_bytes);
    if (!bytes) return inbox_.post(WriteFailed{bytes.error()});
    const proof::KeyFolders keys = proof::key_folders(database_);
    const LoadWith load = load_from(tools.course_folder);
    const auto taken = take_in(store, *bytes, {keys, load, outside_.now(), effect.person});
    if (!taken) return inbox_.post(WriteFailed{taken.error()});
    const bool certificate = std::holds_alternative<TakenCertificate>(*taken);
    inbox_.post(
        Written{certificate ? "office.certificate_taken_in" : "office.result_taken_in", {}});
    inbox_.post(CertificatesRead{certificates_here()});
    inbox_.post(OfficeRead{read_office_now(tools)});
  });
}

}  // namespace behorig::app

#include "course/bank.hpp"

#include "course/read.hpp"

#include <algorithm>

namespace behorig::course {

namespace {

struct BankPart {
  std::string module{};
  std::vector<Exercise> questions{};
};

std::vector<BankPart> read_bank(base::Reader& bank) {
  std::vector<BankPart> parts;
  bank.ignore("$schema");
  for (base::Reader& entry : bank.objects("modules", 1)) {
    BankPart& part = parts.emplace_back();
    part.module = entry.id();
    for (base::Reader& question : entry.objects("questions", 1))
      part.questions.push_back(read_exercise(question));
    entry.finish();
  }
  bank.finish();
  return parts;
}

}  // namespace

std::string bank_path(const base::Json& course_file) {
  const base::Json* exam = course_file.find("exam");
  const base::Json* bank = exam == nullptr ? nullptr : exam->find("bank");
  if (bank == nullptr || bank->text() == nullptr || !stays_inside(*bank->text())) return {};
  return *bank->text();
}

void add_bank(Course& course, const std::vector<LoadedFile>& files, base::Problems& problems) {
  const std::string& path = course.exam.bank;
  if (path.empty()) return;
  course.bank_missing = true;
  const auto file = std::find_if(files.begin(), files.end(), [&](const LoadedFile& candidate) {
    return candidate.path == path;
  });
  if (file == files.end()) return;
  base::Problems found;
  base::Reader reader{file->json, path, "", found};
  std::vector<BankPart> parts = read_bank(reader);
  problems.insert(problems.end(), found.begin(), found.end());
  if (base::any_errors(found)) return;
  course.bank_missing = false;
  for (BankPart& part : parts)
    for (Module& module : course.modules)
      if (module.id == part.module)
        for (Exercise& question : part.questions)
          module.questions.push_back(std::move(question));
}

void fill_bank(Course& translated, const Course& original) {
  if (!translated.bank_missing || original.bank_missing) return;
  translated.bank_missing = false;
  for (Module& module : translated.modules)
    if (const Module* whole = find_module(original, module.id)) module.questions = whole->questions;
}

}  // namespace behorig::course

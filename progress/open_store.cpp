#include "progress/open_store.hpp"

#include "progress/backup.hpp"
#include "progress/migrate.hpp"
#include "queries.hpp"

#include <array>
#include <filesystem>
#include <fstream>

namespace behorig::progress {
namespace {

namespace fs = std::filesystem;

base::Problem
problem(std::string code, const std::string& path, std::vector<base::Argument> more = {}) {
  more.insert(more.begin(), {"path", path});
  return {.code = std::move(code), .arguments = std::move(more)};
}

base::Problem damaged(const std::string& path) {
  std::string backup = newest_backup(path);
  if (backup.empty()) return problem("S110", path);
  return problem("S107", path, {{"backup", std::move(backup)}});
}

std::optional<base::Problem> make_place(const std::string& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) return problem("S121", path);
  if (!make_private_folder(fs::path{path}.parent_path().string()))
    return problem("S108", path, {{"folder", folder_of(path)}});
  switch (make_private_file(path)) {
    case MadeFile::made:
    case MadeFile::existed:
      return std::nullopt;
    case MadeFile::no_room:
      return problem("S105", path);
    case MadeFile::not_allowed:
      return problem("S104", path);
    case MadeFile::failed:
      break;
  }
  return problem("S109", path, {{"reason", "open"}});
}

std::optional<base::Problem> refuse_network(const std::string& path, const OpenOptions& options) {
  std::string type = options.file_system(folder_of(path));
  if (!is_network(type)) return std::nullopt;
  return problem("S106", path, {{"type", std::move(type)}});
}

std::int64_t one_number(Database& db, const Query& query) {
  std::int64_t number = 0;
  db.each(query, {}, [&](const Row& row) { number = row.integer(0); });
  return number;
}

std::optional<base::Problem> refuse_foreign(Database& db, const std::string& path) {
  const std::int64_t id = one_number(db, queries::application_id);
  if (id == application_id) return std::nullopt;
  if (id == 0 && one_number(db, queries::table_count) == 0) return std::nullopt;  // empty
  return problem("S102", path);
}

// A log left behind means that the program, or the machine, went down in the middle of something.
bool ended_badly(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path + "-wal", error);
  return !error && size > 0;
}

// Whether the file ends before the pages that its header counts; the engine itself overlooks a page
// that is there in part. Not to be asked while a log is beside it, which may hold the rest.
bool is_cut_short(const std::string& path) {
  std::array<char, 32> header{};
  std::ifstream file{path, std::ios::binary};
  if (!file.read(header.data(), header.size())) return false;  // empty, or left to the engine
  const auto byte = [&](std::size_t at) {
    return static_cast<std::uintmax_t>(static_cast<unsigned char>(header[at]));
  };
  const std::uintmax_t written = byte(16) << 8U | byte(17);
  const std::uintmax_t page_size = written == 1 ? 65536 : written;  // it does not fit two bytes
  const std::uintmax_t pages = byte(28) << 24U | byte(29) << 16U | byte(30) << 8U | byte(31);
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  return !error && size < pages * page_size;
}

std::optional<base::Problem> refuse_damaged(Database& db, const std::string& path) {
  bool whole = true;
  db.each(queries::quick_check, {}, [&](const Row& row) { whole = whole && row.text(0) == "ok"; });
  if (whole) return std::nullopt;
  return damaged(path);
}

base::Result<std::unique_ptr<Database>> open_checked(
    const std::string& path,
    const OpenOptions& options) {
  const bool look_closely = ended_badly(path);
  const bool cut_short = !look_closely && is_cut_short(path);
  std::unique_ptr<Database> db = open_sqlite(path, options.busy_ms);
  if (auto refused = refuse_foreign(*db, path)) return base::Failed{*std::move(refused)};
  if (cut_short) return base::Failed{damaged(path)};
  if (look_closely)
    if (auto refused = refuse_damaged(*db, path)) return base::Failed{*std::move(refused)};
  return db;
}

base::Problem with_path(base::Problem problem, const std::string& path) {
  problem.arguments.insert(problem.arguments.begin(), {"path", path});
  return problem;
}

std::optional<base::Problem>
bring_up_to_date(Database& db, const std::string& path, base::Instant now) {
  const auto copy_first = [&]() -> std::optional<base::Problem> {
    const auto copy = make_backup(path, now);
    if (copy) return std::nullopt;
    return copy.error();
  };
  const base::Result<int> ran = migrate(db, schema_scripts(), now, copy_first);
  if (ran) return std::nullopt;
  return with_path(ran.error(), path);
}

}  // namespace

base::Problem problem_of(const Failure& failure, const std::string& path) {
  switch (failure.kind()) {
    case FailureKind::locked:
      return problem("S103", path);
    case FailureKind::read_only:
      return problem("S104", path);
    case FailureKind::full:
      return problem("S105", path);
    case FailureKind::damaged:
      return damaged(path);
    case FailureKind::foreign:  // our own with its first page gone, if there are copies of it
      return newest_backup(path).empty() ? problem("S102", path) : damaged(path);
    case FailureKind::constraint:
    case FailureKind::other:
      break;
  }
  return problem("S109", path, {{"reason", failure.what()}});
}

base::Result<std::unique_ptr<Database>> open_store(
    const std::string& path,
    const OpenOptions& options) {
  if (auto refused = make_place(path)) return base::Failed{*std::move(refused)};
  if (auto refused = refuse_network(path, options)) return base::Failed{*std::move(refused)};
  if (!may_write(path)) return base::Failed{problem("S104", path)};
  try {
    auto db = open_checked(path, options);
    if (!db) return db;
    (*db)->script(queries::use_wal);
    if (auto refused = bring_up_to_date(**db, path, options.now))
      return base::Failed{*std::move(refused)};
    return db;
  } catch (const Failure& failure) {
    return base::Failed{problem_of(failure, path)};
  }
}

base::Result<std::unique_ptr<Database>> open_unchanged(
    const std::string& path,
    const OpenOptions& options) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return base::Failed{problem("S119", path)};
  if (auto refused = refuse_network(path, options)) return base::Failed{*std::move(refused)};
  try {
    auto db = open_checked(path, options);
    if (!db) return db;
    const std::int64_t version = schema_version(**db);
    const std::int64_t known = schema_scripts().back().number;
    if (version > known)
      return base::Failed{problem(
          "S101",
          path,
          {{"version", std::to_string(version)}, {"known", std::to_string(known)}})};
    return db;
  } catch (const Failure& failure) {
    return base::Failed{problem_of(failure, path)};
  }
}

}  // namespace behorig::progress

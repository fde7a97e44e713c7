#include "progress/backup.hpp"

#include "progress/files.hpp"
#include "progress/migrate.hpp"
#include "progress/sqlite_database.hpp"
#include "queries.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace behorig::progress {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> side_files{"-wal", "-shm"};

// A file that goes when the scope ends, if it is still there.
class Discard {
 public:
  explicit Discard(std::string path) : path_{std::move(path)} {}

  Discard(const Discard&) = delete;
  Discard& operator=(const Discard&) = delete;

  ~Discard() {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }

 private:
  std::string path_;
};

base::Failed failed(std::string code, const std::string& path) {
  return base::Failed{base::Problem{.code = std::move(code), .arguments = {{"path", path}}}};
}

base::Failed no_folder(const std::string& folder) {
  return base::Failed{
      base::Problem{.code = "S108", .arguments = {{"path", folder}, {"folder", folder}}}};
}

std::string stem_of(const std::string& database) {
  return fs::path{database}.stem().string();
}

std::string extension_of(const std::string& database) {
  return fs::path{database}.extension().string();
}

// "20261122T083000000Z": sorts by time, and is a file name on every system.
std::string time_in_name(base::Instant now) {
  std::string text = base::iso_text(now);
  std::erase_if(text, [](char c) { return c == '-' || c == ':' || c == '.'; });
  return text;
}

// A name in `folder` that is free; two copies in one millisecond get different times.
std::string free_name(
    const std::string& folder,
    const std::string& start,
    const std::string& end,
    base::Instant now) {
  for (;; ++now.ms) {
    std::string name = start;
    name.append(time_in_name(now)).append(end);
    std::string path = (fs::path{folder} / name).string();
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return path;
  }
}

void make_file_or_fail(const std::string& path) {
  switch (make_private_file(path)) {
    case MadeFile::made:
      return;
    case MadeFile::no_room:
      throw Failure{FailureKind::full, "no room for a copy"};
    case MadeFile::existed:
    case MadeFile::not_allowed:
      throw Failure{FailureKind::read_only, "a copy cannot be written there"};
    case MadeFile::failed:
      throw Failure{FailureKind::other, "a copy cannot be made"};
  }
}

// Whole or not at all: copied under another name first. The copy is one file without side files,
// so that it can be read from anywhere.
void copy_whole(const std::string& from, const std::string& to) {
  const std::string part = to + ".part";
  const Discard discard{part};
  std::error_code error;
  fs::remove(part, error);  // of a copy that was cut short
  make_file_or_fail(part);
  copy_sqlite(from, part);
  open_sqlite(part)->script(queries::leave_wal);
  fs::rename(part, to, error);
  if (error) throw Failure{FailureKind::read_only, "a copy cannot be put in place"};
  sync_folder(folder_of(to));
}

void prune(const std::string& database) {
  std::vector<std::string> all = backups_of(database);
  if (all.size() <= backups_kept) return;
  all.resize(all.size() - backups_kept);
  std::error_code ignored;
  for (const std::string& old : all)
    fs::remove(old, ignored);
}

// Switching away from WAL needs the database to oneself, and moves what stands in the side file
// into the database. A damaged one cannot do that, and nobody can be using it with profit.
bool in_use(const std::string& database) {
  try {
    const std::unique_ptr<Database> db = open_sqlite(database, 0);
    db->script(queries::leave_wal);
  } catch (const Failure& failure) {
    return failure.kind() == FailureKind::locked;
  }
  return false;
}

bool is_whole(const std::string& copy) {
  const std::unique_ptr<Database> db = open_sqlite(copy);
  const auto ids =
      db->rows(queries::application_id, {}, [](const Row& row) { return row.integer(0); });
  const auto found =
      db->rows(queries::integrity_check, {}, [](const Row& row) { return row.text(0); });
  return ids == std::vector{application_id} && found == std::vector<std::string>{"ok"};
}

bool copy_if_whole(const std::string& from, const std::string& to) {
  try {
    copy_whole(from, to);
    return is_whole(to);
  } catch (const Failure& failure) {
    if (failure.kind() == FailureKind::damaged || failure.kind() == FailureKind::foreign)
      return false;
    throw;
  }
}

// Gives what is there a second name, and takes its side files away from the first: they would be
// read into whatever takes its place. A crash in between leaves a database under the first name.
base::Result<std::string> keep(const std::string& database, base::Instant now) {
  if (in_use(database)) return failed("S103", database);
  const std::string kept =
      free_name(folder_of(database), stem_of(database) + "-kept-", extension_of(database), now);
  std::error_code error;
  fs::create_hard_link(database, kept, error);
  if (error) fs::copy_file(database, kept, error);  // FAT has no links
  if (error) return failed("S104", database);
  for (const std::string_view side : side_files) {
    const std::string name = database + std::string{side};
    if (fs::exists(name, error)) fs::rename(name, kept + std::string{side}, error);
    if (error) return failed("S104", database);
  }
  return kept;
}

}  // namespace

std::string backup_folder(const std::string& database) {
  return (fs::path{folder_of(database)} / "backups").string();
}

std::vector<std::string> backups_of(const std::string& database) {
  const std::string start = stem_of(database) + "-";
  const std::string end = extension_of(database);
  const std::size_t length = start.size() + time_in_name({}).size() + end.size();
  std::vector<std::string> found;
  std::error_code error;
  for (fs::directory_iterator at{backup_folder(database), error}, last; !error && at != last;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.size() == length && name.starts_with(start) && name.ends_with(end))
      found.push_back(at->path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string newest_backup(const std::string& database) {
  const std::vector<std::string> all = backups_of(database);
  return all.empty() ? std::string{} : all.back();
}

bool has_backup_since(const std::string& database, base::Instant moment) {
  const std::string newest = fs::path{newest_backup(database)}.filename().string();
  return !newest.empty() && newest >= stem_of(database) + "-" + time_in_name(moment);
}

base::Result<std::string>
make_backup(const std::string& database, base::Instant now, const std::string& to) {
  std::error_code ignored;
  if (!to.empty()) {
    if (fs::exists(to, ignored)) return failed("S116", to);
    if (!make_private_folder(fs::path{to}.parent_path().string())) return no_folder(folder_of(to));
    copy_whole(database, to);
    return to;
  }
  const std::string folder = backup_folder(database);
  if (!make_private_folder(folder)) return no_folder(folder);
  const std::string path = free_name(folder, stem_of(database) + "-", extension_of(database), now);
  copy_whole(database, path);
  prune(database);
  return path;
}

base::Result<std::string> set_aside(const std::string& database, base::Instant now) {
  std::error_code error;
  if (!fs::exists(database, error)) return std::string{};
  base::Result<std::string> kept = keep(database, now);
  if (!kept) return kept;
  fs::remove(database, error);
  if (error) return failed("S104", database);
  sync_folder(folder_of(database));
  return kept;
}

base::Result<Restored>
restore(const std::string& database, const std::string& backup, base::Instant now) {
  const std::string from = backup.empty() ? newest_backup(database) : backup;
  std::error_code error;
  if (from.empty() || !fs::is_regular_file(from, error))
    return failed("S115", from.empty() ? backup_folder(database) : from);
  if (!make_private_folder(fs::path{database}.parent_path().string()))
    return no_folder(folder_of(database));

  // The copy is whole beside the old database before that is touched.
  const std::string copy = database + ".restored";
  const Discard discard{copy};
  fs::remove(copy, error);
  if (!copy_if_whole(from, copy)) return failed("S118", from);
  base::Result<std::string> kept = std::string{};
  if (fs::exists(database, error)) kept = keep(database, now);
  if (!kept) return base::Failed{kept.error()};
  fs::rename(copy, database, error);
  if (error) return failed("S104", database);
  sync_folder(folder_of(database));
  return Restored{from, *kept};
}

}  // namespace behorig::progress

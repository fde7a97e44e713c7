#include "progress/sqlite_database.hpp"

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <map>
#include <utility>

namespace behorig::progress {
namespace {

using Handle = std::unique_ptr<sqlite3, decltype([](sqlite3* h) { sqlite3_close_v2(h); })>;
using Statement =
    std::unique_ptr<sqlite3_stmt, decltype([](sqlite3_stmt* s) { sqlite3_finalize(s); })>;

FailureKind kind_of(int code, int system_error) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return FailureKind::locked;
    case SQLITE_FULL:
      return FailureKind::full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return FailureKind::read_only;
    case SQLITE_CORRUPT:
      return FailureKind::damaged;
    case SQLITE_NOTADB:
      return FailureKind::foreign;
    case SQLITE_CONSTRAINT:
      return FailureKind::constraint;
    default:  // SQLite's codes are numbers, and it tells a full quota apart only by errno
      break;
  }
  if (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG)
    return FailureKind::full;
  if (system_error == EACCES || system_error == EROFS || system_error == EPERM)
    return FailureKind::read_only;
  return FailureKind::other;
}

[[noreturn]] void fail(sqlite3* handle, int code, std::string_view doing) {
  const int system_error = handle == nullptr ? 0 : sqlite3_system_errno(handle);
  const char* text = handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle);
  throw Failure{kind_of(code, system_error), std::string{text} + " in: " + std::string{doing}};
}

Handle open_handle(const std::string& path, int busy_ms) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(
      path.c_str(),
      &raw,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
      nullptr);
  Handle handle{raw};
  if (code != SQLITE_OK) fail(raw, code, "open");
  sqlite3_busy_timeout(raw, busy_ms);
  return handle;
}

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_{statement} {}

  bool null(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }

  std::int64_t integer(int column) const override {
    return sqlite3_column_int64(statement_, column);
  }

  double real(int column) const override { return sqlite3_column_double(statement_, column); }

  std::string text(int column) const override {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    const int size = sqlite3_column_bytes(statement_, column);
    return bytes == nullptr ? std::string{} : std::string{bytes, static_cast<std::size_t>(size)};
  }

 private:
  sqlite3_stmt* statement_;
};

// A statement in use: ready for the next use when this one ends, also by an exception.
class Use {
 public:
  explicit Use(sqlite3_stmt* statement) : statement_{statement} {}

  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;

  ~Use() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);  // they point at the caller's values
  }

 private:
  sqlite3_stmt* statement_;
};

int bind_value(sqlite3_stmt* statement, int at, const Value& value) {
  return std::visit(
      [&]<class T>(const T& v) {
        if constexpr (std::is_same_v<T, std::monostate>)
          return sqlite3_bind_null(statement, at);
        else if constexpr (std::is_same_v<T, std::int64_t>)
          return sqlite3_bind_int64(statement, at, v);
        else if constexpr (std::is_same_v<T, double>)
          return sqlite3_bind_double(statement, at, v);
        else
          return sqlite3_bind_text64(statement, at, v.data(), v.size(), nullptr, SQLITE_UTF8);
      },
      value);
}

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(const std::string& path, int busy_ms) : handle_{open_handle(path, busy_ms)} {
    // recursive_triggers: INSERT OR REPLACE deletes unseen by triggers without it.
    // secure_delete: the name of a person who was erased leaves no trace in free pages.
    script(
        "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON; "
        "PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;");
  }

  std::int64_t run(const Query& query, std::span<const Value> arguments) override {
    each(query, arguments, [](const Row&) {});
    return sqlite3_changes64(handle_.get());
  }

  void each(const Query& query, std::span<const Value> arguments, const VisitRow& visit) override {
    sqlite3_stmt* statement = prepared(query);
    if (sqlite3_stmt_readonly(statement) == 0 && sqlite3_get_autocommit(handle_.get()) != 0)
      throw Failure{
          FailureKind::other,
          "written outside a transaction in: " + std::string{query.name()}};
    const Use use{statement};
    bind(statement, arguments, query.name());
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW)
      visit(SqliteRow{statement});
    if (code != SQLITE_DONE) fail(handle_.get(), code, query.name());
  }

  void script(const Query& query) override {
    const std::string sql{query.sql()};
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(handle_.get(), code, query.name());
  }

  // IMMEDIATE: who waits for the write lock waits here, where the busy timeout holds, and not at a
  // read lock that can no longer become a write lock.
  void begin() override { step_once("BEGIN IMMEDIATE"); }

  void commit() override { step_once("COMMIT"); }

  void roll_back() noexcept override {
    // SQLite has already rolled back by itself after some failures (full disk, damage).
    if (sqlite3_get_autocommit(handle_.get()) == 0)
      sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
  }

 private:
  void step_once(const Query& query) {
    sqlite3_stmt* statement = prepared(query);
    const Use use{statement};
    const int code = sqlite3_step(statement);
    if (code != SQLITE_DONE) fail(handle_.get(), code, query.name());
  }

  // Queries are constants, so their address is their name.
  sqlite3_stmt* prepared(const Query& query) {
    Statement& slot = statements_[query.sql().data()];
    if (!slot) {
      sqlite3_stmt* raw = nullptr;
      const int code = sqlite3_prepare_v3(
          handle_.get(),
          query.sql().data(),
          static_cast<int>(query.sql().size()),
          SQLITE_PREPARE_PERSISTENT,
          &raw,
          nullptr);
      if (code != SQLITE_OK) fail(handle_.get(), code, query.name());
      slot.reset(raw);
    }
    return slot.get();
  }

  // By name: SQLite numbers "$2" by where it first stands, not by its digit.
  void bind(sqlite3_stmt* statement, std::span<const Value> arguments, std::string_view doing) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const std::string name = "$" + std::to_string(i + 1);
      const int at = sqlite3_bind_parameter_index(statement, name.c_str());
      if (at == 0)
        throw Failure{FailureKind::other, "unused argument " + name + " in: " + std::string{doing}};
      const int code = bind_value(statement, at, arguments[i]);
      if (code != SQLITE_OK) fail(handle_.get(), code, doing);
    }
  }

  Handle handle_;
  std::map<const void*, Statement> statements_{};  // closed before the handle
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, int busy_ms) {
  return std::make_unique<SqliteDatabase>(path, busy_ms);
}

void copy_sqlite(const std::string& from, const std::string& to, int busy_ms) {
  const Handle source = open_handle(from, busy_ms);
  const Handle target = open_handle(to, busy_ms);
  sqlite3_backup* copy = sqlite3_backup_init(target.get(), "main", source.get(), "main");
  if (copy == nullptr) fail(target.get(), sqlite3_errcode(target.get()), "copy");
  const int step = sqlite3_backup_step(copy, -1);
  const int finish = sqlite3_backup_finish(copy);  // says nothing of a step that was busy
  if (step != SQLITE_DONE) fail(target.get(), step, "copy");
  if (finish != SQLITE_OK) fail(target.get(), finish, "copy");
}

}  // namespace behorig::progress

#pragma once
// The seam to a database engine, at statement level: SQL with $1 placeholders in, rows out. Each
// query exists once, for every engine. One connection belongs to one thread at a time.

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace behorig::progress {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

enum class FailureKind {
  locked,      // another program holds it, longer than the busy timeout
  full,        // disk or quota
  read_only,   // file, folder or disk may not be written
  damaged,     // pages that make no sense
  foreign,     // not a database at all
  constraint,  // a rule of the schema: a bug of ours, or tampering
  other
};

// The database itself failed. `what()` is the engine's text and the query's name, never a bound
// value, since those are personal data.
class Failure : public std::runtime_error {
 public:
  Failure(FailureKind kind, const std::string& what) : std::runtime_error{what}, kind_{kind} {}

  FailureKind kind() const { return kind_; }

 private:
  FailureKind kind_;
};

// SQL known when the program was built; text put together at run time does not convert.
class Query {
 public:
  template <std::size_t N>
  consteval Query(const char (&text)[N])  // NOLINT(google-explicit-constructor): the point of it
      : sql_{text, N - 1} {}

  consteval Query(std::string_view text)  // NOLINT(google-explicit-constructor): the point of it
      : sql_{text} {}

  std::string_view sql() const { return sql_; }

  // What stands after "-- name: " in the first line, else the SQL itself.
  std::string_view name() const;

 private:
  std::string_view sql_;
};

class Row {
 public:
  virtual ~Row() = default;
  virtual bool null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string text(int column) const = 0;  // empty for null
};

using VisitRow = std::function<void(const Row&)>;

// Every function throws Failure.
class Database {
 public:
  virtual ~Database() = default;

  // Rows changed. Refused outside a transaction.
  virtual std::int64_t run(const Query& query, std::span<const Value> arguments) = 0;
  virtual void
  each(const Query& query, std::span<const Value> arguments, const VisitRow& visit) = 0;
  // Several statements without arguments: schema scripts and settings of the connection.
  virtual void script(const Query& query) = 0;

  // Use transaction() below.
  virtual void begin() = 0;
  virtual void commit() = 0;
  virtual void roll_back() noexcept = 0;  // does nothing when no transaction is open

  std::int64_t run(const Query& query, std::initializer_list<Value> arguments) {
    return run(query, std::span{arguments.begin(), arguments.size()});
  }

  template <class ToValue>
  auto rows(const Query& query, std::initializer_list<Value> arguments, ToValue to_value) {
    std::vector<std::invoke_result_t<ToValue, const Row&>> out;
    each(query, std::span{arguments.begin(), arguments.size()}, [&](const Row& row) {
      out.push_back(to_value(row));
    });
    return out;
  }
};

// All of `work` or nothing of it; the only way to write. Not to be nested.
template <class Work>
std::invoke_result_t<Work> transaction(Database& db, Work work) {
  struct Guard {
    Database& db;
    bool open{true};

    ~Guard() {
      if (open) db.roll_back();
    }
  };

  Guard guard{db};
  db.begin();
  if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
    work();
    db.commit();
    guard.open = false;
  } else {
    auto out = work();
    db.commit();
    guard.open = false;
    return out;
  }
}

}  // namespace behorig::progress

// bench_store [FOLDER]: how long one answer takes until it is on disk, beside a bare sqlite3 insert
// of the same bytes with synchronous=FULL on the same disk. Ends with 1 when it takes more than
// twice as long.

#include "base/hash.hpp"
#include "progress/store.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace {

using namespace behorig;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 9;
constexpr int answers_a_round = 200;
constexpr double limit = 2.0;

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// Microseconds, the median of the round.
template <class Work>
double measure(Work work) {
  std::vector<double> times;
  for (int i = 0; i < answers_a_round; ++i) {
    const auto start = Clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
  }
  return median(std::move(times));
}

void stop_unless(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "bench_store: %s\n", what);
  std::exit(2);
}

std::string id_of(int number) {
  char text[40];
  std::snprintf(text, sizeof text, "01943a1e-7c00-7000-8000-%012d", number);
  return text;
}

class Floor {
 public:
  explicit Floor(const std::string& path) {
    stop_unless(sqlite3_open(path.c_str(), &handle_) == SQLITE_OK, "the floor does not open");
    const char* setup =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
        "CREATE TABLE answer (id TEXT PRIMARY KEY, attempt TEXT, at_ms INTEGER, body TEXT);";
    stop_unless(sqlite3_exec(handle_, setup, nullptr, nullptr, nullptr) == SQLITE_OK, "no table");
    sqlite3_prepare_v2(handle_, "INSERT INTO answer VALUES (?, ?, ?, ?)", -1, &insert_, nullptr);
  }

  Floor(const Floor&) = delete;
  Floor& operator=(const Floor&) = delete;

  ~Floor() {
    sqlite3_finalize(insert_);
    sqlite3_close(handle_);
  }

  void add(const learning::Event& event, const std::string& body) {
    sqlite3_bind_text(insert_, 1, event.id.c_str(), -1, SQLITE_STATIC);
    sqlite3_bind_text(insert_, 2, event.attempt.c_str(), -1, SQLITE_STATIC);
    sqlite3_bind_int64(insert_, 3, event.at.ms);
    sqlite3_bind_text(insert_, 4, body.c_str(), -1, SQLITE_STATIC);
    stop_unless(sqlite3_step(insert_) == SQLITE_DONE, "the floor does not take an answer");
    sqlite3_reset(insert_);
  }

 private:
  sqlite3* handle_{nullptr};
  sqlite3_stmt* insert_{nullptr};
};

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): whoever measures sees what went wrong.
int main(int argc, char** argv) {
  const std::filesystem::path folder =
      std::filesystem::path{argc > 1 ? argv[1] : "."} / "bench_store.tmp";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);

  auto store = progress::Store::open(folder / "store.db", {});
  stop_unless(store.has_value(), "the store does not open");
  const std::string hash = base::blake2b_hex("{}");
  store->keep_course({hash, "course", "1", "{}"}, {});
  learning::Event event{.id = id_of(0), .attempt = id_of(1), .learner = id_of(2)};
  event.body = learning::Started{"course", hash, "module", 1, "sv"};
  store->append({event});

  const course::Answer answer{course::OrderAnswer{{"spara", "svara", "dolj", "anmal", "stang"}}};
  event.body = learning::Answered{"ordna-stegen", answer, 0.75};
  const std::string body = base::canonical_text(learning::body_to_json(event.body));
  Floor bare{folder / "bare.db"};
  int number = 10;
  const auto next = [&]() -> const learning::Event& {
    event.id = id_of(++number);
    return event;
  };

  std::vector<double> floors;
  std::vector<double> ours;
  for (int round = 0; round < rounds; ++round) {
    floors.push_back(measure([&] { bare.add(next(), body); }));
    ours.push_back(measure([&] { store->append({next()}); }));
  }
  const double ratio = median(ours) / median(floors);
  std::printf(
      "one answer durable: %.0f us, bare insert %.0f us, ratio %.2f (limit %.1f)\n",
      median(ours),
      median(floors),
      ratio,
      limit);
  std::filesystem::remove_all(folder);
  return ratio <= limit ? 0 : 1;
}

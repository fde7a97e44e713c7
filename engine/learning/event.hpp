#pragma once
// One line of the append-only log: what a learner did. Progress and results are folds over these.

#include "base/instant.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "course/kinds.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace behorig::learning {

// An attempt at a module begins: which text it was given on, and the seed of its shuffles.
struct Started {
  static constexpr std::string_view kind = "started";
  std::string course{};        // course id
  std::string version_hash{};  // content hash of the course version
  std::string module{};
  std::uint64_t seed{0};
  std::string language{};
  bool operator==(const Started&) const = default;
};

// A page is on the screen.
struct PageShown {
  static constexpr std::string_view kind = "page_shown";
  std::string page{};
  bool operator==(const PageShown&) const = default;
};

// What stands in an exercise before it is handed in.
struct Drafted {
  static constexpr std::string_view kind = "drafted";
  std::string exercise{};
  course::Answer answer{};
  bool operator==(const Drafted&) const = default;
};

// An exercise is handed in. The score is kept as it was at the time; grading again from answer and
// course version must give the same.
struct Answered {
  static constexpr std::string_view kind = "answered";
  std::string exercise{};
  course::Answer answer{};
  double score{0};
  bool operator==(const Answered&) const = default;
};

// The learner takes an exercise again from the beginning.
struct Reopened {
  static constexpr std::string_view kind = "reopened";
  std::string exercise{};
  bool operator==(const Reopened&) const = default;
};

// Every page seen and every exercise answered.
struct Finished {
  static constexpr std::string_view kind = "finished";
  double score{0};  // mean over the module's exercises
  bool operator==(const Finished&) const = default;
};

using EventBody = std::variant<Started, PageShown, Drafted, Answered, Reopened, Finished>;

struct Event {
  std::string id{};       // time-ordered unique id, made before the event is sent to the store
  std::string attempt{};  // id of the attempt it belongs to
  std::string learner{};
  base::Instant at{};
  EventBody body{};

  bool operator==(const Event&) const = default;
};

std::string_view kind_of(const EventBody& body);
// The body as stored, without the kind. Every shape ever written must be readable.
base::Json body_to_json(const EventBody& body);
base::Result<EventBody> body_from_json(std::string_view kind, const base::Json& json);

}  // namespace behorig::learning

#pragma once
// Grade = replay: computes every result anew from the answers and the stored course version, then
// compares with what the log says.

#include "learning/exam.hpp"

#include <functional>

namespace behorig::learning {

// The course version with this content hash, parameters resolved; null when it is not there or
// cannot be loaded. Must outlive the call.
using FindCourse = std::function<const course::Course*(const std::string& version_hash)>;

// `events` are one learner's, each attempt in its own order. Each problem names learner, attempt
// and event:
//   G101 an exercise's or a module's stored score differs (stored, computed)
//   G102 an exam's draw is not what its seed gives
//   G103 an exam's stored scores or its passed differ (item, stored, computed)
//   G104 the course version is not there (version)
//   G105 an exercise or item that the course version does not have
//   G106 a regrading's stored score or its passed differs
base::Problems replay(const std::vector<Event>& events, const FindCourse& find_course);

}  // namespace behorig::learning

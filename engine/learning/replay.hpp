#pragma once
// Grade = replay: computes every result anew from the answers and the stored course version, then
// compares with what the log says.

#include "learning/exam.hpp"

namespace behorig::learning {

// `events` are one learner's, each attempt in its own order. Each problem names learner, attempt
// and event:
//   G101 an exercise's or a module's stored score differs (exercise, empty for the module; stored,
//        computed)
//   G102 an exam's draw is not what its seed gives
//   G103 an exam's stored score differs (item, stored, computed)
//   G104 the course version is not there (version)
//   G105 an exercise or item that the course version does not have (exercise)
//   G106 a regrading's stored score differs (item, stored, computed)
//   G107 a module is finished though not everything in it was done
//   G108 an attempt's beginning is missing
//   G109 an exam's stored verdict differs (stored, computed: pass or fail)
// What is taken in several languages is right when it is right in one of them: the learner may have
// changed language on the way.
base::Problems replay(const std::vector<Event>& events, const FindCourse& find_course);

}  // namespace behorig::learning

#pragma once
// How long a module takes for somebody who reads slowly: what `minutes` promises must be true.

#include "base/json.hpp"

namespace behorig::course {

// Minutes for a module's tree, alternatives and exam questions not counted. Words are read at 150 a
// minute (an average adult reads about 240: Brysbaert, "How many words do we read per minute?",
// Journal of Memory and Language 109, 2019), each exercise takes its own time to think besides, and
// of a scenario half is read, since one way is walked.
double estimated_minutes(const base::Json& module);

}  // namespace behorig::course

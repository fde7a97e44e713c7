#pragma once
// The manager's overview as the organisation has decided it: with progress or without. Runs on the
// store's thread. All throw Failure.

#include "course/course.hpp"
#include "learning/report.hpp"
#include "progress/store.hpp"

#include <string>
#include <vector>

namespace behorig::app {

// As report_of sorts them. Progress takes folding each person's events, so it is only computed
// where it is shown.
std::vector<learning::PersonRow>
overview_rows(progress::Store& store, const course::Course& course, base::Instant now);

// Whether managers see how far each has come. Off until somebody has turned it on.
bool progress_is_shown(progress::Store& store);
// Logged with who did it; saying what holds already changes nothing.
void show_progress(progress::Store& store, bool on, const std::string& by, base::Instant now);

}  // namespace behorig::app

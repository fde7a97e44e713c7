#pragma once
// What the store knows of everybody, for the manager's overview: two queries, however many people.

#include "learning/report.hpp"
#include "progress/database.hpp"

#include <string>
#include <vector>

namespace behorig::progress {

// Everybody who has a name here, by id. `progress` is left empty: it takes folding each person's
// events, and is shown only where the organisation has decided so. Throws Failure.
std::vector<learning::PersonFacts> people_facts(Database& db, const std::string& course);

}  // namespace behorig::progress

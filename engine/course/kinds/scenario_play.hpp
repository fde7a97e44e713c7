#pragma once
// The rules of playing a scenario, shared by playing, grading and proving. For scenario*.cpp only.

#include "course/kinds.hpp"

#include <string>
#include <vector>

namespace behorig::course {

bool holds(Comparison comparison, int value, int against);
// The value after a change, kept within 0–100.
int changed(const Change& change, int value);
bool is_open(const Choice& choice, const std::vector<Variable>& variables);
void apply(const std::vector<Change>& changes, std::vector<Variable>& variables);

ScenarioState state_at_start(const Scenario& exercise);
// Answers the present node's exercise, when the move does so and nobody has before.
void answer_exercise(const Scenario& exercise, const ScenarioMove& move, ScenarioState& state);
// The choice of a move, when it can be taken from here; null otherwise.
const Choice*
choice_taken(const Scenario& exercise, const ScenarioMove& move, const ScenarioState& state);
void follow(const Scenario& exercise, const Choice& choice, ScenarioState& state);

}  // namespace behorig::course

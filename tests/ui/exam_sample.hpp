#pragma once
// The exam's part of a sample: each thing that can be in the way of it, an exam under way, and how
// one went.

#include "ui/sample.hpp"

#include <string>
#include <vector>

namespace behorig::test {

// What set_exam() knows. Before the exam: modules, direct, ready, confirmed, supplement, reread,
// wait, talk, under-way, exercises, passed, certified. In it: answering, scenario, last, paused,
// no-limit, hand-in, hand-in-all. After it: did-pass, did-fail, did-supplement, did-direct.
const std::vector<std::string>& exam_states();
void set_exam(Sample& sample, const std::string& state);

}  // namespace behorig::test

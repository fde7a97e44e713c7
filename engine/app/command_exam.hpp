#pragma once
// `behorig exam record` and `behorig exam talk`: what happens with an exam outside the program, by
// a named person.

#include "app/command_context.hpp"
#include "learning/event.hpp"

namespace behorig::app {

// A likvärdigt prov: somebody has examined the person.
struct ExamRecord {
  std::string person{};  // id, e-mail or name
  std::string examiner{};
  learning::ExamForm form{learning::ExamForm::oral};
  bool passed{false};
};

int run_exam_record(const CommandContext& context, const ExamRecord& record);

// The course owner has talked with the person about the last failed exam. S145 when there is none.
int run_exam_talk(
    const CommandContext& context,
    const std::string& person,
    const std::string& with);

}  // namespace behorig::app

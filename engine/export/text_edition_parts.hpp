#pragma once
// The parts of the text edition: blocks, posts, and every kind of exercise as a question and its
// answer. For text_edition*.cpp only.

#include "export/text_edition_writer.hpp"

namespace behorig::exporting {

// Where an exercise stands: the beginning of its anchors ("m1-p2-e") and the level of its heading.
struct TextPlace {
  std::string anchor{};
  int level{4};

  // For something within it.
  TextPlace within(const std::string& part) const { return {anchor + "-" + part, level + 1}; }
};

// An exercise in words, both parts HTML. What has many answers (a stream, a story) folds each away
// where it belongs, and leaves `answer` empty.
struct TextTask {
  std::string question{};
  std::string answer{};
};

std::string text_block(TextWriter& writer, const course::Block& block);
std::string text_post(TextWriter& writer, const course::StreamPost& post);

// Heading, prompt, hint, the question, and the answer to unfold.
std::string
text_exercise(TextWriter& writer, const course::Exercise& exercise, const TextPlace& place);

// One function a kind: a kind that lacks it does not compile. `id`: the exercise's, which decides
// in what order parts stand that would otherwise give the answer away.
struct TextCall {
  TextWriter& writer;
  const TextPlace& place;
  const std::string& id;
};

TextTask text_task(const TextCall& call, const course::Single& single);
TextTask text_task(const TextCall& call, const course::Multiple& multiple);
TextTask text_task(const TextCall& call, const course::Order& order);
TextTask text_task(const TextCall& call, const course::Sort& sort);
TextTask text_task(const TextCall& call, const course::Mark& mark);
TextTask text_task(const TextCall& call, const course::Hotspot& hotspot);
TextTask text_task(const TextCall& call, const course::Compose& compose);
TextTask text_task(const TextCall& call, const course::Plan& plan);
TextTask text_task(const TextCall& call, const course::Moderate& stream);
TextTask text_task(const TextCall& call, const course::Scenario& story);

// A line of an answer: what is said of it, what it is about, why, and on what that rests.
struct TextRemark {
  std::string verdict{};  // HTML
  std::string about{};    // HTML
  std::string feedback{};
  std::vector<std::string> sources{};
  bool good{true};
};

std::string text_remark(const TextWriter& writer, const TextRemark& remark);
// <ul class="name"> of the items, which are HTML; nothing for no items.
std::string
text_list(const std::string& tag, const std::string& name, const std::vector<std::string>& items);

}  // namespace behorig::exporting

#include "course/kinds/hotspot.hpp"

#include "course/kinds/mark.hpp"
#include "course/kinds/references.hpp"
#include "course/read.hpp"

namespace behorig::course {

namespace {

AreaBox read_box(base::Reader& reader) {
  const std::vector<double> sides = reader.numbers("box");
  const auto inside = [](double from, double length) {
    return from >= 0 && length > 0 && from + length <= 1.0001;
  };
  if (sides.size() != 4 || !inside(sides[0], sides[2]) || !inside(sides[1], sides[3])) {
    reader.report("C126", "box");
    return {};
  }
  return {sides[0], sides[1], sides[2], sides[3]};
}

}  // namespace

void read(base::Reader& reader, Hotspot& exercise) {
  exercise.image = read_path(reader, "image");
  exercise.alt = reader.text_or("alt", "");  // its absence is a rule of its own (C501)
  for (base::Reader& each : reader.objects("areas", 2)) {
    HotspotArea area;
    area.id = each.id();
    area.name = each.text("name");
    area.box = read_box(each);
    area.correct = each.boolean_or("correct", false);
    area.feedback = each.text_or("feedback", "");
    each.finish();
    exercise.areas.push_back(std::move(area));
  }
  demand_a_right_one(reader, "areas", exercise.areas);
}

void read(base::Reader& reader, HotspotAnswer& answer) {
  answer.pointed = reader.texts("pointed");
}

void write(base::Writer& writer, const HotspotAnswer& answer) {
  writer.texts("pointed", answer.pointed);
}

HotspotAnswer first_answer(const Hotspot& /*exercise*/, std::uint64_t /*seed*/) {
  return {};
}

bool complete(const Hotspot& /*exercise*/, const HotspotAnswer& answer) {
  return !answer.pointed.empty();
}

Grade grade(const Hotspot& exercise, const HotspotAnswer& answer) {
  Grade grade;
  std::size_t right = 0;
  std::size_t chosen = 0;
  std::size_t right_chosen = 0;
  for (const HotspotArea& area : exercise.areas) {
    const bool pointed = contains(answer.pointed, area.id);
    right += area.correct ? 1U : 0U;
    chosen += pointed ? 1U : 0U;
    right_chosen += pointed && area.correct ? 1U : 0U;
    grade.remarks.push_back({area.id, verdict_of(pointed, area.correct), area.feedback, {}, {}});
  }
  grade.score = precision_and_recall(right_chosen, chosen, right);
  return grade;
}

}  // namespace behorig::course

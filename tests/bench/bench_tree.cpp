// bench_tree: what the semantics tree costs a frame of a hundred nodes, apart from drawing; with
// nobody reading, and with somebody: a snapshot, and what has changed since the one before.

#include "a11y/changes.hpp"
#include "bench.hpp"

#include <cstdio>
#include <string>

namespace {

using namespace behorig;

constexpr semantics::Id nodes = 100;
constexpr int frames = 3001;

// Texts as long as those of a page.
void draw(semantics::Semantics& tree, int number) {
  static const std::string words =
      "Ett stycke med så många tecken som ett stycke i kursen brukar ha, ungefär hundra.";
  tree.begin("Behörig", {0, 0, 1280, 800}, true);
  for (semantics::Id id = 2; id <= nodes; ++id) {
    semantics::Node& node = tree.leaf(semantics::Role::paragraph, id, words);
    node.text = words;
    node.value = id == nodes ? number : 0;
  }
  tree.end();
}

// The median of many frames, in microseconds.
template <class Work>
double median_of(Work work) {
  std::vector<double> taken;
  for (int i = 0; i < frames; ++i)
    taken.push_back(bench::milliseconds(work) * 1000);
  return bench::median(taken);
}

}  // namespace

int main() {
  semantics::Semantics tree;
  int number = 0;
  const double alone = median_of([&] { draw(tree, ++number); });
  auto before = a11y::take_snapshot(tree.tree(), {}, {});
  const double read = median_of([&] {
    draw(tree, ++number);
    const auto now = a11y::take_snapshot(tree.tree(), {}, {});
    if (a11y::changes_between(before.get(), *now).empty()) std::puts("no change was found");
    before = now;
  });
  std::printf("alone %.1f\nread %.1f\n", alone, read);
}

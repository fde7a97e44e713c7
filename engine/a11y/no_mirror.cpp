// The mirror of a program that is built without one (-DACCESS=none).

#include "a11y/mirror.hpp"

namespace behorig::a11y {
namespace {

class NoMirror final : public Mirror {
 public:
  bool listening() const override { return false; }

  bool read_aloud() const override { return false; }

  void publish(const semantics::Tree&, const OnScreen&, const Words&) override {}

  bool offer_key(const OfferedKey&) override { return false; }
};

}  // namespace

std::unique_ptr<Mirror> make_mirror(semantics::Semantics&, std::function<void()>) {
  return std::make_unique<NoMirror>();
}

}  // namespace behorig::a11y

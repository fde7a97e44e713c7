#pragma once
// Result<T>: a value, or the one problem that the caller can do something about.

#include "base/problem.hpp"

#include <tl/expected.hpp>

namespace behorig::base {

// tl::expected 1.0.0 is not [[nodiscard]]; this is, so that a failure cannot be dropped unseen.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Problem> {
 public:
  using tl::expected<T, Problem>::expected;
};

using Failed = tl::unexpected<Problem>;

}  // namespace behorig::base

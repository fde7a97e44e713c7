#pragma once
// What the measuring programs share: the median, and the processor time of the calling thread,
// which other programs on the machine do not add to.

#include <algorithm>
#include <ctime>
#include <vector>

namespace behorig::bench {

inline double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[values.size() / 2];
}

inline double thread_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <class Work>
double milliseconds(Work work) {
  const double start = thread_milliseconds();
  work();
  return thread_milliseconds() - start;
}

}  // namespace behorig::bench

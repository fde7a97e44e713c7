#include "progress/database.hpp"

namespace behorig::progress {

std::string_view Query::name() const {
  constexpr std::string_view mark = "-- name: ";
  if (!sql_.starts_with(mark)) return sql_;
  return sql_.substr(mark.size(), sql_.find('\n') - mark.size());
}

}  // namespace behorig::progress

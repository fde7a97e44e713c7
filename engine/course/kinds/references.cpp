#include "course/kinds/references.hpp"

namespace behorig::course {

void demand_known(
    base::Reader& reader,
    std::string_view key,
    const std::string& id,
    const std::vector<std::string>& known) {
  if (id.empty() || contains(known, id)) return;
  reader.report("C202", key, {{"id", id}, {"suggestion", base::did_you_mean(id, known)}});
}

}  // namespace behorig::course

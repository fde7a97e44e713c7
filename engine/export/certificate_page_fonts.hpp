#pragma once
// Which font files a text needs. Wraps fontconfig.

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace behorig::exporting {

// The paths of Inter-Regular.otf and Inter-Bold.otf from the first of the folders that has both,
// then fonts of the system for letters that Inter lacks, as few as will do. Problem U101 without
// Inter.
base::Result<std::vector<std::string>> fonts_for(
    std::string_view text,
    const std::vector<std::string>& folders);

}  // namespace behorig::exporting

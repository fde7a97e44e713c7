#pragma once
// A look at a stranger's PDF before it is opened: would reading its table of objects fill the
// memory? Wraps libqpdf.

#include <string_view>

namespace behorig::exporting {

// False when an object stream or a table of cross references, which have to be unpacked whole,
// unpacks to more than 8 MB, all of them to more than 64 MB, or is packed in a way that cannot be
// told beforehand.
bool unpacks_small(std::string_view pdf);

}  // namespace behorig::exporting

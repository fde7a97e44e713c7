#pragma once
// Small files that somebody's trust hangs on: made at once or not at all, and read only when they
// are what they seem. Internal to `proof`; the only part of it that knows the file system.

#include <optional>
#include <string>
#include <string_view>

namespace behorig::proof::key_io {

inline constexpr std::size_t most_bytes = 64U << 10U;

enum class Saved { saved, existed, failed };

// For the owner alone (0600), in a folder that is made for the owner alone (0700) when missing.
// Complete and on the disk when this returns `saved`, also if power is lost in between.
Saved save_new(const std::string& path, std::string_view bytes);
// Likewise, in place of what is there.
Saved save_over(const std::string& path, std::string_view bytes);

enum class Unread { missing, not_allowed, no_plain_file };

struct ReadFile {
  std::optional<std::string> bytes{};
  Unread why{Unread::missing};  // when there are no bytes
  bool others_may_read{false};
};

// Symbolic links, devices and files over 64 KB are no plain files. With `links` a symbolic link is
// followed: for what a person names.
ReadFile read(const std::string& path, bool links);

}  // namespace behorig::proof::key_io

#include "progress/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>

namespace behorig::progress {
namespace {

// A line of mountinfo: "36 35 98:0 /mnt1 /mnt/parent rw,noatime master:1 - ext3 /dev/root rw".
struct Mount {
  std::string device{};
  std::string point{};
  std::string type{};
};

// Octal escapes (\040 for a blank) of mountinfo.
std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 3 >= text.size()) {
      out += text[i];
      continue;
    }
    out +=
        static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + text[i + 3] - '0');
    i += 3;
  }
  return out;
}

Mount parse_mount(const std::string& line) {
  std::istringstream words{line};
  std::string id;
  std::string parent;
  std::string root;
  Mount mount;
  words >> id >> parent >> mount.device >> root >> mount.point;
  mount.point = unescaped(mount.point);
  for (std::string word; words >> word;)
    if (word == "-") {
      words >> mount.type;
      break;
    }
  return mount;
}

bool is_within(std::string_view path, std::string_view folder) {
  if (folder == "/") return true;
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace

bool make_private_folder(const std::string& folder) {
  std::error_code ignored;
  if (folder.empty() || std::filesystem::is_directory(folder, ignored)) return true;
  if (!make_private_folder(std::filesystem::path{folder}.parent_path().string())) return false;
  // Another program may have been first.
  return mkdir(folder.c_str(), S_IRWXU) == 0 || std::filesystem::is_directory(folder, ignored);
}

MadeFile make_private_file(const std::string& path) {
  const int file = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0) {
    close(file);
    sync_folder(folder_of(path));
    return MadeFile::made;
  }
  if (errno == EEXIST) return MadeFile::existed;
  if (errno == ENOSPC || errno == EDQUOT) return MadeFile::no_room;
  if (errno == EACCES || errno == EROFS || errno == EPERM) return MadeFile::not_allowed;
  return MadeFile::failed;
}

bool may_write(const std::string& path) {
  const int file = open(path.c_str(), O_RDWR | O_CLOEXEC);
  if (file < 0) return false;
  close(file);
  return access(folder_of(path).c_str(), W_OK) == 0;
}

std::string file_system_of(const std::string& folder) {
  std::error_code error;
  const std::string path = std::filesystem::canonical(folder, error).string();

  struct stat facts {};

  if (error || stat(path.c_str(), &facts) != 0) return {};
  const std::string device =
      std::to_string(major(facts.st_dev)) + ":" + std::to_string(minor(facts.st_dev));

  // The mount with this device, or (btrfs shows another one) the one nearest above the folder. A
  // later line lies on top of an earlier one.
  std::ifstream mounts{"/proc/self/mountinfo"};
  Mount best;
  for (std::string line; std::getline(mounts, line);) {
    Mount mount = parse_mount(line);
    if (!is_within(path, mount.point)) continue;
    const bool better_device = (mount.device == device) && (best.device != device);
    const bool worse_device = (mount.device != device) && (best.device == device);
    if (better_device || (!worse_device && mount.point.size() >= best.point.size()))
      best = std::move(mount);
  }
  return best.type;
}

bool is_network(const std::string& file_system) {
  constexpr std::array<std::string_view, 22> networks{
      "nfs",
      "nfs4",
      "cifs",
      "smb3",
      "smbfs",
      "ncpfs",
      "afs",
      "coda",
      "ceph",
      "9p",
      "davfs",
      "lustre",
      "gpfs",
      "glusterfs",
      "fuse.sshfs",
      "fuse.rclone",
      "fuse.s3fs",
      "fuse.davfs",
      "fuse.davfs2",
      "fuse.ceph",
      "fuse.gvfsd-fuse",
      "fuse.glusterfs"};
  return std::find(networks.begin(), networks.end(), file_system) != networks.end();
}

void sync_folder(const std::string& folder) {
  const int opened = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  fsync(opened);
  close(opened);
}

std::string folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path{path}.parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace behorig::progress

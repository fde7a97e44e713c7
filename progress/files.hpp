#pragma once
// What the store needs of the file system: private folders and files, and which kind of disk a
// folder is on.

#include <string>

namespace behorig::progress {

// Makes the folder and those above it that are missing, for the user alone (0700). Folders that
// exist are left as they are. False when one cannot be made; errno then says why.
bool make_private_folder(const std::string& folder);

enum class MadeFile { made, existed, no_room, not_allowed, failed };

// Makes an empty file for the user alone (0600), synced into its folder. The side files that the
// engine makes get the same mode.
MadeFile make_private_file(const std::string& path);

// Whether the file and its folder (for the side files) can be written.
bool may_write(const std::string& path);

// The type of the file system that holds a folder, for example "ext4", "nfs4", "fuse.sshfs"; empty
// when it cannot be told.
std::string file_system_of(const std::string& folder);
// Whether locks and shared memory cannot be trusted there, as on NFS, SMB and sshfs.
bool is_network(const std::string& file_system);

// Makes the names in a folder durable: after a file in it was made or renamed.
void sync_folder(const std::string& folder);

// The folder of a path; "." for a bare file name.
std::string folder_of(const std::string& path);

}  // namespace behorig::progress

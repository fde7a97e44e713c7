#pragma once
// A PIN keeps colleagues on one login apart. Stored only as an Argon2id hash; wraps libsodium.

#include <string>

namespace behorig::progress {

// Takes some tens of milliseconds, on purpose. Throws Failure when there is no memory for it.
std::string hash_pin(const std::string& pin);
bool pin_fits(const std::string& hash, const std::string& pin);

}  // namespace behorig::progress

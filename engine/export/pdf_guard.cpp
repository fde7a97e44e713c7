#include "export/pdf_guard.hpp"

#include <qpdf/Pipeline.hh>
#include <qpdf/Pl_Flate.hh>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <stdexcept>
#include <string>

namespace behorig::exporting {

namespace {

constexpr std::size_t most_in_one = 8U << 20U;
constexpr std::size_t most_in_all = 64U << 20U;
constexpr std::size_t most_looked_at = 512U << 20U;  // of a file with very many streams
constexpr std::size_t longest_dictionary = 4096;

// Counts what comes, and ends it when it is too much.
class Counter : public Pipeline {
 public:
  Counter() : Pipeline("counter", nullptr) {}

  void write(const unsigned char* /*data*/, std::size_t length) override {
    bytes_ += length;
    if (bytes_ > most_in_one) throw std::length_error{"stream"};
  }

  void finish() override {}

  std::size_t bytes() const { return bytes_; }

 private:
  std::size_t bytes_{0};
};

// How much a stream unpacks to; one that is broken counts as far as it goes.
std::size_t unpacked_size(std::string_view packed) {
  Counter counter;
  try {
    Pl_Flate inflate{"inflate", &counter, Pl_Flate::a_inflate};
    inflate.setWarnCallback([](const char*, int) {});
    inflate.Pipeline::write(packed.data(), packed.size());
    inflate.finish();
  } catch (const std::exception&) {
    return counter.bytes();
  }
  return counter.bytes();
}

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; ++at)
    ++count;
  return count;
}

// A stream's dictionary: from the last "obj" before it.
std::string_view dictionary_before(std::string_view pdf, std::size_t at) {
  const std::size_t from = at - std::min(at, longest_dictionary);
  const std::string_view before = pdf.substr(from, at - from);
  const std::size_t start = before.rfind(" obj");
  return start == std::string_view::npos ? before : before.substr(start);
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Names may spell any letter as # and two digits.
std::string spelt_out(std::string_view dictionary) {
  std::string out;
  for (std::size_t i = 0; i < dictionary.size(); ++i) {
    const bool coded = dictionary[i] == '#' && i + 2 < dictionary.size();
    const int high = coded ? hex_digit(dictionary[i + 1]) : -1;
    const int low = coded ? hex_digit(dictionary[i + 2]) : -1;
    if (high < 0 || low < 0) {
      out += dictionary[i];
      continue;
    }
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

bool is_read_whole(std::string_view dictionary) {
  return dictionary.find("ObjStm") != std::string_view::npos ||
         dictionary.find("XRef") != std::string_view::npos;
}

// Packed once, in the one way that everybody uses.
bool is_packed_plainly(std::string_view dictionary) {
  return count_of(dictionary, "FlateDecode") == 1 &&
         count_of(dictionary, "Decode") - count_of(dictionary, "DecodeParms") == 1;
}

}  // namespace

bool unpacks_small(std::string_view pdf) {
  constexpr std::string_view mark = "stream";
  std::size_t unpacked = 0;
  std::size_t looked_at = 0;
  for (std::size_t at = 0; (at = pdf.find(mark, at)) != std::string_view::npos;) {
    const std::size_t start = at;
    at += mark.size();
    if (pdf.substr(0, start).ends_with("end")) continue;
    const std::string dictionary = spelt_out(dictionary_before(pdf, start));
    if (!is_read_whole(dictionary) || count_of(dictionary, "/Filter") == 0) continue;
    if (!is_packed_plainly(dictionary)) return false;
    // To the end of the file: packed data say themselves where they end.
    const std::size_t data = std::min(pdf.find_first_not_of("\r\n", at), pdf.size());
    looked_at += pdf.size() - data;
    if (looked_at > most_looked_at) return false;
    const std::size_t bytes = unpacked_size(pdf.substr(data));
    unpacked += bytes;
    if (bytes > most_in_one || unpacked > most_in_all) return false;
  }
  return true;
}

}  // namespace behorig::exporting

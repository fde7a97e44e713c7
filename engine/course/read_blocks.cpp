#include "course/read.hpp"

#include <algorithm>
#include <array>

namespace behorig::course {

namespace {

using base::Reader;

void read(Reader& reader, TextBlock& block) {
  block.text = reader.text("text");
}

void read(Reader& reader, HeadingBlock& block) {
  block.text = reader.text("heading");
}

void read(Reader& reader, LawBlock& block) {
  block.source = reader.text("law");
  block.plain = reader.text("plain");
  block.quote = reader.text_or("quote", "");
}

void read(Reader& reader, ImageBlock& block) {
  block.image = read_path(reader, "image");
  block.alt = reader.text_or("alt", "");  // its absence is a rule of its own (C501)
  block.caption = reader.text_or("caption", "");
}

void read(Reader& reader, PostBlock& block) {
  Reader post = reader.object("post");
  block.account = post.text("account");
  block.unit = post.text_or("unit", "");
  block.time = post.text_or("time", "");
  block.text = post.text("text");
  if (post.has("image")) block.image = read_path(post, "image");
  block.alt = post.text_or("alt", "");
  for (Reader& comment : post.objects("comments")) {
    block.comments.push_back(
        {comment.id(), comment.text("name"), comment.text_or("time", ""), comment.text("text")});
    comment.finish();
  }
  post.finish();
}

void read(Reader& reader, NoteBlock& block) {
  constexpr std::array<std::string_view, 3> tones{"tip", "remember", "warning"};
  const std::string tone = reader.word("note", tones);
  block.tone =
      static_cast<NoteBlock::Tone>(std::find(tones.begin(), tones.end(), tone) - tones.begin());
  block.text = reader.text("text");
}

void read(Reader& reader, ListBlock& block) {
  block.items = read_items(reader, "list", 1);
  block.numbered = reader.boolean_or("numbered", false);
}

void read(Reader& reader, SummaryBlock& block) {
  block.points = read_items(reader, "summary", 1);
}

template <class Content>
void read_as(Reader& reader, Block& block) {
  read(reader, block.content.emplace<Content>());
}

struct ContentKey {
  std::string_view key;
  void (*read)(Reader&, Block&);
  bool may_stand_aside;
};

// The key that says what a block is. A note has a `text` too, so `text` comes last.
constexpr std::array<ContentKey, 8> content_keys{{
    {"heading", read_as<HeadingBlock>, false},
    {"law", read_as<LawBlock>, false},
    {"image", read_as<ImageBlock>, true},
    {"post", read_as<PostBlock>, true},
    {"note", read_as<NoteBlock>, false},
    {"list", read_as<ListBlock>, false},
    {"summary", read_as<SummaryBlock>, false},
    {"text", read_as<TextBlock>, false},
}};

std::vector<const ContentKey*> contents_of(const base::Json& block) {
  std::vector<const ContentKey*> found;
  const bool is_note = block.find("note") != nullptr;
  for (const ContentKey& content : content_keys)
    if (block.find(content.key) != nullptr && !(is_note && content.key == "text"))
      found.push_back(&content);
  return found;
}

Block read_block(Reader& reader) {
  constexpr std::array<std::string_view, 1> reviewers{"lawyer"};
  Block block;
  block.id = reader.id();
  block.review = reader.word_or("review", reviewers, "");
  block.sources = reader.texts("sources");
  const std::vector<const ContentKey*> contents = contents_of(reader.json());
  if (contents.size() == 1) {
    contents.front()->read(reader, block);
    if (contents.front()->may_stand_aside) block.aside = reader.boolean_or("aside", false);
  } else {
    std::string keys;
    for (const ContentKey* content : contents)
      keys += (keys.empty() ? "" : ", ") + std::string{content->key};
    for (const ContentKey& content : content_keys)
      reader.ignore(content.key);
    reader.report("C124", {}, {{"keys", keys.empty() ? "@C124.none" : keys}});
  }
  reader.finish();
  return block;
}

}  // namespace

std::vector<ListItem> read_items(Reader& reader, std::string_view key, std::size_t at_least) {
  std::vector<ListItem> items;
  for (Reader& item : reader.objects(key, at_least)) {
    items.push_back({item.id(), item.text("text")});
    item.finish();
  }
  return items;
}

bool stays_inside(std::string_view path) {
  if (path.empty() || path.front() == '/' || path.find('\\') != std::string_view::npos ||
      path.find(':') != std::string_view::npos || path.find('\0') != std::string_view::npos)
    return false;
  std::size_t from = 0;
  while (from <= path.size()) {
    const std::size_t slash = std::min(path.find('/', from), path.size());
    const std::string_view part = path.substr(from, slash - from);
    if (part.empty() || part == "." || part == "..") return false;
    from = slash + 1;
  }
  return true;
}

std::string read_path(Reader& reader, std::string_view key) {
  std::string path = reader.text(key);
  if (!path.empty() && !stays_inside(path)) reader.report("C125", key, {{"path", path}});
  return path;
}

std::vector<Block> read_blocks(Reader& page) {
  std::vector<Block> blocks;
  for (Reader& block : page.objects("blocks"))
    blocks.push_back(read_block(block));
  return blocks;
}

}  // namespace behorig::course

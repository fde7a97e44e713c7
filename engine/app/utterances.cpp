#include "app/utterances.hpp"

#include "app/sentences.hpp"

#include <utility>

namespace behorig::app {
namespace {

using semantics::Node;
using semantics::Role;

class Reader {
 public:
  Reader(const semantics::Tree& tree, const base::Strings& strings, std::string language)
      : tree_{tree}, strings_{strings}, language_{std::move(language)} {}

  std::vector<Utterance> read(std::int32_t root) {
    read_all(root);
    return std::move(out_);
  }

 private:
  void read_all(std::int32_t index) {
    const Node& node = tree_.nodes[static_cast<std::size_t>(index)];
    const std::string around = language_;
    if (!node.language.empty()) language_ = node.language;
    read_one(node);
    // A paragraph's links are in its text.
    if (node.role != Role::paragraph && node.role != Role::status)
      for (const std::int32_t child : node.children)
        read_all(child);
    language_ = around;
  }

  void read_one(const Node& node) {
    switch (node.role) {
      case Role::heading:
      case Role::cell:
      case Role::column_header:
        return sentences(node, node.name);
      case Role::paragraph:
      case Role::status:
        return sentences(node, node.text.empty() ? node.name : node.text);
      case Role::radio:
      case Role::checkbox:
        return option(node);
      case Role::button:
        if (node.set_size > 0) option(node);  // one of several ways on
        return;
      case Role::image:
        if (!node.name.empty())
          whole(node, strings_.text("listen.picture", {{"text", node.name}}), 0);
        return;
      case Role::text_field:
        return whole(node, node.text.empty() ? node.name : node.name + ": " + node.text, 0);
      case Role::window:
      case Role::group:
      case Role::navigation:
      case Role::list:
      case Role::list_item:
      case Role::radio_group:
      case Role::link:
      case Role::progress:
      case Role::combo:
      case Role::slider:
      case Role::table:
      case Role::row:
      case Role::dialog:
        return;
    }
  }

  void sentences(const Node& node, const std::string& text) {
    for (const Sentence& sentence : sentences_of(text, language_))
      out_.push_back(
          {text.substr(sentence.first, sentence.last - sentence.first),
           language_,
           node.id,
           sentence.first,
           sentence.last});
  }

  void option(const Node& node) {
    std::string text = node.name;
    if (node.has(semantics::checked)) text += ", " + strings_.text("listen.chosen");
    if (!node.description.empty()) text += ". " + node.description;
    whole(node, std::move(text), node.name.size());
  }

  void whole(const Node& node, std::string text, std::size_t marked) {
    out_.push_back({std::move(text), language_, node.id, 0, marked});
  }

  const semantics::Tree& tree_;
  const base::Strings& strings_;
  std::string language_;
  std::vector<Utterance> out_{};
};

}  // namespace

std::int32_t main_panel(const semantics::Tree& tree) {
  for (std::size_t i = 0; i < tree.count; ++i) {
    const Node& node = tree.nodes[i];
    if (node.role == Role::group && node.has(semantics::focusable) &&
        node.has(semantics::no_tab_stop))
      return static_cast<std::int32_t>(i);
  }
  return -1;
}

std::vector<Utterance> utterances_of(
    const semantics::Tree& tree,
    const base::Strings& strings,
    const std::string& language) {
  const std::int32_t panel = main_panel(tree);
  if (panel < 0) return {};
  return Reader{tree, strings, language}.read(panel);
}

}  // namespace behorig::app

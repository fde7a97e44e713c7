#pragma once
// A post in social media as the top of a thread, for moderation and scenarios.

#include "course/kinds/moderate.hpp"
#include "ui/ui.hpp"

namespace behorig::ui {

// `trailing` is small text below, such as "23 kommentarer"; may be empty.
void draw_stream_post(
    Ui& ui,
    std::string_view id,
    const course::StreamPost& post,
    std::string_view trailing);
// The text cut at a word when it is longer than `characters`, with "…".
std::string excerpt(std::string_view text, std::size_t characters);

}  // namespace behorig::ui

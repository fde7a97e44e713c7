#pragma once
// A post in social media as the top of a thread, for moderation and scenarios.

#include "course/kinds/moderate.hpp"
#include "ui/ui.hpp"

namespace behorig::ui {

// "09:12" as the language writes it; other words as they stand.
std::string clock_in(const Ui& ui, const std::string& time);
// A comment as it is read: who, when and what, in one.
std::string
said_comment(const Ui& ui, std::string_view name, std::string_view time, std::string_view text);
void draw_thread_comment(Ui& ui, const course::StreamReply& comment);
// The post and its own comments. `trailing` is small text below, such as "23 kommentarer"; may be
// empty.
void draw_stream_post(
    Ui& ui,
    std::string_view id,
    const course::StreamPost& post,
    std::string_view trailing);
// The text cut at a word when it is longer than `characters`, with "…".
std::string excerpt(std::string_view text, std::size_t characters);

}  // namespace behorig::ui

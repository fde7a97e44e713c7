// Reading aloud: a sentence at a time, each its own message to the voice. The voice may be slow,
// silent or gone: nothing here waits for it longer than a sentence takes.

#include "app/turn.hpp"
#include "app/update.hpp"
#include "base/text.hpp"

namespace behorig::app {
namespace {

constexpr std::int64_t begins_within_ms = 6000;  // the voice may have to be started
constexpr std::int64_t least_patience_ms = 4000;
constexpr std::int64_t character_ms = 130;  // read slowly
constexpr std::int64_t slow_factor = 2;

std::int64_t patience_for(const Utterance& utterance, ui::ReadingSpeed speed) {
  const auto length = static_cast<std::int64_t>(base::count_characters(utterance.text));
  const std::int64_t factor = speed == ui::ReadingSpeed::slow ? slow_factor : 1;
  return least_patience_ms + length * character_ms * factor;
}

void fall_silent(Turn& turn) {
  if (turn.state.reading.now == ui::Listening::silent) return;
  turn.ask(Hush{});
  turn.state.reading = Reading{.message = turn.state.reading.message};
}

void say_present(Turn& turn) {
  Reading& reading = turn.state.reading;
  if (reading.at >= reading.parts.size()) {
    reading = Reading{.message = reading.message};
    return;
  }
  reading.now = ui::Listening::reading;
  reading.begun = false;
  reading.due = {turn.now.ms + begins_within_ms};
  ++reading.message;
  const Utterance& utterance = reading.parts[reading.at];
  turn.ask(Say{utterance.text, utterance.language, reading.message, turn.state.reading_speed});
}

void start_listening(Turn& turn) {
  fall_silent(turn);
  if (turn.state.screen_reader)
    turn.state.notice = "listen.screen_reader";
  else
    turn.ask(CollectText{});
}

void pause_listening(Turn& turn) {
  Reading& reading = turn.state.reading;
  if (reading.now != ui::Listening::reading) return;
  reading.now = ui::Listening::paused;
  turn.ask(Hush{});
}

// Of the present sentence, if the voice reads just now.
bool is_about_now(const Reading& reading, int message) {
  return reading.now == ui::Listening::reading && reading.message == message;
}

}  // namespace

void listen(Turn& turn, const ui::Listen& wish) {
  switch (wish.what) {
    case ui::Listen::Do::start:
      return start_listening(turn);
    case ui::Listen::Do::pause:
      return pause_listening(turn);
    case ui::Listen::Do::go_on:
      if (turn.state.reading.now == ui::Listening::paused) say_present(turn);
      return;
    case ui::Listen::Do::stop:
      return fall_silent(turn);
  }
}

void text_collected(Turn& turn, const TextCollected& collected) {
  if (turn.state.screen_reader) return;
  turn.state.reading = Reading{.parts = collected.parts, .message = turn.state.reading.message};
  say_present(turn);
}

void voice_began(Turn& turn, int message) {
  Reading& reading = turn.state.reading;
  if (!is_about_now(reading, message)) return;
  reading.begun = true;
  reading.due = {turn.now.ms + patience_for(reading.parts[reading.at], turn.state.reading_speed)};
}

void voice_ended(Turn& turn, int message) {
  Reading& reading = turn.state.reading;
  if (!is_about_now(reading, message)) return;
  reading.answered = true;
  ++reading.at;
  say_present(turn);
}

void voice_stopped(Turn& turn, int message) {
  if (is_about_now(turn.state.reading, message)) turn.state.reading.now = ui::Listening::paused;
}

void voice_failed(Turn& turn, const VoiceFailed& failed) {
  if (turn.state.reading.now == ui::Listening::silent) return;
  fall_silent(turn);
  turn.state.notice = failed.notice;
}

// A voice that has answered before may lose one end; one that never has is not there.
void run_listening_clock(Turn& turn) {
  Reading& reading = turn.state.reading;
  if (reading.now != ui::Listening::reading || turn.now < reading.due) return;
  if (!reading.begun || !reading.answered) {
    fall_silent(turn);
    turn.state.notice = "listen.no_answer";
    return;
  }
  turn.ask(Hush{});
  ++reading.at;
  say_present(turn);
}

void screen_reader_heard(Turn& turn, bool on) {
  turn.state.screen_reader = on;
  if (on) fall_silent(turn);
}

void set_reading_speed(Turn& turn, ui::ReadingSpeed speed) {
  turn.state.reading_speed = speed;
  turn.ask(KeepSettings{turn.state.look, turn.state.person});
}

void stop_listening(Turn& turn) {
  fall_silent(turn);
}

ListeningPlace listening_place(const State& state) {
  if (state.reading.now == ui::Listening::silent) return {};
  const learning::Exam* exam = exam_in_use(state);
  return {state.place, state.person, state.look.language, exam == nullptr ? "" : exam->place};
}

}  // namespace behorig::app

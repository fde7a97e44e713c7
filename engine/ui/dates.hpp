#pragma once
// Days and clock times as a person writes them in the language of the strings.

#include "base/instant.hpp"
#include "base/strings.hpp"

#include <string>

namespace behorig::ui {

// "2 maj", "2 May".
std::string day_text(const base::Strings& strings, base::Date date);
// "2 maj 2027", "2 May 2027".
std::string date_text(const base::Strings& strings, base::Date date);
// "torsdag 6 maj", "Thursday 6 May".
std::string full_day_text(const base::Strings& strings, base::Date date);
// "maj 2027", "May 2027".
std::string month_text(const base::Strings& strings, base::Date date);
// 821 minutes since midnight → "13.41", "13:41".
std::string clock_text(const base::Strings& strings, int minutes);

}  // namespace behorig::ui

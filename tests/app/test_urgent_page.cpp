// The cards for what is urgent, as a page to print.

#include "app/urgent_page.hpp"
#include "support/courses.hpp"
#include "support/stage.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

TEST_CASE("Every urgent card stands on the page with its steps, and nothing in it is markup") {
  auto course = test::small_course();
  course.title = "Kurs & konto";
  course.urgent = {
      {"hot",
       "Hot <mot> någon",
       "Någon hotar.",
       {{"s1", "**Ring 112.** Se [polisen](https://polisen.se)."}, {"s2", "Spara en kopia."}},
       {}}};
  const std::string page = app::urgent_page(course, test::strings_in("sv"));
  const auto has = [&](const std::string& part) { return page.find(part) != std::string::npos; };
  CHECK(has("<html lang=\"sv\">"));
  CHECK(has("<h1>Akut nu · Kurs &amp; konto</h1>"));
  CHECK(has("<h2>Hot &lt;mot&gt; någon</h2>"));
  CHECK(has("<li><strong>Ring 112.</strong> Se polisen (https://polisen.se).</li>"));
  CHECK(has("<li>Spara en kopia.</li>"));
  CHECK(has("Är någon i fara? Ring 112."));
}

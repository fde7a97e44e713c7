#include "app/command_demo.hpp"

#include "app/exit_codes.hpp"
#include "base/shuffle.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace behorig::app {
namespace {

constexpr std::int64_t demo_day_ms = 24LL * 60 * 60 * 1000;

// Names and units that nobody takes for real ones.
constexpr std::array first_names{"Alva", "Bengt",  "Cecilia", "Dragan", "Elin",      "Farid",
                                 "Gun",  "Hassan", "Iris",    "Johan",  "Katarzyna", "Leila",
                                 "Måns", "Nour",   "Olle",    "Petra",  "Rania",     "Sixten",
                                 "Tove", "Yusuf",  "Åsa",     "Östen"};
constexpr std::array last_names{
    "Exempelsson",
    "Låtsasberg",
    "Provdal",
    "Påhittström",
    "Demolund",
    "Fiktivqvist",
    "Testgren"};
constexpr std::array units{
    "Exempelbiblioteket",
    "Provsimhallen",
    "Låtsaskansliet",
    "Demoförskolan",
    "Fiktiva gatukontoret"};

template <std::size_t Size>
std::string one_of(const std::array<const char*, Size>& words, base::Random& random) {
  return words.at(random.below(Size));
}

std::string padded(int number) {
  const std::string digits = std::to_string(number);
  return std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

progress::Person invented(int number, base::Random& random, base::Instant now) {
  progress::Person person;
  const std::string first = one_of(first_names, random);
  const std::string last = one_of(last_names, random);
  person.learner = "demo-" + padded(number);
  person.login = person.learner;
  person.name = first + " " + last;
  person.unit = one_of(units, random);
  person.email = base::as_id(first) + "." + base::as_id(last) + "." + std::to_string(number) +
                 "@example.invalid";
  person.origin = progress::demo_origin;
  person.created = now;
  return person;
}

progress::StoredCertificate unsigned_certificate(
    const progress::Person& person,
    const course::Course& course,
    base::Instant valid_until) {
  progress::StoredCertificate made;
  made.content.number = "DEMO-" + person.learner.substr(5);
  made.content.id = person.learner;
  made.content.learner = person.learner;
  made.content.holder = person.name;
  made.content.course = course.id;
  made.content.course_title = course.title;
  made.content.course_version = course.version;
  made.content.issuer = "Exempelmyndigheten";
  made.content.issued = {valid_until.ms - demo_day_ms * 30 * course.certificate.valid_months};
  made.content.valid_until = valid_until;
  made.issuer_key = progress::demo_origin;
  made.filed = true;
  return made;
}

learning::Event
begun(const progress::Person& person, const course::LoadedCourse& course, base::Instant now) {
  learning::Started started;
  started.course = course.original.id;
  started.version_hash = course.content_hash;
  started.module = course.original.modules.front().id;
  started.language = course.original.language;
  return {person.learner + "-1", person.learner + "-a", person.learner, now, started};
}

// Of ten people six are certified, and one each has what else there is; of those, some are revoked.
void add_standing(
    progress::Database& db,
    const progress::Person& person,
    const course::LoadedCourse& course,
    base::Random& random,
    base::Instant now) {
  const course::Course& original = course.original;
  const std::uint64_t kind = random.below(20);
  if (kind == 0) return;  // not begun
  if (kind <= 3 || kind == 4) {
    progress::EventLog{db}.append(std::vector{begun(person, course, now)});
    return;
  }
  const auto within =
      static_cast<std::uint64_t>(std::max(1, original.certificate.renew_within_days));
  const auto days = [&](std::uint64_t bound) {
    return static_cast<std::int64_t>(random.below(bound)) * demo_day_ms;
  };
  base::Instant until{now.ms + static_cast<std::int64_t>(within + 1) * demo_day_ms + days(500)};
  if (kind == 5 || kind == 6) until = {now.ms + demo_day_ms + days(within)};
  if (kind == 7) until = {now.ms - demo_day_ms - days(90)};
  const progress::StoredCertificate certificate = unsigned_certificate(person, original, until);
  progress::Certificates certificates{db};
  if (certificates.file(certificate) && kind == 8)
    certificates.revoke(certificate, {now, "Påhittat exempel", "Exempelmyndigheten"});
}

bool has_real_people(const std::vector<progress::Person>& people) {
  return std::any_of(people.begin(), people.end(), [](const progress::Person& person) {
    return person.origin != progress::demo_origin;
  });
}

}  // namespace

int run_demo(const CommandContext& context, const DemoCommand& command) {
  const StoreWork work = [&](progress::Store& store) -> base::Result<int> {
    const auto course = course_at_hand(context);
    if (!course) return base::Failed{course.error()};
    if (has_real_people(store.everybody()))
      return base::Failed{base::Problem{.code = "S139", .arguments = {{"path", context.database}}}};
    store.keep_course(version_of(**course), context.now);
    progress::Database& db = store.database();
    progress::transaction(db, [&] {
      progress::People people{db};
      for (int number = 1; number <= command.people; ++number) {
        base::Random random{base::seed_for(command.seed, std::to_string(number))};
        const progress::Person person = invented(number, random, context.now);
        if (people.find(person.learner)) continue;
        people.add(person);
        add_standing(db, person, **course, random, context.now);
      }
    });
    say(context,
        "commands.demo_made",
        {{"count", std::to_string(command.people)}, {"path", context.database}});
    return fine;
  };
  return with_store(context, work, NoDatabase::make);
}

}  // namespace behorig::app

// What the store is asked to do, on its own thread.

#include "app/effects.hpp"
#include "app/issuing.hpp"
#include "app/overview_rows.hpp"
#include "base/json.hpp"
#include "progress/backup.hpp"

#include <filesystem>
#include <fstream>
#include <utility>

namespace behorig::app {

namespace {

progress::Person stored(const KnownPerson& known, const std::string& login, base::Instant now) {
  progress::Person person;
  person.learner = known.person.id;
  person.login = login;
  person.name = known.person.name;
  person.unit = known.person.unit;
  person.email = known.person.email;
  person.manager = known.person.manager;
  person.course_owner = known.person.course_owner;
  person.preferences = {
      known.look.language,
      known.look.text_percent,
      known.look.theme,
      known.look.reduced_motion,
      known.look.shortcuts};
  person.created = now;
  return person;
}

KnownPerson known(const progress::Person& person) {
  KnownPerson out;
  out.person.id = person.learner;
  out.person.name = person.name;
  out.person.unit = person.unit;
  out.person.email = person.email;
  out.person.has_pin = person.has_pin;
  out.person.manager = person.manager;
  out.person.course_owner = person.course_owner;
  out.look.language = person.preferences.language;
  out.look.text_percent = person.preferences.text_percent;
  out.look.theme = person.preferences.theme;
  out.look.reduced_motion = person.preferences.reduced_motion;
  out.look.shortcuts = person.preferences.shortcuts;
  return out;
}

Certificates certificates_of(const progress::Snapshot& snapshot) {
  std::map<std::string, std::vector<progress::StoredCertificate>> by_person;
  for (const progress::StoredCertificate& one : snapshot.certificates)
    by_person[one.content.learner].push_back(one);
  Certificates out;
  for (const auto& [person, certificates] : by_person)
    out[person] = views_of(certificates);
  return out;
}

// Every event of one person as JSON lines: what the log holds about them, to read or to keep.
std::string lines_of(const std::vector<learning::Event>& events, const std::string& person) {
  std::string out;
  for (const learning::Event& event : events) {
    if (event.learner != person) continue;
    base::Writer line;
    line.text("id", event.id);
    line.text("attempt", event.attempt);
    line.text("at", base::iso_text(event.at));
    line.text("kind", learning::kind_of(event.body));
    line.value("body", learning::body_to_json(event.body));
    out += base::canonical_text(line.take()) + "\n";
  }
  return out;
}

}  // namespace

StoreEffects::StoreEffects(
    std::string database,
    std::string login,
    const Outside& outside,
    Inbox& inbox)
    : database_{std::move(database)}, login_{std::move(login)}, outside_{outside}, inbox_{inbox} {}

progress::Store& StoreEffects::store() {
  if (!store_) throw progress::Failure{progress::FailureKind::other, "the store is not open"};
  return *store_;
}

void StoreEffects::finish_line() {
  for (progress::Store& open = store(); !line_.empty(); line_.pop_front())
    line_.front()(open);
}

void StoreEffects::save(Work work) {
  worker_.post([this, work = std::move(work)] {
    line_.push_back(work);
    try {
      finish_line();
    } catch (const progress::Failure& failure) {
      inbox_.post(AppendFailed{progress::problem_of(failure, database_)});
    }
  });
}

void StoreEffects::with_store(Work work) {
  worker_.post([this, work = std::move(work)] {
    try {
      work(store());
    } catch (const progress::Failure& failure) {
      inbox_.post(WriteFailed{progress::problem_of(failure, database_)});
    }
  });
}

void StoreEffects::open_now() {
  const bool backup = !progress::newest_backup(database_).empty();
  try {
    store_.reset();
    progress::OpenOptions options;
    options.now = outside_.now();
    auto opened = progress::open_store(database_, options);
    if (!opened) {
      inbox_.post(StoreFailed{opened.error(), backup});
      return;
    }
    auto database = std::move(*opened);
    if (outside_.wrap_database) database = outside_.wrap_database(std::move(database));
    store_ = std::make_unique<progress::Store>(std::move(database), database_);
    progress::Snapshot snapshot = store_->load(login_);
    StoreOpened out;
    for (const progress::Person& person : snapshot.people)
      out.people.push_back(known(person));
    const bool worth_a_copy = !snapshot.events.empty();
    out.history = std::move(snapshot.events);
    out.certificates = certificates_of(snapshot);
    out.problems = std::move(snapshot.problems);
    out.progress_shown = progress_is_shown(*store_);
    inbox_.post(std::move(out));
    // A job of its own, after the learner has got her screen.
    if (worth_a_copy) worker_.post([this] { back_up(); });
  } catch (const progress::Failure& failure) {
    store_.reset();
    inbox_.post(StoreFailed{progress::problem_of(failure, database_), backup});
  }
}

void StoreEffects::back_up() {
  try {
    store().back_up_if_due(outside_.now());
  } catch (const progress::Failure& failure) {
    inbox_.post(WriteFailed{progress::problem_of(failure, database_)});
  }
}

void StoreEffects::open() {
  worker_.post([this] { open_now(); });
}

void StoreEffects::append(std::vector<learning::Event> events) {
  save([this, events = std::move(events)](progress::Store& store) {
    store.append(events);
    Appended appended;
    for (const learning::Event& event : events)
      appended.events.push_back(event.id);
    if (outside_.saved) outside_.saved(appended.events);
    inbox_.post(std::move(appended));
  });
}

void StoreEffects::keep_course(std::shared_ptr<const course::LoadedCourse> course) {
  save([this, course = std::move(course)](progress::Store& store) {
    store.keep_course(
        {course->content_hash, course->original.id, course->original.version, course->canonical},
        outside_.now());
  });
}

void StoreEffects::add_person(const KnownPerson& person) {
  save([this, person](progress::Store& store) {
    store.add_person(stored(person, login_, outside_.now()));
  });
}

void StoreEffects::change_person(const KnownPerson& person) {
  save([this, person](progress::Store& store) {
    store.change_person(stored(person, login_, outside_.now()));
  });
}

void StoreEffects::erase_person(const std::string& person) {
  worker_.post([this, person] {
    try {
      finish_line();
      const auto certificates = store().certificates_of(person);
      store().erase_person(person, outside_.now());
      inbox_.post(PersonErased{person});
      for (const std::string& file : remove_certificate_files(database_, certificates))
        inbox_.post(WriteFailed{{"S104", base::Severity::error, {}, {{"path", file}}}});
    } catch (const progress::Failure& failure) {
      inbox_.post(EraseFailed{person, progress::problem_of(failure, database_)});
    }
  });
}

void StoreEffects::try_pin(const std::string& person, const std::string& pin) {
  with_store([this, person, pin](progress::Store& store) {
    inbox_.post(PinTried{person, store.pin_opens(person, pin)});
  });
}

void StoreEffects::keep_pin(const std::string& person, const std::string& pin) {
  with_store([this, person, pin](progress::Store& store) {
    finish_line();  // the person may be in it
    store.set_pin(person, pin);
    inbox_.post(PinKept{person, !pin.empty()});
  });
}

void StoreEffects::restore() {
  worker_.post([this] {
    try {
      store_.reset();
      const auto restored = progress::restore(database_, {}, outside_.now());
      if (!restored) {
        inbox_.post(StoreFailed{restored.error(), true});
        return;
      }
    } catch (const progress::Failure& failure) {
      inbox_.post(StoreFailed{progress::problem_of(failure, database_), true});
      return;
    }
    open_now();
  });
}

void StoreEffects::export_events(const std::string& person) {
  with_store([this, person](progress::Store& store) {
    const auto path = (std::filesystem::path{database_}.parent_path() / "export.jsonl").string();
    const auto written = write_private_file(path, lines_of(store.load(login_).events, person));
    if (written)
      inbox_.post(Exported{path});
    else
      inbox_.post(WriteFailed{written.error()});
  });
}

void StoreEffects::write_page(const std::string& name, const std::string& html) {
  worker_.post([this, name, html] {
    const auto path = (std::filesystem::path{database_}.parent_path() / name).string();
    std::ofstream file{path, std::ios::binary | std::ios::trunc};
    file << html;
    if (file.flush())
      inbox_.post(PageWritten{path});
    else
      inbox_.post(WriteFailed{{"S104", base::Severity::error, {}, {{"path", path}}}});
  });
}

void StoreEffects::keep_settings(const Settings& settings) {
  worker_.post([this, settings] {
    const auto written = write_settings(settings_path(database_), settings);
    if (!written) inbox_.post(WriteFailed{written.error()});
  });
}

}  // namespace behorig::app

#include "course/load.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace behorig;
using base::Json;
using test::Files;

// Schemas and readers are written apart and held together here: real files pass both, and for every
// object in them the keys that the reader knows are the keys that the schema has.

namespace {

using Keys = std::set<std::string>;

Json parsed(const std::string& bytes) {
  base::Problems problems;
  std::optional<Json> json = base::parse_json(bytes, "", problems);
  REQUIRE(problems.empty());
  return json.value();
}

class Schema {
 public:
  explicit Schema(const std::string& name)
      : root_{parsed(
            test::read_file(test::source_folder() / "courses/schema" / (name + ".schema.json")))} {}

  const Json& root() const { return root_; }

  const Json& resolved(const Json& schema) const {
    const Json* reference = schema.find("$ref");
    if (reference == nullptr) return schema;
    const std::string name = reference->text()->substr(std::string{"#/definitions/"}.size());
    const Json* target = root_.find("definitions")->find(name);
    REQUIRE(target != nullptr);
    return *target;
  }

  // The branch of a oneOf that an object means: the kind that fits, or the required keys.
  const Json* branch_for(const Json& schema, const Json& instance) const {
    const Json& here = resolved(schema);
    const Json* branches = here.find("oneOf");
    if (branches == nullptr) return &here;
    const Json* best = nullptr;
    for (const Json& branch : *branches->list()) {
      const Json& candidate = resolved(branch);
      if (fits(candidate, instance) && (best == nullptr || specific(candidate) > specific(*best)))
        best = &candidate;
    }
    return best;
  }

 private:
  static std::size_t specific(const Json& schema) {
    return schema.find("required")->list()->size();
  }

  static bool fits(const Json& schema, const Json& instance) {
    const Json* properties = schema.find("properties");
    const Json* kind = properties->find("kind");
    if (kind != nullptr) {
      const Json* mine = instance.find("kind");
      return mine != nullptr && mine->text() != nullptr &&
             *mine->text() == *kind->find("const")->text();
    }
    const JsonTexts required = texts(*schema.find("required"));
    return std::all_of(required.begin(), required.end(), [&](const std::string& key) {
      return instance.find(key) != nullptr;
    });
  }

  using JsonTexts = std::vector<std::string>;

  static JsonTexts texts(const Json& list) {
    JsonTexts out;
    for (const Json& element : *list.list())
      out.push_back(*element.text());
    return out;
  }

  Json root_;
};

std::string type_of(const Json& json) {
  constexpr const char* names[] =
      {"null", "boolean", "integer", "number", "string", "array", "object"};
  return names[json.value.index()];
}

bool allows(const Json& type, const std::string& name) {
  const auto is = [&](const Json& one) {
    return *one.text() == name || (*one.text() == "number" && name == "integer");
  };
  if (type.text() != nullptr) return is(type);
  return std::any_of(type.list()->begin(), type.list()->end(), is);
}

// Walks an instance and its schema together; says where they part, and collects which keys the
// schema has for each object.
class Walk {
 public:
  explicit Walk(const Schema& schema) : schema_{schema} {}

  void run(const Json& instance) { visit(schema_.root(), instance, ""); }

  std::map<std::string, Keys> keys{};  // by JSON pointer; only objects with fixed keys
  std::vector<std::string> faults{};

 private:
  void visit(const Json& schema, const Json& instance, const std::string& pointer) {
    const Json* here = schema_.branch_for(schema, instance);
    if (here == nullptr) {
      faults.push_back(pointer + ": no branch fits");
      return;
    }
    if (const Json* type = here->find("type"); type != nullptr && !allows(*type, type_of(instance)))
      faults.push_back(pointer + ": " + type_of(instance));
    if (const Json* words = here->find("enum"); words != nullptr && instance.text() != nullptr) {
      const auto& list = *words->list();
      if (std::none_of(list.begin(), list.end(), [&](const Json& word) {
            return *word.text() == *instance.text();
          }))
        faults.push_back(pointer + ": " + *instance.text());
    }
    if (instance.object() != nullptr) visit_object(*here, instance, pointer);
    if (instance.list() != nullptr && here->find("items") != nullptr)
      for (std::size_t i = 0; i < instance.list()->size(); ++i)
        visit(*here->find("items"), (*instance.list())[i], pointer + "/" + std::to_string(i));
  }

  void visit_object(const Json& schema, const Json& instance, const std::string& pointer) {
    const Json* properties = schema.find("properties");
    const Json* others = schema.find("additionalProperties");
    if (const Json* required = schema.find("required"))
      for (const Json& key : *required->list())
        if (instance.find(*key.text()) == nullptr)
          faults.push_back(pointer + ": lacks " + *key.text());
    for (const base::Member& member : *instance.object()) {
      const Json* property = properties == nullptr ? nullptr : properties->find(member.key);
      const std::string inner = pointer + "/" + member.key;
      if (property != nullptr)
        visit(*property, member.value, inner);
      else if (others != nullptr && others->object() != nullptr)
        visit(*others, member.value, inner);
      else
        faults.push_back(inner + ": not in the schema");
    }
    if (properties == nullptr) return;
    for (const base::Member& property : *properties->object())
      keys[pointer].insert(property.key);
    keys[pointer].erase("$schema");
  }

  const Schema& schema_;
};

std::string schema_for(const std::string& path) {
  if (path.rfind("translations/", 0) == 0) return "translation";
  if (path.rfind("modules/", 0) == 0) return "module";
  if (path.rfind("exam/", 0) == 0) return "scenario";
  return path.substr(0, path.find('.'));
}

Files json_files(const std::string& folder) {
  Files files = test::files_of(test::source_folder() / folder);
  for (auto file = files.begin(); file != files.end();)
    file = file->first.ends_with(".json") ? std::next(file) : files.erase(file);
  return files;
}

constexpr const char* stranger = "en-nyckel-som-ingen-kan";

void add_stranger(Json& json) {
  if (base::JsonList* list = json.list())
    for (Json& element : *list)
      add_stranger(element);
  if (base::JsonObject* members = json.object()) {
    for (base::Member& member : *members)
      add_stranger(member.value);
    members->push_back({stranger, {}});
  }
}

Keys split_keys(const std::string& joined) {
  Keys keys;
  for (std::size_t at = 0; at < joined.size();) {
    const std::size_t end = std::min(joined.find(", ", at), joined.size());
    keys.insert(joined.substr(at, end - at));
    at = end + 2;
  }
  keys.erase("$schema");
  return keys;
}

const std::string& argument(const base::Problem& problem, const std::string& name) {
  const auto found = std::find_if(
      problem.arguments.begin(),
      problem.arguments.end(),
      [&](const base::Argument& candidate) { return candidate.name == name; });
  REQUIRE(found != problem.arguments.end());
  return found->value;
}

// A schema says what each of its keys is, so that an editor can.
void check_help(const Json& json, const std::string& where) {
  if (const Json* properties = json.find("properties");
      properties != nullptr && properties->object())
    for (const base::Member& property : *properties->object()) {
      INFO(where << "/" << property.key);
      const bool refers = property.value.find("$ref") != nullptr;
      CHECK((refers || property.value.find("title") != nullptr));
      CHECK((refers || property.value.find("description") != nullptr));
    }
  if (const base::JsonList* list = json.list())
    for (const Json& element : *list)
      check_help(element, where);
  if (json.object() != nullptr)
    for (const base::Member& member : *json.object())
      check_help(member.value, where + "/" + member.key);
}

const auto courses = {"courses/showcase", "courses/sociala-medier", "tests/course/whole"};

}  // namespace

TEST_CASE("every file of the courses fits its schema") {
  for (const char* folder : courses)
    for (const auto& [path, bytes] : json_files(folder)) {
      const Schema schema{schema_for(path)};
      Walk walk{schema};
      walk.run(parsed(bytes));
      for (const std::string& fault : walk.faults)
        FAIL_CHECK(folder << "/" << path << fault);
    }
}

TEST_CASE("the bank's schema has the keys of a bank, and a module's questions") {
  const Schema bank{"bank"};
  const Json& part = *bank.root().find("properties")->find("modules")->find("items");
  const Json& properties = *part.find("properties");
  REQUIRE(properties.object()->size() == 2);
  CHECK(properties.find("id") != nullptr);
  const Json& question = *properties.find("questions")->find("items");
  CHECK(*question.find("$ref")->text() == "module.schema.json#/definitions/exercise");
  CHECK(Schema{"module"}.root().find("definitions")->find("exercise") != nullptr);
}

TEST_CASE("readers and schemas know the same keys") {
  std::map<std::string, int> compared;
  for (const char* folder : courses) {
    Files files = json_files(folder);
    std::map<std::string, std::map<std::string, Keys>> in_schema;
    for (auto& [path, bytes] : files) {
      if (schema_for(path) == "translation") continue;
      Json json = parsed(bytes);
      const Schema schema{schema_for(path)};
      Walk walk{schema};
      walk.run(json);
      in_schema[path] = walk.keys;
      add_stranger(json);
      bytes = base::canonical_text(json);
    }
    const course::LoadedCourse loaded = course::load_course(test::reader_of(files));
    for (const base::Problem& problem : loaded.problems) {
      if (problem.code != "C110" || argument(problem, "key") != stranger) continue;
      const std::string& pointer = problem.place.pointer;
      const std::string object = pointer.substr(0, pointer.rfind('/'));
      const auto keys = in_schema[problem.place.file].find(object);
      INFO(folder << "/" << problem.place.file << object);
      REQUIRE(keys != in_schema[problem.place.file].end());
      CHECK(split_keys(argument(problem, "known")) == keys->second);
      ++compared[schema_for(problem.place.file)];
    }
  }
  CHECK(compared["course"] > 3);
  CHECK(compared["module"] > 100);
  CHECK(compared["sources"] > 1);
  CHECK(compared["urgent"] > 1);
}

TEST_CASE("every key in the schemas is explained, and named in both guides") {
  for (const char* name : {"course", "module", "scenario", "sources", "translation", "urgent"}) {
    const Schema schema{name};
    check_help(schema.root(), name);
  }
  for (const char* guide : {"courses/README.md", "courses/README.en.md"}) {
    const std::string page = test::read_file(test::source_folder() / guide);
    for (const char* name : {"course", "module", "sources", "urgent"}) {
      const Schema schema{name};
      Keys keys;
      const auto collect = [&](const auto& self, const Json& json) -> void {
        if (const Json* properties = json.find("properties"); properties && properties->object())
          for (const base::Member& property : *properties->object())
            keys.insert(property.key);
        if (json.list() != nullptr)
          for (const Json& element : *json.list())
            self(self, element);
        if (json.object() != nullptr)
          for (const base::Member& member : *json.object())
            self(self, member.value);
      };
      collect(collect, schema.root());
      for (const std::string& key : keys) {
        INFO(guide << " lacks " << key);
        CHECK(page.find(key) != std::string::npos);
      }
    }
  }
}

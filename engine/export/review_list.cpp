#include "export/review_list.hpp"

#include "course/findings.hpp"
#include "course/markdown.hpp"
#include "export/csv.hpp"
#include "export/html.hpp"

#include <array>

namespace behorig::exporting {

namespace {

using base::Json;
using course::Source;

constexpr std::string_view style = R"(
body { font: 10pt/1.4 sans-serif; color: #000; margin: 1.5em auto; padding: 0 1em; max-width: 80em }
table { border-collapse: collapse; width: 100%; margin: 0 0 2em }
th, td { border: 1px solid #000; padding: .3em .5em; text-align: left; vertical-align: top }
td.place { width: 14% } td.source { width: 22% } td.sign { width: 16% }
tr { break-inside: avoid }
)";

// What a statement says, in the order it is read.
constexpr std::array<std::string_view, 9>
    spoken{"title", "when", "prompt", "text", "plain", "caption", "feedback", "better", "then"};

class Collector {
 public:
  explicit Collector(const course::LoadedCourse& loaded) : loaded_{loaded} {}

  std::vector<Statement> collect() {
    for (const course::LoadedFile& file : loaded_.files) {
      if (file.path == "sources.json") continue;
      module_ = course::text_at(file.json, "title");
      visit(file.json, "");
    }
    return std::move(found_);
  }

 private:
  void visit(const Json& json, const std::string& path) {
    if (const base::JsonList* list = json.list()) {
      for (const Json& element : *list) {
        const std::string& id = course::text_at(element, "id");
        visit(element, id.empty() ? path : path + "/" + id);
      }
      return;
    }
    const base::JsonObject* members = json.object();
    if (members == nullptr) return;
    if (json.find("sources") != nullptr || json.find("law") != nullptr ||
        json.find("review") != nullptr)
      add(json, path);
    for (const base::Member& member : *members)
      visit(member.value, path.empty() ? member.key : path + "/" + member.key);
  }

  void add(const Json& json, const std::string& path) {
    Statement statement{module_, path, said(json), {}, !course::text_at(json, "review").empty()};
    const auto name = [&](const std::string& id) {
      if (const Source* source = course::find_source(loaded_.original, id))
        statement.sources.push_back(source);
    };
    name(course::text_at(json, "law"));
    for (const Json& source : course::list_at(json, "sources"))
      if (source.text() != nullptr) name(*source.text());
    if (!statement.text.empty()) found_.push_back(std::move(statement));
  }

  static std::string said(const Json& json) {
    std::string text;
    for (const std::string_view key : spoken) {
      const std::string part = course::plain_text(course::text_at(json, key));
      if (part.empty()) continue;
      text += (text.empty() ? "" : " ") + part;
    }
    for (const std::string_view list : {"options", "steps", "cards", "points", "list", "summary"})
      for (const Json& element : course::list_at(json, list)) {
        const std::string inner = said(element);
        if (!inner.empty()) text += (text.empty() ? "• " : " • ") + inner;
      }
    return text;
  }

  const course::LoadedCourse& loaded_;
  std::string module_{};
  std::vector<Statement> found_{};
};

std::string cell(const std::string& name, const std::string& inside) {
  return "<td class=\"" + name + "\">" + inside + "</td>";
}

std::string sources_html(const Statement& statement, const base::Strings& strings) {
  std::string out;
  for (const Source* source : statement.sources) {
    if (!out.empty()) out += "<br>";
    out += escaped(source->title) + " (" +
           escaped(strings.text("review.status_" + source->status)) + ", " +
           base::iso_text(source->checked) + ")";
  }
  if (statement.lawyer)
    out += (out.empty() ? "" : "<br>") + element("strong", escaped(strings.text("review.lawyer")));
  return out;
}

std::string row(const Statement& statement, const base::Strings& strings) {
  return element(
             "tr",
             cell("place", escaped(statement.place)) + cell("text", escaped(statement.text)) +
                 cell("source", sources_html(statement, strings)) + cell("sign", "")) +
         "\n";
}

std::string heading_row(const base::Strings& strings) {
  std::string cells;
  for (const char* key : {"review.place", "review.statement", "review.source", "review.signed"})
    cells += "<th scope=\"col\">" + escaped(strings.text(key)) + "</th>";
  return element("thead", element("tr", cells)) + "\n";
}

}  // namespace

std::vector<Statement> legal_statements(const course::LoadedCourse& course) {
  return Collector{course}.collect();
}

std::string review_page(const course::LoadedCourse& course, const base::Strings& strings) {
  const std::string title = strings.text("review.title", {{"course", course.original.title}});
  std::string body =
      element("h1", escaped(title)) + "\n" +
      element("p", escaped(strings.text("review.about", {{"version", course.original.version}}))) +
      "\n";
  std::string module;
  std::string rows;
  const auto end_table = [&] {
    if (!rows.empty())
      body += element("h2", escaped(module)) + "\n" +
              element("table", "\n" + heading_row(strings) + element("tbody", "\n" + rows)) + "\n";
    rows.clear();
  };
  for (const Statement& statement : legal_statements(course)) {
    if (statement.module != module) end_table();
    module = statement.module;
    rows += row(statement, strings);
  }
  end_table();
  return html_page(strings.language(), title, style, body);
}

std::string review_csv(const course::LoadedCourse& course, const base::Strings& strings) {
  std::vector<CsvRow> rows{
      {strings.text("review.module"),
       strings.text("review.place"),
       strings.text("review.statement"),
       strings.text("review.source"),
       strings.text("review.lawyer"),
       strings.text("review.signed")}};
  for (const Statement& statement : legal_statements(course)) {
    std::string sources;
    for (const Source* source : statement.sources)
      sources += (sources.empty() ? "" : ", ") + source->title + " (" +
                 strings.text("review.status_" + source->status) + ")";
    rows.push_back(
        {statement.module,
         statement.place,
         statement.text,
         sources,
         statement.lawyer ? "x" : "",
         ""});
  }
  return csv_text(rows);
}

}  // namespace behorig::exporting

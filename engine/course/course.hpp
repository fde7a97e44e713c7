#pragma once
// A course as values: modules of pages of blocks, goals, areas and groups, the ledger of sources.

#include "base/instant.hpp"
#include "course/kinds.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace behorig::course {

// --- blocks
// ---------------------------------------------------------------------------------------

struct TextBlock {
  std::string text{};  // Markdown
  bool operator==(const TextBlock&) const = default;
};

struct HeadingBlock {
  std::string text{};
  bool operator==(const HeadingBlock&) const = default;
};

// What the law says: in plain words (*I klartext*), and if so the statute's own words.
struct LawBlock {
  std::string source{};
  std::string plain{};  // Markdown
  std::string quote{};
  bool operator==(const LawBlock&) const = default;
};

struct ImageBlock {
  std::string image{};  // path within the course folder
  std::string alt{};
  std::string caption{};
  bool operator==(const ImageBlock&) const = default;
};

struct PostComment {
  std::string id{};
  std::string name{};
  std::string time{};
  std::string text{};
  bool operator==(const PostComment&) const = default;
};

// A mocked post in social media, with its thread.
struct PostBlock {
  std::string account{};
  std::string unit{};
  std::string time{};
  std::string text{};
  std::string image{};
  std::string alt{};
  std::vector<PostComment> comments{};
  bool operator==(const PostBlock&) const = default;
};

struct NoteBlock {
  enum class Tone { tip, remember, warning };
  Tone tone{Tone::tip};
  std::string text{};  // Markdown
  bool operator==(const NoteBlock&) const = default;
};

struct ListItem {
  std::string id{};
  std::string text{};  // Markdown
  bool operator==(const ListItem&) const = default;
};

struct ListBlock {
  std::vector<ListItem> items{};
  bool numbered{false};
  bool operator==(const ListBlock&) const = default;
};

// What to keep from a module.
struct SummaryBlock {
  std::vector<ListItem> points{};
  bool operator==(const SummaryBlock&) const = default;
};

using BlockContent = std::variant<
    TextBlock,
    HeadingBlock,
    LawBlock,
    ImageBlock,
    PostBlock,
    NoteBlock,
    ListBlock,
    SummaryBlock>;

struct Block {
  std::string id{};
  std::string review{};
  std::vector<std::string> sources{};
  bool aside{false};  // in the right column on wide windows
  BlockContent content{};

  bool operator==(const Block&) const = default;
};

// --- modules
// --------------------------------------------------------------------------------------

struct Goal {
  std::string id{};
  std::string text{};
  bool operator==(const Goal&) const = default;
};

struct Page {
  std::string id{};
  std::string title{};
  std::string warning{};  // shown first, when not empty
  std::vector<Block> blocks{};
  std::optional<Exercise> exercise{};
  std::optional<Exercise> alternative{};  // equal to `exercise`, for those who heed the warning

  bool operator==(const Page&) const = default;
};

enum class Depth { core, extra };

struct Module {
  std::string id{};
  std::string area{};
  std::string title{};
  int minutes{0};
  Depth depth{Depth::core};
  std::vector<Goal> goals{};
  std::vector<Page> pages{};
  std::vector<Exercise> questions{};
  std::string file{};  // path within the course folder

  bool operator==(const Module&) const = default;
};

// --- the course
// -----------------------------------------------------------------------------------

struct Area {
  std::string id{};
  std::string title{};
  std::string group{};
  bool operator==(const Area&) const = default;
};

struct Group {
  std::string id{};
  std::string title{};
  bool operator==(const Group&) const = default;
};

// A provision, decision or guideline, and when it was last checked.
struct Source {
  std::string id{};
  std::string title{};
  std::string provision{};  // short, as shown beside feedback: "OSL 5 kap. 1 §"
  std::string publisher{};
  std::string kind{};  // law, decision, guideline, case, eu
  std::string url{};
  std::string status{};  // verified, memory, inference, contested
  base::Date checked{};
  base::Date review_by{};
  std::vector<std::string> facts{};
  bool operator==(const Source&) const = default;
};

struct UrgentCard {
  std::string id{};
  std::string title{};
  std::string when{};
  std::vector<ListItem> steps{};
  std::vector<std::string> sources{};
  bool operator==(const UrgentCard&) const = default;
};

struct DrawFrom {
  std::string group{};
  int count{0};
  bool operator==(const DrawFrom&) const = default;
};

struct ExamRules {
  std::vector<DrawFrom> draw{};
  int scenarios{0};
  std::vector<std::string> scenario_files{};
  std::string bank{};  // the file with the questions, when they do not stand in the modules
  double pass{0.8};
  double pass_each_group{0.5};
  int minutes{90};
  int wait_hours{24};
  std::vector<std::string> required{};  // ids of modules that no direct exam stands for
  bool operator==(const ExamRules&) const = default;
};

struct CertificateRules {
  std::string title{};
  int valid_months{24};
  int renew_within_days{60};
  bool operator==(const CertificateRules&) const = default;
};

// What an authority decides for itself; no value reads "according to your local routines".
struct Parameter {
  std::string name{};
  std::optional<std::string> value{};
  bool operator==(const Parameter&) const = default;
};

using Parameters = std::vector<Parameter>;

struct Course {
  std::string id{};
  std::string version{};
  std::string language{"sv"};
  std::string title{};
  std::string about{};  // Markdown
  std::vector<Area> areas{};
  std::vector<Group> groups{};
  std::vector<Module> modules{};
  std::vector<Source> sources{};
  std::vector<UrgentCard> urgent{};
  std::vector<Exercise> exam_scenarios{};  // those of exam.scenario_files
  ExamRules exam{};
  CertificateRules certificate{};
  Parameters parameters{};   // resolved: the course's own, overridden by the authority's
  bool bank_missing{false};  // exam.bank is not here or cannot be used: no exam can be begun

  bool operator==(const Course&) const = default;
};

const Module* find_module(const Course& course, std::string_view id);
const Page* find_page(const Module& module, std::string_view id);
const Source* find_source(const Course& course, std::string_view id);
// The exercise with this id on the page: its exercise or its alternative; null when neither.
const Exercise* find_exercise(const Page& page, std::string_view id);

}  // namespace behorig::course

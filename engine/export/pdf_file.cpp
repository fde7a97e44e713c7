#include "export/pdf_file.hpp"

#include "export/pdf_guard.hpp"

#if defined(__clang__) && __clang_major__ < 15
// clang 14, which checks our code, cannot read this header of qpdf; nothing here needs it.
#define JSON_HH
class JSON;
#endif
#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>
#include <memory>
#include <stdexcept>

namespace behorig::exporting {

namespace {

constexpr std::size_t most_pdf_bytes = 20U << 20U;
constexpr std::size_t most_attachment_bytes = 1U << 20U;
constexpr int most_tags = 10'000;  // in a drawn page; more is a loop

base::Failed pdf_problem(std::string_view code, std::vector<base::Argument> arguments = {}) {
  base::Problem problem;
  problem.code = code;
  problem.arguments = std::move(arguments);
  return base::Failed{std::move(problem)};
}

// Takes what a stream holds, up to the limit: a small file may claim to hold gigabytes.
class LimitedText : public Pipeline {
 public:
  LimitedText() : Pipeline("limited text", nullptr) {}

  void write(const unsigned char* data, std::size_t length) override {
    if (length > most_attachment_bytes - text_.size()) {
      too_large_ = true;
      throw std::length_error{"attachment"};
    }
    text_.append(data, data + length);
  }

  void finish() override {}

  bool too_large() const { return too_large_; }

  const std::string& text() const { return text_; }

 private:
  std::string text_{};
  bool too_large_{false};
};

std::unique_ptr<QPDF> opened(std::string_view bytes) {
  // The one that all of qpdf falls back on: an object that belongs to no document warns there.
  const auto silent = QPDFLogger::defaultLogger();
  silent->setInfo(silent->discard());
  silent->setWarn(silent->discard());
  silent->setError(silent->discard());
  auto pdf = std::make_unique<QPDF>();
  pdf->setSuppressWarnings(true);
  pdf->processMemoryFile("pdf", bytes.data(), bytes.size());
  return pdf;
}

std::string pdf_date(base::Instant moment) {
  std::string digits;
  for (const char c : base::iso_text(moment))
    if (c >= '0' && c <= '9') digits += c;
  return "D:" + digits.substr(0, 14) + "Z";
}

// The figures below a tag, in reading order.
void collect_figures(QPDFObjectHandle tag, std::vector<QPDFObjectHandle>& figures, int& left) {
  if (--left < 0 || !tag.isDictionary()) return;
  if (tag.getKey("/S").isNameAndEquals("/Figure")) figures.push_back(tag);
  QPDFObjectHandle inner = tag.getKey("/K");
  if (!inner.isArray()) return collect_figures(inner, figures, left);
  for (const QPDFObjectHandle& one : inner.getArrayAsVector())
    collect_figures(one, figures, left);
}

// cairo 1.16 cannot say that what it draws before the first tag is decoration, so it is said here:
// a screen reader passes over it.
void mark_decoration(QPDF& pdf) {
  for (QPDFObjectHandle page : pdf.getAllPages()) {
    QPDFObjectHandle stream = page.getKey("/Contents");
    if (!stream.isStream()) continue;
    const std::shared_ptr<Buffer> data = stream.getStreamData();
    std::string content{data->getBuffer(), data->getBuffer() + data->getSize()};
    const std::size_t start = content.find("\nq\n");
    const std::size_t tag = content.find(" << /MCID ");
    if (tag == std::string::npos || start >= tag) continue;
    content.insert(content.rfind('\n', tag) + 1, "EMC\n");
    content.insert(start + 3, "/Artifact BMC\n");
    stream.replaceStreamData(content, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
  }
}

void describe(QPDF& pdf, const PdfDetails& details) {
  QPDFObjectHandle root = pdf.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(details.language));
  QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
  preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  root.replaceKey("/ViewerPreferences", preferences);
  QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
  if (info.isDictionary())
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(details.title));
  std::vector<QPDFObjectHandle> figures;
  int left = most_tags;
  collect_figures(root.getKey("/StructTreeRoot"), figures, left);
  const std::size_t count = std::min(figures.size(), details.alternatives.size());
  for (std::size_t i = 0; i < count; ++i)
    figures[i].replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(details.alternatives[i]));
}

void attach(QPDF& pdf, const PdfDetails& details) {
  QPDFEmbeddedFileDocumentHelper files{pdf};
  QPDFObjectHandle associated = QPDFObjectHandle::newArray();
  for (const Attachment& attachment : details.attachments) {
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, attachment.contents);
    stream.setSubtype(attachment.type)
        .setCreationDate(pdf_date(details.made))
        .setModDate(pdf_date(details.made));
    auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, attachment.name, stream);
    file.setDescription(attachment.about);
    QPDFObjectHandle object = file.getObjectHandle();
    object.replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Data"));
    files.replaceEmbeddedFile(attachment.name, file);
    associated.appendItem(object);
  }
  if (!details.attachments.empty()) pdf.getRoot().replaceKey("/AF", associated);
}

std::string written(QPDF& pdf) {
  QPDFWriter writer{pdf};
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setMinimumPDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_disable);  // so that older readers find the tags
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {buffer->getBuffer(), buffer->getBuffer() + buffer->getSize()};
}

base::Result<std::string> contents_of(QPDFFileSpecObjectHelper& file, const base::Argument& name) {
  QPDFObjectHandle stream = file.getEmbeddedFileStream();
  if (!stream.isStream()) return pdf_problem("P132", {name});
  LimitedText text;
  bool filtered = false;
  const bool whole = stream.pipeStreamData(&text, &filtered, 0, qpdf_dl_generalized, true, false);
  if (text.too_large()) return pdf_problem("P133", {{"most", "1"}});
  const std::size_t said = QPDFEFStreamObjectHelper{stream}.getSize();
  if (!whole || !filtered || (said != 0 && said != text.text().size())) return pdf_problem("P130");
  return text.text();
}

base::Result<std::string> find_attachment(QPDF& pdf, std::string_view name) {
  QPDFEmbeddedFileDocumentHelper files{pdf};
  for (auto& [key, file] : files.getEmbeddedFiles())
    if (key == name || file->getFilename() == name)
      return contents_of(*file, {"name", std::string{name}});
  return pdf_problem("P132", {{"name", std::string{name}}});
}

}  // namespace

base::Result<std::string> complete_pdf(std::string_view drawn, const PdfDetails& details) {
  try {
    const std::unique_ptr<QPDF> pdf = opened(drawn);
    describe(*pdf, details);
    mark_decoration(*pdf);
    attach(*pdf, details);
    return written(*pdf);
  } catch (const std::exception&) {
    return pdf_problem("P136");
  }
}

base::Result<std::string> attachment_in(std::string_view pdf, std::string_view name) {
  if (pdf.size() > most_pdf_bytes) return pdf_problem("P133", {{"most", "20"}});
  try {
    if (!unpacks_small(pdf)) return pdf_problem("P133", {{"most", "20"}});
    const std::unique_ptr<QPDF> file = opened(pdf);
    return find_attachment(*file, name);
  } catch (const QPDFExc& exception) {
    return pdf_problem(exception.getErrorCode() == qpdf_e_password ? "P131" : "P130");
  } catch (const std::exception&) {
    return pdf_problem("P130");
  }
}

}  // namespace behorig::exporting

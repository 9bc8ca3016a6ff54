import Converters
import Foundation
import ImporterKit
import NoticeModel
import PDFImporter
import Testing

/// Real gazettes, where they are: `../shared/corpora/gazette-pdf` beside the project, each with its text.
@Suite("Gazettes as PDF files")
struct GazetteTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/corpora/gazette-pdf").standardizedFileURL

  private static let files: [URL] = {
    let all = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let files = all.filter { $0.pathExtension == "pdf" }.sorted { $0.path < $1.path }
    if files.isEmpty || Program.pdfToHTML.path == nil { print("NOT TESTED: no \(folder.path), or no pdftohtml") }
    return Program.pdfToHTML.path == nil ? [] : files
  }()

  @Test("finds 99.5 % of the words of each, and the number of all but two", arguments: files)
  func readsWords(file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    let original = Original(
      source: Source(collection: "gazette", path: file.lastPathComponent), bytes: bytes, mediaType: "application/pdf")
    let conversion = try #require(PopplerConverter(runner: Sandbox(allowsUnsafe: true)).convert([original]).first)
    let extraction = try PDFImporter().extract(try #require(conversion.original))
    let asked = words(
      try String(contentsOf: file.deletingPathExtension().appendingPathExtension("txt"), encoding: .utf8))
    let found = words(extraction.body.plainText)
    let common = asked.reduce(0) { $0 + min($1.value, found[$1.key] ?? 0) }
    #expect(common * 1_000 >= asked.values.reduce(0, +) * 995)
    #expect(extraction.pages.count == extraction.body.count)
    #expect(extraction.pages.first == 1)
    // Laws and resolutions of the standing committee have another head: "Luật số: …", without a place and date.
    let name = file.lastPathComponent
    guard !name.hasPrefix("luat-"), !name.hasPrefix("nghi-quyet-") else { return }
    let head = try #require(HeadReader.read(extraction.body))
    #expect(head.issuingBody != nil)
    let digits = String(try #require(head.number).ordinal)
    #expect(name.split(separator: "-").contains { $0.drop { $0 == "0" } == digits })
  }

  /// How often each word of letters and digits stands in a text.
  private func words(_ text: String) -> [String: Int] {
    var words: [String: Int] = [:]
    var word = String.UnicodeScalarView()
    for scalar in (text + " ").precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(scalar)
      } else if !word.isEmpty {
        words[String(word), default: 0] += 1
        word.removeAll()
      }
    }
    return words
  }
}

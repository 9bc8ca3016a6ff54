import Foundation
import HTMLImporter
import ImporterKit
import NoticeModel
import Testing

/// Real and hostile pages beside the project.
private enum Corpus {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/corpora")
  static let folders = ["phapdien/demuc", "html/jsoup", "html/libxml2/test", "html/readability/test-pages"]
  static let isThere = FileManager.default.fileExists(atPath: root.path)

  static var pages: [URL] {
    folders.flatMap { folder in
      FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)?
        .compactMap { $0 as? URL }.filter { $0.pathExtension == "html" || $0.pathExtension == "htm" } ?? []
    }
  }
}

@Suite("Pages of the corpora", .enabled(if: Corpus.isThere, "SKIPPED: ../shared/corpora is not there"))
struct CorpusTests {
  @Test("lose no letter to their surroundings, and no page its whole text")
  func nothingLost() throws {
    let pages = Corpus.pages
    #expect(pages.count > 100)
    for page in pages {
      let bytes = [UInt8](try Data(contentsOf: page))
      let read = try read(bytes)
      // As a fragment everything is body; the fragment is decoded already.
      guard let text = String(validating: bytes, as: UTF8.self), read.encoding == "utf-8" else { continue }
      let whole = HTMLImporter.extract(fragment: text)
      #expect(counts(read.body + read.surroundings) == counts(whole.body), "\(page.path)")
      #expect(read.body.isEmpty == whole.body.isEmpty, "\(page.path)")
    }
  }

  /// How often each letter stands in the blocks.
  private func counts(_ blocks: [Block]) -> [Unicode.Scalar: Int] {
    var counts: [Unicode.Scalar: Int] = [:]
    for block in blocks {
      for scalar in block.text.unicodeScalars where scalar.value > 0x20 { counts[scalar, default: 0] += 1 }
    }
    return counts
  }
}

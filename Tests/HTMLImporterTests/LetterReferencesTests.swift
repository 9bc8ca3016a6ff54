import Foundation
import ImporterKit
import NoticeModel
import Testing

@Suite("References to letters", .enabled(if: SharedTables.folder != nil, "the shared tables are not here"))
struct LetterReferencesTests {
  @Test("reads every reference to a Vietnamese letter")
  func letters() throws {
    let rows = try SharedTables.rows("html_refs.csv")
    #expect(rows.count == 562)
    for row in rows {
      let (reference, letter) = (row[1], try #require(SharedTables.text(row[2])))
      let page = try read("<html><body><p>Số \(reference) Điều</p></body></html>")
      #expect(try composed(page).unicodeScalars.elementsEqual("Số \(letter) Điều".unicodeScalars), "\(row)")
    }
  }

  @Test(
    "reads references to the bytes of a legacy letter as the letter",
    arguments: [(8, "tcvn3"), (9, "vni"), (11, "viscii"), (12, "vps")])
  func bytes(column: Int, encoding: String) throws {
    var read = 0
    for row in try SharedTables.rows("byte_surface_forms.csv") {
      // In TCVN3 one of them is a blank.
      guard let letter = SharedTables.text(row[column]), letter != "\u{A0}" else { continue }
      for reference in row[5...7] where !reference.isEmpty {
        let page = try Self.page("<p>so \(reference)1</p>", encoding: encoding)
        #expect(page.text == "so \(letter)1", "\(reference) \(row)")
        read += 1
      }
    }
    #expect(read >= 28)
  }

  /// The text as the archive keeps it.
  private func composed(_ page: Extraction) throws -> String {
    let digest = try #require(ContentDigest(hex: String(repeating: "0", count: 64)))
    return Normaliser.notice(
      from: page, id: NoticeID(truncating: digest),
      provenance: Provenance(
        source: Source(collection: "tan-loc-ha", path: "trang.html"), capturedAt: "2004-03-12T00:00:00Z",
        digest: digest,
        byteCount: 1, mediaType: MediaType.html, position: RecordPosition(file: 1, offset: 0, length: 1))
    ).body.plainText
  }

  private static func page(_ text: String, encoding: String) throws -> Extraction {
    try read(Array(text.utf8), encoding: encoding)
  }
}

/// The published tables of encodings, which stand beside the project where it is developed, and not elsewhere;
/// `TRACUU_SHARED` names another place.
private enum SharedTables {
  static let folder: URL? = {
    let beside = URL(filePath: #filePath).appending(path: "../../../../shared").standardized
    let named = ProcessInfo.processInfo.environment["TRACUU_SHARED"].map { URL(filePath: $0) }
    let folder = (named ?? beside).appending(path: "data/vietnamese/encodings")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The cells of each row; commas stand inside the last column alone.
  static func rows(_ name: String) throws -> [[String]] {
    guard let folder else { return [] }
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The text of code points such as `00E0 0301`; nil for an empty cell.
  static func text(_ cell: String) -> String? {
    let scalars = cell.split(separator: " ").compactMap { UInt32($0, radix: 16) }.compactMap(Unicode.Scalar.init)
    return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
  }
}

import Foundation
import ImporterKit

/// OpenDocument as one XML file: what LibreOffice writes for us.
enum FlatODF: String, CaseIterable {
  case text
  case spreadsheet
  case presentation

  /// The name's ending, which also tells LibreOffice what to write.
  var ending: String {
    switch self {
    case .text: "fodt"
    case .spreadsheet: "fods"
    case .presentation: "fodp"
    }
  }

  var mediaType: String { "application/vnd.oasis.opendocument.\(rawValue)-flat-xml" }

  /// True when the document was written to its end: LibreOffice may be stopped in the middle of one.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    let tail = bytes.suffix(64)
    guard let last = tail.lastIndex(where: { $0 > 0x20 }) else { return false }
    return tail[...last].suffix(18).elementsEqual("</office:document>".utf8)
  }

  /// The document without the bytes of its pictures, which are most of a file that has any and no text.
  static func withoutPictures(_ bytes: [UInt8]) -> [UInt8] {
    let opening = Array("<office:binary-data>".utf8)
    let closing = Array("</office:binary-data>".utf8)
    return bytes.withUnsafeBufferPointer { whole in
      opening.withUnsafeBufferPointer { opening in
        closing.withUnsafeBufferPointer { closing in
          var kept: [UInt8] = []
          var rest = whole
          while let start = ByteSearch.first(opening, in: rest) {
            let contents = UnsafeBufferPointer(rebasing: rest[(start + opening.count)...])
            guard let end = ByteSearch.first(closing, in: contents) else { break }
            kept += rest[..<(start + opening.count)]
            rest = UnsafeBufferPointer(rebasing: contents[end...])
          }
          return kept + rest
        }
      }
    }
  }
}

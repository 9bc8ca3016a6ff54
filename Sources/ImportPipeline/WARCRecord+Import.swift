import Foundation
import ImporterKit
import NoticeModel
import WARC

/// The header fields by which a rebuild reads a record as the import did.
enum RecordField {
  /// The folder it was imported from.
  static let root = "Tracuu-Root"
  /// `Reading` as JSON, where it says more than nothing.
  static let reading = "Tracuu-Reading"
  /// A frame that is part of the page: digest, blank, reference.
  static let part = "Tracuu-Part"
}

extension WARCRecord {
  mutating func describe(_ prepared: Prepared, reading: Reading) {
    fields.append(RecordField.root, prepared.input.root)
    if !reading.isDefault, let json = reading.json { fields.append(RecordField.reading, json) }
    guard case .document(let document) = prepared.result else { return }
    for (reference, digest) in document.parts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      fields.append(RecordField.part, "sha256:\(digest.hex) \(reference)")
    }
  }

  /// What `describe` wrote: how to read the record.
  var reading: Reading {
    guard let json = self[RecordField.reading] else { return Reading() }
    return (try? JSONDecoder().decode(Reading.self, from: Data(json.utf8))) ?? Reading()
  }

  /// The frames of the page, by reference.
  var parts: [String: ContentDigest] {
    var parts: [String: ContentDigest] = [:]
    for value in values(RecordField.part) {
      let pieces = value.split(separator: " ", maxSplits: 1)
      guard pieces.count == 2, let digest = ContentDigest(hex: pieces[0].dropFirst("sha256:".count)) else { continue }
      parts[String(pieces[1])] = digest
    }
    return parts
  }
}

extension Reading {
  var json: String? { (try? JSONText.encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } }
}

extension PreparedRecord {
  /// Nil when there is no memory for it or the record is over the limit; the writer then says so.
  static func packing(_ record: WARCRecord, with compressor: borrowing GzipCompressor?) -> PreparedRecord? {
    switch compressor {
    case .some(let compressor): try? PreparedRecord(record, using: compressor)
    case .none: nil
    }
  }
}

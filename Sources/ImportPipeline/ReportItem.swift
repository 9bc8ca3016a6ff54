import Foundation
public import NoticeModel

/// What became of one input: a line of the import report, of the ledger and of `--acknowledge`.
public struct ReportItem: Sendable {
  public var source: String
  public var outcome: Outcome
  public var id: NoticeID?
  public var mediaType: String
  public var encoding: String?
  public var encodingEvidence: String?
  public var encodingScore: Double?
  public var digest: ContentDigest?
  public var byteCount: Int
  public var warnings: [String]
  public var error: ImportError?

  /// One JSON object, keys as in CONTRACT.
  public var json: String {
    var json = "{\"source\":" + JSONText.string(source) + ",\"outcome\":\"\(outcome.rawValue)\""
    json += ",\"id\":" + (id.map { "\"\($0.hex)\"" } ?? "null")
    json += ",\"media_type\":" + (mediaType.isEmpty ? "null" : JSONText.string(mediaType))
    json += ",\"encoding\":" + (encoding.map(JSONText.string) ?? "null")
    json += ",\"encoding_evidence\":" + (encodingEvidence.map(JSONText.string) ?? "null")
    json += ",\"encoding_score\":" + (EncodingScore.shown(encodingScore).map { "\($0)" } ?? "null")
    json += ",\"sha256\":" + (digest.map { "\"\($0.hex)\"" } ?? "null") + ",\"bytes\":\(byteCount)"
    json += ",\"warnings\":[" + warnings.map(JSONText.string).joined(separator: ",") + "]"
    if let error {
      json += ",\"error\":{\"code\":\"\(error.code.rawValue)\",\"message\":" + JSONText.string(error.description) + "}"
    }
    return json + "}"
  }
}

/// JSON for the lines that are written by the hundred thousand, where an encoder would cost more than the index.
enum JSONText {
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// A JSON string: quotation marks, backslashes and control characters escaped (RFC 8259 §7).
  static func string(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return "\"" + text + "\"" }
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
      case 0..<0x20: bytes += Array("\\u00".utf8) + hex(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

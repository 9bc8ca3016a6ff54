import Foundation
import NoticeModel

/// The file of those who may upload: a line each, the SHA-256 of the token in hex and a name. Empty lines and those that
/// begin with `#` are passed over.
///
/// Read again for each request: taking a line out ends the right at once.
public struct TokenFile: Sendable {
  /// Why the file cannot be used.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// In Vietnamese: what is wrong and what to do. Never a part of the file.
    public let description: String
  }

  struct Entry: Sendable, Hashable {
    var digest: ContentDigest
    var name: String
  }

  private let path: String

  /// Looks at the file, so that a wrong one is told when the service starts.
  public init(_ path: String) throws(Failure) {
    self.path = path
    _ = try entries()
  }

  /// The name of a token's holder; nil where the token is none.
  ///
  /// Compares digests with all lines, each in constant time.
  public func holder(of token: String) throws(Failure) -> String? {
    let digest = UploadToken.digest(of: token).bytes
    var holder: String?
    for entry in try entries() where ConstantTime.areEqual(entry.digest.bytes, digest) { holder = entry.name }
    return holder
  }

  /// Whether a name can stand in the file.
  public static func isName(_ name: String) -> Bool {
    (1...64).contains(name.unicodeScalars.count) && name.trimmingCharacters(in: .whitespaces) == name
      && !name.unicodeScalars.contains(where: CharacterSet.controlCharacters.union(.newlines).contains)
  }

  /// The line for a token.
  public static func line(_ token: UploadToken, name: String) -> String { "\(token.digest.hex)  \(name)" }

  private func entries() throws(Failure) -> [Entry] {
    guard let contents = FileManager.default.contents(atPath: path),
      let text = String(validating: contents, as: UTF8.self)
    else { throw Failure(description: "Không đọc được tệp \(path) của --upload-tokens.") }
    return try Self.entries(of: text, path: path)
  }

  static func entries(of text: String, path: String) throws(Failure) -> [Entry] {
    var entries: [Entry] = []
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard parts.count == 2, let digest = ContentDigest(hex: parts[0]) else {
        throw Failure(
          description: "Dòng \(place + 1) của \(path) không có dạng: 64 chữ số hệ 16, dấu cách, tên; xem tracuu token.")
      }
      let name = parts[1].trimmingCharacters(in: .whitespaces)
      guard isName(name), !entries.contains(where: { $0.name == name || $0.digest == digest }) else {
        throw Failure(
          description: "Dòng \(place + 1) của \(path): tên không hợp lệ, hoặc tên hay mã đã có ở dòng trước.")
      }
      entries.append(Entry(digest: digest, name: name))
    }
    return entries
  }
}

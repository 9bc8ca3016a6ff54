import Foundation
public import NoticeModel
import WARC

/// The right to upload, as the archivist holds it: 32 random bytes in base64url (RFC 4648 5).
///
/// The service knows only its SHA-256, so whoever reads the service's files cannot upload. The random bits make a slow
/// hash needless: there is nothing to guess.
public struct UploadToken: Sendable {
  /// What stands behind `Authorization: Bearer`.
  public let text: String

  /// A new one, from the system's random generator.
  public init() {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    text = Data(bytes).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// What stands in the file of tokens.
  public var digest: ContentDigest { Self.digest(of: text) }

  static func digest(of text: String) -> ContentDigest { ContentDigest(hashing: Array(text.utf8)) }
}

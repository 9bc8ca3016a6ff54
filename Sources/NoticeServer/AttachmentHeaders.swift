import HTTPTypes
import NoticeModel
import NoticePages

extension HTTPFields {
  /// The headers under which an original leaves the server: saved, never shown, whatever it holds.
  init(attachment file: OriginalFile) {
    self.init()
    self[.contentType] = Attachment.contentType(for: file.mediaType)
    self[.contentDisposition] = Attachment.disposition(for: file.name)
    self[.contentSecurityPolicy] = Attachment.policy
  }
}

enum Attachment {
  static let policy = "sandbox"

  /// The stored type when it is well formed and nothing a browser runs.
  static func contentType(for mediaType: String) -> String {
    let plain = mediaType.lowercased()
    let isWellFormed =
      plain.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1
      && plain.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789.+-/".utf8.contains($0) }
    let isActive = ["html", "xml", "svg", "script"].contains { plain.contains($0) }
    return isWellFormed && !isActive ? plain : "application/octet-stream"
  }

  /// RFC 6266: the plain name for old clients, the UTF-8 name (RFC 8187) for all others.
  ///
  /// - Parameter kind: `attachment` to be saved, `inline` to be shown.
  static func disposition(for path: String, as kind: String = "attachment") -> String {
    let name = fileName(of: path)
    let plain = String(String.UnicodeScalarView(name.unicodeScalars.map { isPlain($0) ? $0 : "_" }))
    return "\(kind); filename=\"\(plain)\"; filename*=UTF-8''\(name.percentEncoded)"
  }

  /// The last component of a path, URL or archive entry, without controls and direction marks; a leading dot or dash,
  /// which would hide the file or look like an option, gets a `_` before it.
  static func fileName(of path: String) -> String {
    var scalars = path.unicodeScalars.prefix { $0 != "?" && $0 != "#" }
    if let slash = scalars.lastIndex(where: { $0 == "/" || $0 == "\\" }) {
      scalars = scalars[scalars.index(after: slash)...]
    }
    let name = String(String.UnicodeScalarView(scalars.filter(\.isShown).prefix(maximumLength)))
    guard let first = name.unicodeScalars.first else { return "ban-goc" }
    return first == "." || first == "-" ? "_" + name : name
  }

  /// Enough for any name a person gave, and no more than file systems take.
  private static let maximumLength = 120

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": true
    default: false
    }
  }
}

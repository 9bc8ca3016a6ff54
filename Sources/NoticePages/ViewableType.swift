/// The types of originals that a browser may show: it draws them by itself, and what they could run is switched off by the
/// headers they are sent under.
///
/// SVG and XML are none: with a style sheet they become whatever they like. What is not in the list is downloaded.
public enum ViewableType: Sendable, Hashable, CaseIterable {
  case html, text, pdf, png, jpeg, gif, webp

  /// The type of a stored media type in any case and with any parameters; nil where a browser must not show it.
  public init?(mediaType: String) {
    let bytes = mediaType.utf8.prefix { $0 != UInt8(ascii: ";") }
    let blanks = bytes.drop { $0 == 0x20 || $0 == 0x09 }.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
    switch String(decoding: blanks, as: UTF8.self).lowercased() {
    case "text/html": self = .html
    // Exports and their records: nobody's browser shows them as anything but text.
    case "text/plain", "text/csv", "text/tab-separated-values", "application/json", "application/jsonl": self = .text
    case "application/pdf": self = .pdf
    case "image/png": self = .png
    case "image/jpeg": self = .jpeg
    case "image/gif": self = .gif
    case "image/webp": self = .webp
    default: return nil
    }
  }

  /// What the bytes are sent as: never the stored text, which a document may have had a say in.
  public var mediaType: String {
    switch self {
    case .html: "text/html"
    case .text: "text/plain"
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .webp: "image/webp"
    }
  }

  /// True where the bytes are characters, so that a browser must be told their encoding.
  public var isText: Bool { self == .html || self == .text }

  /// True for what an `<img>` shows, in which nothing runs.
  var isPicture: Bool {
    switch self {
    case .png, .jpeg, .gif, .webp: true
    case .html, .text, .pdf: false
    }
  }
}

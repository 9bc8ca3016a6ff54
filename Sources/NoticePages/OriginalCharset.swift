/// The encoding of an original, as browsers know it and as readers are told of it.
public struct OriginalCharset: Sendable, Hashable {
  /// As in `Provenance.encoding`; nil where the bytes were not read as text.
  public let encoding: String?

  public init(encoding: String?) {
    self.encoding = encoding
  }

  /// What a browser has to be told to show `bytes` as they were meant, as far as it can: a name of the WHATWG Encoding
  /// Standard. An old encoding that lived in fonts (TCVN3, VNI) is none; its pages looked right over windows-1252.
  ///
  /// The archive may have read such an encoding through UTF-8, so bytes that are UTF-8 are sent as that. Linear.
  public func label(for bytes: [UInt8]) -> String {
    if let encoding, encoding.hasPrefix("utf-16") { return Self.webNames.contains(encoding) ? encoding : "utf-8" }
    if encoding == "utf-8" || String(validating: bytes, as: UTF8.self) != nil { return "utf-8" }
    guard let encoding, Self.webNames.contains(encoding) else { return "windows-1252" }
    return encoding
  }

  /// True where browsers may show other letters than the archive has read, so that its text belongs beside the original.
  var isLegacy: Bool {
    guard let encoding else { return false }
    // Text that was damaged (`utf-8-as-windows-1252`) is shown damaged.
    return !["utf-8", "utf-16le", "utf-16be", "us-ascii"].contains(encoding)
  }

  private static let webNames: Set<String> = [
    "utf-16le", "utf-16be", "windows-874", "windows-1250", "windows-1251", "windows-1252", "windows-1253",
    "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "iso-8859-2", "iso-8859-15",
    "koi8-r", "macintosh", "gbk", "gb18030", "big5", "euc-jp", "shift_jis", "euc-kr",
  ]
}

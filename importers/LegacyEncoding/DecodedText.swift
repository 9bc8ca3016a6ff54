public import NoticeModel

/// The text of an original as UTF-8, with the encoding it was read with and what that was decided on.
///
/// Of 8-bit bytes this is their view in windows-1252, and bytes that are no text yet stand in a private-use area
/// (`Escape`): a document's parts may each be in another encoding, and `TextRestorer` reads them.
public struct DecodedText: Sendable, Hashable {
  /// Valid UTF-8 without NUL and without a leading byte order mark. The input's own storage where nothing had to
  /// change.
  public var utf8: [UInt8]
  /// The encoding's lower-case IANA name, `utf-8` or `windows-1252`; text of ASCII alone is `utf-8`.
  public var encoding: String
  /// A raw value of `CharsetEvidence`.
  public var evidence: String
  /// Replaced bytes, unknown and contradicting labels; never a reason to refuse the text.
  public var warnings: [ImportWarning]
  /// The bytes are neither UTF-8 nor a declared encoding that can be trusted: each is one letter of something.
  var isEightBit = false
  /// Bytes that are not UTF-8 stand as `Escape`s.
  var hasEscapes = false
  /// The Vietnamese encoding that the document names.
  var declaredEncoding: VietnameseEncoding?
  /// The Vietnamese encoding that a person named.
  var chosenEncoding: VietnameseEncoding?
  /// A person named the encoding: nothing else is tried.
  var isChosen = false
  /// The declared encoding's name where it is not the one the bytes were read with.
  var contradicted: String?

  public init(utf8: [UInt8], encoding: String, evidence: String, warnings: [ImportWarning] = []) {
    self.utf8 = utf8
    self.encoding = encoding
    self.evidence = evidence
    self.warnings = warnings
  }

  /// Text that was decoded already, such as the value of a record's field.
  public init(decoded utf8: [UInt8]) {
    self.init(utf8: utf8, encoding: "utf-8", evidence: CharsetEvidence.validUTF8.rawValue)
  }

  /// What a page that stands inside this text is read with: the Vietnamese encoding that a person named, UTF-8 where they
  /// named another one, nil where the page decides.
  public var partEncoding: String? {
    chosenEncoding?.rawValue ?? (isChosen ? "utf-8" : nil)
  }

  /// The warning for a document that names another encoding than it was read with; `main` is the legacy encoding that
  /// most of it turned out to be in. A legacy font under the label of Western Europe is how these pages were made, so
  /// that is none.
  func conflict(with main: VietnameseEncoding?) -> ImportWarning? {
    if isChosen { return nil }
    if let main {
      let label = declaredEncoding?.rawValue ?? contradicted
      return label.flatMap { $0 == main.rawValue ? nil : DecodedText.conflict($0, main.rawValue) }
    }
    return contradicted.map { DecodedText.conflict($0, encoding) }
  }

  private static func conflict(_ declared: String, _ read: String) -> ImportWarning {
    ImportWarning(.charsetConflict, "declared \(declared), read as \(read)")
  }
}

/// What an encoding was decided on, the strongest first.
public enum CharsetEvidence: String, Sendable, Hashable, CaseIterable {
  /// A person said so (`--encoding`).
  case option
  /// A byte order mark.
  case byteOrderMark = "bom"
  /// NUL bytes stand where UTF-16 text in Latin letters has them.
  case utf16Pattern = "utf16-pattern"
  /// The same for UTF-32.
  case utf32Pattern = "utf32-pattern"
  /// Every byte is valid UTF-8.
  case validUTF8 = "valid-utf8"
  /// Nearly all of the text is UTF-8; the rest is damaged.
  case mostlyUTF8 = "mostly-utf8"
  /// The words are Vietnamese syllables in this encoding and in no other. A font of the encoding's family shows as
  /// `font` and its name instead.
  case syllables
  /// The document or its server names the encoding, and the bytes do not speak against it.
  case declared
  /// Nothing speaks for any encoding.
  case fallback
}

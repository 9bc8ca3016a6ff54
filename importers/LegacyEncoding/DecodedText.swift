public import NoticeModel

/// The text of an original as UTF-8, with the encoding it was read with and what that was decided on.
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

  public init(utf8: [UInt8], encoding: String, evidence: String, warnings: [ImportWarning] = []) {
    self.utf8 = utf8
    self.encoding = encoding
    self.evidence = evidence
    self.warnings = warnings
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
  /// The document or its server names the encoding, and the bytes do not speak against it.
  case declared
  /// Nothing speaks for any encoding.
  case fallback
}

/// Something doubtful in an original that was kept all the same. `code` is stable and stands in reports and in `docs/`.
public struct ImportWarning: Sendable, Hashable {
  public let code: Code
  /// Figures that make the warning useful (bytes replaced, words lost), in words; may be empty.
  public let detail: String

  public init(_ code: Code, _ detail: String = "") {
    self.code = code
    self.detail = detail
  }

  /// The stable codes. `docs/importing.md` explains each; a test keeps the two together.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// No text beyond a heading was found: the bytes are kept, the title can be searched.
    case noText = "no_text"
    /// The file has no bytes, or nothing but blanks.
    case empty
    /// The bytes are not a format that is read yet, or are damaged: kept as they are.
    case unreadable
    /// The name promises another format than the bytes hold.
    case typeMismatch = "type_mismatch"
    /// Two sources name different encodings; the stronger was taken.
    case charsetConflict = "charset_conflict"
    /// The declared encoding is not known; the bytes decided.
    case charsetUnknown = "charset_unknown"
    /// Bytes that the encoding does not define became U+FFFD.
    case charsetInvalidBytes = "charset_invalid_bytes"
    /// Some text is probably in a legacy encoding, but not surely enough to be changed; `tracuu review` lists it.
    case encodingReview = "encoding_review"
    /// NUL characters became U+FFFD.
    case nulBytes = "nul_bytes"
    /// A page without a title got one from its text or its name.
    case noTitle = "no_title"
    /// Bidirectional control characters were taken out of a title.
    case bidiControl = "bidi_control"
    /// A comment, script or tag never ends; the text after its start was kept.
    case htmlUnterminated = "html_unterminated"
    /// Elements are nested far deeper than people write them.
    case deepNesting = "deep_nesting"
    /// The first HTML reader lost words; the second reader's text was taken.
    case secondReader = "second_reader"
    /// Both HTML readers lost words that stand in the source; the detail counts them.
    case textLost = "text_lost"
    /// A frame of the page is not in the imported folder.
    case frameMissing = "frame_missing"
    /// The text was longer than the limit and was cut; the bytes are whole.
    case textCut = "text_cut"
    /// A record of an export could not be read; the detail says why.
    case recordMalformed = "record_malformed"
    /// A date or number of a record is not one; it is kept under `extra`.
    case fieldUnreadable = "field_unreadable"
  }
}

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
    /// A word of more than 256 bytes is found by its beginning only.
    case tokenCut = "token_cut"
    /// A record of an export could not be read; the detail says why.
    case recordMalformed = "record_malformed"
    /// A date or number of a record is not one; it is kept under `extra`.
    case fieldUnreadable = "field_unreadable"
    /// The head has two different numbers; the surer was taken, the detail names both.
    case conflictingNumber = "conflicting_number"
    /// The head has two different dates; the surer was taken, the detail names both.
    case conflictingDate = "conflicting_date"
    /// A record of a web archive does not follow the format: a length, date or field that cannot be right.
    case warcMalformed = "warc_malformed"
    /// A web archive or one of its records ends too early; what is there was read.
    case warcTruncated = "warc_truncated"
    /// Packed data of a web archive is damaged; what came out was read.
    case warcDamaged = "warc_damaged"
    /// A web archive is packed as a whole instead of record by record.
    case warcNotChunked = "warc_not_chunked"
    /// A record of a type that no standard has.
    case warcUnknownType = "warc_unknown_type"
    /// A record goes on in another one; its parts are not joined.
    case warcSegmented = "warc_segmented"
    /// Bytes are not those that the stated digest was made of.
    case digestMismatch = "digest_mismatch"
    /// The head or the coding of a web server's answer is broken; the body was kept as far as it could be read.
    case httpMalformed = "http_malformed"
    /// An address that a browser would run instead of fetching; it is kept and never made a link.
    case unsafeURI = "unsafe_uri"
    /// Packed data unpacks to more than is believable; it was left.
    case ratioLimit = "limit.ratio"
    /// A document or a whole archive is larger than its limit; the rest was left.
    case bytesLimit = "limit.input_bytes"
    /// An archive unpacks to more bytes than are read from one; the rest was left.
    case totalLimit = "limit.total_bytes"
    /// An archive has more entries than are read from one; the rest was left.
    case entriesLimit = "limit.entries"
    /// Containers stand in each other deeper than they are opened.
    case depthLimit = "limit.depth"
    /// An archive ends too early; the entries in front of the end were read.
    case archiveTruncated = "archive_truncated"
    /// An archive is damaged; the entries in front of the damage, and what could be found behind it, were read.
    case archiveDamaged = "archive_damaged"
    /// An entry of an archive is damaged or its checksum is wrong; its bytes are not taken for a document.
    case entryCRC = "entry_crc"
    /// An entry or a whole archive is encrypted.
    case encrypted
    /// An archive's entry names a place outside of it; a safe path stands for the name.
    case unsafePath = "unsafe_path"
    /// A name that is too long, empty, or holds characters that disguise it or break lines.
    case oddName = "odd_name"
    /// A name is not UTF-8; its bytes stand percent-encoded in the path.
    case nameEncoding = "name_encoding"
    /// The two places of a zip that name an entry disagree.
    case nameMismatch = "name_mismatch"
    /// Two entries of an archive have one name; all but the first have their number in the path.
    case duplicateName = "duplicate_name"
    /// A symbolic or hard link in an archive; nothing is read through it.
    case linkSkipped = "link_skipped"
    /// The bytes are not those that the list of checksums states.
    case manifestMismatch = "manifest_mismatch"
    /// The list of checksums does not name this file.
    case manifestUnlisted = "manifest_unlisted"
    /// Imported with `--hold`: stored, and not served until it is released.
    case held
    /// Its head says that it is a draft: not served until it is released.
    case draftMark = "draft_mark"
    /// It says that it is for the office itself: not served until it is released.
    case internalMark = "internal_mark"
    /// Its head carries a degree of secrecy. Files with one are refused; what was stored all the same is never served.
    case secretMark = "secret_mark"
    /// It was held, and a person released it.
    case released
    /// The import was stopped in the middle of this container; running it again takes the rest.
    case interrupted
    /// A device, named pipe or socket in an archive.
    case specialSkipped = "special_skipped"
    /// The file ends in the middle; what is there was read.
    case truncated
    /// The program that reads this format is not installed, or could not start; `tracuu doctor` says what to install.
    case converterMissing = "converter_missing"
    /// This machine cannot lock converters in, and nobody allowed them to run free.
    case converterUnsafe = "converter_unsafe"
    /// The program that reads this format was stopped at a limit: time, memory or size.
    case converterLimit = "converter_limit"
    /// The program that reads this format crashed on it.
    case converterCrash = "converter_crash"
    /// Read by a program that knows letters but no fonts, so that text in old encodings may be wrong.
    case converterDoubtful = "converter_doubtful"
    /// The program that reads this format met damage and went on; some text may be missing.
    case damaged
    /// Pictures of pages were read by a program; the detail counts them and gives its mean confidence, 0 to 100.
    case ocr
    /// Pages hold no text; the detail names them.
    case pageWithoutText = "page_without_text"
    /// A part of an office document has a document type declaration, which entity bombs need: it was not read.
    case xmlDTDRefused = "xml_dtd_refused"
    /// A part of an office document is not well-formed XML or ends too early; what could be read was kept.
    case xmlDamaged = "xml_damaged"
    /// Numbers of private persons were masked; the detail counts them by kind. The original is withheld.
    case privateData = "private_data"
    /// A part of an office document is in a format that is not read there; the detail says which.
    case partUnread = "part_unread"
  }
}

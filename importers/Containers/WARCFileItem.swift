public import NoticeModel

/// One record of a WARC or ARC file from elsewhere, as far as it could be read.
public struct WARCFileItem: Sendable {
  /// What a record is. An ARC file's first record is `warcinfo`, its others `response` or `resource`.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case warcinfo, response, resource, request, metadata, revisit, conversion, continuation, unknown
  }

  /// Where a record stands.
  public struct Place: Sendable, Hashable {
    /// The first byte: in the file, where the record is a gzip member of its own or the file is not packed; else in the
    /// file's unpacked bytes.
    public var offset: Int
    public var length: Int
    /// True where `offset` and `length` are a gzip member's.
    public var isMember: Bool
  }

  /// Counts the records of the file from 0, whatever becomes of them.
  public var ordinal: Int
  public var place: Place
  public var kind: Kind
  /// The type as the record states it.
  public var type: String
  /// The address without angle brackets; blanks and control characters as `%XX`. Any scheme: `dns:`, `javascript:`.
  public var targetURI: String?
  /// When it was captured: `2013-07-22T03:04:05Z`, in UTC, with a fraction where one was stated.
  public var date: String?
  /// As it stands: `<urn:uuid:…>`.
  public var recordID: String?
  /// What a revisit refers to, by id, and by address and date.
  public var refersTo: String?
  public var refersToTargetURI: String?
  public var refersToDate: String?
  /// The payload digest as it stands, such as `sha1:…`: equal payloads of one crawler have equal ones.
  public var statedPayloadDigest: String?
  /// Nil where none is stated, or nothing can be judged: a revisit's payload stands elsewhere.
  public var payloadDigest: WARCDigestVerdict?
  public var blockDigest: WARCDigestVerdict?
  /// The type of the block: `application/http; msgtype=response` for an answer of a web server.
  public var contentType: String?
  /// The status of the web server's answer; nil for anything else, and for a head that has none.
  public var httpStatus: Int?
  /// Of the HTTP head the fields that say something of the document: `content-type`, `content-language`,
  /// `content-disposition`, `last-modified`, `location`.
  public var httpHeaders: [String: String] = [:]
  /// Which part of a record over several files this is, from 1 on; such parts are reported and not joined.
  public var segment: Int?
  /// The document: the block without HTTP head, transfer and content codings undone. Of a damaged one what came out.
  public var payload: Result<[UInt8], ImportError>
  /// The record's header as it stands, the blank line included; for ARC its one line.
  public var header: [UInt8]
  /// The record's block as it stands, empty where it was too large to be read.
  public var block: [UInt8]
  public var warnings: [ImportWarning] = []

  /// Header and block, byte for byte: what is kept where a record is kept verbatim.
  public var record: [UInt8] { header + block }

  /// Where a redirect leads, as it stands (perhaps relative to ``targetURI``); nil for any other answer.
  public var redirect: String? {
    guard let httpStatus, (300...399).contains(httpStatus) else { return nil }
    return httpHeaders["location"]
  }

  /// What the server, or else the record, says the payload is.
  public var payloadType: String? {
    let isHTTP = contentType?.lowercased().hasPrefix("application/http") == true || httpStatus != nil
    return httpHeaders["content-type"] ?? (isHTTP ? nil : contentType)
  }
}

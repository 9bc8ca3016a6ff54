import WARC

/// What the header of a record says, WARC or ARC.
struct WARCRecordHead {
  var kind: WARCFileItem.Kind
  var type: String
  var targetURI: String?
  var date: String?
  var contentType: String?
  /// The stated length of the block; nil where none can be read.
  var length: Int?
  /// Everything else a WARC header says; nil for ARC, which says no more.
  var header: WARCHeader?
  /// The header as it stands.
  var bytes: [UInt8]

  init(_ header: WARCHeader, bytes: [UInt8]) {
    type = header.fields["WARC-Type"] ?? ""
    kind = WARCFileItem.Kind(rawValue: type.lowercased()) ?? .unknown
    targetURI = header.fields["WARC-Target-URI"]
    date = header.fields["WARC-Date"]
    contentType = header.fields["Content-Type"]
    length = header.contentLength
    self.header = header
    self.bytes = bytes
  }

  init(_ header: ARCHeader, bytes: [UInt8]) {
    let isFile = header.url.lowercased().hasPrefix("filedesc:")
    let isWeb = header.url.lowercased().hasPrefix("http")
    kind = isFile ? .warcinfo : isWeb ? .response : .resource
    type = kind.rawValue
    targetURI = header.url
    date = header.date
    contentType = header.contentType
    length = header.length
    self.bytes = bytes
  }
}

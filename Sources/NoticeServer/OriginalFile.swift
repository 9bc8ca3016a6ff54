public import NoticeModel

/// The bytes of a document as received.
public struct OriginalFile: Sendable {
  public var bytes: [UInt8]
  /// The stored media type; what a browser could run is sent as `application/octet-stream` all the same.
  public var mediaType: String
  /// The name to save it under; path and odd characters are taken off.
  public var name: String

  public init(bytes: [UInt8], mediaType: String, name: String) {
    self.bytes = bytes
    self.mediaType = mediaType
    self.name = name
  }
}

/// Reads a document's original from where the originals are kept; nil when there is none.
public typealias OriginalLoader = @Sendable (NoticeID) async throws -> OriginalFile?

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

/// Reads the original of a document's version, of the newest where none is named, from where the originals are kept; nil
/// when there is none.
public typealias OriginalLoader = @Sendable (_ id: NoticeID, _ version: Int?) async throws -> OriginalFile?

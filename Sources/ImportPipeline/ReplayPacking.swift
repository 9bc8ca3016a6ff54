import NoticeModel
import WARC

extension Replay {
  /// A small image within an archive: a replayed page asks for dozens at once, and each would cost a walk through the
  /// archive in a process of its own. Nil for what is no image.
  init?(imageIn document: ArchiveDocument) {
    guard (1...Self.maximumImageBytes).contains(document.bytes.count),
      ReplayImageType(mediaType: document.mediaType, place: document.source.place) != nil
    else { return nil }
    self.init(kind: .image, bytes: document.bytes)
  }

  /// The same as one gzip member, about a quarter of it.
  func packed(with compressor: borrowing GzipCompressor) -> Replay {
    isPacked ? self : Replay(kind: kind, bytes: compressor.gzip(bytes), isPacked: true)
  }
}

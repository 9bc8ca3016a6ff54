public import NoticeModel
import WARC

extension NoticeID {
  /// The id of the document from `source`: SHA-256 over the collection, a NUL and the path, in UTF-8, cut to 96 bits.
  ///
  /// The NUL keeps `("a", "b/c")` and `("a/b", "c")` apart: neither part can hold one.
  public init(identifying source: Source) {
    self.init(truncating: ContentDigest(hashing: Array(source.collection.utf8) + [0] + Array(source.path.utf8)))
  }
}

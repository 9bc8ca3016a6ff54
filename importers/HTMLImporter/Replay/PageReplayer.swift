public import ImporterKit
public import NoticeModel

/// Rewrites pages and style sheets of the web for their replay.
///
/// A page comes out in Unicode, with elements and attributes of ``ReplayElements`` only: no script, handler, form, plug-in,
/// refresh or address of its own. A style sheet is told by its name, since its bytes look like any text.
public struct PageReplayer: ReplayMaker {
  public init() {}

  /// Linear. Pages beyond `Replay.maximumBytes`, before or after, have none.
  public func replay(of original: Original) -> Replay? {
    guard !original.bytes.isEmpty, original.bytes.count <= Replay.maximumBytes else { return nil }
    let isText = original.mediaType == MediaType.text || original.mediaType == MediaType.html
    if isText, Self.isStyleSheet(original.source.path) {
      let sheet = ReplaySheet(references: ReplayReferences(source: original.source)).rewritten(original.bytes)
      return Replay(kind: .styleSheet, bytes: Array(String(decoding: sheet, as: UTF8.self).utf8))
    }
    guard original.mediaType == MediaType.html else { return nil }
    let page = PageRewriter.rewritten(original.bytes, encoding: original.encoding).bytes
    let written = page.withUnsafeBufferPointer { bytes in
      var page = ReplayPage(bytes, source: original.source)
      return page.rewritten()
    }
    return written.map { Replay(kind: .page, bytes: Array(String(decoding: $0, as: UTF8.self).utf8)) }
  }

  private static func isStyleSheet(_ path: String) -> Bool {
    path.prefix { $0 != "?" && $0 != "#" }.utf8.suffix(4).map(CSSBytes.lower).elementsEqual(".css".utf8)
  }
}

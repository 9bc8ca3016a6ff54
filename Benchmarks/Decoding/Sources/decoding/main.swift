// Times how legacy text is read: decoding FOLDER [ROUNDS]
//
// For each folder inside FOLDER (one kind of page each) it prints a line of JSON: megabytes of page bytes, and the best
// of ROUNDS in seconds for the whole import of every page, for opening its bytes and for restoring its texts. One thread.
import Foundation
@testable import HTMLImporter
import ImporterKit
import LegacyEncoding
import Markup
import NoticeModel

func seconds(_ rounds: Int, _ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  return (0..<rounds).map { _ in clock.measure(body) / .seconds(1) }.min() ?? 0
}

let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
let rounds = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 3
let kinds = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
for kind in kinds.sorted(by: { $0.path < $1.path }) {
  let files = try FileManager.default.contentsOfDirectory(at: kind, includingPropertiesForKeys: nil)
  let pages = try files.sorted { $0.path < $1.path }.map { [UInt8](try Data(contentsOf: $0)) }
  var gathered: [(source: DecodedText, pool: TextPool)] = []
  for page in pages {
    let source = CharsetDecoder.open(page, declared: MetaCharset.declared(in: page))
    var text = PageText()
    source.utf8.withUnsafeBufferPointer { _ = LibXMLReader.read($0, visitor: &text) }
    text.finish()
    gathered.append((source, text.blocks.pool))
  }
  var sink = 0
  let open = seconds(rounds) {
    for page in pages { sink += CharsetDecoder.open(page, declared: MetaCharset.declared(in: page)).utf8.count }
  }
  let restore = seconds(rounds) {
    for (source, pool) in gathered { sink += TextRestorer.restore(pool, of: source).texts.count }
  }
  let source = Source(collection: "", path: "a.html")
  let whole = seconds(rounds) {
    for page in pages {
      let original = Original(source: source, bytes: page, mediaType: "text/html", encoding: nil)
      sink += ((try? HTMLImporter().extract(original))?.body.count) ?? 0
    }
  }
  let bytes = pages.reduce(0) { $0 + $1.count }
  print(
    """
    {"kind":"\(kind.lastPathComponent)","pages":\(pages.count),"bytes":\(bytes),"open":\(open),\
    "restore":\(restore),"whole":\(whole),"check":\(sink)}
    """)
}

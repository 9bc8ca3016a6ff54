import HTMLImporter
import ImporterKit
import NoticeModel
import Promises

/// The bytes are a page; what is read of it must be text within the importer's limits, the same each time.
@c(LLVMFuzzerTestOneInput)
public func fuzzHTML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let source = Source(collection: "fuzz", path: "page.html")
  let original = Original(source: source, bytes: bytes, mediaType: MediaType.html)
  let importer = HTMLImporter()
  do throws(ImportError) {
    let page = try importer.extract(original)
    check(page, of: bytes)
    let again = try importer.extract(original)
    promise(page.title == again.title && page.body == again.body && page.links == again.links, "another reading")
  } catch {
    promise(false, "refused: \(error)")
  }
  return 0
}

private func check(_ page: Extraction, of bytes: [UInt8]) {
  var size = 0
  for block in page.body {
    let text = block.text
    promise(text.utf8.contains { $0 > 0x20 }, "a block without text")
    promiseText(Array(text.utf8))
    if case .tableRow(let cells) = block { promise(cells.count >= 2, "a row of one cell") }
    if case .heading(let level, _) = block { promise((1...6).contains(level), "a heading of level \(level)") }
    size += text.utf8.count
  }
  // A byte of an old encoding becomes at most three; alternative texts and blanks come on top.
  promise(size <= 8 * bytes.count + 1_024, "\(size) bytes of text in a page of \(bytes.count)")
  promiseText(Array(page.title.utf8))
  promise(page.links.count <= 20_000 && page.frames.count <= 64, "too many links or frames")
  for link in page.links {
    promise(!link.target.isEmpty, "a link to nowhere")
    promiseText(Array(link.target.utf8))
    promiseText(Array(link.text.utf8))
  }
  for frame in page.frames { promiseText(Array(frame.utf8)) }
  promise(page.encoding != nil && page.encodingEvidence != nil, "no encoding")
}

import LegacyEncoding
import NoticeModel
import Promises

/// The first byte chooses the labels and the kind of text; the rest are the bytes of the original.
///
/// Bits 0 to 3 are the declared label, bits 4 to 6 the override, bit 7 says that the text is markup. `seeds.py` knows
/// the same order.
@c(LLVMFuzzerTestOneInput)
public func fuzzDecoder(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let mode = UnsafeBufferPointer(start: start, count: count).first else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count).dropFirst())
  let isMarkup = mode & 0x80 != 0
  let declared = (isMarkup ? MetaCharset.declared(in: bytes) : nil) ?? declaredLabels[Int(mode & 0x0F)]
  let override = overrideLabels[Int(mode >> 4 & 0x07)]

  let decoded = CharsetDecoder.decode(bytes, declared: declared, override: override)
  checkText(decoded, of: bytes)
  promise(
    decoded == CharsetDecoder.decode(bytes, declared: declared, override: override), "another text the second time")
  if !isMarkup { checkParagraphs(decoded.utf8) }
  checkRestored(decoded)
  return 0
}

private let declaredLabels: [String?] = [
  nil, "utf-8", "iso-8859-1", "windows-1252", "windows-1258", "x-viet-tcvn3", "tcvn3", "x-viet-vni", "vni", "viscii",
  "x-viet-vps", "utf-16", "gb2312", "x-user-defined", "no-such-charset", "utf-7",
]

private let overrideLabels: [String?] = [nil, "tcvn3", "vni", "viscii", "vps", "windows-1258", "utf-8", "unknown"]

private func checkText(_ decoded: DecodedText, of bytes: [UInt8]) {
  promiseText(decoded.utf8)
  promise(decoded.utf8.count <= 8 * bytes.count + 64, "\(decoded.utf8.count) bytes out of \(bytes.count)")
  let replaced = replacements(in: decoded.utf8)
  let warned = decoded.warnings.reduce(0) { $0 + replacedCount($1) }
  promise(
    replaced <= warned + possibleReplacements(in: bytes),
    "\(replaced) replacement characters, \(warned) in the warnings: \(decoded.encoding), \(decoded.evidence)")
}

private func checkParagraphs(_ utf8: [UInt8]) {
  for limit in [PlainText.limit, 100] {
    let (blocks, isCut) = PlainText.paragraphs(in: utf8, limit: limit)
    promise(isCut == (utf8.count > limit), "cut without a word")
    var size = 0
    for block in blocks {
      let text = block.text
      promise(!text.isEmpty, "an empty paragraph")
      promise(!text.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F }, "a control character")
      size += text.utf8.count
    }
    promise(size <= min(utf8.count, limit), "more text than there was")
    promise(replacements(in: Array(blocks.plainText.utf8)) <= replacements(in: utf8), "a character was cut")
    promise(PlainText.title(of: blocks).unicodeScalars.count <= 200, "a long title")
  }
}

/// The lines as texts of one page: each keeps its place and grows by no more than a letter of an old encoding does.
private func checkRestored(_ decoded: DecodedText) {
  let lines = decoded.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  let restored = TextRestorer.restore(lines, of: decoded)
  promise(restored.texts.count == lines.count, "\(restored.texts.count) texts out of \(lines.count)")
  promise(restored.texts == TextRestorer.restore(lines, of: decoded).texts, "restored to another text the second time")
  for (text, line) in zip(restored.texts, lines) {
    promiseText(Array(text.utf8))
    promise(text.utf8.count <= 8 * line.utf8.count + 64, "\(text.utf8.count) bytes out of \(line.utf8.count)")
  }
}

import HTMLImporter
import ImporterKit
import NoticeModel

/// Reads a page as an import does.
func read(_ page: String, parts: [String: String] = [:]) throws -> Extraction {
  try read(Array(page.utf8), parts: parts.mapValues { Array($0.utf8) })
}

func read(_ bytes: [UInt8], parts: [String: [UInt8]] = [:], encoding: String? = nil) throws -> Extraction {
  try HTMLImporter().extract(
    Original(
      source: Source(collection: "tan-loc-ha", path: "trang.html"), bytes: bytes, mediaType: MediaType.html,
      encoding: encoding, parts: parts))
}

extension Extraction {
  var codes: [ImportWarning.Code] { warnings.map(\.code) }
  var text: String { body.plainText }
}

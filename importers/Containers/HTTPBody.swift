import NoticeModel

/// Undoes what was done to a document on its way through HTTP: chunks, then content codings from the last to the first.
///
/// Recorders disagree whether a body is kept as it came or as it was read, and few correct the head. So each step is
/// taken only where the bytes look like it, and what cannot be undone stays as it is, with a warning.
struct HTTPBody {
  private(set) var warnings: [ImportWarning] = []
  /// The body behind the chunks, codings still on it: what some recorders make their digest of.
  private(set) var unchunked: ArraySlice<UInt8>
  private let limits: WARCReadingLimits

  /// - Parameter body: the bytes behind the head.
  init(_ body: ArraySlice<UInt8>, head: HTTPHead, limits: WARCReadingLimits) {
    self.limits = limits
    unchunked = body
    guard head.list("transfer-encoding").contains("chunked"), !body.isEmpty else { return }
    let chunks = HTTPChunks(body)
    unchunked = chunks.content
    if let oddity = chunks.oddity { warnings.append(ImportWarning(.httpMalformed, oddity)) }
  }

  /// The document.
  mutating func decoded(_ head: HTTPHead) -> Result<[UInt8], ImportError> {
    var bytes = unchunked
    // More than a few codings are nobody's; each could be a bomb of the one before.
    for coding in (head.list("content-encoding") + head.list("transfer-encoding")).suffix(4).reversed() {
      guard let kind = ContentCoding(coding), !bytes.isEmpty else {
        if ContentCoding.isUnknown(coding) {
          warnings.append(ImportWarning(.httpMalformed, "unknown coding \(coding.prefix(40))"))
        }
        continue
      }
      guard kind.fits(bytes) else {
        warnings.append(ImportWarning(.httpMalformed, "Content-Encoding \(coding), but the body is not"))
        continue
      }
      let result = kind.decode(bytes, limits: limits)
      switch result.end {
      case .whole: break
      case .damaged where result.bytes.isEmpty:
        warnings.append(ImportWarning(.httpMalformed, "Content-Encoding \(coding), but the body is not"))
        continue
      case .damaged: warnings.append(ImportWarning(.httpMalformed, "\(coding): damaged or cut off"))
      case .ratio:
        return .failure(
          ImportError(
            .ratio, "Dữ liệu nén bung ra lớn bất thường nên không được đọc.", cause: "\(bytes.count) byte, \(coding)"))
      case .tooLarge:
        return .failure(
          ImportError(.inputBytes, "Nội dung lớn hơn giới hạn cho một tài liệu.", cause: "\(limits.document) byte"))
      }
      bytes = result.bytes[...]
    }
    return .success(Array(bytes))
  }
}

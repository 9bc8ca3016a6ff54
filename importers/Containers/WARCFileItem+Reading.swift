import NoticeModel
import WARC

extension WARCFileItem {
  /// The item that `head` and `block` make.
  init(
    _ head: WARCRecordHead, _ block: WARCBlock, ordinal: Int, place: Place, limits: WARCReadingLimits
  ) {
    self.ordinal = ordinal
    self.place = place
    kind = head.kind
    type = head.type
    contentType = head.contentType
    header = head.bytes
    self.block = block.bytes
    payload = .success(block.bytes)
    warnings = block.warnings
    read(head)
    if let fields = head.header { read(fields) }
    if block.isSkipped {
      let cause = "\(block.count) byte"
      payload = .failure(ImportError(.inputBytes, "Nội dung lớn hơn giới hạn cho một tài liệu.", cause: cause))
      warnings.append(ImportWarning(.bytesLimit, "\(block.count) bytes"))
      return
    }
    readPayload(head.header, isCut: block.isCut, limits: limits)
  }

  private mutating func read(_ head: WARCRecordHead) {
    if let address = head.targetURI.map(WARCAddress.clean), !address.isEmpty {
      targetURI = address
      if WARCAddress.isScript(address) { warnings.append(ImportWarning(.unsafeURI, String(address.prefix(80)))) }
    }
    if let stated = head.date {
      date = WARCDate.iso(stated)
      if date == nil || head.header == nil && stated.utf8.count != 14 {
        warnings.append(ImportWarning(.warcMalformed, "date \(stated.prefix(40))"))
      }
    } else {
      warnings.append(ImportWarning(.warcMalformed, "no date"))
    }
    if kind == .unknown { warnings.append(ImportWarning(.warcUnknownType, String(type.prefix(40)))) }
  }

  private mutating func read(_ header: WARCHeader) {
    recordID = header.fields["WARC-Record-ID"]
    refersTo = header.fields["WARC-Refers-To"]
    refersToTargetURI = header.fields["WARC-Refers-To-Target-URI"].map(WARCAddress.clean)
    refersToDate = header.fields["WARC-Refers-To-Date"].flatMap(WARCDate.iso)
    statedPayloadDigest = header.fields["WARC-Payload-Digest"]
    segment = header.fields["WARC-Segment-Number"].flatMap { Int($0) }
    warnings += header.oddities.map { ImportWarning(.warcMalformed, $0) }
    if recordID == nil { warnings.append(ImportWarning(.warcMalformed, "no WARC-Record-ID")) }
    if let reason = header.fields["WARC-Truncated"] {
      warnings.append(ImportWarning(.warcTruncated, "by its recorder: \(reason.prefix(40))"))
    }
    if segment != nil || kind == .continuation {
      let origin = header.fields["WARC-Segment-Origin-ID"].map { " of \($0.prefix(80))" } ?? ""
      warnings.append(ImportWarning(.warcSegmented, "part \(segment ?? 0)\(origin)"))
    }
  }

  /// Reads HTTP head and body, and compares the digests.
  private mutating func readPayload(_ header: WARCHeader?, isCut: Bool, limits: WARCReadingLimits) {
    var raw = block[...]
    var unchunked = raw
    let isMessage = header == nil || contentType?.lowercased().hasPrefix("application/http") == true
    if isMessage, kind == .response || kind == .request || kind == .revisit || kind == .unknown, !block.isEmpty {
      if let head = HTTPHead(block, limit: limits.header) {
        httpStatus = head.status
        for name in WARCFileItem.keptHeaders { httpHeaders[name] = head[name] }
        if !head.isWellFormed { warnings.append(ImportWarning(.httpMalformed, "no status")) }
        raw = block[head.bodyStart...]
        var body = HTTPBody(raw, head: head, limits: limits)
        payload = kind == .request ? .success(Array(raw)) : body.decoded(head)
        unchunked = body.unchunked
        warnings += body.warnings
      } else if header != nil, kind != .revisit {
        warnings.append(ImportWarning(.httpMalformed, "no HTTP head"))
      }
    }
    if case .success(let bytes) = payload, bytes.count > limits.document {
      payload = .failure(
        ImportError(.inputBytes, "Nội dung lớn hơn giới hạn cho một tài liệu.", cause: "\(bytes.count) byte"))
    }
    if case .failure(let error) = payload {
      warnings.append(ImportWarning(error.code == .ratio ? .ratioLimit : .bytesLimit, error.cause ?? ""))
    }
    if let header { compareDigests(header, raw: raw, unchunked: unchunked, isCut: isCut) }
  }

  private static let keptHeaders = [
    "content-type", "content-language", "content-disposition", "last-modified", "location",
  ]

  private mutating func compareDigests(
    _ header: WARCHeader, raw: ArraySlice<UInt8>, unchunked: ArraySlice<UInt8>, isCut: Bool
  ) {
    blockDigest = header.fields["WARC-Block-Digest"].map { WARCStatedDigest($0).verdict(on: block[...]) }
    if let stated = statedPayloadDigest.map(WARCStatedDigest.init), kind != .revisit, segment == nil {
      payloadDigest = stated.verdict(on: raw)
      // The standard means the body as it came. Some recorders left the chunks out, some undid the codings, too.
      if payloadDigest == .bad, unchunked.count != raw.count { payloadDigest = stated.verdict(on: unchunked) }
      if payloadDigest == .bad, case .success(let bytes) = payload, bytes.count != unchunked.count {
        payloadDigest = stated.verdict(on: bytes[...])
      }
    }
    // Of a block that is known to be cut, a wrong digest says nothing new.
    guard !isCut else { return }
    let bad = [("block", blockDigest), ("payload", payloadDigest)].filter { $0.1 == .bad }.map(\.0)
    if !bad.isEmpty { warnings.append(ImportWarning(.digestMismatch, bad.joined(separator: ", "))) }
  }
}

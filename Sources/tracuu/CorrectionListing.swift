import NoticeModel

/// What a correction changes, for the terminal.
enum CorrectionListing {
  static func text(from old: Notice, to new: Notice) -> String {
    var text = "\(old.id)  \(TerminalText.clean(old.provenance.source.path))\n"
    if encoding(of: old) != encoding(of: new) || old.body != new.body {
      text += "Bảng mã: \(encoding(of: old)) → \(encoding(of: new))\n"
    }
    text += "Tiêu đề:\n  \(TerminalText.oneLine(old.subject))\n→ \(TerminalText.oneLine(new.subject))\n"
    for (name, was, now) in zip(fields(of: old), fields(of: new)).map({ ($0.name, $0.value, $1.value) })
    where was != now {
      text += "\(name): \(TerminalText.oneLine(was ?? "–")) → \(TerminalText.oneLine(now ?? "–"))\n"
    }
    text += "Dòng đầu:\n  \(firstLine(of: old))\n→ \(firstLine(of: new))\n"
    if !new.provenance.warnings.isEmpty { text += "Lưu ý: \(new.provenance.warnings.joined(separator: ", "))\n" }
    return text
  }

  private static func fields(of notice: Notice) -> [(name: String, value: String?)] {
    [
      ("kind", notice.kind.rawValue), ("number", notice.number?.printed), ("type", notice.type?.name),
      ("issuing_body", notice.issuingBody), ("issued_on", notice.issuedOn?.description),
      ("published_on", notice.publishedOn?.description), ("signer", notice.signer),
      ("urgency", notice.facts.urgency), ("effective_from", notice.facts.effectiveFrom?.description),
    ]
  }

  private static func encoding(of notice: Notice) -> String {
    let evidence = notice.provenance.encodingEvidence.map { " (\($0))" } ?? ""
    return TerminalText.clean((notice.provenance.encoding ?? "?") + evidence)
  }

  /// The first block that is not the title again, as much of it as a terminal shows well.
  private static func firstLine(of notice: Notice) -> String {
    let line = notice.body.lazy.map(\.text).first { !$0.isEmpty && $0 != notice.subject } ?? ""
    return TerminalText.oneLine(String(String.UnicodeScalarView(line.unicodeScalars.prefix(160))))
  }
}

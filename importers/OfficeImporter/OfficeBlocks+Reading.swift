import NoticeModel

extension OfficeBlocks {
  /// Puts the restored texts, by their index in the pool, in their places. A header that several pages share is one,
  /// and a page's number alone is none.
  mutating func fill(_ extraction: inout Extraction, with texts: [String]) {
    while sinks.count > 1 { finishRegion() }
    finished[OfficeRegion.body.rawValue] += sinks[0].blocks
    sinks[0].blocks = []
    extraction.title = title.map { texts[$0] } ?? ""
    extraction.body = []
    var margins: Set<Block> = []
    for region in OfficeRegion.allCases {
      let isMargin = region == .header || region == .footer
      for raw in finished[region.rawValue] {
        guard let block = block(raw, texts) else { continue }
        if isMargin, !Self.hasLetters(block.text) || !margins.insert(block).inserted { continue }
        extraction.body.append(block)
      }
    }
    extraction.links = links.map { Link(target: $0.target, text: $0.text.map { texts[$0] } ?? "") }
  }

  /// Nil where nothing is left once control characters are gone.
  private func block(_ raw: RawBlock, _ texts: [String]) -> Block? {
    switch raw {
    case .line(let kind, let text):
      guard !Self.isBlank(texts[text]) else { return nil }
      switch kind {
      case .paragraph: return .paragraph(texts[text])
      case .listItem: return .listItem(texts[text])
      case .heading(let level): return .heading(level: level, texts[text])
      }
    case .row(let cells):
      let cells = cells.map { $0.map { texts[$0] }.filter { !$0.isEmpty }.joined(separator: "\n") }
      return cells.allSatisfy(Self.isBlank) ? nil : .tableRow(cells)
    }
  }

  private static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 0x20 } }

  private static func hasLetters(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0xC3 && $0 != 0xE2 || (0x61...0x7A).contains($0 | 0x20) }
  }
}

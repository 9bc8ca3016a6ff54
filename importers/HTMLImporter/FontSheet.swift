import LegacyEncoding
import Markup

/// The fonts that a page's style sheets give to elements, classes and ids: pages saved by Word and Excel name their
/// fonts nowhere else (`.xl59 {font-family:"\.VnTimeH", sans-serif;}`).
///
/// Only simple selectors are told exactly. Of a longer one (`#menu td`, `.a.b`) the last part counts, for a legacy
/// font only and when nothing else is known: a hint too many is weighed against the text, one too few is lost.
struct FontSheet {
  /// Of all sheets of a page together; the rest is not read.
  static let maximumBytes = 256 << 10
  static let maximumRules = 2_000

  var isEmpty: Bool { rules == 0 }

  private var elements: [Tag: Rule] = [:]
  private var classes: [String: [TagRule]] = [:]
  private var ids: [String: [TagRule]] = [:]
  private var everything: Rule?
  private var bytes = 0
  private var rules = 0

  private struct Rule {
    let evidence: FontEvidence
    /// Whose rule is stronger, then whose is later.
    let rank: Int
    let order: Int

    func yields(to other: Rule) -> Bool { (rank, order) < (other.rank, other.order) }
  }

  /// At most one for each tag, and one for all.
  private struct TagRule {
    let tag: Tag?
    var rule: Rule
  }

  /// Reads the text of one `<style>` element. Linear; what is not understood is passed over.
  mutating func read(_ css: [UInt8]) {
    let part = css.prefix(Self.maximumBytes - bytes)
    bytes += part.count
    CSSBytes.withoutComments(part).withUnsafeBufferPointer { readRules($0) }
  }

  /// The font of an element by its own rules, not by those of what it stands in; nil when none names a font.
  func evidence(tag: Tag, classes names: String?, id: String?) -> FontEvidence? {
    guard !isEmpty else { return nil }
    var best = everything
    func offer(_ rule: Rule) {
      if best?.yields(to: rule) ?? true { best = rule }
    }
    if let rule = elements[tag] { offer(rule) }
    if let names, !classes.isEmpty {
      for name in names.utf8.split(maxSplits: 16, whereSeparator: CSSBytes.isBlank).prefix(16) {
        for entry in classes[Self.key(name)] ?? [] where entry.tag == nil || entry.tag == tag { offer(entry.rule) }
      }
    }
    if let id, !ids.isEmpty {
      for entry in ids[Self.key(id.utf8)] ?? [] where entry.tag == nil || entry.tag == tag { offer(entry.rule) }
    }
    return best?.evidence
  }

  /// The font that a `style` attribute names.
  static func inline(style: String) -> FontEvidence? {
    var style = style
    return style.withUTF8 { FontDeclaration.evidence(in: $0) }
  }

  // MARK: - Reading

  private mutating func readRules(_ css: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < css.count, rules < Self.maximumRules {
      // The end of an @media block, or one too many.
      if CSSBytes.isBlank(css[index]) || css[index] == UInt8(ascii: "}") {
        index += 1
        continue
      }
      let isAtRule = css[index] == UInt8(ascii: "@")
      let open = CSSBytes.end(of: css, from: index, at: UInt8(ascii: "{"), or: isAtRule ? UInt8(ascii: ";") : nil)
      guard open < css.count else { return }
      let prelude = CSSBytes.trimmed(UnsafeBufferPointer(rebasing: css[index..<open]))
      if isAtRule, css[open] == UInt8(ascii: ";") || Self.holdsRules(prelude) {
        index = open + 1
        continue
      }
      let close = CSSBytes.end(of: css, from: open + 1, at: UInt8(ascii: "}"))
      index = close + 1
      guard !isAtRule else { continue }
      guard let evidence = FontDeclaration.evidence(in: UnsafeBufferPointer(rebasing: css[(open + 1)..<close])) else {
        continue
      }
      for selector in prelude.split(separator: UInt8(ascii: ",")) where rules < Self.maximumRules {
        if let selector = FontSelector(UnsafeBufferPointer(rebasing: selector)) { add(evidence, to: selector) }
      }
    }
  }

  /// The inside of `@media` counts; `@font-face`, `@page` and Word's `@list` describe no element.
  private static func holdsRules(_ prelude: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = UnsafeBufferPointer(rebasing: prelude.prefix { !CSSBytes.isBlank($0) && $0 != UInt8(ascii: "(") })
    return CSSBytes.equal(name, "@media") || CSSBytes.equal(name, "@supports") || CSSBytes.equal(name, "@layer")
  }

  private mutating func add(_ evidence: FontEvidence, to selector: FontSelector) {
    guard selector.isExact || !evidence.encodings.isEmpty else { return }
    rules += 1
    let rule = Rule(evidence: evidence, rank: selector.rank, order: rules)
    switch selector.subject {
    case .everything:
      if everything?.yields(to: rule) ?? true { everything = rule }
    case .element(let tag):
      if elements[tag]?.yields(to: rule) ?? true { elements[tag] = rule }
    case .class(let name):
      Self.add(rule, selector.tag, to: &classes[name, default: []])
    case .id(let name):
      Self.add(rule, selector.tag, to: &ids[name, default: []])
    }
  }

  private static func add(_ rule: Rule, _ tag: Tag?, to entries: inout [TagRule]) {
    if let place = entries.firstIndex(where: { $0.tag == tag }) {
      if entries[place].rule.yields(to: rule) { entries[place].rule = rule }
    } else {
      entries.append(TagRule(tag: tag, rule: rule))
    }
  }

  /// The pages' names in any case: those of their time were shown in browsers' old mode, which has it so.
  private static func key(_ name: some Sequence<UInt8>) -> String {
    String(decoding: name.map(CSSBytes.lower), as: UTF8.self)
  }
}

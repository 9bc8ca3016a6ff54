extension ReplaySheet {
  /// Tokens with one to look at ahead.
  struct Reader {
    private var source: CSSTokens?
    private var waiting: [CSSToken] = []

    init(_ source: CSSTokens) { self.source = source }

    init(_ tokens: [CSSToken]) { waiting = tokens.reversed() }

    mutating func next() -> CSSToken? { waiting.popLast() ?? source?.next() }

    mutating func peek() -> CSSToken? {
      if waiting.isEmpty, let token = source?.next() { waiting.append(token) }
      return waiting.last
    }

    /// True, so that it can stand in a condition.
    mutating func skipBlanks() -> Bool {
      while peek() == .blank { _ = next() }
      return true
    }

    /// The string that stands next.
    mutating func string() -> [UInt8]? {
      guard skipBlanks(), case .string(let text) = peek() else { return nil }
      _ = next()
      return text
    }

    /// What `@import` names: a string, or an address with or without quotation marks.
    mutating func importedAddress() -> [UInt8]? {
      if let text = string() { return text }
      switch peek() {
      case .address(let address):
        _ = next()
        return address
      case .function(let name) where name.map(CSSBytes.lower).elementsEqual("url".utf8):
        _ = next()
        let text = string()
        skipArguments()
        return text
      default: return nil
      }
    }

    /// Goes behind the parenthesis that closes the function just begun. A brace or the end of a declaration ends it too:
    /// what was never closed may not take the rest of the sheet along.
    mutating func skipArguments() {
      var depth = 1
      while let token = peek() {
        switch token {
        case .function, .sign(UInt8(ascii: "(")): depth += 1
        case .sign(UInt8(ascii: ")")): depth -= 1
        case .sign(UInt8(ascii: "{")), .sign(UInt8(ascii: "}")), .sign(UInt8(ascii: ";")): return
        default: break
        }
        _ = next()
        if depth == 0 { return }
      }
    }

    /// Goes behind the rule just begun: its `;`, or the end of its block.
    mutating func skipRule() {
      var depth = 0
      while let token = peek() {
        if token == .sign(UInt8(ascii: "}")), depth == 0 { return }
        _ = next()
        switch token {
        case .sign(UInt8(ascii: ";")) where depth == 0: return
        case .sign(UInt8(ascii: "{")): depth += 1
        case .sign(UInt8(ascii: "}")):
          depth -= 1
          if depth == 0 { return }
        default: break
        }
      }
    }
  }
}

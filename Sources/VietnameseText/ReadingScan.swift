/// The scan that finds out whether text is in its reading form already: a finite automaton with ten states.
///
/// Each byte value has one row of ten new states, six bits each; the state is how far to shift the row. So a step is one
/// load and one shift, without a branch: more than 1 GB/s. Bytes of scripts other than Latin, and of most symbols, lead
/// to `unsure`, which the slow way then looks at.
enum ReadingScan {
  /// True if the bytes are well-formed UTF-8 of characters that surely stay as they are.
  static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    rows.withUnsafeBufferPointer { rows in
      var state = State.ready.shift
      var at = 0
      while at < bytes.count {
        // Texts that are not clean are seldom so from their first line: one look for each stretch is enough.
        let end = min(at + 256, bytes.count)
        while at < end {
          state = rows[Int(bytes[at])] &>> state
          at += 1
        }
        if state & 63 == State.unsure.shift { return false }
      }
      return state & 63 == State.ready.shift
    }
  }

  private enum State: UInt64, CaseIterable {
    case unsure, ready
    /// One more byte of any value belongs to the character.
    case last
    /// After the lead bytes C2, C3, C6, C9, E1, E2, and after E2 80.
    case afterC2, afterC3, afterC6, afterC9, afterE1, afterE2, afterE280

    var shift: UInt64 { rawValue * 6 }
  }

  private static let rows: [UInt64] = (0...255).map { byte in
    State.allCases.reduce(into: UInt64(0)) { row, state in
      row |= next(state, UInt8(byte)).shift << state.shift
    }
  }

  private static func next(_ state: State, _ byte: UInt8) -> State {
    let isTail = (0x80...0xBF).contains(byte)
    switch state {
    case .unsure: return .unsure
    case .ready: return afterLead(byte)
    case .last: return isTail ? .ready : .unsure
    // No-break space, soft hyphen.
    case .afterC2: return isTail && byte != 0xA0 && byte != 0xAD ? .ready : .unsure
    // Ð and ð; Ɖ; ɖ.
    case .afterC3: return isTail && byte != 0x90 && byte != 0xB0 ? .ready : .unsure
    case .afterC6: return isTail && byte != 0x89 ? .ready : .unsure
    case .afterC9: return isTail && byte != 0x96 ? .ready : .unsure
    // U+1E00–1EFF.
    case .afterE1: return (0xB8...0xBB).contains(byte) ? .last : .unsure
    case .afterE2:
      switch byte {
      case 0x80: return .afterE280
      // U+2080–20BF with ₫, arrows, boxes and dingbats.
      case 0x82, 0x86, 0x87, 0x94...0x9E: return .last
      default: return .unsure
      }
    // U+2010–2027 and 2030–203E: dashes, quotation marks, the ellipsis.
    case .afterE280: return (0x90...0xA7).contains(byte) || (0xB0...0xBE).contains(byte) ? .ready : .unsure
    }
  }

  private static func afterLead(_ byte: UInt8) -> State {
    switch byte {
    case 0...0x7F: .ready
    case 0xC2: .afterC2
    case 0xC3: .afterC3
    case 0xC6: .afterC6
    case 0xC9: .afterC9
    case 0xC4...0xCB: .last
    case 0xE1: .afterE1
    case 0xE2: .afterE2
    default: .unsure
    }
  }
}

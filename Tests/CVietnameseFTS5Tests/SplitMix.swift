/// A small generator, so that a failure repeats.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 to before `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() >> 1) % bound }

  /// True once in `times`.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// Small numbers far more often than large ones, as words are.
  mutating func skewed(_ bound: Int) -> Int { below(below(bound) + 1) }
}

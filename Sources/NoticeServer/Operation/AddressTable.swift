/// Remembers something of each of a bounded number of addresses; those that have been silent longest are forgotten.
///
/// Two generations: an address that is asked for moves to the younger one, and when that is full, the older one is
/// dropped as a whole. Every step is a step in a dictionary, whatever addresses an attacker makes up.
struct AddressTable<Value> {
  private var recent: [IPAddress?: Value] = [:]
  private var older: [IPAddress?: Value] = [:]
  private let generation: Int

  /// - Parameter capacity: the most addresses held at a time, at least 2.
  init(capacity: Int) {
    generation = max(1, capacity / 2)
  }

  var count: Int { recent.count + older.count }

  /// Lets `body` read and change what is kept of `address`; what is new begins with `initial`.
  mutating func update<Result>(
    _ address: IPAddress?, initial: @autoclosure () -> Value, _ body: (inout Value) -> Result
  ) -> Result {
    if recent[address] == nil {
      let known = older.removeValue(forKey: address)
      if recent.count >= generation {
        older = recent
        recent = [:]
      }
      recent[address] = known ?? initial()
    }
    return body(&recent[address, default: initial()])
  }
}

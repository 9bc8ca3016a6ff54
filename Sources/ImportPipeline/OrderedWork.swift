/// Maps inputs on several workers ahead of one consumer, results in the order of the inputs, within a bounded buffer.
///
/// The consumer runs while workers go on; when it is slow, they wait. `limit` bounds the sum of the weights in flight, but one
/// input is always let through, however heavy.
func inOrder<Input: Sendable, Output: Sendable>(
  workers: Int, limit: Int, next: () throws -> (input: Input, weight: Int)?,
  map: @escaping @Sendable (Input) -> Output, consume: (Output) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (place: Int, weight: Int, output: Output).self) { group in
    var started = 0
    var finished = 0
    var weightInFlight = 0
    var waiting: [Int: (weight: Int, output: Output)] = [:]
    func takeOne() async throws {
      guard let done = try await group.next() else { return }
      waiting[done.place] = (done.weight, done.output)
      while let ready = waiting.removeValue(forKey: finished) {
        finished += 1
        weightInFlight -= ready.weight
        try consume(ready.output)
      }
    }
    do {
      while let (input, weight) = try next() {
        while started > finished, started - finished >= workers * 4 || weightInFlight + weight > limit { try await takeOne() }
        let place = started
        started += 1
        weightInFlight += weight
        group.addTask { (place, weight, map(input)) }
      }
      while started > finished { try await takeOne() }
    } catch {
      group.cancelAll()
      throw error
    }
  }
}

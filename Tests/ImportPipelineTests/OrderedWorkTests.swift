import Foundation
import Testing

@testable import ImportPipeline

@Suite struct OrderedWorkTests {
  struct Stop: Error {}

  @Test("keeps the order of inputs under uneven work and the weight in flight within its limit")
  func order() throws {
    var started = 0
    var taken: [Int] = []
    var mostInFlight = 0
    try inOrder(
      workers: 3, limit: 10,
      next: { () -> (input: Int, weight: Int)? in
        guard started < 500 else { return nil }
        mostInFlight = max(mostInFlight, started - taken.count)
        started += 1
        return (started - 1, 1)
      },
      map: { number in (0..<(number % 7) * 2_000).reduce(number) { $0 ^ $1 ^ $1 } },
      consume: { taken.append($0) })
    #expect(taken == Array(0..<500))
    #expect(mostInFlight <= 10)
  }

  @Test("lets an input through that is heavier than the limit")
  func heavy() throws {
    var inputs = [1, 2, 3]
    var taken: [Int] = []
    try inOrder(
      workers: 1, limit: 10,
      next: { () -> (input: Int, weight: Int)? in inputs.isEmpty ? nil : (inputs.removeFirst(), 1_000) },
      map: { $0 }, consume: { taken.append($0) })
    #expect(taken == [1, 2, 3])
  }

  @Test("ends with the error of the consumer or of the source", arguments: [true, false])
  func errors(inConsume: Bool) {
    var started = 0
    #expect(throws: Stop.self) {
      try inOrder(
        workers: 2, limit: 4,
        next: { () -> (input: Int, weight: Int)? in
          started += 1
          if started == 20, !inConsume { throw Stop() }
          return (started, 1)
        },
        map: { $0 }, consume: { if $0 == 5, inConsume { throw Stop() } })
    }
    #expect(started <= 20)
  }
}

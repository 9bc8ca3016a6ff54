import Foundation

/// Maps inputs on several threads ahead of one consumer, results in the order of the inputs, within a bounded buffer.
///
/// `next` and `consume` run on the calling thread, and while that waits for the disk the others go on: they are
/// threads of their own, not tasks, because the pool of tasks has no thread to spare for one that blocks. `limit`
/// bounds the sum of the weights in flight; one input is always let through, however heavy.
func inOrder<Input: Sendable, Output: Sendable>(
  workers: Int, limit: Int, next: () throws -> (input: Input, weight: Int)?,
  map: @escaping @Sendable (Input) -> Output, consume: (Output) throws -> Void
) throws {
  let work = OrderedWork<Input, Output>()
  for _ in 0..<workers {
    let thread = Thread { work.serve(map) }
    thread.stackSize = 8 << 20
    thread.start()
  }
  defer { work.close() }
  let maximumAhead = workers * 32
  var weights = Array(repeating: 0, count: maximumAhead)
  var weightInFlight = 0
  var finished = 0
  func takeOne() throws {
    let output = work.result(of: finished)
    weightInFlight -= weights[finished % maximumAhead]
    finished += 1
    try consume(output)
  }
  var started = 0
  while let (input, weight) = try next() {
    while started > finished, started - finished >= maximumAhead || weightInFlight + weight > limit { try takeOne() }
    weights[started % maximumAhead] = weight
    weightInFlight += weight
    work.add(input, at: started)
    started += 1
  }
  while finished < started { try takeOne() }
}

/// The queue between the threads of `inOrder`.
private final class OrderedWork<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  // Guarded by `condition`.
  private var waiting: [(place: Int, input: Input)] = []
  private var results: [Int: Output] = [:]
  private var isClosed = false
  private let condition = NSCondition()

  func add(_ input: Input, at place: Int) {
    condition.withLock {
      waiting.append((place, input))
      condition.broadcast()
    }
  }

  /// Waits for the result of the input at `place` and takes it out.
  func result(of place: Int) -> Output {
    condition.withLock {
      while true {
        if let output = results.removeValue(forKey: place) { return output }
        condition.wait()
      }
    }
  }

  /// Lets the workers end; inputs that none has begun are dropped.
  func close() {
    condition.withLock {
      isClosed = true
      waiting.removeAll()
      condition.broadcast()
    }
  }

  /// A worker's life: takes inputs in order until the queue is closed.
  func serve(_ map: (Input) -> Output) {
    while let (place, input) = take() {
      let output = map(input)
      condition.withLock {
        results[place] = output
        condition.broadcast()
      }
    }
  }

  private func take() -> (place: Int, input: Input)? {
    condition.withLock {
      while waiting.isEmpty, !isClosed { condition.wait() }
      return isClosed ? nil : waiting.removeFirst()
    }
  }
}

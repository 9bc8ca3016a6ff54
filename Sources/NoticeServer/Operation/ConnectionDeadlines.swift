import NIOCore

/// When a connection has kept the service waiting long enough.
///
/// Pure: told what happens and when, it says until when the next thing has to happen. The head of a request has its time
/// from its first byte on, the request until its answer begins, the answer until the client has taken it; none of them
/// starts anew with each piece, but a long answer has its time for each ``writeStep`` bytes, so that a large original
/// reaches a phone and a client that takes a byte a second does not stay.
struct ConnectionDeadlines {
  /// Bytes that a client must take within ``ServerLimits/writeTime``: 4 KiB a second, less than the slowest phone.
  static let writeStep = 256 * 1024

  enum Phase: Sendable, Hashable { case head, request, write }

  private let headTime: TimeAmount
  private let requestTime: TimeAmount
  /// Of the request under way.
  private var allowedTime: TimeAmount
  private let writeTime: TimeAmount
  private var headSince: NIODeadline?
  private var requestSince: NIODeadline?
  private var writeSince: NIODeadline?
  private var isReadingRequest = false
  private var unanswered = 0
  private var unwritten = 0

  init(_ limits: ServerLimits) {
    headTime = TimeAmount(limits.headTime)
    requestTime = TimeAmount(limits.requestTime)
    allowedTime = requestTime
    writeTime = TimeAmount(limits.writeTime)
  }

  /// The first thing that is due, and when.
  var next: (phase: Phase, at: NIODeadline)? {
    var due = headSince.map { (phase: Phase.head, at: $0 + headTime) }
    for (phase, since, time) in [(Phase.request, requestSince, allowedTime), (.write, writeSince, writeTime)] {
      guard let since else { continue }
      if let other = due, other.at <= since + time { continue }
      due = (phase, since + time)
    }
    return due
  }

  mutating func bytesCame(at now: NIODeadline) {
    guard !isReadingRequest, headSince == nil else { return }
    headSince = now
    if unanswered == 0 { requestSince = now }
  }

  /// - Parameter time: of a request that may take longer than others.
  mutating func headCame(at now: NIODeadline, within time: TimeAmount? = nil) {
    headSince = nil
    if unanswered == 0 { allowedTime = time ?? requestTime }
    isReadingRequest = true
    unanswered += 1
    requestSince = requestSince ?? now
  }

  mutating func requestCame() {
    isReadingRequest = false
  }

  /// The next of several requests sent at once has its time from here on: before, nobody looked at it.
  mutating func answerBegan(at now: NIODeadline) {
    unanswered -= 1
    requestSince = unanswered > 0 ? now : nil
    allowedTime = requestTime
    if unwritten == 0 { writeSince = now }
    unwritten += 1
  }

  /// The client took another ``writeStep`` bytes.
  mutating func stepTaken(at now: NIODeadline) {
    if unwritten > 0 { writeSince = now }
  }

  mutating func answerTaken(at now: NIODeadline) {
    unwritten -= 1
    writeSince = unwritten > 0 ? now : nil
  }
}

import NIOCore
import Testing

@testable import NoticeServer

@Suite struct ConnectionDeadlinesTests {
  private let start = NIODeadline.now()
  private var deadlines = ConnectionDeadlines(ServerLimits())

  private func due(_ deadlines: ConnectionDeadlines) -> (ConnectionDeadlines.Phase, Int64)? {
    deadlines.next.map { ($0.phase, ($0.at - start).nanoseconds / 1_000_000_000) }
  }

  private func expect(_ deadlines: ConnectionDeadlines, _ phase: ConnectionDeadlines.Phase, _ seconds: Int64) {
    #expect(due(deadlines)?.0 == phase && due(deadlines)?.1 == seconds)
  }

  @Test("a silent connection is left to the idle timer")
  func silent() {
    #expect(due(deadlines) == nil)
  }

  @Test("the head has ten seconds from its first byte, however many pieces it comes in")
  mutating func head() {
    for second in 0..<9 { deadlines.bytesCame(at: start + .seconds(Int64(second))) }
    expect(deadlines, .head, 10)
  }

  @Test("a request has thirty seconds from its first byte until it is answered")
  mutating func request() {
    deadlines.bytesCame(at: start)
    deadlines.headCame(at: start + .seconds(5))
    expect(deadlines, .request, 30)
    for second in 6..<29 { deadlines.bytesCame(at: start + .seconds(Int64(second))) }
    expect(deadlines, .request, 30)
    deadlines.requestCame()
    expect(deadlines, .request, 30)
  }

  @Test("an answer has sixty seconds, and for each step that is taken sixty more")
  mutating func answer() {
    deadlines.bytesCame(at: start)
    deadlines.headCame(at: start)
    deadlines.requestCame()
    deadlines.answerBegan(at: start + .seconds(2))
    expect(deadlines, .write, 62)
    deadlines.stepTaken(at: start + .seconds(40))
    expect(deadlines, .write, 100)
    deadlines.answerTaken(at: start + .seconds(50))
    #expect(due(deadlines) == nil)
  }

  @Test("of requests sent at once each has its time from when its turn comes")
  mutating func several() {
    deadlines.bytesCame(at: start)
    for _ in 0..<2 {
      deadlines.headCame(at: start)
      deadlines.requestCame()
    }
    deadlines.answerBegan(at: start + .seconds(20))
    expect(deadlines, .request, 50)
    deadlines.answerTaken(at: start + .seconds(21))
    deadlines.answerBegan(at: start + .seconds(45))
    expect(deadlines, .write, 105)
    deadlines.answerTaken(at: start + .seconds(46))
    #expect(due(deadlines) == nil)
    deadlines.bytesCame(at: start + .seconds(60))
    expect(deadlines, .head, 70)
  }
}

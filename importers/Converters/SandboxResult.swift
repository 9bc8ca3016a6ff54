/// How a sandboxed program ended, and what it said.
public struct SandboxResult: Sendable {
  public enum Status: Sendable, Hashable {
    case exited(Int32)
    /// It crashed or was killed from outside; the signal's number.
    case signal(Int32)
    /// It used up its seconds, of the clock or of the processor.
    case timedOut
    /// It wrote more than its profile allows; `output` is what came before.
    case outputTooLarge
    /// The program did not run; the reason in the system's words.
    case couldNotStart(String)
  }

  public let status: Status
  public let output: [UInt8]
  /// The first 16 KiB of stderr.
  public let errors: [UInt8]
  /// Seconds of processor time.
  public let cpuSeconds: Double
  /// The most memory it had at a time, bytes.
  public let peakBytes: Int

  public init(
    status: Status, output: [UInt8] = [], errors: [UInt8] = [], cpuSeconds: Double = 0, peakBytes: Int = 0
  ) {
    self.status = status
    self.output = output
    self.errors = errors
    self.cpuSeconds = cpuSeconds
    self.peakBytes = peakBytes
  }

  public var hasSucceeded: Bool { status == .exited(0) }
}

/// Runs one program over one input: the sandbox, or what stands in for it in tests.
public protocol ProgramRunner: Sendable {
  /// False where this machine cannot lock programs in: every run is refused.
  var runsPrograms: Bool { get }

  /// Runs `program` (an absolute path) to its end or its limits, with `input` as its stdin.
  func run(_ program: String, _ arguments: [String], input: [UInt8], profile: SandboxProfile) -> SandboxResult
}

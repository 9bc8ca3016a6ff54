import CSandbox
import Foundation

/// Runs programs that read documents of strangers, so that a document that takes one over gains nothing: it sees
/// `/usr` and its own folder, starts no other process, talks to nobody, and ends at its limits with all it started.
///
/// The walls are landlock (files), a seccomp filter (system calls) and rlimits; root's programs run as nobody. Without
/// landlock or seccomp nothing is run, unless a person allowed that. A run costs 3 ms beside what the program does, and
/// 60 ms more for each GiB that the caller has in memory. bubblewrap is not used: it costs another 20 ms, and needs the
/// namespaces that hardened machines and containers switch off.
public struct Sandbox: Sendable {
  /// What becomes the program's stdin.
  public enum Input: Sendable {
    case none
    case bytes([UInt8])
    /// Read from its present place; stays the caller's.
    case descriptor(Int32)
  }

  /// Which walls this kernel has.
  public struct Walls: Sendable, Hashable {
    /// The version of landlock; 0 for none.
    public let landlockABI: Int
    public let hasSystemCallFilter: Bool

    public var areComplete: Bool { landlockABI > 0 && hasSystemCallFilter }

    public static let ofThisKernel = Walls(
      landlockABI: Int(tracuu_sandbox_landlock_abi()), hasSystemCallFilter: tracuu_sandbox_has_filter())

    /// Of a kernel with fewer walls, for tests.
    init(landlockABI: Int, hasSystemCallFilter: Bool) {
      self.landlockABI = landlockABI
      self.hasSystemCallFilter = hasSystemCallFilter
    }
  }

  let walls: Walls
  let allowsUnsafe: Bool

  /// - Parameter allowsUnsafe: `--unsafe-converters`: run programs also where a wall is missing.
  public init(allowsUnsafe: Bool = false) {
    self.init(walls: .ofThisKernel, allowsUnsafe: allowsUnsafe)
  }

  init(walls: Walls, allowsUnsafe: Bool) {
    self.walls = walls
    self.allowsUnsafe = allowsUnsafe
  }

  /// False where a wall is missing and nobody allowed to go without: every run is refused.
  public var runsPrograms: Bool { walls.areComplete || allowsUnsafe }

  /// Runs `program` (an absolute path) to its end, on the calling thread; `arguments` come after its name.
  public func run(
    _ program: String, _ arguments: [String], input: Input = .none, folder: PrivateFolder? = nil,
    profile: SandboxProfile
  ) -> SandboxResult {
    guard runsPrograms else { return SandboxResult(status: .couldNotStart("no landlock or no seccomp")) }
    var descriptor: Int32 = -1
    var isOurs = false
    switch input {
    case .none: break
    case .descriptor(let given): descriptor = given
    case .bytes(let bytes):
      descriptor = bytes.withUnsafeBytes { tracuu_sandbox_memory($0.baseAddress, $0.count) }
      isOurs = true
      if descriptor < 0 { return SandboxResult(status: .couldNotStart("memfd: \(Self.reason(errno))")) }
    }
    defer { if isOurs { close(descriptor) } }
    let environment = Self.environment(of: profile, folder: folder).map { "\($0.key)=\($0.value)" }
    return withCStrings([program] + arguments) { arguments in
      withCStrings(environment) { environment in
        withCStrings(SandboxProfile.common + profile.readable) { readable in
          var request = tracuu_sandbox_request()
          request.program = UnsafePointer(arguments[0])
          request.arguments = UnsafePointer(arguments)
          request.environment = UnsafePointer(environment)
          request.readable = UnsafePointer(readable)
          request.input = descriptor
          request.unix_sockets = profile.usesUnixSockets
          request.landlock_abi = Int32(walls.landlockABI)
          request.filter = walls.hasSystemCallFilter
          request.limits = Self.limits(of: profile)
          guard let folder else { return Self.result(of: &request, profile: profile) }
          return folder.path.withCString { path in
            request.folder = path
            return Self.result(of: &request, profile: profile)
          }
        }
      }
    }
  }

  private static func result(of request: inout tracuu_sandbox_request, profile: SandboxProfile) -> SandboxResult {
    var result = tracuu_sandbox_run(&request)
    defer { tracuu_sandbox_free(&result) }
    return SandboxResult(
      status: status(of: result, profile: profile),
      output: Array(UnsafeBufferPointer(start: result.output, count: result.output_count)),
      errors: Array(UnsafeBufferPointer(start: result.errors, count: result.errors_count)),
      cpuSeconds: Double(result.cpu_microseconds) / 1e6, peakBytes: Int(clamping: result.peak_bytes))
  }

  private static func status(of result: tracuu_sandbox_result, profile: SandboxProfile) -> SandboxResult.Status {
    switch result.end {
    case TRACUU_SANDBOX_EXITED: return .exited(result.code)
    case TRACUU_SANDBOX_TIMED_OUT: return .timedOut
    case TRACUU_SANDBOX_OUTPUT_TOO_LARGE: return .outputTooLarge
    case TRACUU_SANDBOX_SIGNALLED:
      let hasUsedItsTime = result.cpu_microseconds / 1_000_000 >= UInt64(clamping: profile.cpuSeconds)
      return result.code == SIGXCPU || result.code == SIGKILL && hasUsedItsTime ? .timedOut : .signal(result.code)
    default:
      let step = result.step.map { String(cString: $0) } ?? "start"
      return .couldNotStart("\(step): \(reason(result.code))")
    }
  }

  private static func limits(of profile: SandboxProfile) -> tracuu_sandbox_limits {
    tracuu_sandbox_limits(
      address_space: UInt64(clamping: profile.addressSpace), cpu_seconds: UInt64(clamping: profile.cpuSeconds),
      file_bytes: UInt64(clamping: profile.fileBytes), descriptors: UInt64(clamping: profile.descriptors),
      wall_milliseconds: UInt64(max(profile.wallSeconds, 0) * 1_000),
      output_bytes: UInt64(clamping: profile.outputBytes), error_bytes: 16 << 10)
  }

  private static func environment(of profile: SandboxProfile, folder: PrivateFolder?) -> [String: String] {
    var environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
    if let folder {
      environment["HOME"] = folder.path
      environment["TMPDIR"] = folder.path
    }
    return environment.merging(profile.environment) { $1 }
  }

  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

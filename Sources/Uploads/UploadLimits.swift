/// How much an upload may bring. RELIABILITY C.
public struct UploadLimits: Sendable, Hashable {
  /// Of a request's body, heads of parts included.
  public var bytes: Int
  /// Files of one request.
  public var files: Int
  /// From the head of the request to the end of its body.
  public var time: Duration
  /// What must stay free on the spool's disk.
  public var freeBytes: Int
  /// Wrong tokens of one address within a minute.
  public var failedAttempts: Int

  public static let defaultBytes = 256 << 20

  public init(
    bytes: Int = UploadLimits.defaultBytes, files: Int = 1_000, time: Duration = .seconds(3_600),
    freeBytes: Int = 1 << 30, failedAttempts: Int = 10
  ) {
    self.bytes = bytes
    self.files = files
    self.time = time
    self.freeBytes = freeBytes
    self.failedAttempts = failedAttempts
  }
}

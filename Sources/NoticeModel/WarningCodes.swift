/// The codes of warnings, each once, in the order in which they came; the details are left behind.
public struct WarningCodes: Sendable, Hashable {
  public private(set) var list: [String] = []

  public init(_ warnings: [ImportWarning] = []) { add(warnings) }

  public mutating func add(_ warnings: [ImportWarning]) {
    for warning in warnings where !list.contains(warning.code.rawValue) { list.append(warning.code.rawValue) }
  }
}

/// Whether a version may be seen by everybody.
extension Provenance {
  /// What keeps a document from being served until a person releases it.
  private static let holding = Set([ImportWarning.Code.held, .draftMark, .internalMark].map(\.rawValue))

  /// What a container has to be marked with for what one of its entries carries: whoever can download the container has
  /// the entry. Nil for nothing. A release of the entry does not count, since it is not one of the container.
  public static func mark(ofContainerWith warnings: [String]) -> ImportWarning? {
    if warnings.contains(ImportWarning.Code.secretMark.rawValue) { return ImportWarning(.secretMark) }
    if warnings.contains(where: holding.contains) { return ImportWarning(.held) }
    return warnings.contains(ImportWarning.Code.privateData.rawValue) ? ImportWarning(.privateData) : nil
  }

  /// True for what is kept and not served. It follows from the warnings, so a rebuild holds what an import held.
  public var isHeld: Bool {
    // Of a container that was not read to its end nobody knows what stands in it.
    if isSecret || warnings.contains(ImportWarning.Code.interrupted.rawValue) { return true }
    return warnings.contains(where: Self.holding.contains) && !warnings.contains(ImportWarning.Code.released.rawValue)
  }

  /// True where the text may be served, its private numbers masked, and the bytes as received may not, until a person
  /// releases them.
  public var withholdsOriginal: Bool {
    warnings.contains(ImportWarning.Code.privateData.rawValue)
      && !warnings.contains(ImportWarning.Code.released.rawValue)
  }

  /// True where the document carries a degree of secrecy.
  public var isSecret: Bool { warnings.contains(ImportWarning.Code.secretMark.rawValue) }

  /// Notes a person's release; nothing changes for what is not held.
  public mutating func release() {
    guard isHeld || withholdsOriginal, !isSecret, !warnings.contains(ImportWarning.Code.interrupted.rawValue) else {
      return
    }
    warnings.append(ImportWarning.Code.released.rawValue)
  }
}

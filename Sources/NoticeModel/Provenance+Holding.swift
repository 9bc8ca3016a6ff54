/// Whether a version may be seen by everybody.
extension Provenance {
  /// What keeps a document from being served until a person releases it.
  private static let holding = Set([ImportWarning.Code.held, .draftMark, .internalMark].map(\.rawValue))

  /// True for what is kept and not served. It follows from the warnings, so a rebuild holds what an import held.
  public var isHeld: Bool {
    if warnings.contains(ImportWarning.Code.secretMark.rawValue) { return true }
    return warnings.contains(where: Self.holding.contains) && !warnings.contains(ImportWarning.Code.released.rawValue)
  }

  /// True where the document carries a degree of secrecy.
  public var isSecret: Bool { warnings.contains(ImportWarning.Code.secretMark.rawValue) }

  /// Notes a person's release; nothing changes for what is not held.
  public mutating func release() {
    guard isHeld, !isSecret else { return }
    warnings.append(ImportWarning.Code.released.rawValue)
  }
}

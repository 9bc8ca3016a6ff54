public import NoticeModel

/// Turns originals of formats that only other programs read into ones that importers read.
public protocol Converter: Sendable {
  var name: String { get }
  func converts(_ original: Original) -> Bool
  /// One conversion for each original, in order; many at once because a program's start costs more than a file.
  func convert(_ originals: [Original]) -> [Conversion]
}

/// What a converter made of one original.
public struct Conversion: Sendable {
  /// What importers read instead; nil where the converter failed: the bytes are kept all the same, without text.
  public var original: Original?
  public var warnings: [ImportWarning]

  public init(original: Original?, warnings: [ImportWarning] = []) {
    self.original = original
    self.warnings = warnings
  }
}

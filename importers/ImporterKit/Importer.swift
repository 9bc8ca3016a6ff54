public import NoticeModel

/// Reads one family of formats. Pure: no clock, no network, no store; the same original always gives the same
/// extraction.
public protocol Importer: Sendable {
  var name: String { get }

  /// How sure this importer is that it can read `original`; nil declines. The highest wins.
  func confidence(in original: Original) -> Confidence?

  /// Reads the original. Doubtful things become warnings with a stable code; only the unusable throws.
  func extract(_ original: Original) throws(ImportError) -> Extraction
}

/// How sure an importer is, from 0 (a last resort) to 1 (its own format beyond doubt).
public struct Confidence: Sendable, Hashable, Comparable {
  public let value: Double

  public init(_ value: Double) {
    self.value = min(max(value, 0), 1)
  }

  public static func < (lhs: Confidence, rhs: Confidence) -> Bool { lhs.value < rhs.value }
}

/// The importers of a program, asked in order; ties go to the first.
public struct ImporterRegistry: Sendable {
  public let importers: [any Importer]

  public init(_ importers: [any Importer]) {
    self.importers = importers
  }

  /// Reads `original` with the surest importer. Where none can read it, the extraction is empty and says so: the bytes
  /// are kept all the same. A name that promises another format is a warning.
  public func extract(_ original: Original) throws(ImportError) -> Extraction {
    var extraction = try extractContent(of: original)
    if !original.bytes.isEmpty, MediaType.contradicts(name: original.source.path, mediaType: original.mediaType) {
      extraction.warnings.append(ImportWarning(.typeMismatch, original.mediaType))
    }
    return extraction
  }

  /// The same whatever the name says: for what a converter made of another format.
  public func extractContent(of original: Original) throws(ImportError) -> Extraction {
    var best: (confidence: Confidence, importer: any Importer)?
    for importer in importers {
      guard let confidence = importer.confidence(in: original) else { continue }
      if best.map({ $0.confidence < confidence }) ?? true { best = (confidence, importer) }
    }
    guard let best else { return Extraction(warnings: [ImportWarning(original.bytes.isEmpty ? .empty : .unreadable)]) }
    return try best.importer.extract(original)
  }
}

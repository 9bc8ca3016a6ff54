import DocumentNumbers
public import NoticeModel

/// A part of the archive that can be harvested alone (set of OAI-PMH 2.0, §2.6): a type of documents or a year.
///
/// `loai` and `nam` are the nodes above them: all documents with a type, all with a year.
public enum HarvestSet: Sendable, Hashable {
  case types
  /// Documents of one type, by its official abbreviation: `QĐ`.
  case type(code: String)
  case years
  /// Documents of one year, as the year filter counts it: that of the document's day, for a page without one that of
  /// publication.
  case year(Int)

  /// The name in requests and records, `loai:tb`, `nam:2013`: ASCII letters, digits and a colon between two levels.
  ///
  /// Abbreviations are in lower case with `dd` for `đ`, as people type it: without diacritics alone, hợp đồng (`HĐ`) and
  /// hướng dẫn (`HD`) would be one set.
  public var spec: String {
    switch self {
    case .types: Self.typePrefix
    case .type(let code): "\(Self.typePrefix):\(Self.ascii(code))"
    case .years: Self.yearPrefix
    case .year(let year): "\(Self.yearPrefix):\(year)"
    }
  }

  /// The set of a name; nil for what is none here. Of types those of the table of types.
  public init?(spec: String) {
    switch spec {
    case Self.typePrefix: self = .types
    case Self.yearPrefix: self = .years
    case let spec where spec.hasPrefix(Self.yearPrefix + ":"):
      let digits = spec.dropFirst(Self.yearPrefix.utf8.count + 1)
      guard let year = Int(digits), (1...9999).contains(year), String(year) == digits else { return nil }
      self = .year(year)
    case let spec:
      guard let type = Self.typesBySpec[spec] else { return nil }
      self = .type(code: type.code)
    }
  }

  /// The set of documents of a type; nil for types outside the table, which no request could name.
  public init?(_ type: DocumentType) {
    let set = HarvestSet.type(code: type.code)
    guard Self.typesBySpec[set.spec]?.code == type.code else { return nil }
    self = set
  }

  /// What people read: `Thông báo`, `Năm 2013`.
  public var name: String {
    switch self {
    case .types: "Theo loại văn bản"
    case .type(let code): Self.typesBySpec[spec]?.name ?? code
    case .years: "Theo năm"
    case .year(let year): "Năm \(year)"
    }
  }

  /// The node above it.
  public var parent: HarvestSet? {
    switch self {
    case .types, .years: nil
    case .type: .types
    case .year: .years
    }
  }

  private static let typePrefix = "loai"
  private static let yearPrefix = "nam"

  private static let typesBySpec = Dictionary(
    DocumentTypes.all.map { (HarvestSet.type(code: $0.code).spec, $0) }, uniquingKeysWith: { first, _ in first })

  private static func ascii(_ code: String) -> String {
    code.lowercased().unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "0"..."9": String(scalar)
      case "đ": "dd"
      default: "-"
      }
    }.joined()
  }
}

extension Notice {
  /// The sets it belongs to, without the nodes above them.
  public var harvestSets: [HarvestSet] {
    [type.flatMap { HarvestSet($0) }, sortingDay.map { .year($0.year) }].compactMap(\.self)
  }
}

public import SearchQuery

/// By what the archive is browsed; the raw value is the part of the address behind `/duyet/`.
public enum BrowseProperty: String, Sendable, Hashable, CaseIterable {
  case type = "loai"
  case issuer = "co-quan"
  case year = "nam"
  case collection = "bo-suu-tap"

  /// What there is of it, in the order of ``ArchiveOverview``.
  public func values(of overview: ArchiveOverview) -> [Facet.Value] {
    switch self {
    case .type: overview.types
    case .issuer: overview.issuers
    case .year: overview.years
    case .collection: overview.collections
    }
  }

  /// The name over a list.
  var label: String { facet.label }

  var facet: Facet.Property {
    switch self {
    case .type: .type
    case .issuer: .issuer
    case .year: .year
    case .collection: .collection
    }
  }
}

public import NoticeModel

/// The archive as harvesters see it: what an operator sets once.
public struct OAIRepository: Sendable, Hashable {
  /// The archive's own name; also the publisher (`dc:publisher`) of all that it gives.
  public var name: String
  /// What permalinks begin with.
  public var base: SiteBase
  /// What keeps this archive's identifiers apart from all others: a host name that the archive keeps for good.
  public var namespace: String
  /// Where harvesters reach a person; the protocol demands one.
  public var adminEmail: String

  /// - Parameter namespace: Nil for the host of `base`. An archive that may move to another host names one, since a
  ///   harvester takes a document with another identifier for another document.
  public init(name: String, base: SiteBase, namespace: String? = nil, adminEmail: String) {
    self.name = name
    self.base = base
    self.namespace = namespace ?? Self.host(of: base)
    self.adminEmail = adminEmail
  }

  /// Where requests go, without a query.
  public var baseURL: String { base.absolute(.harvesting) }

  /// The identifier of a document: `oai:luutru.example:1f0c3aa4a08b9f3568b7ac57`.
  public func identifier(of id: NoticeID) -> String { prefix + id.hex }

  /// The document of an identifier; nil for those that this archive never gives.
  public func id(of identifier: String) -> NoticeID? {
    guard identifier.hasPrefix(prefix), let id = NoticeID(hex: identifier.dropFirst(prefix.count)),
      self.identifier(of: id) == identifier
    else { return nil }
    return id
  }

  private var prefix: String { "oai:\(namespace):" }

  /// Without scheme and port; the colons of an IPv6 address would part the identifier.
  private static func host(of base: SiteBase) -> String {
    let host = base.text.split(separator: "/").last ?? ""
    guard host.hasPrefix("[") else { return String(host.prefix { $0 != ":" }) }
    return String(host.dropFirst().prefix { $0 != "]" }).replacing(":", with: "-")
  }
}

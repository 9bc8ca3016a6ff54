/// A body by its name. Not `GovernmentOrganization`: Party bodies and unions issue documents too.
struct OrganizationLD: Encodable {
  let type = "Organization"
  let name: String
  let url: String?

  init(name: String) {
    self.name = name
    url = nil
  }

  /// The archive: who made the structured data (`sdPublisher`), not who published the document.
  init(_ base: SiteBase) {
    name = PageLayout.siteName
    url = base.absolute(.home)
  }

  enum CodingKeys: String, CodingKey {
    case type = "@type"
    case name, url
  }
}

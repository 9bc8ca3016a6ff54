import HTMLText
public import NoticeModel
public import SearchQuery

/// What a document's page says to programs: schema.org in JSON-LD, in an element of the page.
///
/// A `script` whose type is no script's is a data block, which browsers never run; the policy that lets no script run
/// does not touch it (HTML, "prepare the script element"). What is inferred is left out: whoever harvests it could not
/// tell it from what the document prints.
public struct StructuredData: Sendable {
  public var notice: Notice
  public var references: DocumentReferences
  public var base: SiteBase

  public init(notice: Notice, references: DocumentReferences = DocumentReferences(), base: SiteBase) {
    self.notice = notice
    self.references = references
    self.base = base
  }

  /// The element as a string; empty where there is none.
  public func render() -> String { html?.render() ?? "" }

  /// Nil for files that hold documents, which are none themselves.
  var html: HTML? {
    switch notice.kind {
    case .notice: element(LegislationLD(notice, references, base))
    case .page: element(WebPageLD(notice, base))
    case .container: nil
    }
  }

  private func element(_ value: some Encodable) -> HTML? {
    guard let json = try? JSONOutput.string(value) else { return nil }
    return "<script type=\"application/ld+json\">\(HTML(scriptData: json))</script>"
  }
}

extension Notice {
  /// A field's value where the document prints it or a person decided it.
  func stated<Value>(_ value: Value?, _ field: String) -> Value? {
    facts.inferred.contains(field) ? nil : value
  }
}

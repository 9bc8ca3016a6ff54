import HTMLText
public import SearchQuery

/// The answer to a harvester as one XML document: a pure function of the request and of what the archive says.
///
/// One method for each `OAIQuestion`. Errors of the protocol are answers with the HTTP status 200; an archive that cannot
/// be asked is none of them and stays an error of HTTP (503 with `Retry-After`).
public struct OAIResponse: Sendable {
  public var request: OAIRequest
  public var repository: OAIRepository
  /// The time of the answer.
  public var date: Datestamp

  /// The protocol demands `text/xml` (§3.1.2.1).
  public static let contentType = "text/xml; charset=utf-8"

  public init(to request: OAIRequest, of repository: OAIRepository, at date: Datestamp) {
    self.request = request
    self.repository = repository
    self.date = date
  }

  /// For `.refused`.
  public func refused(_ errors: [OAIError]) -> String {
    let elements = errors.map { "<error code=\"\($0.code.rawValue)\">\($0.message)</error>" as XML }
    let hidden = errors.contains { $0.code.hidesArguments }
    return document(elements.joined(separator: "\n"), repeatsArguments: !hidden)
  }

  /// For `.identify`. An empty archive has no oldest record; no later one will be older than this answer.
  public func identify(earliest: Datestamp?) -> String {
    document(
      """
      <Identify>
      <repositoryName>\(repository.name)</repositoryName>
      <baseURL>\(repository.baseURL)</baseURL>
      <protocolVersion>2.0</protocolVersion>
      <adminEmail>\(repository.adminEmail)</adminEmail>
      <earliestDatestamp>\((earliest ?? date).text)</earliestDatestamp>
      <deletedRecord>persistent</deletedRecord>
      <granularity>YYYY-MM-DDThh:mm:ssZ</granularity>
      </Identify>
      """)
  }

  /// For `.formats`.
  public func formats() -> String {
    document("<ListMetadataFormats>\n\(DublinCore.formatElement)\n</ListMetadataFormats>")
  }

  /// For `.formatsOf`: what is gone has no format left.
  public func formats(of record: HarvestRecord?) -> String {
    guard let record else { return refused([.unknownIdentifier]) }
    guard !record.isDeleted else {
      return refused([OAIError(.noMetadataFormats, "Văn bản này đã được rút, không còn siêu dữ liệu.")])
    }
    return formats()
  }

  /// For `.sets`: those given and the nodes above them, types by name and then years, newest first. A list without sets
  /// is none in the protocol's schema.
  public func sets(_ sets: [HarvestSet]) -> String {
    guard !sets.isEmpty else { return refused([OAIError(.noSetHierarchy, "Kho chưa có văn bản nào để chia bộ.")]) }
    let all = Set(sets).union(sets.compactMap(\.parent)).sorted(by: HarvestSet.isListedBefore)
    let elements = all.map { "<set><setSpec>\($0.spec)</setSpec><setName>\($0.name)</setName></set>" as XML }
    return document("<ListSets>\n\(elements.joined(separator: "\n"))\n</ListSets>")
  }

  /// For `.record`.
  public func record(_ record: HarvestRecord?) -> String {
    guard let record else { return refused([.unknownIdentifier]) }
    return document("<GetRecord>\n\(OAIRecordXML(source: record, repository: repository).record)\n</GetRecord>")
  }

  /// For `.list`: one part of it, with a token for the next.
  public func list(_ list: OAIList, page: HarvestPage) -> String {
    guard !page.records.isEmpty else { return refused([.noRecords]) }
    let elements = page.records.map { record in
      let xml = OAIRecordXML(source: record, repository: repository)
      return list.request.readsNotices ? xml.record : xml.header
    }
    let name = (list.request.readsNotices ? OAIVerb.listRecords : .listIdentifiers).rawValue
    return document("<\(name)>\n\(elements.joined(separator: "\n"))\n\(token(list, page))</\(name)>")
  }

  /// Nil for a list of one part; empty behind the last of several.
  private func token(_ list: OAIList, _ page: HarvestPage) -> XML? {
    let next = list.next(after: page)
    guard next != nil || list.isContinued else { return nil }
    let size: XML? = (list.total ?? page.total).map { " completeListSize=\"\($0)\"" }
    let text = next.map { ResumptionToken($0).text(for: repository) } ?? ""
    return "<resumptionToken\(size) cursor=\"\(list.cursor)\">\(text)</resumptionToken>\n"
  }

  private func document(_ content: XML, repeatsArguments: Bool = true) -> String {
    let attributes = repeatsArguments ? request.attributes : []
    let document: XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
      <responseDate>\(date.text)</responseDate>
      <request\(attributes.map { " \($0.name)=\"\($0.value)\"" as XML }.joined())>\(repository.baseURL)</request>
      \(content)
      </OAI-PMH>

      """
    return document.render()
  }
}

extension HarvestSet {
  /// Types before years, each node before what is below it; types by their names in requests, years newest first.
  fileprivate static func isListedBefore(_ left: HarvestSet, _ right: HarvestSet) -> Bool {
    switch (left, right) {
    case (.year(let left), .year(let right)): left > right
    case (.year, _), (.years, .types), (.years, .type): false
    case (_, .year): true
    default: left.spec < right.spec
    }
  }
}

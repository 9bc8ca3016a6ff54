import HTMLText
import SearchQuery

/// A record as the protocol writes it (OAI-PMH 2.0, §2.5): its header, then what it says.
struct OAIRecordXML {
  var source: HarvestRecord
  var repository: OAIRepository

  var header: XML {
    let status: XML? = source.isDeleted ? " status=\"deleted\"" : nil
    let sets = source.sets.map { "<setSpec>\($0.spec)</setSpec>" as XML }
    return """
      <header\(status)><identifier>\(repository.identifier(of: source.id))</identifier>\
      <datestamp>\(source.datestamp.text)</datestamp>\(sets.joined())</header>
      """
  }

  var record: XML { "<record>\n\(header)\n\(metadata)</record>" }

  private var metadata: XML? {
    guard case .notice(let notice, let replacements) = source.content else { return nil }
    let core = DublinCore(notice: notice, replacements: replacements, repository: repository)
    return "<metadata>\n\(core.xml)\n</metadata>\n"
  }
}

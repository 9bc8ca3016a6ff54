import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery

/// A version whose original everybody may see, as an address names it.
struct ShownVersion: Sendable {
  var notice: Notice
  /// Nil for the newest, whatever its number.
  var number: Int?
  var position: VersionPosition
  /// False where the address holds an outdated slug.
  var isNamed: Bool
}

extension NoticeSearching {
  /// The newest version of the document that the address names. Throws for one whose original is withheld.
  func shownNewest(_ context: ServiceContext) async throws -> ShownVersion {
    let address = try DocumentAddress(context)
    let notice = try await document(at: address)
    guard !notice.provenance.withholdsOriginal else { throw ServiceFailure.originalWithheld }
    let position = VersionPosition(number: 1, count: 1, permalink: notice.permalink)
    return ShownVersion(notice: notice, position: position, isNamed: address.names(notice))
  }

  /// The version whose number stands in the address.
  func shownNumbered(_ context: ServiceContext) async throws -> ShownVersion {
    let address = try DocumentAddress(context)
    let newest = try await document(at: address)
    guard case .version(let number) = VersionPlace(segment: try context.parameters.require("version")),
      let version = try await notice(newest.id, version: number)
    else { throw ServiceFailure.versionNotFound }
    guard !version.provenance.withholdsOriginal else { throw ServiceFailure.originalWithheld }
    let position = VersionPosition(
      number: number, count: try await versionCount(newest.id), permalink: newest.permalink)
    return ShownVersion(notice: version, number: number, position: position, isNamed: address.names(newest))
  }
}

import HTTPTypes
import Hummingbird
import NoticeModel
import NoticePages
import SearchQuery
import WARC

/// Archived pages as they looked: the page around one, and everything that its frame loads, from the archive only.
struct ReplayRoutes<Archive: NoticeSearching & NoticeReplaying>: Sendable {
  let archive: Archive
  let original: OriginalLoader

  func add(to router: Router<ServiceContext>) {
    let document = SiteURL.documentsPath + "/{year}/{slug}/"
    router.read(RouterPath(document + SiteURL.replayViewName)) { request, context in
      try await show(archive.shownNewest(context), for: request)
    }
    router.read(RouterPath(document + SiteURL.versionsName + "/{version}/" + SiteURL.replayViewName)) {
      request, context in
      try await show(archive.shownNumbered(context), for: request)
    }
    let replay = SiteURL.replayPath + "/{time}/{collection}/"
    router.read(RouterPath(replay + "{place}")) { request, _ in try await content(request) }
    router.read(RouterPath(replay + SiteURL.replayLinkName + "/{place}")) { request, _ in try await follow(request) }
  }

  // MARK: - The page around

  private func show(_ version: ShownVersion, for request: Request) async throws -> Response {
    let url: SiteURL =
      version.number.map { .versionReplayView(version.position.permalink, $0) }
      ?? .replayView(version.position.permalink)
    guard version.isNamed else { return .moved(to: url.path) }
    let provenance = version.notice.provenance
    guard ViewableType(mediaType: provenance.mediaType) == .html else { throw ServiceFailure.originalNotShown }
    let capture = try await archive.capture(
      at: ReplayAddress(
        collection: provenance.source.collection, place: provenance.source.place, timestamp: ""),
      digest: provenance.digest)
    var response = Response.html(
      ReplayPage(notice: version.notice, version: version.position, isKept: capture?.replay != nil),
      for: request)
    response.headers[.contentSecurityPolicy] = SecurityHeadersMiddleware.framingPolicy
    return response
  }

  // MARK: - What stands in the frame

  /// What its frame loads: pages and style sheets as they were rewritten at import, images as they came.
  private func content(_ request: Request) async throws -> Response {
    guard let capture = try await capture(request), !capture.notice.provenance.withholdsOriginal else {
      return .replayMissing
    }
    if let replay = capture.replay, replay.kind != .image {
      guard let bytes = replay.unpacked else { return .replayMissing }
      return Response.replayed(bytes, isPage: replay.kind == .page).cached(.document)
    }
    let provenance = capture.notice.provenance
    guard let type = ReplayImageType(mediaType: provenance.mediaType, place: provenance.source.place) else {
      return .replayMissing
    }
    let validators = OriginalValidators(provenance)
    if let known = validators.notModified(request) { return known }
    if let kept = capture.replay { return validators.added(to: .replayed(kept.bytes, as: type)) }
    guard let file = try await original(capture.notice.id, capture.number) else { return .replayMissing }
    return validators.added(to: .replayed(file.bytes, as: type))
  }

  /// Where a link of a replayed page leads: a page to its own replay, another document to its page, what the archive does
  /// not have to where that is said.
  private func follow(_ request: Request) async throws -> Response {
    guard let address = Self.address(request.head.path ?? "") else { throw ServiceFailure.notFound }
    guard let capture = try await archive.capture(at: address, digest: nil) else {
      return .found(SiteURL.addressesPath + "/" + address.place.percentEncoded)
    }
    let isNewest = capture.number == capture.count
    guard capture.replay?.kind == .page, !capture.notice.provenance.withholdsOriginal else {
      return .found((isNewest ? SiteURL.document(capture.permalink) : .version(capture.permalink, capture.number)).path)
    }
    return .found(
      (isNewest ? SiteURL.replayView(capture.permalink) : .versionReplayView(capture.permalink, capture.number)).path)
  }

  private func capture(_ request: Request) async throws -> ReplayCapture? {
    let digest = try RequestParameters(query: request.uri.query)[SiteURL.replayDigestName]
    guard let address = Self.address(request.head.path ?? "") else { return nil }
    let wanted = digest.flatMap { ContentDigest(hex: $0) }
    guard digest == nil || wanted != nil else { return nil }
    return try await archive.capture(at: address, digest: wanted)
  }

  /// From the target as it came: a segment is undone once, by who wrote it.
  static func address(_ target: String) -> ReplayAddress? {
    let path = target.prefix { $0 != "?" }
    guard let start = path.firstRange(of: SiteURL.replayPath + "/")?.upperBound else { return nil }
    var segments = path[start...].split(separator: "/", omittingEmptySubsequences: false)
    if segments.count == 4, segments[2] == SiteURL.replayLinkName { segments.remove(at: 2) }
    guard segments.count == 3 else { return nil }
    return ReplayAddress(timestamp: segments[0], collection: segments[1], place: segments[2])
  }
}

extension Replay {
  /// Nil where the member is damaged or holds more than any page that was kept.
  fileprivate var unpacked: [UInt8]? {
    guard isPacked else { return bytes }
    guard var decompressor = try? GzipDecompressor() else { return nil }
    return try? decompressor.content(of: bytes, limit: Self.maximumBytes)
  }
}

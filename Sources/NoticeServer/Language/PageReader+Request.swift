import Foundation
import HTTPTypes
import Hummingbird
import NoticePages

extension PageReader {
  /// In which language a request wants its page: the one its address names, else what its browser prefers.
  ///
  /// Never fails: an address that cannot be decoded gets a page too, which says so.
  init(_ request: Request) {
    let (path, query) = request.place
    let pairs = query.split(separator: "&")
    let asked = pairs.first { $0.isLanguage }?.split(separator: "=", maxSplits: 1).dropFirst().first
    let chosen = asked.flatMap { PageLanguage(rawValue: String($0)) }
    let others = pairs.filter { !$0.isLanguage }
    self.init(
      language: chosen ?? AcceptedLanguages(request.headers[.acceptLanguage]).preferred,
      isChosen: chosen != nil,
      address: path + (others.isEmpty ? "" : "?" + others.joined(separator: "&")),
      unread: chosen == nil ? asked.map { String(($0.removingPercentEncoding ?? String($0)).prefix(40)) } : nil)
  }
}

extension Request {
  /// Path and query of a page as they came. An address of an old portal keeps its own query.
  fileprivate var place: (path: String, query: Substring) {
    if let portal = portalAddress { return ("\(SiteURL.addressesPath)/\(portal.asked.percentEncoded)", portal.query) }
    // More than one slash would lead a browser to another host.
    return ("/" + uri.path.drop { $0 == "/" || $0 == "\\" }, uri.query.map { $0[...] } ?? "")
  }

  /// What stands behind `/url/`: the old address with its own slashes and query, or percent-encoded as a whole. That has
  /// no slash, so that a language behind it is the page's. Nil at other addresses.
  var portalAddress: (asked: String, query: Substring)? {
    let prefix = SiteURL.addressesPath + "/"
    guard uri.path.hasPrefix(prefix), let start = head.path?.firstRange(of: prefix)?.upperBound else { return nil }
    let rest = head.path?[start...] ?? ""
    guard !rest.utf8.contains(UInt8(ascii: "/")) else { return (String(rest), "") }
    let parts = rest.split(separator: "?", omittingEmptySubsequences: false)
    let isOurs = parts.count == 2 && parts[1].isLanguage && !parts[1].contains("&")
    let asked = isOurs ? parts[0] : rest
    return (asked.removingPercentEncoding ?? String(asked), isOurs ? parts[1] : "")
  }
}

extension Substring {
  /// Whether this is a pair of a query that names a language.
  fileprivate var isLanguage: Bool {
    self == PageLanguage.parameter || hasPrefix(PageLanguage.parameter + "=")
  }
}

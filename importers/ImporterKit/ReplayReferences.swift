import Foundation
public import NoticeModel

/// Turns the references of an archived page or style sheet into references to what the archive itself shows.
///
/// Whatever is written there, what comes out is made of ``ReplayAddress`` segments only: an address of the web or of the
/// same folder, or nothing. So no scheme, host or path of the page's own choice is ever left.
public struct ReplayReferences: Sendable {
  private let source: Source
  private let own: String
  private let base: BaseAddress?
  /// The page's own address, where it is one of the web.
  private let page: BaseAddress?
  private static let longest = 4_096

  /// - Parameter base: what the page says its references are relative to (`<base href>`).
  public init(source: Source, base: String? = nil) {
    self.source = source
    self.base = base.flatMap { BaseAddress(Self.plain($0)) }
    page = Self.behindScheme(source.path) == nil ? nil : BaseAddress(source.path)
    own = source.place
  }

  /// `./xa.example!css!a.css` for something that the page loads; nil for what no archive can hold.
  public func resource(_ reference: String) -> String? {
    place(of: Self.plain(reference)).flatMap(ReplayAddress.segment).map { "./" + $0 }
  }

  /// `xem/xa.example!tb!1.html#cuoi` for a page that is to be opened, `#cuoi` for a place in this one; nil for `mailto:`,
  /// `javascript:` and the like.
  public func link(_ reference: String) -> String? {
    let plain = Self.plain(reference)
    let mark = plain.utf8.firstIndex(of: UInt8(ascii: "#"))
    let fragment = mark.flatMap { Self.fragment(plain[$0...].dropFirst()) }
    if plain.hasPrefix("#") { return fragment ?? "#" }
    guard let place = place(of: plain) else { return nil }
    if place == own, let fragment { return fragment }
    return ReplayAddress.segment(place).map { "xem/" + $0 + (fragment ?? "") }
  }

  private func place(of reference: String) -> String? {
    guard !reference.isEmpty, reference.utf8.count <= Self.longest else { return nil }
    let resolved = base?.resolve(reference) ?? reference
    if resolved.hasPrefix("#") { return nil }
    let absolute = page?.resolve(resolved) ?? (resolved.hasPrefix("//") ? "http:" + resolved : resolved)
    guard let behind = Self.behindScheme(absolute) else {
      // A file of a folder; of the web every reference is absolute by now.
      return page == nil ? LinkTargets.path(of: resolved, in: source).map { Source.place(of: $0) } : nil
    }
    guard let first = behind.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "?") else { return nil }
    return Source.place(of: "http://" + String(Substring(behind)))
  }

  /// What stands behind `http://` or `https://` in any case; nil for all other addresses.
  private static func behindScheme(_ address: String) -> Substring.UTF8View? {
    let utf8 = address.utf8
    for scheme in ["http://", "https://"] {
      let head = utf8.prefix(scheme.utf8.count)
      if head.map({ (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }).elementsEqual(scheme.utf8) {
        return utf8[head.endIndex...]
      }
    }
    return nil
  }

  /// As browsers read a reference: no line breaks and tabs in it, no blanks around it, `\` for `/`.
  private static func plain(_ reference: String) -> String {
    var bytes = reference.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D && $0 != 0 }
    for place in bytes.indices where bytes[place] == UInt8(ascii: "\\") { bytes[place] = UInt8(ascii: "/") }
    return String(decoding: bytes.trimming { $0 <= 0x20 }, as: UTF8.self)
  }

  private static func fragment(_ name: Substring) -> String? {
    let name = name.removingPercentEncoding ?? String(name)
    guard let segment = ReplayAddress.segment(name), !name.contains("/"), name.utf8.count < 400 else { return nil }
    return "#" + segment
  }
}

extension [UInt8] {
  fileprivate func trimming(_ isBlank: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var part = drop(while: isBlank)
    while let last = part.last, isBlank(last) { part = part.dropLast() }
    return part
  }
}

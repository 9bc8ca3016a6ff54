import Foundation
import ImporterKit
import Markup
import NoticeModel

/// What a page says about itself outside its text: its base address, the day it was published, its breadcrumb.
struct StatedFacts {
  private(set) var base: BaseAddress?
  /// The day in a `meta` element or in data for search engines.
  private(set) var publishedOn: CivilDate?
  /// Days in `time` elements, with their element.
  private(set) var times: [(day: CivilDate, element: Int, isPublished: Bool)] = []
  /// The names of a schema.org `BreadcrumbList` in JSON.
  private(set) var breadcrumb: [String] = []
  private(set) var isReadingScript = false
  private var script: [UInt8] = []

  private static let maximumTimes = 200
  private static let maximumScript = 256 << 10
  private static let publicationNames: Set<String> = [
    "article:published_time", "og:published_time", "datepublished", "pubdate", "publishdate", "publish-date",
    "publish_date",
    "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "date",
  ]

  /// Reads a `base`, `meta` or `time` element; `place` is its place in the outline.
  mutating func read(_ element: borrowing MarkupElement, _ marks: NameMarks, in place: Int) {
    switch element.tag {
    case .base:
      if base == nil, let address = element.attribute("href") { base = BaseAddress(address) }
    case .meta:
      let name = element.attribute("property") ?? element.attribute("name") ?? element.attribute("itemprop")
      guard publishedOn == nil, let name, Self.publicationNames.contains(name.lowercased()) else { return }
      publishedOn = element.attribute("content").flatMap(Self.day)
    default:
      guard times.count < Self.maximumTimes, let day = element.attribute("datetime").flatMap(Self.day) else { return }
      times.append((day, place, marks.contains(.date) || element.attribute("pubdate") != nil))
    }
  }

  /// The day at the start of `2013-07-22T08:15+07:00`, `2013/07/22` or `22/07/2013 08:15`.
  static func day(_ text: String) -> CivilDate? {
    let text = text[...].trimmed.prefix { $0 != "T" && $0 != " " }
    return CivilDate(iso: String(text).replacing("/", with: "-")) ?? CivilDate(dayFirst: text)
  }

  // MARK: - Data for search engines

  mutating func startScript() {
    isReadingScript = true
    script.removeAll()
  }

  mutating func read(script bytes: UnsafeBufferPointer<UInt8>) {
    if script.count < Self.maximumScript { script.append(contentsOf: bytes) }
  }

  mutating func endScript() {
    guard isReadingScript else { return }
    isReadingScript = false
    guard script.count < Self.maximumScript, let data = try? JSONSerialization.jsonObject(with: Data(script)) else {
      return
    }
    var waiting: [Any] = [data]
    while let value = waiting.popLast() {
      if let list = value as? [Any] { waiting += list.reversed() }
      guard let object = value as? [String: Any] else { continue }
      if publishedOn == nil, let text = object["datePublished"] as? String { publishedOn = Self.day(text) }
      if breadcrumb.isEmpty, object["@type"] as? String == "BreadcrumbList" {
        breadcrumb = Self.names(object["itemListElement"])
      }
      if let graph = object["@graph"] { waiting.append(graph) }
    }
  }

  private static func names(_ items: Any?) -> [String] {
    guard let items = items as? [[String: Any]] else { return [] }
    let sorted = items.enumerated().sorted {
      ($0.element["position"] as? Int ?? $0.offset) < ($1.element["position"] as? Int ?? $1.offset)
    }
    return sorted.compactMap { _, item in
      (item["name"] ?? (item["item"] as? [String: Any])?["name"]) as? String
    }
  }
}

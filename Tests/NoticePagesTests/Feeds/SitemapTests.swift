import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct SitemapTests {
  private let base = SiteBase("https://luutru.example")

  private func permalink(_ slug: String) throws -> Permalink {
    var permalink = try Samples.notice().permalink
    permalink.slug = slug
    return permalink
  }

  @Test("a part lists addresses with the days that are known, the first one the start page too")
  func part() throws {
    let base = try #require(base)
    let day = CivilDate(year: 2024, month: 3, day: 1)
    let entries = [
      Sitemap.Entry(permalink: try permalink("a-1b2c3d"), lastModified: day),
      Sitemap.Entry(permalink: try permalink("b&\"'<-1b2c3d")),
    ]
    let urls = try XMLTree.parsed(Sitemap(part: 1, entries: entries, base: base).render())["url"]
    #expect(
      urls.map { $0["loc"].map(\.text) } == [
        ["https://luutru.example/"], ["https://luutru.example/van-ban/2013/a-1b2c3d"],
        ["https://luutru.example/van-ban/2013/b%26%22%27%3C-1b2c3d"],
      ])
    #expect(urls.map { $0["lastmod"].map(\.text) } == [[], ["2024-03-01"], []])
    let second = try XMLTree.parsed(Sitemap(part: 2, entries: entries, base: base).render())
    #expect(second["url"].count == 2 && second.attributes["xmlns"] == "http://www.sitemaps.org/schemas/sitemap/0.9")
    for empty in 1...2 {
      let urls = try XMLTree.parsed(Sitemap(part: empty, entries: [], base: base).render())["url"]
      #expect(urls.map { $0["loc"].map(\.text) } == [["https://luutru.example/"]])
    }
  }

  @Test("no part is over 50,000 addresses or 50 MB, whatever the addresses are")
  func bounds() throws {
    let base = try #require(base)
    let day = CivilDate(year: 2024, month: 3, day: 1)
    let fitting = 2_047 - base.absolute(.document(try permalink(""))).utf8.count
    let long = Sitemap.Entry(permalink: try permalink(String(repeating: "a", count: fitting)), lastModified: day)
    let full = Sitemap(
      part: 1, entries: Array(repeating: long, count: Sitemap.entriesPerPart + 5), base: base
    ).render()
    #expect(full.utf8.count <= 50 * 1_024 * 1_024)
    #expect(full.split(separator: "\n").count { $0.hasPrefix("<url>") } == Sitemap.entriesPerPart + 1)
    let longer = Sitemap.Entry(permalink: try permalink(String(repeating: "a", count: fitting + 1)))
    #expect(!Sitemap(part: 2, entries: [longer], base: base).render().contains("/van-ban/"))
  }

  @Test("parts are counted and named so that the index and the addresses agree")
  func parts() throws {
    let base = try #require(base)
    #expect([0, 1, 10_000, 10_001, 25_000].map(Sitemap.partCount) == [1, 1, 1, 2, 3])
    let index = try XMLTree.parsed(SitemapIndex(parts: 3, base: base).render())
    let addresses = index["sitemap"].flatMap { $0["loc"].map(\.text) }
    #expect(addresses == (1...3).map { "https://luutru.example/sitemap-\($0).xml" })
    let prefix = base.text + SiteURL.sitemapPartPrefix
    #expect(addresses.map { Sitemap.part(named: String($0.dropFirst(prefix.count))) } == [1, 2, 3])
    for name in ["", "0.xml", "01.xml", "+1.xml", "-1.xml", "1", "1.xml.gz", "x.xml", "99999999999999999999.xml"] {
      #expect(Sitemap.part(named: name) == nil)
    }
    #expect(try XMLTree.parsed(SitemapIndex(parts: 99_999, base: base).render())["sitemap"].count == 50_000)
  }

  @Test("crawlers are kept from searches and originals and are told the sitemap")
  func robots() throws {
    let lines = RobotsText(base: try #require(base)).render().split(separator: "\n").map(String.init)
    #expect(lines.first == "User-agent: *" && lines.last == "Sitemap: https://luutru.example/sitemap.xml")
    let rules = lines.compactMap { $0.hasPrefix("Disallow: ") ? String($0.dropFirst("Disallow: ".count)) : nil }
    func isAllowed(_ url: SiteURL) -> Bool { !rules.contains { fits(url.path, rule: $0) } }
    let permalink = try Samples.notice().permalink
    for url in [
      SiteURL.home, .document(permalink), .alternate(permalink, .md), .version(permalink, 3), .stylesheet,
      .number("164/TB-UBND"),
    ] {
      #expect(isAllowed(url))
    }
    let form = SearchForm(query: "a")
    let pair = try #require(VersionPair(2, 3))
    for url in [
      SiteURL.search(form), .feed(form), .original(permalink), .versionOriginal(permalink, 3),
      .difference(permalink, pair), .openSearchSuggestions,
    ] {
      #expect(!isAllowed(url))
    }
  }

  @Test("crawlers read each page in one language")
  func languages() throws {
    let lines = RobotsText(base: try #require(base)).render().split(separator: "\n")
    let rule = try #require(lines.first { $0.hasSuffix("lang=") })
    for path in ["/", SiteURL.register(RegisterForm(year: "2013")).path, SiteURL.contact.path] {
      let chosen = SiteURL.path(path, in: .english)
      #expect(fits(chosen, rule: String(rule.dropFirst("Disallow: ".count))) && !fits(path, rule: "/*?*lang="))
    }
  }

  /// RFC 9309 §2.2.2–2.2.3: a rule is a prefix, `*` any characters, `$` at its end the end of the path.
  private func fits(_ path: String, rule: String) -> Bool {
    let pieces = (rule.hasSuffix("$") ? String(rule.dropLast()) : rule).split(
      separator: "*", omittingEmptySubsequences: false)
    guard var rest = pieces.first.flatMap({ path.hasPrefix($0) ? path.dropFirst($0.count) : nil }) else { return false }
    for piece in pieces.dropFirst() {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return !rule.hasSuffix("$") || rest.isEmpty
  }
}

import HTMLText
import NoticeModel
import SearchQuery

/// The places in a document's text that have an address of their own: its headings, and the lines that begin an article
/// or a higher part.
///
/// An anchor is made of nothing but the text and the sections that were read from it, so that a document that is
/// imported again keeps its anchors. Points ("1.", "a)") have none: their labels begin anew in every part.
struct TextSections {
  struct Section: Hashable {
    /// Once on the page, and no anchor of the page's own parts.
    var anchor: String
    /// What the link to it is called: "Điều 4", or the whole heading.
    var name: String
    /// Its line, shortened.
    var title: String
  }

  /// In the order of the text.
  private(set) var all: [Section] = []
  private var places: [Int: [Int: Section]] = [:]
  private var used: Set<String> = []

  /// - Parameters:
  ///   - blocks: the document's main text, with which its plain text begins.
  ///   - facts: places in that text; those behind its end are passed over.
  init(_ blocks: [Block], facts: DocumentFacts) {
    var parts = facts.sections.filter { Self.isPart($0.label) }[...]
    var start = 0
    for (place, block) in blocks.enumerated() {
      var end = start
      // Behind the last part nobody asks where a line begins.
      let lines = parts.isEmpty ? [] : block.text.scalarLines
      for (line, text) in lines.enumerated() {
        let begin = end
        end += text.unicodeScalars.count + 1
        while let part = parts.first, part.span.lowerBound < begin { parts.removeFirst() }
        guard let part = parts.first, part.span.lowerBound < end else { continue }
        if !block.isRow, !block.isHeading || line == 0 { add(part, place: place, line: line) }
      }
      if block.isHeading, places[place] == nil { addHeading(block.text, place: place) }
      start = end
    }
  }

  /// Those of a block, by the line at which they begin.
  func sections(of block: Int) -> [Int: Section] { places[block] ?? [:] }

  /// The fragment for the article that a citation names, `#dieu-4` for "khoản 3 Điều 4"; empty where it names none.
  static func fragment(article: String?) -> String {
    let words = article.map { Permalink.slug(of: $0).split(separator: "-") } ?? []
    guard let place = words.firstIndex(of: "dieu"), let number = words[place...].dropFirst().first,
      number.utf8.first.map({ (0x30...0x39).contains($0) }) == true
    else { return "" }
    return "#dieu-\(number)"
  }

  private mutating func add(_ part: DocumentFacts.Section, place: Int, line: Int) {
    let slug = Permalink.slug(of: part.label)
    let title = part.heading.isEmpty ? part.label : "\(part.label). \(part.heading)"
    add(part.label.contains(" ") ? slug : "muc-\(slug)", named: part.label, titled: title, place: place, line: line)
  }

  private mutating func addHeading(_ text: String, place: Int) {
    let line = text.onOneLine
    guard !line.isEmpty else { return }
    let slug = Permalink.slug(of: line)
    add(slug.isEmpty ? "muc" : "muc-\(slug)", named: Self.shortened(line), titled: line, place: place, line: 0)
  }

  private mutating func add(_ anchor: String, named name: String, titled title: String, place: Int, line: Int) {
    var (free, count) = (anchor, 1)
    while !used.insert(free).inserted {
      count += 1
      free = "\(anchor)-\(count)"
    }
    let name = count > 1 ? "\(name) (\(count))" : name
    let section = Section(anchor: free, name: name, title: Self.shortened(title))
    all.append(section)
    places[place, default: [:]][line] = section
  }

  /// "Điều 4", "Chương II", "II"; not "5" and "a".
  private static func isPart(_ label: String) -> Bool {
    label.unicodeScalars.first.map { !("0"..."9").contains($0) && $0.properties.isUppercase } ?? false
  }

  private static let longest = 80

  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > longest else { return text }
    let start = String(String.UnicodeScalarView(scalars.prefix(longest)))
    return (start.lastIndex(of: " ").map { String(start[..<$0]) } ?? start) + "…"
  }
}

extension TextSections.Section {
  /// A line that begins the section, with a link to itself: seen with the mouse over it or the keyboard on it.
  func marking(_ line: HTML) -> HTML { "<span class=\"at\" id=\"\(anchor)\">\(line)\(link)</span>" }

  /// Beside a heading, since the names of headings are listed without what stands beside them.
  /// An attribute speaks one language only, and that of the name is the text's.
  var link: HTML {
    let label = say("Liên kết đến \(name)", "Link to this part")
    return "<a class=\"anchor\"\(inOwnLanguage) href=\"#\(anchor)\" aria-label=\"\(label)\"></a>"
  }
}

extension Block {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
  fileprivate var isRow: Bool { if case .tableRow = self { true } else { false } }
}

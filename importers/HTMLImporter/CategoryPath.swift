import Markup
import VietnameseText

/// Reads a page's place among the categories of its portal: `Trang chủ » Tin tức › Thông báo`.
enum CategoryPath {
  private static let separators: Set<Unicode.Scalar> = ["»", "›", ">", "→", "▸", "►", "|", "/", "\\", "\n", "\t"]
  private static let steps: Set<Unicode.Scalar> = ["»", "›", ">", "→", "▸", "►"]
  private static let homes: Set<String> = [
    "trang chu", "trang nhat", "home", "home page", "trang chinh", "ban dang o", "ban dang o day",
  ]
  private static let longest = 300
  private static let maximumNames = 8

  /// From a `BreadcrumbList`, an element named like one, or a line that begins with the start page. The page's own
  /// title at the end is left out.
  static func names(in lines: PageLines, title: String) -> [String] {
    let stated = cleaned(lines.page.stated.breadcrumb, title)
    if !stated.isEmpty { return stated }
    if let crumbs = lines.page.outline.elements.firstIndex(where: { $0.marks.contains(.breadcrumb) }) {
      let inside = lines.units.filter { lines.page.outline.contains($0.element, in: crumbs) && !$0.isAlternative }
      if inside.reduce(0, { $0 + $1.length }) <= longest {
        let parts = inside.flatMap { split(lines.text($0)) }
        let links = lines.page.blocks.linkTexts(in: crumbs, of: lines.page.outline).map { lines.texts[$0] }
        let names = cleaned(parts.count > 1 || links.isEmpty ? parts : links, title)
        if !names.isEmpty { return names }
      }
    }
    for unit in lines.units where unit.length <= longest && unit.length > 10 && unit.linked > 0 {
      let text = lines.text(unit)
      // A row of links without a step downwards is a menu.
      guard mayStep(text) else { continue }
      let parts = split(text)
      guard parts.count > 1, let first = parts.first, homes.contains(plain(first)) else { continue }
      guard text.unicodeScalars.contains(where: { steps.contains($0) }) else { continue }
      return cleaned(parts, title)
    }
    return []
  }

  /// The folders in a page's address, where nothing better is known: `tin-tuc/thong-bao/12.html`. Only of words; the
  /// folders of portal software say nothing.
  static func folders(of address: String) -> [String] {
    guard let scheme = address.firstRange(of: "://") else { return [] }
    let path = address[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").dropFirst().dropLast().filter { part in
      part.utf8.count > 3 && part.utf8.allSatisfy { LetterClass.isASCIILetter($0) || $0 == UInt8(ascii: "-") }
        && !software.contains(part.lowercased())
    }.map(String.init)
  }

  private static let software: Set<String> = [
    "pages", "lists", "sites", "portal", "portals", "default", "index", "home", "vi-vn", "desktopmodules", "component",
    "content", "news", "view", "article", "node", "forum", "showthread", "tabid",
  ]

  /// Cheap to ask of every line: `>`, `»`, or a sign of the blocks in which `›` and the arrows stand.
  private static func mayStep(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { place in
        let byte = bytes[place]
        return byte == UInt8(ascii: ">") || byte == 0xE2 || (byte == 0xBB && place > 0 && bytes[place - 1] == 0xC2)
      }
    }
  }

  private static func split(_ text: String) -> [String] {
    text.unicodeScalars.split { separators.contains($0) }.map { String($0) }
  }

  private static func cleaned(_ names: [String], _ title: String) -> [String] {
    let title = plain(title)
    var result: [String] = []
    for name in names {
      let name = String(name[...].trimmed).replacing("\u{A0}", with: " ").replacing(":", with: "")
      let key = plain(name)
      guard !key.isEmpty, !homes.contains(key), result.last != name else { continue }
      result.append(String(name[...].trimmed))
    }
    if let last = result.last, plain(last).utf8.count > 3, title.hasPrefix(plain(last)), result.count > 1 {
      result.removeLast()
    }
    return Array(result.prefix(maximumNames))
  }

  private static func plain(_ name: String) -> String {
    String(Folding.folded(name).filter { $0 != ":" && $0 != "." }[...].trimmed)
  }
}

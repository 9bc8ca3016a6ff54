import HTMLImporter
import ImporterKit
import NoticeModel
import Testing

@Suite("Hostile pages rewritten for replay")
struct ReplayHostilePageTests {
  /// Each must come out without any of what could run, load or lead elsewhere.
  private static let pages: [String] = [
    "<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<img src=\"x\"onerror=alert(1)>",
    "<IMG SRC=x OnErRoR='alert(1)'>", "<img src='x' \u{0}onerror=alert(1)>", "<img src=x on\u{0}error=alert(1)>",
    "<scr\u{0}ipt>alert(1)</script>", "<script>alert(1)</script>", "<script>alert(1)", "<script/x>alert(1)</script >",
    "<scr<script>ipt>alert(1)</script>", "<<script>alert(1)//<</script>", "<svg><script>alert(1)</script></svg>",
    "<svg onload=alert(1)>", "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<a href=javascript:alert(1)>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>", "<a href=' &#1; javascript:alert(1)'>x</a>",
    "<a href='&#x6A;avascript&colon;alert(1)'>x</a>", "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
    "<a href=vbscript:msgbox(1)>x</a>", "<area href=javascript:alert(1)>", "<a ping=http://ngoai.example/ href=#a>",
    "<iframe src='data:text/html,<script>alert(1)</script>'></iframe>", "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<frame src=javascript:alert(1)>",
    "<meta http-equiv=refresh content='0;url=http://ngoai.example/'>", "<meta http-equiv=set-cookie content=a=b>",
    "<base href=http://ngoai.example/>", "<base target=_top>", "<object data=http://ngoai.example/a.swf></object>",
    "<embed src=http://ngoai.example/a.swf>", "<applet code=A.class codebase=http://ngoai.example/></applet>",
    "<form action=javascript:alert(1)><input type=submit></form>", "<button formaction=javascript:alert(1)>x",
    "<isindex action=javascript:alert(1)>", "<link rel=preconnect href=http://ngoai.example>",
    "<link rel=dns-prefetch href=//ngoai.example>", "<link rel=manifest href=/m.json>", "<link rel=icon href=/i.ico>",
    "<link rel=preload as=script href=/a.js>", "<link rel=import href=/a.html>",
    "<link rel='stylesheet' href='javascript:alert(1)'>",
    "<img src=http://ngoai.example/a.gif srcset='http://ngoai.example/b.gif 2x' lowsrc=http://ngoai.example/c.gif>",
    "<img dynsrc=http://ngoai.example/a.avi>", "<video src=http://ngoai.example/a.mp4 onerror=alert(1)></video>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>", "<img src='data:text/html;base64,PHNjcmlwdD4='>",
    "<table background=javascript:alert(1)>", "<div style='width:expression(alert(1))'>",
    "<div style='width:e\\78pression(alert(1))'>", "<div style='width:exp/**/ression(alert(1))'>",
    "<div style='behavior:url(http://ngoai.example/a.htc)'>", "<div style='-moz-binding:url(//ngoai.example/a.xml#x)'>",
    "<div style='background:url(javascript:alert(1))'>", "<div style=\"background:url('http://ngoai.example/a.gif')\">",
    "<div style='background:\\75rl(http://ngoai.example/a)'>",
    "<div style='background:image-set(\"//ngoai.example/a\" 1x)'>",
    "<style>@import 'http://ngoai.example/a.css';</style>", "<style>@\\69mport url(\\68ttp://ngoai.example/a);</style>",
    "<style></style><script>alert(1)</script>", "<style>a{content:'</style><script>alert(1)</script>'}",
    "<style><!-- a{} --></style><img src=x onerror=alert(1)>", "<style>@font-face{src:url(//ngoai.example/f)}</style>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<textarea><img src=x onerror=alert(1)></textarea>",
    "<title><img src=x onerror=alert(1)></title>", "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><script>alert(1)</script>", "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<!--><script>alert(1)</script>-->", "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href=//ngoai.example/a?>",
    "<p title='\"><script>alert(1)</script>'>", "<p title=`\"><script>alert(1)</script>`>", "<p class=\"a'\"><'b>",
    "<p title=\"a", "<img src=\"x", "<p a=\"b\"c=\"d\" \"=\"><script>alert(1)</script>",
    "<a href=\"x\" \"onmouseover=alert(1)>",
    "<details open ontoggle=alert(1)>", "<marquee onstart=alert(1) behavior=alternate>",
    "<template><script>alert(1)</script>",
    "<p id=x style=\"color:red\" style=\"background:url(//ngoai.example)\">",
    "<body onload=alert(1) background=//ngoai.example/a>",
    "<portal src=http://ngoai.example>", "<slot onclick=alert(1)>", "<x-y onclick=alert(1) is=a>",
    "<a href=//ngoai.example target=_parent>",
  ]

  @Test("nothing is left that runs, loads from elsewhere, or leads there by itself", arguments: pages)
  func harmless(page: String) throws {
    let written = try #require(ReplayPageTests.replay(Array("\(page)<p>sau</p>".utf8)))
    for tag in Tags(of: written) {
      #expect(Self.elements.contains(tag.name), "\(written)")
      for (name, value) in tag.attributes {
        #expect(!name.hasPrefix("on") && Self.isKnown(name), "\(written)")
        switch name {
        case "src", "background": #expect(value.hasPrefix("./") || value.hasPrefix("data:image/png;"), "\(written)")
        case "href": #expect(["./", "xem/", "#"].contains { value.hasPrefix($0) }, "\(written)")
        case "target": #expect(value == "_top" && ["a", "area"].contains(tag.name), "\(written)")
        case "style": #expect(Self.isHarmless(css: value), "\(written)")
        default: break
        }
      }
    }
    // What a style sheet holds is no markup.
    let sheets = written.split(separator: "<style>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(sheets.allSatisfy { Self.isHarmless(css: String($0)) }, "\(written)")
    #expect(!written.contains("\u{0}"))
  }

  @Test("every byte cut off a hostile page leaves it as harmless")
  func cut() throws {
    let page = Array(Self.pages.joined(separator: "\n").utf8)
    for end in stride(from: 1, to: page.count, by: 11) {
      guard let written = ReplayPageTests.replay(Array(page[..<end])) else { continue }
      let tags = Tags(of: written)
      #expect(tags.allSatisfy { Self.elements.contains($0.name) })
      #expect(tags.allSatisfy { $0.attributes.allSatisfy { name, _ in !name.hasPrefix("on") && Self.isKnown(name) } })
    }
  }

  private static func isHarmless(css: String) -> Bool {
    let css = css.lowercased()
    return !["expression(", "javascript", "http", "//", "image-set", "@font-face"].contains(where: css.contains)
      && (!css.contains("@import") || css.contains("@import url(\"./"))
  }

  private static func isKnown(_ name: String) -> Bool {
    ![
      "srcset", "srcdoc", "action", "formaction", "ping", "data", "code", "codebase", "content", "http-equiv", "lowsrc",
      "dynsrc", "is", "xlink:href", "nonce",
    ].contains(name)
  }

  private static let elements: Set<String> = [
    "img", "p", "a", "area", "frame", "iframe", "div", "input", "button", "link", "table", "style", "textarea", "pre",
    "details", "marquee", "body",
  ]
}

/// The start tags of markup as the HTML standard takes them apart, for markup whose every attribute is quoted. A test's own
/// reader: it must not share the rewriter's faults.
private struct Tags: Sequence, IteratorProtocol {
  struct Tag {
    var name: String
    var attributes: [(String, String)]
  }

  private var rest: Substring.UnicodeScalarView

  init(of markup: String) { rest = Substring(markup).unicodeScalars }

  mutating func next() -> Tag? {
    while let scalar = rest.popFirst() {
      guard scalar == "<", let first = rest.first, first != "/" else { continue }
      var name = ""
      while let next = rest.first, next != " ", next != ">" { name.unicodeScalars.append(rest.removeFirst()); _ = next }
      var attributes: [(String, String)] = []
      while rest.first == " " {
        rest.removeFirst()
        let attribute = String(rest.prefix { $0 != "=" })
        rest = rest.dropFirst(attribute.unicodeScalars.count + 2)
        let value = String(rest.prefix { $0 != "\"" })
        rest = rest.dropFirst(value.unicodeScalars.count + 1)
        attributes.append((attribute, value.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")))
      }
      return Tag(name: name, attributes: attributes)
    }
    return nil
  }
}

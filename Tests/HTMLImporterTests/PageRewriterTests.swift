import HTMLImporter
import LegacyEncoding
import Testing

@Suite("PageRewriter")
struct PageRewriterTests {
  private func convert(_ page: String, encoding: String? = nil) -> String {
    String(decoding: PageRewriter.rewritten(Array(page.utf8), encoding: encoding).bytes, as: UTF8.self)
  }

  /// The page as bytes of one byte a character.
  private func convert(bytes page: String) -> String {
    let bytes = page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    return String(decoding: PageRewriter.rewritten(bytes).bytes, as: UTF8.self)
  }

  private let label = "<meta charset=\"utf-8\">"
  /// A line that leaves no doubt which encoding the page is in.
  private let line = "<p><font face='.VnTime'>Uû ban nh©n d©n huyÖn T©n Léc H¹ th«ng b¸o</font>"
  private let lineRead = "<p><font face='Times New Roman'>Uỷ ban nhân dân huyện Tân Lộc Hạ thông báo</font>"

  @Test("changes the text and nothing else")
  func markup() {
    let page =
      "<!DOCTYPE html>\r\n<HTML\tlang = vi><Head >\(label)</HEAD\n><body BGCOLOR=#fff  text='x'>\(line)</P ></body>\r\n\r\n"
    #expect(convert(page) == page.replacing(line, with: lineRead))
  }

  @Test("gives each part of a word its own letters where fonts split it")
  func splitRuns() {
    #expect(
      convert("\(label)<font face='.VnTime'><b>U</b>û<i> ban nh©n d©n huy</i>Ön T<u>©n L</u>éc <a>H¹</a></font>")
        == "\(label)<font face='Times New Roman'><b>U</b>ỷ<i> ban nhân dân huy</i>ện T<u>ân L</u>ộc <a>Hạ</a></font>")
  }

  @Test("gives a letter of two bytes to the part that it begins in")
  func splitLetters() {
    #expect(
      convert("\(label)<font face='VNI-Times'>Thoâng baùo cu<b>ûa UÛy ban nha</b>ân daân huyeän</font>")
        == "\(label)<font face='Times New Roman'>Thông báo củ<b>a Ủy ban nhâ</b>n dân huyện</font>")
  }

  @Test("cuts text that was damaged as UTF-8 between its letters")
  func splitMojibake() {
    #expect(
      convert("\(label)<p>ThÃ´ng bÃ¡o cá»§a <b>á»¦y ban</b> nhÃ¢n dÃ¢n <i>huyá»‡n</i>")
        == "\(label)<p>Thông báo của <b>Ủy ban</b> nhân dân <i>huyện</i>")
  }

  @Test("keeps blanks and line breaks as they are written")
  func blanks() {
    let page = "\(label)<p>\n\t<font face='.VnTime'>Uû ban\r\n   nh©n  d©n\t<b> huyÖn </b>\n T©n Léc H¹ </font>\n<p>\n"
    let read = page.replacing("Uû", with: "Uỷ").replacing("nh©n", with: "nhân").replacing("d©n", with: "dân")
    #expect(
      convert(page)
        == read.replacing("huyÖn", with: "huyện").replacing("T©n Léc H¹", with: "Tân Lộc Hạ")
        .replacing(".VnTime", with: "Times New Roman"))
  }

  @Test("undoes references, but not those of signs and no-break spaces")
  func references() {
    #expect(
      convert(
        "\(label)\(line)<p><font face='.VnTime'>&#169;&lt;b&gt; Th&#171;ng b&cedil;o &amp; &quot;H&sup1;&quot;&nbsp;AT&T</font>"
      )
      .hasSuffix("&lt;b&gt; Thông báo &amp; &quot;Hạ&quot;&nbsp;AT&T</font>"))
  }

  @Test("leaves a text that says what it says already as it is written")
  func untouchedText() {
    let rest = "<p>&#84;hông &eacute; &#7841; &copy; 2012 &foo; a < b & c<br>"
    #expect(convert("\(label)\(line)\(rest)") == "\(label)\(lineRead)\(rest)")
  }

  @Test("leaves scripts, comments and styles as they are, but for legacy fonts")
  func rawText() {
    let raw =
      "<script>var a = 'Th«ng b¸o'; if (a<b) '<p>'</script><!-- Th«ng <p> b¸o --><!--><![if !x]>"
      + "<style>.a { color: red; content: 'b¸o' }</style><?php echo 'b¸o' ?>"
    #expect(convert("\(label)\(raw)\(line)") == "\(label)\(raw)\(lineRead)")
  }

  @Test("gives text another font than the legacy one in attributes and style sheets")
  func fonts() {
    #expect(
      convert(
        "\(label)<style>.a{font-family:\"\\.VnTimeH\", serif} .b{font:bold 12pt .VnArial}</style>"
          + "<p style=\"font-family:&quot;.VnTime&quot;;color:red\">Uû ban nh©n d©n<p style=font-family:.VnTime>huyÖn "
          + "<font face=VNI-Times>x</font><font face=\"Arial, .VnTime\">y</font>")
        == "\(label)<style>.a{font-family:\"Times New Roman\", serif} .b{font:bold 12pt Times New Roman}</style>"
        + "<p style=\"font-family:&quot;Times New Roman&quot;;color:red\">Uỷ ban nhân dân<p style=font-family:Times>huyện "
        + "<font face=\"Times New Roman\">x</font><font face=\"Arial, Times New Roman\">y</font>")
  }

  @Test("follows the fonts of style sheets, and writes capitals where a font showed them")
  func capitals() {
    #expect(
      convert("\(label)<style>.h{font-family:.VnTimeH}</style>\(line)<p class=h>th«ng b¸o</p>")
        .hasSuffix("<p class=h>THÔNG BÁO</p>"))
  }

  @Test("reads the attributes that show text, and no other")
  func attributes() {
    #expect(
      convert(
        "\(label)<title>Th«ng b¸o</title><meta name=Description content=\"Th«ng b¸o cña huyÖn\">\(line)"
          + "<img alt='Th«ng &quot;b¸o&quot;' title=Th«ng src='b¸o.gif'><input value=\"Göi ®i\" name=\"b¸o\"><a href='?x=b¸o&copy=1'>"
          + "<select><option value='b¸o' label='b¸o'>Th«ng b¸o")
        == "\(label)<title>Thông báo</title><meta name=Description content=\"Thông báo của huyện\">\(lineRead)"
        + "<img alt='Thông &quot;báo&quot;' title=Thông src='b¸o.gif'><input value=\"Gửi đi\" name=\"b¸o\"><a href='?x=b¸o&copy=1'>"
        + "<select><option value='b¸o' label='báo'>Thông báo")
  }

  @Test("changes the declared encoding, or adds one")
  func declarations() {
    #expect(convert(bytes: "<meta charset='x-user-defined'>\(line)") == "<meta charset='utf-8'>\(lineRead)")
    #expect(
      convert(bytes: "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=windows-1252\">\(line)")
        == "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=utf-8\">\(lineRead)")
    #expect(
      convert(bytes: "<?xml version='1.0' encoding='iso-8859-1'?><html>\(line)")
        == "<?xml version='1.0' encoding='utf-8'?><html>\(lineRead)")
    #expect(convert(bytes: "<html><head a=b><p>\(line)") == "<html><head a=b>\(label)<p>\(lineRead)")
    #expect(convert(bytes: "<!DOCTYPE html>\n<HTML>\(line)") == "<!DOCTYPE html>\n<HTML>\(label)\(lineRead)")
    #expect(convert(bytes: line) == label + lineRead)
    #expect(convert("<meta charset=windows-1252><p>Tân Lộc Hạ") == "<meta charset=utf-8><p>Tân Lộc Hạ")
  }

  @Test("gives a page in Unicode back as it came, with its mark")
  func unicode() {
    for page in [
      "\u{FEFF}<html><p>Ủy ban nhân dân huyện Tân Lộc Hạ &nbsp; &eacute;", "<p>plain", "", "<html><head><p>Tân Lộc Hạ",
      "<meta charset=windows-1252>plain",
    ] {
      let result = PageRewriter.rewritten(Array(page.utf8))
      #expect(result.isUnchanged)
      #expect(result.bytes == Array(page.utf8))
    }
    #expect(convert("\u{FEFF}\(line)") == label + lineRead)
  }

  @Test("composes the letters of decomposed text")
  func decomposed() {
    #expect(convert("\(label)<p>Huye\u{302}\u{323}n Ta\u{302}n Lo\u{323}\u{302}c") == "\(label)<p>Huyện Tân Lộc")
  }

  @Test("finds text behind what is broken")
  func broken() {
    for (before, after) in [
      ("<p>a < b <b", ">"), ("<a title=\"x>", ""), ("<title>", ""), ("<textarea>", ""), ("</p></b></", ""),
      ("<p <b>", ""),
      ("<table><td><font face=Arial>a<td>", ""), ("<b", ">"), ("&#;&#x;&;&", " "),
    ] {
      #expect(convert("\(label)\(before)\(after)\(line)") == "\(label)\(before)\(after)\(lineRead)")
    }
    #expect(convert("\(label)\(line)<!-- Th«ng") == "\(label)\(lineRead)<!-- Th«ng")
    #expect(convert("\(label)\(line)<p title=Th«ng") == "\(label)\(lineRead)<p title=Th«ng")
  }

  @Test("reads elements whose content is text")
  func plainElements() {
    let text = "Th«ng b¸o <b>cña</b> &amp; huyÖn"
    let read = "Thông báo <b>của</b> &amp; huyện"
    for name in ["textarea", "xmp", "title"] {
      #expect(convert("\(label)\(line)<\(name)>\(text)</\(name)>") == "\(label)\(lineRead)<\(name)>\(read)</\(name)>")
    }
    #expect(convert("\(label)\(line)<plaintext>\(text)</p>") == "\(label)\(lineRead)<plaintext>\(read)</p>")
    #expect(
      convert("\(label)\(line)<pre>Th«ng\n   b¸o\r\n\t<b>cña</b>\n\n</pre>")
        == "\(label)\(lineRead)<pre>Thông\n   báo\r\n\t<b>của</b>\n\n</pre>")
  }

  @Test("makes no markup of text")
  func safety() {
    #expect(
      convert("\(label)\(line)<p>Th«ng &amp;lt;b> &lt;&#98;> &&#108;t; <&#98;>")
        == "\(label)\(lineRead)<p>Thông &amp;lt;b> &lt;b> &amp;lt; &lt;b>")
  }

  @Test("reads what a person names, whatever the words say")
  func chosen() {
    #expect(
      convert("<p>Tha`nh pho^' <b>Ho^` Chi'</b> Minh", encoding: "viqr") == "\(label)<p>Thành phố <b>Hồ Chí</b> Minh")
  }

  @Test("goes as deep and as long as a page goes")
  func depth() {
    let deep = String(repeating: "<div><b>", count: 10_000)
    #expect(convert("\(label)\(deep)\(line)") == "\(label)\(deep)\(lineRead)")
    let ends = String(repeating: "</i></table>", count: 10_000)
    #expect(convert("\(label)\(deep)\(ends)\(line)") == "\(label)\(deep)\(ends)\(lineRead)")
    for piece in ["a<br>", "<br>", "<pre>\n", "<img alt=a>", "<p title=\">", "<td>", "</b>", "<title>", "<!--", "&"] {
      let rows = String(repeating: piece, count: 20_000)
      #expect(convert("\(label)\(line)\(rows)") == "\(label)\(lineRead)\(rows)")
    }
  }

  @Test("changes nothing the second time")
  func idempotence() {
    for page in ["\(line)", "<p>Th«ng b¸o</p><p title='b¸o'>x", "<title>caf\u{E9}</title>\(line)"] {
      let once = convert(bytes: page)
      #expect(convert(once) == once)
    }
  }
}

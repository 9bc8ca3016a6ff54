import Markup

/// The elements of WordprocessingML that matter for its text. Names of transitional and strict OOXML are the same.
enum WordName: String, XMLVocabulary {
  // Text
  case paragraph = "w:p"
  case run = "w:r"
  case text = "w:t"
  case tab = "w:tab"
  case positionedTab = "w:ptab"
  case lineBreak = "w:br"
  case carriageReturn = "w:cr"
  case noBreakHyphen = "w:noBreakHyphen"
  case symbol = "w:sym"
  case hyperlink = "w:hyperlink"
  case mathText = "m:t"

  // Fields
  case field = "w:fldChar"
  case simpleField = "w:fldSimple"
  case instruction = "w:instrText"

  // Properties
  case paragraphProperties = "w:pPr"
  case runProperties = "w:rPr"
  case fonts = "w:rFonts"
  case runStyle = "w:rStyle"
  case hidden = "w:vanish"
  case paragraphStyle = "w:pStyle"
  case outlineLevel = "w:outlineLvl"
  case numbering = "w:numPr"
  case numberLevel = "w:ilvl"
  case numberID = "w:numId"

  // Tables and parts of other kinds
  case row = "w:tr"
  case cell = "w:tc"
  case rowProperties = "w:trPr"
  case tabs = "w:tabs"
  case textBox = "w:txbxContent"
  case alternates = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"
  case foreignPart = "w:altChunk"
  case footnote = "w:footnote"
  case endnote = "w:endnote"
  case headerReference = "w:headerReference"
  case footerReference = "w:footerReference"

  // Tracked changes
  case deletion = "w:del"
  case movedFrom = "w:moveFrom"
  case oldRunProperties = "w:rPrChange"
  case oldParagraphProperties = "w:pPrChange"
  case oldTableProperties = "w:tblPrChange"
  case oldRowProperties = "w:trPrChange"
  case oldCellProperties = "w:tcPrChange"
  case oldSectionProperties = "w:sectPrChange"

  // What is no text
  case deletedText = "w:delText"
  case controlProperties = "w:sdtPr"
  case controlEndProperties = "w:sdtEndPr"
  case phoneticGuide = "w:rt"
  case formData = "w:ffData"

  // Styles and numbering
  case defaultRun = "w:rPrDefault"
  case style = "w:style"
  case styleName = "w:name"
  case basedOn = "w:basedOn"
  case abstractNumber = "w:abstractNum"
  case abstractNumberID = "w:abstractNumId"
  case level = "w:lvl"
  case number = "w:num"
  case levelOverride = "w:lvlOverride"
  case startOverride = "w:startOverride"
  case start = "w:start"
  case numberFormat = "w:numFmt"
  case levelText = "w:lvlText"
  case isLegal = "w:isLgl"

  case other = ""

  static let prefixes = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  ]
}

extension XMLElement where Name == WordName {
  /// The element's `val`.
  var value: String? { attribute("val") }

  /// What an element that is there to switch something on says: `<w:vanish/>` and `<w:vanish w:val="0"/>`.
  var isOn: Bool {
    switch value {
    case "0", "false", "off": false
    default: true
    }
  }
}

import Markup

/// The elements of OpenDocument that matter for a document's text.
enum OpenDocumentName: String, XMLVocabulary {
  // Text
  case paragraph = "text:p"
  case heading = "text:h"
  case span = "text:span"
  case link = "text:a"
  case blanks = "text:s"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case list = "text:list"
  case listItem = "text:list-item"
  case listHeader = "text:list-header"
  case section = "text:section"
  case shape = "draw:frame"
  case customShape = "draw:custom-shape"

  // Tables
  case table = "table:table"
  case column = "table:table-column"
  case row = "table:table-row"
  case cell = "table:table-cell"
  case coveredCell = "table:covered-table-cell"

  // Parts of the document
  case spreadsheet = "office:spreadsheet"
  case masterStyles = "office:master-styles"
  case note = "text:note"
  case noteCitation = "text:note-citation"
  case noteBody = "text:note-body"
  case header = "style:header"
  case leftHeader = "style:header-left"
  case firstHeader = "style:header-first"
  case footer = "style:footer"
  case leftFooter = "style:footer-left"
  case firstFooter = "style:footer-first"
  case title = "dc:title"
  case encryption = "manifest:encryption-data"

  // Styles
  case fontFace = "style:font-face"
  case style = "style:style"
  case defaultStyle = "style:default-style"
  case textProperties = "style:text-properties"
  case automaticStyles = "office:automatic-styles"
  case listStyle = "text:list-style"
  case outlineStyle = "text:outline-style"
  case numberLevel = "text:list-level-style-number"
  case bulletLevel = "text:list-level-style-bullet"
  case imageLevel = "text:list-level-style-image"
  case outlineLevel = "text:outline-level-style"

  // What is no text of the document
  case trackedChanges = "text:tracked-changes"
  case comment = "office:annotation"
  case forms = "office:forms"
  case scripts = "office:scripts"
  case settings = "office:settings"
  case binary = "office:binary-data"
  case objectTitle = "svg:title"
  case objectDescription = "svg:desc"
  case hiddenText = "text:hidden-text"
  case phoneticGuide = "text:ruby-text"
  case changeInfo = "office:change-info"
  case spreadsheetChanges = "table:tracked-changes"
  case explicitNumber = "text:number"
  case validations = "table:content-validations"

  case other = ""

  private static let base = "urn:oasis:names:tc:opendocument:xmlns:"

  static let prefixes = [
    "\(base)office:1.0": "office", "\(base)text:1.0": "text", "\(base)table:1.0": "table",
    "\(base)style:1.0": "style", "\(base)drawing:1.0": "draw", "\(base)svg-compatible:1.0": "svg",
    "\(base)manifest:1.0": "manifest", "http://purl.org/dc/elements/1.1/": "dc",
  ]
}

import HTMLText

/// What a page says, in the language of its reader. Both stand beside each other, so that neither can be forgotten.
func say(_ vietnamese: @autoclosure () -> HTML, _ english: @autoclosure () -> HTML) -> HTML {
  PageReader.current.language == .vietnamese ? vietnamese() : english()
}

/// The same for plain text.
func sayText(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
  PageReader.current.language == .vietnamese ? vietnamese() : english()
}

/// A figure with its English noun: "1 document", "1,200 copies".
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(PageFormat.number(count)) \(count == 1 ? one : many ?? one + "s")"
}

/// An attribute for elements that hold words of the archive, so that an English page is read aloud rightly (WCAG 3.1.2).
var inVietnamese: HTML { say(.empty, " lang=\"vi\"") }

/// The same for what a page says amid words of the archive.
var inOwnLanguage: HTML { say(.empty, " lang=\"en\"") }

/// Words of the archive among those of a page.
func quoted(_ text: String) -> HTML { say(HTML(text: text), "<span lang=\"vi\">\(text)</span>") }

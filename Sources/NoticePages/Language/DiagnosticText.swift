import HTMLText
import SearchQuery

extension Diagnostic {
  /// The remark in the reader's language. In English without the words it is about, which stand in the query above it.
  var html: HTML { say(HTML(text: message), english) }

  private var english: HTML {
    switch code {
    case .termsCut: "The query is too long: only its beginning is searched."
    case .quoteUnclosed: "A quotation mark is opened and not closed: what follows is searched as a phrase."
    case .phraseCut: "A phrase is too long: only its beginning is compared."
    case .prefixShort: "There are too few letters before an asterisk; they are searched as a word."
    case .prefixIgnored: "An asterisk belongs after one word; several words before it are searched as a phrase."
    case .orDangling: "“OR” needs a word on both sides, so it is searched as a word."
    case .onlyExcluded: "There are only excluded words: every document without them is found."
    case .filterUnknownKey: "There is no filter of such a name; both sides of its colon are searched as words."
    case .filterUnknownValue: "A filter’s value could not be read, so both are searched as words."
    case .filterEmpty: "A filter has no value (written right behind the colon), so its name is searched as a word."
    case .filterRepeated: "A filter is given twice; the last value is used."
    case .filterExcluded: "Filters do not go with a minus: name and value are excluded as words."
    case .filterPeriodEmpty: "A filter would leave no time at all, so it is searched as words."
    }
  }
}

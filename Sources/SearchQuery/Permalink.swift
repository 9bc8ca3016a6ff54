public import NoticeModel
import VietnameseText

/// The lasting address of a document: `/van-ban/2013/164-tb-ubnd-huyen-tuy-phuoc-1f0c3a`.
///
/// The last six hex digits are the id's, so that any slug that ends in them leads to the document, also after its
/// number or title was corrected. Without them, as people type it, it leads there while it fits one document only.
public struct Permalink: Sendable, Hashable {
  /// `2013`, or `khong-nam` for documents without a year.
  public var year: String
  public var slug: String

  /// The slug without the id's digits; other documents may have the same.
  public var stem: String { slug.utf8.count > 7 ? String(slug.dropLast(7)) : "" }

  /// The path from the site's root.
  public var path: String { "/van-ban/\(year)/\(slug)" }

  public init(
    id: NoticeID, number: DocumentNumber?, issuingBody: String?, issuedOn: CivilDate?, subject: String
  ) {
    year = (issuedOn?.year ?? number?.year).map(String.init) ?? "khong-nam"
    var words: [Substring] = []
    if let number {
      let printed = Folding.folded(number.printed)
      words += Self.words(printed)
      if let issuingBody {
        words += Self.words(Folding.folded(issuingBody).replacing("uy ban nhan dan", with: ""))
      }
    } else {
      words = Self.words(Folding.folded(subject))
    }
    slug = (words.prefix(Self.wordLimit).map(String.init) + [String(id.suffix)]).joined(separator: "-")
  }

  /// A text as addresses and anchors hold it: `tong ket nam 2013` becomes `tong-ket-nam-2013`, at most twelve words.
  ///
  /// Folded, so that it is the same however a text spells its diacritics; empty for a text without letters or digits.
  public static func slug(of text: String) -> String {
    words(Folding.folded(text)).prefix(wordLimit).joined(separator: "-")
  }

  /// Long enough to be read, short enough for a text message.
  private static let wordLimit = 12

  /// Runs of ASCII letters and digits.
  private static func words(_ folded: String) -> [Substring] {
    folded.utf8.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): false
      case UInt8(ascii: "0")...UInt8(ascii: "9"): false
      default: true
      }
    }.map(Substring.init)
  }
}

extension Hit {
  public var permalink: Permalink {
    Permalink(id: id, number: number, issuingBody: issuingBody, issuedOn: issuedOn, subject: subject)
  }
}

extension Notice {
  public var permalink: Permalink {
    Permalink(id: id, number: number, issuingBody: issuingBody, issuedOn: issuedOn, subject: subject)
  }

}

import HTMLText

/// A draft as it was pasted, its citations marked and leading to what was found of them.
struct MarkedDraftView {
  var text: String
  var places: [CheckedDraft.Place]

  /// Unicode scalars that are shown: some 20 pages, so that what comes back stays readable on a phone.
  private static let most = 50_000

  var html: HTML {
    let scalars = Array(text.unicodeScalars.prefix(Self.most + 1))
    let end = min(scalars.count, Self.most)
    var marked = HTML.empty
    var at = 0
    func plain(to place: Int) -> HTML {
      HTML(text: String(String.UnicodeScalarView(scalars[at..<place])))
    }
    for place in places.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      guard place.span.lowerBound >= at, place.span.upperBound <= end else { continue }
      marked += plain(to: place.span.lowerBound)
      at = place.span.lowerBound
      let address = "#" + CheckedCitationView.anchor(place.item)
      marked += """
        <a href="\(address)"><mark>\(plain(to: place.span.upperBound))</mark><sup aria-hidden="true">\(place.item + 1)</sup></a>
        """
      at = place.span.upperBound
    }
    marked += plain(to: end)
    let rest: HTML? =
      scalars.count > Self.most
      ? """

      <p class="muted">\(say(
        "Chỉ hiện \(PageFormat.number(Self.most)) ký tự đầu của dự thảo.",
        "Only the first \(counted(Self.most, "character")) of the draft are shown."))</p>
      """ : nil
    return "<div class=\"draft\"\(inVietnamese) dir=\"auto\">\(marked)</div>\(rest)"
  }
}

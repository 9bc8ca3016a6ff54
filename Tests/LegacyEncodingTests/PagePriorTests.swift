import Testing

@testable import LegacyEncoding

@Suite("PagePrior")
struct PagePriorTests {
  private func prior(
    isEightBit: Bool = false, declared: VietnameseEncoding? = nil, _ runs: [(VietnameseEncoding?, Int)] = []
  ) -> PagePrior {
    var prior = PagePrior(isEightBit: isEightBit, declared: declared)
    for (encoding, words) in runs { prior.count(encoding, words: words) }
    prior.settle()
    return prior
  }

  @Test("a page in Unicode is more likely to be Unicode, one of 8-bit bytes less")
  func bytes() {
    #expect(prior().unicode > prior().of(.tcvn3, font: nil))
    #expect(prior(isEightBit: true).unicode < prior().unicode)
    #expect(prior(isEightBit: true).of(.tcvn3, font: nil) > prior().of(.tcvn3, font: nil))
  }

  @Test("each decided run makes its encoding likelier and the others less so")
  func counting() {
    let (before, after) = (prior(), prior([(.vni, 12), (.vni, 3)]))
    #expect(after.of(.vni, font: nil) > before.of(.vni, font: nil))
    #expect(after.unicode < before.unicode)
    #expect(after.of(.tcvn3, font: nil) < before.of(.tcvn3, font: nil))
    #expect(after.hasLegacy && !before.hasLegacy)
    // One long run says no more than a few.
    #expect(prior([(.vni, 100)]).of(.vni, font: nil) == prior([(.vni, 10_000)]).of(.vni, font: nil))
  }

  @Test("only many runs of one encoding and hardly any of another make it the page's")
  func dominance() {
    #expect(prior([(.tcvn3, 20)]).dominant == nil)
    #expect(prior([(.tcvn3, 20), (.tcvn3, 20)]).dominant == .tcvn3)
    #expect(prior([(.tcvn3, 20), (.tcvn3, 20), (.vni, 20)]).dominant == nil)
    #expect(prior([(nil, 20), (nil, 20)]).isSurelyUnicode)
    #expect(!prior([(nil, 20), (nil, 20), (.tcvn3, 1)]).isSurelyUnicode)
  }

  @Test("a font and a label speak for their encodings and lower what a reading must win by")
  func fontsAndLabels() {
    let plain = prior()
    let font = FontEvidence(list: ".VnTime")
    #expect(plain.of(.tcvn3, font: font) > plain.of(.tcvn3, font: nil))
    #expect(plain.of(.vni, font: font) == plain.of(.vni, font: nil))
    let labelled = prior(declared: .viscii)
    #expect(labelled.of(.viscii, font: nil) > plain.of(.viscii, font: nil))
    let margin = { (prior: PagePrior, font: FontEvidence?) in
      prior.margin(of: .tcvn3, font: font, isLoneLetters: false)
    }
    #expect(margin(plain, font) < margin(plain, nil))
    #expect(margin(prior([(.tcvn3, 20)]), nil) < margin(plain, nil))
    #expect(margin(prior(isEightBit: true), nil) < margin(plain, nil))
    #expect(plain.margin(of: .tcvn3, font: nil, isLoneLetters: true) > margin(plain, nil))
  }

  @Test("a label is believed until a run says otherwise")
  func belief() {
    #expect(prior(declared: .vps).believes(.vps))
    #expect(!prior().believes(.vps))
    #expect(!prior(declared: .vps, [(.tcvn3, 20)]).believes(.vps))
    #expect(!prior(declared: .vps, [(nil, 20)]).believes(.vps))
    #expect(prior(declared: .vps, [(.vps, 20), (nil, 1)]).believes(.vps))
  }

  @Test("ASCII words of another language speak against every Vietnamese encoding")
  func language() {
    let english = "The council will publish its annual report about roads and bridges before next spring"
    var foreign = PagePrior(isEightBit: true, declared: nil)
    foreign.countLanguage(of: TextUnit(english.unicodeScalars.map(\.value)))
    foreign.settle()
    var vietnamese = PagePrior(isEightBit: true, declared: nil)
    vietnamese.countLanguage(of: TextUnit("ban quanh trong nam nay theo thanh tra".unicodeScalars.map(\.value)))
    vietnamese.settle()
    #expect(foreign.of(.tcvn3, font: nil) < vietnamese.of(.tcvn3, font: nil))
    #expect(foreign.unicode == vietnamese.unicode)
  }
}

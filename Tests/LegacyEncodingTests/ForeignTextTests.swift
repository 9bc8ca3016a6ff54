import Testing

@testable import LegacyEncoding

/// Text in other languages, which legacy fonts and labels must not turn into Vietnamese.
@Suite("Foreign text")
struct ForeignTextTests {
  private static let western = [
    "Le préfet a signé l'arrêté relatif à la coopération décentralisée, où figure le forêt d'Été.",
    "Die Straßenbaubehörde prüft Anträge für größere Brücken über dem Fluß.",
    "El alcalde presidió la reunión sobre el año de cooperación; señaló la situación económica.",
    "The café’s résumé – “naïve” façade – was approved by the mayor’s office.",
    "A câmara municipal não aprovou a construção da estação; a reunião será amanhã às três.",
    "Kommunen på Grønland søger øvede ingeniører til ås og fjord; gråt på sjöar.",
  ]
  private static let others = [
    "Příliš žluťoučký kůň úpěl ďábelské ódy na úřadě města Třebíč.",
    "Zażółć gęślą jaźń; urząd gminy Łódź ogłasza przetarg.",
    "Belediye başkanı İstanbul'da yağmurlu günde görüşme yaptı, çağrı gönderdi.",
    "Primăria orașului Iași anunță că ședința va avea loc în luna mai, după Sfântul Gheorghe.",
    "Администрация города объявляет конкурс.", "市人民委員会のお知らせ", "Ο δήμος ανακοινώνει τα αποτελέσματα.",
  ]

  @Test("stays in UTF-8", arguments: western + others, [nil, ".VnTime", "VNI-Times", "Arial"])
  func unicode(text: String, font: String?) {
    #expect(restored(text, of: DecodedText(decoded: Array(text.utf8)), font) == text)
  }

  @Test("stays in windows-1252", arguments: western, [nil, ".VnTime", "Arial"])
  func westernBytes(text: String, font: String?) throws {
    let bytes = try text.unicodeScalars.map { scalar in
      let place = Windows1252.scalars.firstIndex { UInt32($0) == scalar.value }
      return try #require(place.map { UInt8(0x80 + $0) } ?? UInt8(exactly: scalar.value))
    }
    let source = CharsetDecoder.open(bytes)
    #expect(restored(String(decoding: source.utf8, as: UTF8.self), of: source, font) == text)
    #expect(String(decoding: CharsetDecoder.decode(bytes).utf8, as: UTF8.self) == text)
    let labelled = CharsetDecoder.decode(bytes, declared: "iso-8859-1")
    #expect(String(decoding: labelled.utf8, as: UTF8.self) == text)
    #expect(labelled.warnings.isEmpty)
  }

  private func restored(_ text: String, of source: DecodedText, _ font: String?) -> String? {
    var pool = TextPool()
    _ = pool.append(Array(text.utf8), runs: [FontRun(start: 0, font: font.flatMap { FontEvidence(list: $0) })])
    return TextRestorer.restore(pool, of: source).texts.first
  }
}

import Foundation
import Testing

@testable import VietnameseText

@Suite struct SyllableInventoryTests {
  @Test(
    "takes the syllables of good spelling in any case",
    arguments: [
      "trường", "nghiêng", "quyết", "giặc", "gìn", "giếng", "gì", "khuỷu", "khúc", "hòa", "hoà", "khỏe", "khoẻ", "thủy",
      "thuỷ", "lý", "lí", "mỹ", "sỹ", "yêu", "y", "Ý", "Đắk", "LẮK", "ủy", "uỷ", "quỳnh", "quốc", "quở", "ghế", "nghề",
      "ngoằn", "xoong", "buýt", "ƯỚC", "hươu", "khuya", "Tuần",
    ])
  func accepted(word: String) {
    #expect(SyllableInventory.isSyllable(word))
  }

  @Test(
    "refuses other words, bad spelling and misread bytes",
    arguments: [
      "tuờng", "été", "straße", "cña", "baùo", "NgÂµy", "ngµy", "kà", "cê", "gế", "nghà", "ngê", "hòc", "matt", "iêu",
      "quuyết", "quu", "gii", "tưòng", "hòà", "hoaf", "windows", "cuả", "tòan", "",
    ])
  func refused(word: String) {
    #expect(!SyllableInventory.isSyllable(word))
    #expect(SyllableKey(word).flatMap { SyllableInventory.logProbability(of: $0) } == nil)
  }

  @Test("weighs common, rare, unseen and marginal forms in this order")
  func order() throws {
    let words = ["các", "nghiễm", "nguễnh", "buynh"]
    let values = words.compactMap { SyllableKey($0) }.compactMap { SyllableInventory.logProbability(of: $0) }
    try #require(values.count == words.count)
    #expect(values == values.sorted(by: >))
    #expect((-7 ... -6).contains(values[0]))
    #expect((-22.5 ... -16).contains(values[1]))
    #expect(values[2] == -24 && values[3] == -27)
  }

  @Test("gives the weight as eighths above -32")
  func weight() throws {
    for word in ["các", "nghiễm", "buynh"] {
      let key = try #require(SyllableKey(word))
      #expect(SyllableInventory.logProbability(of: key) == Float(SyllableInventory.weight(of: key.bits)) / 8 - 32)
    }
    for bits: UInt64 in [0, 127, 1 << 55, .max] { #expect(SyllableInventory.weight(of: bits) == 0) }
  }

  @Test("has each counted syllable once, and the rules allow it")
  func counted() {
    var allowed: Set<UInt64> = []
    SyllableRules.forEach { bits, _ in allowed.insert(bits) }
    var counted: [UInt64: UInt8] = [:]
    SyllableInventory.forEachCounted { bits, weight in
      #expect(allowed.contains(bits), "\(SyllableKey(bits: bits).word)")
      #expect(counted.updateValue(weight, forKey: bits) == nil, "\(SyllableKey(bits: bits).word)")
    }
    #expect((4_000...6_500).contains(counted.count))
    // Together they are nearly all of running text.
    let sum = counted.values.reduce(0) { $0 + exp2(Double($1) / 8 - 32) }
    #expect((0.9...1.05).contains(sum))
    for (bits, weight) in counted { #expect(SyllableInventory.weight(of: bits) == weight) }
  }
}

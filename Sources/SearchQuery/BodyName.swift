import VietnameseText

/// When two printed names are one body: case, Unicode form, the place of tones and `i`/`y` do not matter, letters and
/// tones do. `ỦY BAN NHÂN DÂN XÃ MỸ AN` and `Uỷ ban nhân dân xã Mĩ An` are one; `xã Mỹ Ân` is another.
public enum BodyName {
  /// Equal for the spellings of one name. Empty for a text without words.
  public static func key(of name: String) -> String {
    let bytes = Array(name.utf8)
    return Folding.words(in: name).map { CanonicalKey.of(String(decoding: bytes[$0.range], as: UTF8.self)) }
      .joined(separator: " ")
  }

  /// The words without case and diacritics, as somebody without a Vietnamese keyboard types them.
  public static func folded(_ name: String) -> String {
    Folding.words(in: name).map(\.folded).joined(separator: " ")
  }

  /// The names with the spellings of each as one, under that of most documents, of equally many the first.
  public static func merged(_ values: [Facet.Value]) -> [Facet.Value] {
    var groups: [String: (most: Int, value: Facet.Value)] = [:]
    for value in values {
      let key = key(of: value.value)
      guard let known = groups[key] else {
        groups[key] = (value.count, value)
        continue
      }
      var merged = known.value.value
      var most = known.most
      let comesFirst = value.value.utf8.lexicographicallyPrecedes(merged.utf8)
      if value.count > most || (value.count == most && comesFirst) { (merged, most) = (value.value, value.count) }
      groups[key] = (
        most, Facet.Value(value: merged, label: merged, count: known.value.count + value.count)
      )
    }
    return groups.values.map(\.value)
  }
}

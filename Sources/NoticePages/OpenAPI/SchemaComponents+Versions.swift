extension SchemaComponents {
  /// `VersionsJSON` and `DifferenceJSON`.
  static let versions: [String: Schema] = [
    "Versions": .object(["id": id, "total": .count, "versions": .list(of: .object(version))]),
    "Difference": .object([
      "id": id, "from": .integer, "to": .integer,
      "summary": .object(["added": .count, "removed": .count, "changed": .count, "line": .string]),
      "fields": .list(of: .object(["key": .string, "name": .string, "from": .string.orNull, "to": .string.orNull])),
      "text": .list(of: .named("DifferencePart")), "surroundings": .list(of: .named("DifferencePart")),
    ]),
    "DifferencePart": Schema.object([
      "change": .one(of: ["kept", "removed", "added", "changed"]), "count": .count, "text": .string.orNull,
      "words": Schema.list(of: .object(["change": .one(of: WordDifference.Run.Fate.self), "text": .string])).orNull,
    ]).described("Một đoạn, hoặc các đoạn không đổi liền nhau."),
  ]

  private static let version: [String: Schema] = [
    "version": Schema(["type": "integer", "minimum": 1]), "url": url, "difference_url": url.orNull,
    "captured_at": .time, "sha256": digest, "bytes": .count, "media_type": .string, "encoding": .string.orNull,
    "source": .string, "collection": .string,
  ]
}

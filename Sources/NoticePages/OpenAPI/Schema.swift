/// A JSON Schema (draft 2020-12) of a value, as OpenAPI 3.1 takes it.
///
/// Objects are closed: they name every key there is, and each is always there unless it is named optional. So an answer
/// that gains or loses a key no longer fits its schema, which tests notice.
public struct Schema: Sendable, Hashable {
  /// The keywords of the schema.
  public let keywords: [String: JSONValue]

  /// A schema of any keywords; the members below are those that this service uses.
  public init(_ keywords: [String: JSONValue]) {
    self.keywords = keywords
  }

  /// The schema as it stands in a document.
  public var json: JSONValue { .object(keywords) }

  /// Any text.
  public static let string = Schema(["type": "string"])
  /// A whole number of either sign.
  public static let integer = Schema(["type": "integer"])
  /// 0 and above.
  public static let count = Schema(["type": "integer", "minimum": 0])
  /// Any number.
  public static let number = Schema(["type": "number"])
  /// `true` or `false`.
  public static let boolean = Schema(["type": "boolean"])
  /// `2013-07-22`.
  public static let date = Schema(["type": "string", "format": "date"])
  /// A second in UTC: `2009-03-01T02:03:04Z`.
  public static let time = Schema(["type": "string", "format": "date-time"])

  /// An object with just these keys.
  public static func object(_ keys: [String: Schema], optional: Set<String> = []) -> Schema {
    let required = keys.keys.filter { !optional.contains($0) }.sorted().map(JSONValue.string)
    return Schema([
      "type": "object", "properties": .object(keys.mapValues(\.json)), "required": .array(required),
      "additionalProperties": false,
    ])
  }

  /// An object whose keys are anybody's, with values of one kind.
  public static func map(of values: Schema) -> Schema {
    Schema(["type": "object", "additionalProperties": values.json])
  }

  /// Any number of values of one kind.
  public static func list(of element: Schema) -> Schema {
    Schema(["type": "array", "items": element.json])
  }

  /// One of these texts.
  public static func one(of values: [String]) -> Schema {
    Schema(["type": "string", "enum": .array(values.map(JSONValue.string))])
  }

  /// One of the raw values of an enum, which is where they are known.
  public static func one<Value: CaseIterable & RawRepresentable<String>>(of type: Value.Type) -> Schema {
    one(of: type.allCases.map(\.rawValue))
  }

  /// A whole text of just this form.
  ///
  /// - Parameter pattern: a regular expression of ECMA-262, without `^` and `$`.
  public static func text(_ pattern: String) -> Schema {
    Schema(["type": "string", "pattern": .string("^\(pattern)$")])
  }

  /// What fits just one of these.
  public static func either(_ choices: Schema...) -> Schema {
    Schema(["oneOf": .array(choices.map(\.json))])
  }

  /// The schema of this name among the components of the document, see ``SchemaComponents``.
  public static func named(_ name: String) -> Schema {
    Schema(["$ref": .string("#/components/schemas/\(name)")])
  }

  /// The same, or null where it is not known.
  public var orNull: Schema {
    Schema(["anyOf": [json, ["type": "null"]]])
  }

  /// The same with further keywords.
  public func with(_ further: [String: JSONValue]) -> Schema {
    Schema(keywords.merging(further) { _, new in new })
  }

  /// The same with what people should know of it.
  public func described(_ text: String) -> Schema {
    with(["description": .string(text)])
  }
}

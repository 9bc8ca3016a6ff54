/// Lets `Encodable` values write themselves into a ``JSONText``, without a tree of values between.
///
/// Values of Foundation's types (`Date`, `Data`) are written as they describe themselves: the answers have none.
struct JSONTextEncoder: Encoder {
  /// The text that a value and its parts write one after the other.
  final class Output {
    var text = JSONText()
  }

  let output: Output
  /// What stands around the value.
  let place: JSONText.Place

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONObjectContainer(beginning: output, in: place))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONArrayContainer(beginning: output, in: place)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONValueContainer(output: output, place: place) }

  /// Writes a value; an empty object for one that writes nothing.
  func write(_ value: some Encodable) throws {
    let start = output.text.bytes.count
    try value.encode(to: self)
    if output.text.bytes.count == start { output.text.append(literal: "{}") }
  }
}

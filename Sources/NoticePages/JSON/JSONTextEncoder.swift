/// Lets `Encodable` values write themselves into a ``JSONText``, without a tree of values between.
///
/// Values of Foundation's types (`Date`, `Data`) are written as they describe themselves: the answers have none.
struct JSONTextEncoder: Encoder {
  let text: JSONText
  /// What stands around the value.
  let place: JSONText.Place

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONObjectContainer(beginning: text, in: place))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONArrayContainer(beginning: text, in: place)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONValueContainer(text: text, place: place) }
}

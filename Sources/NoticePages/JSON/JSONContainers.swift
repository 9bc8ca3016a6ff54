/// The fields of an object that is being written.
struct JSONObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let output: JSONTextEncoder.Output
  private let place: JSONText.Place

  var codingPath: [any CodingKey] { [] }

  init(beginning output: JSONTextEncoder.Output, in place: JSONText.Place) {
    self.output = output
    self.place = output.text.begin(isObject: true, in: place)
  }

  private func value(_ key: Key) -> JSONValueContainer {
    output.text.beginField(key.stringValue, in: place)
    return JSONValueContainer(output: output, place: place)
  }

  func encodeNil(forKey key: Key) { value(key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: String, forKey key: Key) { self.value(key).encode(value) }
  func encode(_ value: Int, forKey key: Key) { self.value(key).encode(value) }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try self.value(key).encode(value) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    superEncoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    superEncoder(forKey: key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder("super") }
  func superEncoder(forKey key: Key) -> any Encoder { encoder(key.stringValue) }

  private func encoder(_ key: String) -> any Encoder {
    output.text.beginField(key, in: place)
    return JSONTextEncoder(output: output, place: place)
  }
}

/// The values of an array that is being written.
struct JSONArrayContainer: UnkeyedEncodingContainer {
  private let output: JSONTextEncoder.Output
  private let place: JSONText.Place
  private(set) var count = 0

  var codingPath: [any CodingKey] { [] }

  init(beginning output: JSONTextEncoder.Output, in place: JSONText.Place) {
    self.output = output
    self.place = output.text.begin(isObject: false, in: place)
  }

  private mutating func next() -> JSONValueContainer {
    count += 1
    output.text.beginElement(in: place)
    return JSONValueContainer(output: output, place: place)
  }

  mutating func encodeNil() { next().encodeNil() }
  mutating func encode(_ value: String) { next().encode(value) }
  mutating func encode<Value: Encodable>(_ value: Value) throws { try next().encode(value) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    superEncoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { superEncoder().unkeyedContainer() }

  mutating func superEncoder() -> any Encoder {
    _ = next()
    return JSONTextEncoder(output: output, place: place)
  }
}

/// A value by itself: a field's, an element's, or the whole text.
struct JSONValueContainer: SingleValueEncodingContainer {
  let output: JSONTextEncoder.Output
  let place: JSONText.Place

  var codingPath: [any CodingKey] { [] }

  func encodeNil() { output.text.append(literal: "null") }
  func encode(_ value: Bool) { output.text.append(literal: value ? "true" : "false") }
  func encode(_ value: String) { output.text.append(value) }
  func encode(_ value: Double) throws { try output.text.append(value) }
  func encode(_ value: Float) throws { try output.text.append(value) }
  func encode(_ value: Int) { output.text.append(value) }
  func encode(_ value: Int8) { output.text.append(value) }
  func encode(_ value: Int16) { output.text.append(value) }
  func encode(_ value: Int32) { output.text.append(value) }
  func encode(_ value: Int64) { output.text.append(value) }
  func encode(_ value: UInt) { output.text.append(value) }
  func encode(_ value: UInt8) { output.text.append(value) }
  func encode(_ value: UInt16) { output.text.append(value) }
  func encode(_ value: UInt32) { output.text.append(value) }
  func encode(_ value: UInt64) { output.text.append(value) }
  func encode<Value: Encodable>(_ value: Value) throws {
    try JSONTextEncoder(output: output, place: place).write(value)
  }
}

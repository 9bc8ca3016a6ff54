/// Receives an XML document's elements and texts in document order.
///
/// Bytes are lent for the length of the call only. The visitor says which names it knows; every other element comes as
/// `other`.
public protocol XMLVisitor {
  associatedtype Name: XMLVocabulary

  /// An element begins. Returning false skips everything inside it; `end` is not called then.
  mutating func start(_ element: borrowing XMLElement<Name>) -> Bool
  mutating func end(_ name: Name)
  /// Text between tags, character references undone, as UTF-8; long text comes in several calls.
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>)
}

/// The names of one family of XML formats: raw values are `prefix:local`, with prefixes of our own choice.
public protocol XMLVocabulary: RawRepresentable<String>, Hashable, Sendable {
  /// Our prefix for each namespace's address. Several addresses may share one, as those of ISO's strict OOXML do with
  /// Microsoft's. A namespace that is not here has the prefix `?`.
  static var prefixes: [String: String] { get }
  /// Any name that the vocabulary does not have.
  static var other: Self { get }
}

/// An element as the reader lends it.
public struct XMLElement<Name: XMLVocabulary>: ~Copyable {
  public let name: Name
  private let attributes: XMLAttributes

  init(name: Name, attributes: XMLAttributes) {
    self.name = name
    self.attributes = attributes
  }

  /// The value of the first attribute with this local name, whatever its namespace: no element of the formats read
  /// here has two of one name. Nil when it is not there.
  public func attribute(_ name: StaticString) -> String? { attributes.value(of: name) }
}

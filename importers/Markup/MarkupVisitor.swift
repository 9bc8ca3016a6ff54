/// Receives a document's elements and texts in document order, whichever HTML reader walks it.
///
/// Bytes are lent for the length of the call only. Names are lower case.
public protocol MarkupVisitor {
  /// An element begins. Returning false skips everything inside it; `end` is not called then.
  mutating func start(_ element: borrowing MarkupElement) -> Bool
  mutating func end(_ tag: Tag)
  /// Text between tags, character references undone, as UTF-8.
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>)
}

/// An element as the reader lends it.
public struct MarkupElement: ~Copyable {
  public let tag: Tag
  private let lookUp: (StaticString) -> String?

  init(tag: Tag, lookUp: @escaping (StaticString) -> String?) {
    self.tag = tag
    self.lookUp = lookUp
  }

  /// The value of an attribute by its lower-case name; nil when it is not there.
  public func attribute(_ name: StaticString) -> String? { lookUp(name) }
}

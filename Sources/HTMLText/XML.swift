/// A piece of XML 1.0 that is safe to send, built as ``HTML`` is: markup from literals, everything else escaped.
///
/// One escaping serves both. XML knows the five entities by the same names or numbers, and `>` is always escaped, so no
/// text can hold `]]>`. What XML 1.0 cannot hold (its production `Char`: C0 controls but tab and line ends, U+FFFE,
/// U+FFFF) is dropped there for HTML too; a Swift string has no lone surrogates.
public typealias XML = HTML

public import NoticeModel

/// Reads what a pasted draft cites, in the order of its text, with spans in its Unicode scalars; never fails. Comes from
/// the program, since the server imports no reader of documents.
public typealias CitationReader = @Sendable (_ text: String) -> [Citation]

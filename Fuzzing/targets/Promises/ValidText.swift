/// Text that may enter the index: well-formed UTF-8 without NUL.
public func promiseText(_ utf8: [UInt8]) {
  promise((try? UTF8Span(validating: utf8.span)) != nil, "not UTF-8")
  promise(!utf8.contains(0), "a NUL")
}

import Foundation

/// Calls `body` with the strings as C wants them: an array of pointers that ends with NULL. A string ends at its first
/// NUL.
func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
  for (place, string) in strings.enumerated() { (copies + place).initialize(to: strdup(string)) }
  (copies + strings.count).initialize(to: nil)
  defer {
    for place in strings.indices { free(copies[place]) }
    copies.deallocate()
  }
  return body(copies)
}

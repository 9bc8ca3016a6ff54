/// Gives equal texts equal numbers, so that sequences are compared by numbers.
struct TokenNumbers {
  private var numbers: [Substring: Int] = [:]

  /// Texts are equal as Swift's strings are: a letter composed or with its marks apart is the same letter.
  mutating func number(of text: Substring) -> Int {
    let next = numbers.count
    let number = numbers[text, default: next]
    if number == next { numbers[text] = next }
    return number
  }
}

/// Words that ask and do not describe: an answer seldom contains them.
///
/// In a query with at least `leastOtherWords` other words they are not required. Each list has its reason; the phrases
/// are matched as whole rows of words, with or without diacritics.
enum QuestionPhrases {
  /// With fewer other words, what is asked may be the phrase itself.
  static let leastOtherWords = 3

  /// The clauses that only ask.
  static func clauses(in words: [QueryWord]) -> Set<Int> {
    var found: Set<Int> = []
    var at = 0
    while at < words.count {
      let count = table.longest(in: words, at: at).count
      for word in words[at..<at + count] { found.insert(word.clause) }
      at += max(1, count)
    }
    return found
  }

  private static let table = PhraseTable(
    [manner, matter, amount, time, place, reason, person, choice, alternative, address].joined().map {
      (PhraseWord.words(of: $0), true)
    })

  /// How: a rule says how without the word. With the verb that legal questions end in.
  private static let manner = [
    "như thế nào", "thế nào", "ra sao", "làm sao", "làm thế nào", "bằng cách nào", "được quy định như thế nào",
    "quy định như thế nào", "được quy định ra sao", "quy định ra sao",
  ]
  /// What: the answer is in the place of the word.
  private static let matter = [
    "là gì", "là những gì", "gồm những gì", "bao gồm những gì", "cần những gì", "những gì",
    "cái gì", "được hiểu là gì", "được hiểu như thế nào", "hiểu thế nào", "có nghĩa là gì",
  ]
  /// How much: the answer is a figure.
  private static let amount = ["bao nhiêu", "là bao nhiêu", "bao lâu", "mất bao lâu", "trong bao lâu", "được mấy"]
  /// When: the answer is a date or a term.
  private static let time = ["khi nào", "lúc nào", "bao giờ", "từ khi nào", "đến khi nào", "vào lúc nào", "ngày nào"]
  /// Where: the answer is a place.
  private static let place = ["ở đâu", "tại đâu", "nơi nào", "ở chỗ nào", "đến đâu"]
  /// Why: notices state reasons as `do`, `để`, `nhằm`.
  private static let reason = ["vì sao", "tại sao", "do đâu", "sao lại"]
  /// Who: the answer is a body or a person.
  private static let person = ["do ai", "là ai", "gồm những ai", "bao gồm những ai"]
  /// Which of several: the answer lists cases.
  private static let choice = [
    "trong trường hợp nào", "trong những trường hợp nào", "trường hợp nào", "những trường hợp nào", "loại nào",
    "theo quy định nào",
  ]
  /// Whether: the answer states it without the question.
  private static let alternative = [
    "hay không", "có hay không", "được không", "có được không", "được hay không", "có phải không", "phải không",
    "có đúng không",
  ]
  /// Words to the one who is asked.
  private static let address = [
    "cho hỏi", "xin hỏi", "cho tôi hỏi", "tôi muốn hỏi", "cho biết", "xin cho biết", "vui lòng cho biết",
  ]
}

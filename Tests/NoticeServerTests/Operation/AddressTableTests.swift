import Testing

@testable import NoticeServer

@Suite struct AddressTableTests {
  private func address(_ number: Int) -> IPAddress? {
    IPAddress("10.\(number >> 16).\(number >> 8 & 255).\(number & 255)")
  }

  @Test("what is kept of an address is found again")
  func kept() {
    var table = AddressTable<Int>(capacity: 10)
    for _ in 0..<3 { table.update(address(1), initial: 0) { $0 += 1 } }
    #expect(table.update(address(1), initial: 0) { $0 } == 3)
    #expect(table.update(address(2), initial: 7) { $0 } == 7)
    #expect(table.update(nil, initial: 9) { $0 } == 9)
  }

  @Test("any number of addresses takes no more room than was given")
  func bounded() {
    var table = AddressTable<Int>(capacity: 100)
    for number in 0..<10_000 {
      table.update(address(number), initial: number) { _ in }
      #expect(table.count <= 100)
    }
  }

  @Test("who keeps asking is remembered while thousands of others come and go")
  func faithful() {
    var table = AddressTable<Int>(capacity: 100)
    table.update(address(0), initial: 42) { _ in }
    for number in 1..<10_000 {
      table.update(address(number), initial: 0) { _ in }
      if number % 20 == 0 { #expect(table.update(address(0), initial: 0) { $0 } == 42) }
    }
  }

  @Test("who is silent longest is forgotten first")
  func forgotten() {
    var table = AddressTable<Int>(capacity: 10)
    table.update(address(0), initial: 42) { _ in }
    for number in 1...10 { table.update(address(number), initial: number) { _ in } }
    #expect(table.update(address(10), initial: 0) { $0 } == 10)
    #expect(table.update(address(0), initial: 0) { $0 } == 0)
  }
}

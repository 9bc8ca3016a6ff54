import NoticeModel
import Testing

@Suite("Addresses of what is shown again")
struct ReplayAddressTests {
  @Test(
    "every place comes back from its segment",
    arguments: [
      "xa.example/", "tb/1.html", "dia.zip!/a!b/ờ c.gif", "xa.example/a%2Fb?x=1&y=%25", "a\"b'c<d>e", "...", "~", "0",
    ])
  func roundTrip(place: String) throws {
    let address = ReplayAddress(collection: "Xã Mẫu/2", place: place, timestamp: "20130722030405")
    let segments = address.path.split(separator: "/", omittingEmptySubsequences: false)
    try #require(segments.count == 3)
    #expect(ReplayAddress(timestamp: segments[0], collection: segments[1], place: segments[2]) == address)
    let isPlain = address.path.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "-._~!%/".utf8.contains($0)
    }
    #expect(isPlain)
  }

  @Test("no segment climbs out of its folder, and what nobody writes is no address")
  func refused() {
    for place in ["", ".", ".."] { #expect(ReplayAddress.segment(place) == nil) }
    for place in ["%", "%4", "%zz", "%00", "%FF", ""] {
      #expect(ReplayAddress(timestamp: "0", collection: "a", place: place) == nil, "\(place)")
    }
    for time in ["", "2013", "20130722030405x", "٢0130722030405", "-0130722030405"] {
      #expect(ReplayAddress(timestamp: time, collection: "a", place: "b") == nil, "\(time)")
    }
  }
}

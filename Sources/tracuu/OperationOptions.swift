public import ArgumentParser
import Logging
public import NoticeServer

/// How `tracuu serve` is run: what clients may use of it, who stands before it, what is told of it.
struct OperationOptions: ParsableArguments {
  enum RateLimit: String, ExpressibleByArgument, CaseIterable { case on, off }

  @Option(
    name: .customLong("rate-limit"),
    help: "on hoặc off: có đếm số yêu cầu của từng địa chỉ mạng hay không (`tracuu limits` nêu các mức).")
  var rateLimit = RateLimit.on
  @Option(name: .customLong("max-per-ip"), help: "Số kết nối cùng lúc của một địa chỉ mạng.")
  var maximumPerAddress = ServerLimits().connectionsPerAddress
  @Option(
    name: .customLong("trusted-proxy"),
    help: ArgumentHelp(
      "Địa chỉ IP của máy chủ trung gian được tin: lấy X-Forwarded-For và X-Request-Id của nó. Dùng được nhiều lần.",
      valueName: "địa-chỉ"))
  var trustedProxies: [String] = []
  @Option(
    name: .customLong("metrics-port"), help: "Cổng của /metrics (Prometheus), chỉ nghe trên 127.0.0.1; 0 là không mở.")
  var metricsPort = 0
  @Option(name: .customLong("log-format"), help: "text hoặc json.") var logFormat = LogFormat.text
  @Option(name: .customLong("log-level"), help: "trace, debug, info, notice, warning, error.") var logLevel = "notice"

  func validate() throws {
    if maximumPerAddress < 1 { throw ValidationError("--max-per-ip phải từ 1 trở lên.") }
    if !(0...65_535).contains(metricsPort) { throw ValidationError("--metrics-port phải từ 0 đến 65535.") }
    if let wrong = trustedProxies.first(where: { IPAddress($0) == nil }) {
      throw ValidationError("--trusted-proxy phải là địa chỉ IP, không phải “\(wrong)”.")
    }
    if Logger.Level(rawValue: logLevel) == nil { throw ValidationError("--log-level không có mức \(logLevel).") }
  }

  var limits: ServerLimits {
    var limits = ServerLimits()
    limits.connectionsPerAddress = maximumPerAddress
    if rateLimit == .off { limits.rates = nil }
    return limits
  }

  var proxies: Set<IPAddress> { Set(trustedProxies.compactMap { IPAddress($0) }) }

  var logger: Logger {
    logFormat.logger(label: "tracuu", level: Logger.Level(rawValue: logLevel) ?? .notice)
  }
}

extension LogFormat: ExpressibleByArgument {}

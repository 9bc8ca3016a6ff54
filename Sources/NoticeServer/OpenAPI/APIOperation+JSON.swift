import HTTPTypes
import NoticePages

extension APIOperation {
  /// The operation as OpenAPI writes it.
  var json: JSONValue {
    var fields: [String: JSONValue] = [
      "operationId": .string(id), "tags": [.string(tag.rawValue)], "summary": .string(summary),
      "responses": .object(responses),
    ]
    if !parameters.isEmpty { fields["parameters"] = .array(parameters.map(\.json)) }
    if !body.isEmpty {
      fields["requestBody"] = ["required": true, "content": .object(body.mapValues { ["schema": $0.json] })]
    }
    if needsToken { fields["security"] = [["token": []]] }
    return .object(fields)
  }

  private var responses: [String: JSONValue] {
    var responses: [String: JSONValue] = [:]
    let failing = Dictionary(grouping: failures + shared) { String($0.status.code) }
    for (status, failures) in failing { responses[status] = failed(failures) }
    for answer in answers {
      let status = String(answer.status.code)
      responses[status] = answer.json(failures: failing[status].map { failedContent($0) } ?? [:])
    }
    return responses
  }

  /// The failures of one status; a header that only some of them carry is optional.
  private func failed(_ failures: [ServiceFailure]) -> JSONValue {
    let names = Set(failures.flatMap { $0.headers.map(\.name) })
    let always = names.filter { name in failures.allSatisfy { $0.headers[name] != nil } }
    let about = failures.map { "\($0.code): \($0.message)" }.uniqued.joined(separator: "\n\n")
    let answer = APIAnswer(
      about: about, content: failedContent(failures), headers: Array(always),
      optionalHeaders: Array(names.subtracting(always)))
    return answer.json()
  }

  private func failedContent(_ failures: [ServiceFailure]) -> [String: Schema] {
    guard ServiceFailure.isJSON(path: path) else { return ["text/html": .string] }
    let codes = Schema.one(of: failures.map(\.code).uniqued)
    return [
      "application/json": Schema([
        "allOf": [
          Schema.named("Problem").json,
          ["properties": ["error": ["properties": ["code": codes.json]]]],
        ]
      ])
    ]
  }
}

extension APIAnswer {
  /// - Parameter failures: content of failures that come with the same status.
  fileprivate func json(failures: [String: Schema] = [:]) -> JSONValue {
    var headers: [String: JSONValue] = [:]
    for name in optionalHeaders { headers[name.rawName] = APIHeader.json(name, isRequired: false) }
    for name in APIHeader.always + self.headers {
      headers[name.rawName] = ["$ref": .string("#/components/headers/\(name.rawName)")]
    }
    var fields: [String: JSONValue] = ["description": .string(about), "headers": .object(headers)]
    let content = content.merging(failures) { own, _ in own }
    if !content.isEmpty { fields["content"] = .object(content.mapValues { ["schema": $0.json] }) }
    if !links.isEmpty {
      fields["links"] = .object(
        Dictionary(
          links.map { id, parameters in
            (id, ["operationId": .string(id), "parameters": .object(parameters.mapValues(JSONValue.string))])
          }, uniquingKeysWith: { first, _ in first }))
    }
    return .object(fields)
  }
}

extension APIParameter {
  fileprivate var json: JSONValue {
    var fields: [String: JSONValue] = [
      "name": .string(name), "in": .string(place.rawValue), "description": .string(about), "schema": schema.json,
      "required": .boolean(isRequired),
    ]
    if place == .query, mayBeEmpty { fields["allowEmptyValue"] = true }
    if let example { fields["example"] = example }
    return .object(fields)
  }
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

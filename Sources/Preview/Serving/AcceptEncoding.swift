/// What a client can unpack (RFC 9110, 12.5.3).
enum AcceptEncoding {
    /// Whether it takes gzip. Silence means no: who can says so.
    static func allowsGzip(_ field: String?) -> Bool {
        guard let field else { return false }
        var (gzip, any): (Bool?, Bool?) = (nil, nil)
        for part in field.split(separator: ",") {
            let words = part.split(separator: ";").map { word in
                String(word.filter { $0 != " " && $0 != "\t" }).lowercased()
            }
            // Zero is the one weight that matters, however many digits it has.
            let isRefused = words.dropFirst().contains { word in
                word.hasPrefix("q=0") && word.dropFirst(3).allSatisfy { $0 == "0" || $0 == "." }
            }
            switch words.first {
            case "gzip", "x-gzip": gzip = !isRefused
            case "*": any = !isRefused
            default: continue
            }
        }
        return gzip ?? any ?? false
    }
}

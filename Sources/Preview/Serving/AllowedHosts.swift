/// The names that this server is called by. What asks for another one was led here by a name server that lies (DNS
/// rebinding): a page of somebody else's in the same browser could read what is served.
struct AllowedHosts: Sendable {
    private let names: Set<String>

    /// Of a server that listens on an address; `machine` is the name of the machine, which counts when others are let in.
    init(bind: String, machine: String) {
        var names: Set<String> = ["localhost", bind.lowercased()]
        let isForOthers = Self.isAddress(bind) && !bind.hasPrefix("127.") && bind != "::1"
        let machine = machine.lowercased()
        if isForOthers, !machine.isEmpty { names.formUnion([machine, "\(machine).local"]) }
        self.names = names
    }

    /// Whether a field `Host`, with or without a port, names this server. An address is no name that could lie; any
    /// port will do, since it may have been forwarded.
    func allow(_ host: String) -> Bool {
        guard let name = Self.name(host) else { return false }
        return Self.isAddress(name) || names.contains(name) || name.hasSuffix(".localhost")
    }

    /// Without the port and the dot of the root; nil when it is no host.
    private static func name(_ host: String) -> String? {
        let host = host.lowercased()
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]"), isPort(host[host.index(after: end)...]) else { return nil }
            return String(host[host.index(after: host.startIndex)..<end])
        }
        let name = host.prefix { $0 != ":" }
        guard !name.isEmpty, isPort(host[name.endIndex...]),
            name.utf8.allSatisfy({ isLetterOrDigit($0) || "-._".utf8.contains($0) })
        else { return nil }
        return name.hasSuffix(".") ? String(name.dropLast()) : String(name)
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Whether it is written in numbers.
    private static func isAddress(_ name: String) -> Bool {
        if name.contains(":") {
            return name.utf8.allSatisfy { ":.0123456789abcdef".utf8.contains($0) }
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { $0.utf8.count <= 3 && UInt8($0) != nil && $0.first != "+" }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

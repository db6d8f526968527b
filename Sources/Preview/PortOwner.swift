import Foundation

/// Which program listens on a port of this machine, as Linux tells in `/proc`.
enum PortOwner {
    /// Its name and number, `nginx, process 812`; nil when the system does not tell, or not to us.
    static func name(ofPort port: Int) -> String? {
        let sockets = Set(["tcp", "tcp6"].flatMap { listeners(onPort: port, table: text("/proc/net/\($0)")) })
        guard !sockets.isEmpty else { return nil }
        let links = Set(sockets.map { "socket:[\($0)]" })
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        for process in processes where Int(process) != nil {
            let folder = "/proc/\(process)/fd"
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            let isOwner = files.contains { file in
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(file)")).map(links.contains)
                    ?? false
            }
            guard isOwner else { continue }
            let name = text("/proc/\(process)/comm").prefix { $0 != "\n" }
            return name.isEmpty ? nil : "\(name), process \(process)"
        }
        return nil
    }

    /// The numbers of the sockets that listen on a port, in the kernel's table.
    static func listeners(onPort port: Int, table: String) -> [String] {
        let suffix =
            ":" + String(repeating: "0", count: 4 - min(4, String(port, radix: 16).count))
            + String(port, radix: 16, uppercase: true)
        return table.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: " ")
            guard fields.count > 9, fields[1].hasSuffix(suffix), fields[3] == "0A" else { return nil }
            return String(fields[9])
        }
    }

    private static func text(_ path: String) -> String {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

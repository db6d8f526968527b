import NIOCore
import NIOPosix

/// A port that a server could have instead.
enum FreePort {
    /// The next one of the twenty after a port that is free at this moment; nil when there is none.
    static func next(after port: Int, on host: String) async -> Int? {
        for candidate in port + 1..<port + 21 where candidate <= 65_535 {
            let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            guard let channel = try? await bootstrap.bind(host: host, port: candidate).get() else { continue }
            try? await channel.close()
            return candidate
        }
        return nil
    }
}

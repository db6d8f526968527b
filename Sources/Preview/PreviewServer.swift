import Archive
import Foundation
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Serves a published site on this machine.
public struct PreviewServer: Sendable {
    private let responder: SiteResponder
    private let host: String
    private let port: Int
    private let base: String

    /// A server that is not running yet. `base` is the path that the site is published under, with a slash at both ends;
    /// port 0 is any free one.
    public init(site: PublishedSite, base: String = "/", host: String = "127.0.0.1", port: Int = 8080) {
        responder = SiteResponder(site: site, base: base)
        self.host = host
        self.port = port
        self.base = base
    }

    /// Why it could not begin to serve.
    public struct Failure: Error, CustomStringConvertible {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public let description: String
    }

    /// Serves until the process is asked to end (Ctrl-C, `kill`), then stops within a second; `onStart` is told the
    /// address.
    public func run(onStart: @escaping @Sendable (String) -> Void) async throws {
        try await run(until: [.sigint, .sigterm], onStart: onStart)
    }

    func run(until signals: [UnixSignal], onStart: @escaping @Sendable (String) -> Void) async throws {
        var configuration = ServiceGroupConfiguration(
            services: [application(onStart: onStart)], gracefulShutdownSignals: signals, logger: Self.silent)
        // Whoever holds a connection open does not hold up the end.
        configuration.maximumGracefulShutdownDuration = .milliseconds(300)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch is CancellationError {
            return
        } catch {
            throw Failure(description: "cannot serve on \(host):\(port): \(Self.reason(error))")
        }
    }

    func application(onStart: @escaping @Sendable (String) -> Void = { _ in }) -> Application<SiteResponder> {
        Application(
            responder: responder,
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in onStart(address(port: channel.localAddress?.port ?? port)) },
            logger: Self.silent)
    }

    private func address(port: Int) -> String {
        let host = host.contains(":") ? "[\(host)]" : host
        return "http://\(host):\(port)\(base)"
    }

    private static func reason(_ error: any Error) -> String {
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: "another program has that port; choose one with --port, or --port 0 for any free one"
        case EACCES: "ports below 1024 are the system's; choose another with --port"
        case EADDRNOTAVAIL: "this machine does not have that address; choose another with --bind"
        default: "\(error)"
        }
    }

    /// The program speaks to people itself.
    private static let silent = Logger(label: "bantin") { _ in SwiftLogNoOpLogHandler() }
}

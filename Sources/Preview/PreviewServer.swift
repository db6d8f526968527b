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
    private let limits: Limits

    /// How much of it others may take up.
    struct Limits: Sendable {
        /// At once; the next ones wait.
        var connections = 256
        /// How long a connection may stand still.
        var patience = TimeAmount.seconds(30)
    }

    /// A server that is not running yet. `base` is the path that the site is published under, with a slash at both ends;
    /// port 0 is any free one. With a feed, open pages follow it.
    public init(
        site: PublishedSite, base: String = "/", host: String = "127.0.0.1", port: Int = 8080, feed: PreviewFeed? = nil
    ) {
        self.init(site: site, base: base, host: host, port: port, feed: feed, limits: Limits())
    }

    init(
        site: PublishedSite, base: String = "/", host: String = "127.0.0.1", port: Int = 8080,
        feed: PreviewFeed? = nil, limits: Limits
    ) {
        responder = SiteResponder(
            files: SiteFiles(site, base: base),
            hosts: AllowedHosts(bind: host, machine: ProcessInfo.processInfo.hostName),
            reload: feed.map { Reload($0) })
        self.host = host
        self.port = port
        self.base = base
        self.limits = limits
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
        try await run(group(until: signals, onStart: onStart))
    }

    /// What runs it, and ends it when it is asked to.
    func group(until signals: [UnixSignal], onStart: @escaping @Sendable (String) -> Void) -> ServiceGroup {
        var configuration = ServiceGroupConfiguration(
            services: [application(onStart: onStart)], gracefulShutdownSignals: signals, logger: Self.silent)
        // Whoever holds a connection open does not hold up the end.
        configuration.maximumGracefulShutdownDuration = .milliseconds(300)
        return ServiceGroup(configuration: configuration)
    }

    func run(_ group: ServiceGroup) async throws {
        do {
            try await group.run()
        } catch is CancellationError {
            return
        } catch {
            throw Failure(description: "cannot serve on \(host):\(port): \(await reason(error))")
        }
    }

    func application(onStart: @escaping @Sendable (String) -> Void = { _ in }) -> Application<SiteResponder> {
        let patience = limits.patience
        return Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionGuard(patience: patience)], idleTimeout: patience,
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: .maximum(limits.connections, logger: Self.silent)),
            onServerRunning: { channel in onStart(address(port: channel.localAddress?.port ?? port)) },
            logger: Self.silent)
    }

    private func address(port: Int) -> String {
        let host = host.contains(":") ? "[\(host)]" : host
        return "http://\(host):\(port)\(base)"
    }

    private func reason(_ error: any Error) async -> String {
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE:
            let owner = PortOwner.name(ofPort: port).map { "‘\($0)’" } ?? "another program"
            let next = await FreePort.next(after: port, on: host)
            return "\(owner) has that port; "
                + (next.map { "--port \($0) is free" } ?? "choose another with --port, or --port 0 for any free one")
        case EACCES: return "ports below 1024 are the system's; choose another with --port"
        case EADDRNOTAVAIL: return "this machine does not have that address; choose another with --bind"
        default: return "\(error)"
        }
    }

    /// The program speaks to people itself.
    private static let silent = Logger(label: "bantin") { _ in SwiftLogNoOpLogHandler() }
}

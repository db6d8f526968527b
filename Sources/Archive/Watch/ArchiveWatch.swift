import Foundation
import Synchronization

/// Tells when something changes that a build reads: bulletins, sidecars, templates, strings, styles, own pages,
/// static files, configuration.
///
/// The system tells of changes where it can (inotify); where it cannot, or watches as many folders as it will, the files
/// are looked at again and again.
public final class ArchiveWatch: Sendable {
    private let folders: Mutex<WatchedFolders>
    private let pause: Pause
    private let isStopped = Mutex(false)
    private let queue: ChangeQueue?

    /// In milliseconds.
    struct Pause: Sendable {
        /// What comes so soon after a change is the same one: editors write, rename and remove.
        var quiet: Int32 = 8
        /// Between two looks, where nobody tells.
        var look: Int32 = 500
        /// Until it is noticed that nobody listens any more.
        var stop: Int32 = 200
    }

    /// A watch over what a configuration names; `file` is the configuration file, unless it is `bantin.yaml`.
    public convenience init(_ configuration: Configuration, file: String? = nil) {
        self.init(WatchedFolders(configuration, file: file), queue: try? ChangeQueue())
    }

    /// Without a queue it looks for itself.
    init(_ folders: WatchedFolders, queue: ChangeQueue?, pause: Pause = Pause()) {
        self.folders = Mutex(folders)
        self.queue = queue
        self.pause = pause
    }

    /// From now on, what another configuration names.
    public func follow(_ configuration: Configuration, file: String? = nil) {
        folders.withLock { $0 = WatchedFolders(configuration, file: file) }
    }

    /// One value after each change, or for several that came together. What happens from the call on is told, whenever
    /// somebody asks.
    public func changes() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        continuation.onTermination = { [weak self] _ in self?.isStopped.withLock { $0 = true } }
        let told = queue.flatMap { Listener($0, folders.withLock { $0 }) }
        let seen = told == nil ? folders.withLock { $0.stamps() } : [:]
        // A thread of its own: it waits for the system.
        Thread.detachNewThread { [self] in
            if let told {
                if listen(told, continuation) { look(folders.withLock { $0.stamps() }, continuation) }
            } else {
                look(seen, continuation)
            }
        }
        return stream
    }

    /// Ends when it is stopped; true when the system watches no more folders.
    private func listen(_ listener: Listener, _ continuation: AsyncStream<Void>.Continuation) -> Bool {
        var listener = listener
        while !isStopped.withLock({ $0 }) {
            let current = folders.withLock { $0 }
            if listener.folders != current {
                guard listener.watch(current) else { return true }
                // What came into them before they were watched.
                continuation.yield()
            }
            switch listener.next(within: pause.stop) {
            case .nothing: continue
            case .change:
                while case .change = listener.next(within: pause.quiet) {}
                continuation.yield()
            case .failed:
                continuation.yield()
                return true
            }
        }
        return false
    }

    private func look(_ stamps: [String: UInt64], _ continuation: AsyncStream<Void>.Continuation) {
        var stamps = stamps
        while !isStopped.withLock({ $0 }) {
            usleep(UInt32(pause.look) * 1_000)
            let now = folders.withLock { $0.stamps() }
            if now != stamps { continuation.yield() }
            stamps = now
        }
    }
}

/// A queue and the folders that it tells of.
private struct Listener {
    private let queue: ChangeQueue
    private(set) var folders: WatchedFolders
    /// Whether everything in them counts, by their numbers.
    private var isDeep: [Int32: Bool] = [:]

    enum Next {
        case nothing, change
        /// The system watches no more.
        case failed
    }

    /// nil when the system watches no more folders.
    init?(_ queue: ChangeQueue, _ folders: WatchedFolders) {
        self.queue = queue
        self.folders = folders
        guard watch(folders) else { return nil }
    }

    mutating func watch(_ folders: WatchedFolders) -> Bool {
        self.folders = folders
        isDeep = [:]
        for (path, isDeep) in folders.all() {
            do throws(SystemError) {
                let number = try queue.watch(path)
                self.isDeep[number] = isDeep || self.isDeep[number] ?? false
            } catch {
                // One that went meanwhile has told so.
                guard error.code == SystemError.notFound else { return false }
            }
        }
        return true
    }

    mutating func next(within milliseconds: Int32) -> Next {
        let changes = queue.changes(within: milliseconds)
        let matter = changes.filter { change in
            change.folder < 0 || isDeep[change.folder].map { folders.matters(change.name, isDeep: $0) } ?? false
        }
        guard !matter.isEmpty else { return .nothing }
        // Whatever was put into a new folder before it was watched is found by the build that follows.
        if matter.contains(where: \.isOfFolder), !watch(folders) { return .failed }
        return .change
    }
}

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
    /// What changed since somebody asked; nil when that is not known.
    private let changed = Mutex<Set<String>?>(nil)

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

    /// The files that changed since the last call, by their whole paths; nil when it is not known which: the first time,
    /// when folders came or went, where nobody tells. What is told while this is called may be in it already.
    public func takeChanged() -> Set<String>? {
        changed.withLock { changed in
            defer { changed = [] }
            return changed
        }
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
                note(nil)
                continuation.yield()
            }
            switch listener.next(within: pause.stop) {
            case .nothing: continue
            case .change(var files):
                while case .change(let more) = listener.next(within: pause.quiet) { files = files.adding(more) }
                note(files)
                continuation.yield()
            case .failed:
                note(nil)
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
            if now != stamps {
                note(nil)
                continuation.yield()
            }
            stamps = now
        }
    }

    private func note(_ files: Set<String>?) { changed.withLock { $0 = $0.adding(files) } }
}

extension Set<String>? {
    /// Both; nil when one is not known.
    fileprivate func adding(_ other: Set<String>?) -> Set<String>? {
        guard let self, let other else { return nil }
        return self.union(other)
    }
}

/// A queue and the folders that it tells of.
private struct Listener {
    private let queue: ChangeQueue
    private(set) var folders: WatchedFolders
    /// Where they are, and whether everything in them counts, by their numbers.
    private var watched: [Int32: (path: String, isDeep: Bool)] = [:]

    enum Next {
        case nothing
        /// Of these files; nil when it is not known of which.
        case change(Set<String>?)
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
        var watched: [Int32: (path: String, isDeep: Bool)] = [:]
        do throws(SystemError) {
            try folders.forEach { path, isDeep throws(SystemError) in
                do throws(SystemError) {
                    let number = try queue.watch(path)
                    watched[number] = (path, isDeep || watched[number]?.isDeep ?? false)
                } catch  where error.code == SystemError.notFound {
                    // One that went meanwhile has told so.
                }
            }
        } catch {
            return false
        }
        self.watched = watched
        return true
    }

    mutating func next(within milliseconds: Int32) -> Next {
        let changes = queue.changes(within: milliseconds)
        let matter = changes.filter { change in
            change.folder < 0 || watched[change.folder].map { folders.matters(change.name, isDeep: $0.isDeep) } ?? false
        }
        guard !matter.isEmpty else { return .nothing }
        // Whatever was put into a new folder before it was watched is found by the build that follows.
        if matter.contains(where: \.isOfFolder) { return watch(folders) ? .change(nil) : .failed }
        return .change(Set(matter.compactMap { change in watched[change.folder].map { "\($0.path)/\(change.name)" } }))
    }
}

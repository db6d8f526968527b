import BulletinModel
import Synchronization

/// A locality that many summaries have: an archive has hundreds of bulletins of each place.
final class SharedLocality: Sendable {
    let value: Locality

    private init(_ value: Locality) { self.value = value }

    /// The one of all that are equal. A program meets some thousands of them, which it keeps.
    static func of(_ locality: Locality) -> SharedLocality {
        all.withLock { all in
            if let known = all[locality] { return known }
            let shared = SharedLocality(locality)
            all[locality] = shared
            return shared
        }
    }

    private static let all = Mutex<[Locality: SharedLocality]>([:])
}

import BulletinModel
import Foundation

/// The clock that files get their times from.
enum SystemClock {
    /// In nanoseconds.
    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// The day that it is in Vietnam.
    static var day: CalendarDay {
        CalendarDay(inVietnamAt: Int(now / 1_000_000_000)) ?? .first(ofMonth: 1, year: 1970)
    }
}

extension FileStatus {
    /// The stamp of a folder, or 0 where a change that comes now may have the same one: right after the last change, on
    /// file systems that count whole seconds some time longer, and for a time that is still to come.
    func lastingStamp(tick: Int64) -> UInt64 {
        let isCoarse = modified % 1_000_000_000 == 0
        return modified > SystemClock.now - (isCoarse ? max(tick, 2_100_000_000) : tick) ? 0 : stamp
    }
}

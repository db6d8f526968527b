extension SubjectTable {
    /// The positions of those that most bulletins speak of, at most so many; of equals the first in the list.
    ///
    /// Where those that one bulletin speaks of have no room all together, none of them is there: which of them came in
    /// would be chance. Where there are only such, the first stand for all.
    func mostNamed(_ count: Int) -> [Int] {
        var best: [Int] = []
        for position in subjects.indices {
            let number = subjects[position].count
            if best.count == count, number <= subjects[best[count - 1]].count { continue }
            let place = best.firstIndex { subjects[$0].count < number } ?? best.count
            best.insert(position, at: place)
            if best.count > count { best.removeLast() }
        }
        return best.most(of: subjects.count) { subjects[$0].count }
    }
}

extension Array {
    /// Without those of one bulletin, where these are only some of `all` that there are, and not all are such. They are
    /// sorted, those of most bulletins first.
    func most(of all: Int, _ bulletins: (Element) -> Int) -> [Element] {
        guard let first, bulletins(first) > 1, count < all else { return self }
        return Array(prefix { bulletins($0) > 1 })
    }
}

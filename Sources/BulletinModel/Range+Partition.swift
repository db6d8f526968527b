extension Range<Int> {
    /// The first number that does not come before what is looked for, by halves; the end when all do. Those that do stand
    /// first.
    @inlinable package func partition(where comesBefore: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = (low + high) / 2
            if comesBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

import BulletinModel

/// Dates in words as `<time>` elements.
extension Markup {
    /// `machine` is what `datetime` may hold: nil for a stretch of time, which is words alone.
    init(time words: String, machine: String?) {
        let text = Markup(text: words)
        self = machine.map { Markup(html: "<time datetime=\"\($0)\">\(text.html)</time>") } ?? text
    }

    init(time words: String, _ date: EDTF) {
        self.init(time: words, machine: date.start == date.end ? date.start.description : nil)
    }
}

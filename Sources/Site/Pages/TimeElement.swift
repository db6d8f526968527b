import BulletinModel

/// Dates in words as `<time>` elements.
extension Markup {
    /// `machine` is what `datetime` may hold: nil for a stretch of time, which is words alone.
    init(time words: String, machine: String?) {
        guard let machine else {
            self.init(text: words)
            return
        }
        var html = Array("<time datetime=\"".utf8)
        html += machine.utf8
        html += "\">".utf8
        Markup.write(escaped: words, to: &html)
        html += "</time>".utf8
        self.init(utf8: html)
    }

    init(time words: String, _ date: EDTF) {
        self.init(time: words, machine: date.start == date.end ? date.start.description : nil)
    }
}

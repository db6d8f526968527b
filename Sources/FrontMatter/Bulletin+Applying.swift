import BulletinModel

extension Bulletin {
    /// The record with what a person wrote in place of what was found, whole key by whole key.
    ///
    /// The evidence of a replaced key goes; in its place stands one whose rule is `override`, without a span, and one of
    /// that rule with the span for each fact of a list that was found as well. The title as printed and the sorting date
    /// follow what they depend on, unless they were written themselves. `aliases` and `draft` are none of the record's
    /// keys: the first are kept beside them, the second is for who builds; of `source` only `url`, `publisher` and
    /// `retrieved` count.
    public func applying(_ fields: BulletinFields) -> Bulletin {
        var bulletin = self
        let written = FieldKey.all.filter { $0.apply(fields, &bulletin) }.map(\.name)
        if fields.title != nil, fields.titleAsPrinted == nil {
            let printed = titleAsPrinted ?? title
            bulletin.titleAsPrinted = printed == bulletin.title ? nil : printed
        }
        if let date = fields.date {
            bulletin.dateBasis = date.value == nil ? nil : fields.dateBasis?.value ?? .override
        } else if fields.event != nil || fields.published != nil || fields.period != nil {
            bulletin.updateDate()
        }
        let replaced = bulletin.evidence.filter { written.contains(String($0.key)) }
        bulletin.evidence.removeAll { written.contains(String($0.key)) }
        bulletin.evidence += written.map {
            Evidence(field: "/\($0)", start: 0, end: 0, rule: Evidence.overrideRule, confidence: 1)
        }
        if !replaced.isEmpty {
            let confirmed = ConfirmedEvidence(from: self, to: bulletin)
            bulletin.evidence += replaced.compactMap(confirmed.evidence)
        }
        return bulletin
    }
}

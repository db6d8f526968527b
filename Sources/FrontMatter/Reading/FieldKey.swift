import BulletinModel

/// One key that a person may write: how it is read, and what it does to a record.
struct FieldKey: Sendable {
    typealias Read<Value> = @Sendable (inout NodeReader, YAMLNode, String) -> Value?
    typealias FieldPath<Value> = WritableKeyPath<BulletinFields, Value> & Sendable
    typealias RecordPath<Value> = WritableKeyPath<Bulletin, Value> & Sendable

    let name: String
    let read: @Sendable (inout NodeReader, YAMLNode, inout BulletinFields) -> Void
    /// Puts the written value into the record; false when the key was not written or is none of the record's.
    let apply: @Sendable (BulletinFields, inout Bulletin) -> Bool
    /// Whether it is read after the others, because it counts only beside none of them.
    var isSynonym = false

    /// A key of one value, which `null` takes away.
    static func value<Value>(
        _ name: String, _ field: FieldPath<Written<Value?>?>, _ record: RecordPath<Value?>,
        hasShortForm: Bool = false, _ read: @escaping Read<Value>
    ) -> FieldKey {
        FieldKey(name: name) { reader, node, fields in
            let place = reader.place(of: node)
            if reader.isNull(node) {
                fields[keyPath: field] = Written(nil, at: place)
            } else if let value = read(&reader, node, name) {
                fields[keyPath: field] = Written(value, at: place, isText: hasShortForm && node.mapping == nil)
            }
        } apply: { fields, bulletin in
            guard let written = fields[keyPath: field] else { return false }
            bulletin[keyPath: record] = written.value
            return true
        }
    }

    /// A key that holds a list, which `null` empties.
    static func list<Item>(
        _ name: String, _ field: FieldPath<Written<[Item]>?>, _ record: RecordPath<[Item]>, hasShortForm: Bool = false,
        _ read: @escaping Read<Item>
    ) -> FieldKey {
        FieldKey(name: name) { reader, node, fields in
            guard let items = reader.list(node, name, read) else { return }
            let isText = hasShortForm && node.sequence?.contains { $0.scalar != nil } ?? false
            fields[keyPath: field] = Written(items, at: reader.place(of: node), isText: isText)
        } apply: { fields, bulletin in
            guard let written = fields[keyPath: field] else { return false }
            bulletin[keyPath: record] = written.value
            return true
        }
    }

    /// A key that is always there, so that `null` is an error.
    static func constant<Value>(
        _ name: String, _ field: FieldPath<Written<Value>?>, _ read: @escaping Read<Value>,
        apply: @escaping @Sendable (Value, inout Bulletin) -> Void
    ) -> FieldKey {
        FieldKey(name: name) { reader, node, fields in
            guard let value = read(&reader, node, name) else { return }
            fields[keyPath: field] = Written(value, at: reader.place(of: node))
        } apply: { fields, bulletin in
            guard let written = fields[keyPath: field] else { return false }
            apply(written.value, &bulletin)
            return true
        }
    }

    /// A key that only says something about the file; it changes no record.
    static func remark(
        _ name: String, _ read: @escaping @Sendable (inout NodeReader, YAMLNode, inout BulletinFields) -> Void
    ) -> FieldKey {
        FieldKey(name: name, read: read) { _, _ in false }
    }

    /// What another generator calls a key of the record. It counts when the key itself is not written.
    static func synonym<Value>(
        _ name: String, of key: String, _ field: FieldPath<Written<Value>?>,
        _ read: @escaping @Sendable (inout NodeReader, YAMLNode, TextPlace) -> Written<Value>?
    ) -> FieldKey {
        FieldKey(name: name) { reader, node, fields in
            let place = reader.place(of: node)
            guard let written = read(&reader, node, place) else { return }
            guard fields[keyPath: field] == nil else {
                reader.report(
                    "metadata.ignored-key", at: place, "'\(name)' is another name of '\(key)', which counts",
                    severity: .note)
                return
            }
            fields[keyPath: field] = written
        } apply: { _, _ in
            false
        }.readLast()
    }

    private func readLast() -> FieldKey {
        var key = self
        key.isSynonym = true
        return key
    }
}

import BulletinModel
import Yams

/// What `bantin.yaml` says of a publisher.
struct WrittenPublisher: Hashable {
    /// A host or a name.
    var origin: ConfigurationFile.Located
    /// A code or a name.
    var unit: ConfigurationFile.Located
    var era: Locality.Era?
    var body: String?
}

extension ConfigurationReader {
    /// Hosts and names, each with the code or the name of a unit, or with `unit`, `era` and `body`.
    mutating func publishers(_ value: Node) -> [WrittenPublisher] {
        guard let mapping = value.mapping else {
            report(
                value, "config.value", "‘publishers’ must hold hosts or names of publishers, each with a unit",
                "write, for example, bache.quangninh.gov.vn: \"202\"")
            return []
        }
        return mapping.compactMap { key, value in
            guard let origin = located(key, "a publisher") else { return nil }
            guard let members = value.mapping else {
                return located(value, "the unit of ‘\(origin.value)’").map { unit in
                    WrittenPublisher(origin: origin, unit: unit)
                }
            }
            return publisher(origin, members, value)
        }
    }

    private mutating func publisher(
        _ origin: ConfigurationFile.Located, _ members: Node.Mapping, _ node: Node
    ) -> WrittenPublisher? {
        var unit: ConfigurationFile.Located?
        var publisher = WrittenPublisher(origin: origin, unit: origin)
        let known = ["unit", "era", "body"]
        for (key, value) in members {
            switch key.string {
            case "unit": unit = located(value, "‘unit’")
            case "era": publisher.era = era(value)
            case "body": publisher.body = located(value, "‘body’")?.value
            default: reportUnknown(key, of: "a publisher", among: known)
            }
        }
        guard let unit else {
            if !members.keys.contains("unit") {
                report(node, "config.value", "‘\(origin.value)’ lacks ‘unit’", "write the code or the name of its unit")
            }
            return nil
        }
        publisher.unit = unit
        return publisher
    }

    private mutating func era(_ value: Node) -> Locality.Era? {
        if let era = value.string.flatMap(Locality.Era.init) { return era }
        report(
            value, "config.value", "‘era’ must be pre2025 or 2025",
            "the units until 30 June 2025 are those of pre2025")
        return nil
    }
}

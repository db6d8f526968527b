import Site
import Yams

extension ConfigurationReader {
    /// A list of links, each with `title` and `url`, and with `place` when it stands in the foot.
    mutating func menu(_ value: Node) -> [MenuEntry] {
        guard let list = value.sequence else {
            report(
                value, "config.value", "‘menu’ must be a list of links",
                "write, for example, - {title: Giới thiệu, url: /gioi-thieu/}")
            return []
        }
        return list.compactMap { entry($0) }
    }

    private mutating func entry(_ node: Node) -> MenuEntry? {
        guard let members = node.mapping else {
            report(node, "config.value", "a link must hold ‘title’ and ‘url’", "write {title: …, url: …}")
            return nil
        }
        var title: String?
        var target: OwnerLink?
        var place = MenuEntry.Place.header
        let known = ["title", "url", "place"]
        for (key, value) in members {
            switch key.string {
            case "title": title = located(value, "‘title’")?.value
            case "url": target = self.target(value)
            case "place": place = self.place(value) ?? place
            default: reportUnknown(key, of: "a link", among: known)
            }
        }
        for name in ["title", "url"] where !members.keys.contains(Node(name)) {
            report(node, "config.value", "a link lacks ‘\(name)’", "write {title: …, url: …}")
        }
        guard let title, let target else { return nil }
        return MenuEntry(title: title, target: target, place: place)
    }

    private mutating func target(_ value: Node) -> OwnerLink? {
        guard let text = located(value, "‘url’")?.value else { return nil }
        if let target = OwnerLink(text) { return target }
        report(
            value, "config.value", "‘\(text)’ is no address that a menu can have",
            "write a path from the site's root, /gioi-thieu/, or a whole address, https://example.org/")
        return nil
    }

    private mutating func place(_ value: Node) -> MenuEntry.Place? {
        if let place = value.string.flatMap(MenuEntry.Place.init) { return place }
        report(value, "config.value", "‘place’ must be header or footer")
        return nil
    }
}

import BulletinModel

/// The archive for libraries: a static repository of OAI-PMH (openarchives.org, guidelines for static repositories), one
/// record in Dublin Core for each bulletin. A gateway answers harvesters from it.
package enum StaticRepository {
    package static let fileName = "oai.xml"

    /// What stands before the records; nil when the settings name nobody who answers for them, as the protocol wants.
    package static func head(_ site: SiteRenderer) -> [UInt8]? {
        let settings = site.site.settings
        guard let email = settings.contactEmail else { return nil }
        let address = settings.baseURL.url(DataFile.folder + fileName)
        var xml = XMLWriter()
        xml.open(
            "Repository",
            [
                "xmlns": "http://www.openarchives.org/OAI/2.0/static-repository",
                "xmlns:oai": "http://www.openarchives.org/OAI/2.0/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation": "http://www.openarchives.org/OAI/2.0/static-repository "
                    + "http://www.openarchives.org/OAI/2.0/static-repository.xsd",
            ])
        xml.element("Identify") { xml in
            xml.lineBreak()
            xml.element("oai:repositoryName", text: site.site.title)
            // A gateway's address goes on with that of the repository without its scheme.
            let path = address.split(separator: "://", maxSplits: 1).last ?? ""
            xml.element("oai:baseURL", text: settings.oaiGateway.map { "\($0)/\(path)" } ?? address)
            xml.element("oai:protocolVersion", text: "2.0")
            xml.element("oai:adminEmail", text: email)
            xml.element("oai:earliestDatestamp", text: earliest)
            xml.element("oai:deletedRecord", text: "no")
            xml.element("oai:granularity", text: "YYYY-MM-DD")
        }
        xml.element("ListMetadataFormats") { xml in
            xml.element("oai:metadataFormat") { xml in
                xml.lineBreak()
                xml.element("oai:metadataPrefix", text: "oai_dc")
                xml.element("oai:schema", text: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd")
                xml.element("oai:metadataNamespace", text: "http://www.openarchives.org/OAI/2.0/oai_dc/")
            }
        }
        xml.open("ListRecords", ["metadataPrefix": "oai_dc"])
        return xml.bytes
    }

    package static let tail = Array("</ListRecords>\n</Repository>\n".utf8)

    /// No bulletin is older than this.
    private static let earliest = "0001-01-01"
    /// Of what has no date.
    private static let unknown = "1970-01-01"

    /// The record of a bulletin of a plan whose page is at an address.
    package static func record(
        of bulletin: Bulletin, at url: String, in plan: SitePlan, _ site: SiteRenderer
    ) -> [UInt8] {
        var xml = XMLWriter(isFragment: true)
        xml.element("oai:record") { xml in
            xml.element("oai:header") { xml in
                xml.element(
                    "oai:identifier",
                    text: TagURI.make(bulletin: plan.firstID(of: bulletin.id), site.site.settings.baseURL))
                let day = plan.lastRevision(of: bulletin.id) ?? bulletin.published?.day ?? bulletin.date?.lastDay
                xml.element("oai:datestamp", text: day?.description ?? unknown)
            }
            xml.element("oai:metadata") { xml in
                xml.element("oai_dc:dc", namespaces) { write(bulletin, url, site.site, to: &$0) }
            }
        }
        return xml.bytes
    }

    private static let namespaces: KeyValuePairs = [
        "xmlns:oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xsi:schemaLocation":
            "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
    ]

    /// In the order of the fifteen elements.
    private static func write(_ bulletin: Bulletin, _ url: String, _ site: SiteContext, to xml: inout XMLWriter) {
        xml.lineBreak()
        xml.element("dc:title", ifAny: bulletin.title)
        let authors = bulletin.byline?.authors ?? []
        for author in authors { xml.element("dc:creator", text: author) }
        if authors.isEmpty { xml.element("dc:creator", ifAny: bulletin.byline?.agency) }
        for topic in bulletin.topics { xml.element("dc:subject", text: topic) }
        xml.element("dc:description", ifAny: bulletin.lead ?? Excerpt.of(bulletin.bodyMarkdown))
        xml.element("dc:publisher", text: bulletin.source.publisher ?? site.title)
        xml.element("dc:contributor", ifAny: bulletin.body?.name)
        xml.element("dc:date", ifAny: bulletin.date?.description)
        xml.element("dc:type", text: "Text")
        xml.element("dc:format", text: "text/html")
        xml.element("dc:identifier", text: url)
        xml.element("dc:source", ifAny: bulletin.source.url)
        xml.element("dc:language", text: "vi")
        for id in bulletin.documents.compactMap(\.id) { xml.element("dc:relation", text: id) }
        xml.element("dc:coverage", ifAny: bulletin.locality?.fullName)
    }
}

/// What `archive.sqlite` is made of. docs/data.md says what it is for.
enum DatabaseSchema {
    /// By which `file` tells it from other databases: "Btin".
    static let applicationID = 0x4274_696E
    /// Raised whenever a table, a column or a view changes its meaning.
    static let version = 1

    static let tables = """
        CREATE TABLE places(number INTEGER PRIMARY KEY, name TEXT NOT NULL, code TEXT, type TEXT);
        CREATE TABLE localities(
            number INTEGER PRIMARY KEY, full_name TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
            code TEXT NOT NULL, era TEXT NOT NULL, province INTEGER REFERENCES places(number),
            district INTEGER REFERENCES places(number));
        CREATE TABLE people(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE offices(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE documents(number INTEGER PRIMARY KEY, id TEXT, kind TEXT);
        CREATE TABLE indicators(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE topics(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE bulletins(
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, url TEXT NOT NULL, title TEXT, lead TEXT,
            article TEXT NOT NULL, date TEXT, date_basis TEXT, year INTEGER, published TEXT, event_start TEXT,
            event_end TEXT, period TEXT, body TEXT, body_kind TEXT, body_level TEXT, meeting_kind TEXT,
            locality INTEGER REFERENCES localities(number), section TEXT, agency TEXT, source_path TEXT NOT NULL,
            source_sha256 TEXT NOT NULL, source_url TEXT, publisher TEXT);
        CREATE TABLE authors(
            bulletin INTEGER NOT NULL REFERENCES bulletins(number), position INTEGER NOT NULL, name TEXT NOT NULL,
            PRIMARY KEY(bulletin, position));
        CREATE TABLE bulletin_topics(
            bulletin INTEGER NOT NULL REFERENCES bulletins(number), position INTEGER NOT NULL,
            topic INTEGER NOT NULL REFERENCES topics(number), PRIMARY KEY(bulletin, position));
        CREATE TABLE bulletin_places(
            bulletin INTEGER NOT NULL REFERENCES bulletins(number), position INTEGER NOT NULL,
            place INTEGER NOT NULL REFERENCES places(number), PRIMARY KEY(bulletin, position));
        CREATE TABLE bulletin_people(
            bulletin INTEGER NOT NULL REFERENCES bulletins(number), position INTEGER NOT NULL,
            person INTEGER NOT NULL REFERENCES people(number), chair INTEGER NOT NULL, PRIMARY KEY(bulletin, position));
        CREATE TABLE person_offices(
            bulletin INTEGER NOT NULL, position INTEGER NOT NULL, office_position INTEGER NOT NULL,
            office INTEGER NOT NULL REFERENCES offices(number), PRIMARY KEY(bulletin, position, office_position),
            FOREIGN KEY(bulletin, position) REFERENCES bulletin_people(bulletin, position));
        CREATE TABLE citations(
            bulletin INTEGER NOT NULL REFERENCES bulletins(number), position INTEGER NOT NULL,
            document INTEGER NOT NULL REFERENCES documents(number), issuer TEXT, date TEXT,
            PRIMARY KEY(bulletin, position));
        CREATE TABLE figures(
            bulletin INTEGER NOT NULL REFERENCES bulletins(number), position INTEGER NOT NULL,
            indicator INTEGER REFERENCES indicators(number), value REAL, unit TEXT, value_base REAL, qualifier TEXT,
            span TEXT, percent REAL, percent_of TEXT, change_percent REAL, compared_with TEXT, period TEXT, kind TEXT NOT NULL,
            PRIMARY KEY(bulletin, position));
        CREATE VIRTUAL TABLE bulletins_fts USING fts5(
            title, lead, article, content='bulletins', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
        -- Rows are found by these while the database is written.
        CREATE INDEX places_by_name ON places(name, code, type);
        CREATE INDEX localities_by_code ON localities(code, era, full_name);
        CREATE INDEX documents_by_id ON documents(id, kind);
        """

    /// What is made when all rows are there.
    static let indexesAndViews = """
        CREATE INDEX localities_by_province ON localities(province);
        CREATE INDEX localities_by_district ON localities(district);
        CREATE INDEX bulletins_by_date ON bulletins(date);
        CREATE INDEX bulletins_by_locality ON bulletins(locality, year);
        CREATE INDEX bulletins_by_topic ON bulletin_topics(topic);
        CREATE INDEX bulletins_by_place ON bulletin_places(place);
        CREATE INDEX bulletins_by_person ON bulletin_people(person);
        CREATE INDEX people_by_office ON person_offices(office);
        CREATE INDEX citations_by_document ON citations(document);
        CREATE INDEX figures_by_indicator ON figures(indicator);

        CREATE VIEW bulletin_list AS
            SELECT b.id, b.url, b.title, b.date, b.year, l.full_name AS locality, d.name AS district,
                coalesce(p.name, l.name) AS province, b.number
            FROM bulletins b LEFT JOIN localities l ON l.number = b.locality
            LEFT JOIN places p ON p.number = l.province LEFT JOIN places d ON d.number = l.district;
        CREATE VIEW figure_list AS
            SELECT i.name AS indicator, f.value, f.unit, f.value_base, f.qualifier, f.percent, f.percent_of,
                f.change_percent, f.compared_with, f.kind, coalesce(f.period, b.period, b.date) AS period, f.span,
                v.id AS bulletin, v.url, v.year, v.locality, v.province
            FROM figures f JOIN bulletins b ON b.number = f.bulletin JOIN bulletin_list v ON v.number = f.bulletin
            LEFT JOIN indicators i ON i.number = f.indicator;
        CREATE VIEW person_list AS
            SELECT p.name AS person, o.name AS office, m.chair, v.id AS bulletin, v.url, v.date, v.year, v.locality,
                v.province
            FROM bulletin_people m JOIN people p ON p.number = m.person
            JOIN bulletin_list v ON v.number = m.bulletin
            LEFT JOIN person_offices r ON r.bulletin = m.bulletin AND r.position = m.position
            LEFT JOIN offices o ON o.number = r.office;
        CREATE VIEW citation_list AS
            SELECT d.id AS document, d.kind, c.issuer, c.date AS signed, v.id AS bulletin, v.url, v.title, v.date, v.year,
                v.locality, v.province
            FROM citations c JOIN documents d ON d.number = c.document JOIN bulletin_list v ON v.number = c.bulletin;
        CREATE VIEW topic_list AS
            SELECT t.name AS topic, v.id AS bulletin, v.url, v.title, v.date, v.year, v.locality, v.province
            FROM bulletin_topics m JOIN topics t ON t.number = m.topic JOIN bulletin_list v ON v.number = m.bulletin;
        CREATE VIEW bulletins_by_province_and_year AS
            SELECT province, year, count(*) AS bulletins FROM bulletin_list GROUP BY province, year;
        """
}

/// The statements that write a table's rows.
struct DatabaseTable: Sendable {
    /// Adds a row.
    let insert: String
    /// Finds the number of the row whose columns have certain values, missing ones too.
    let find: String

    init(_ name: String, _ columns: String...) {
        let values = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        insert = "INSERT INTO \(name)(\(columns.joined(separator: ", "))) VALUES (\(values))"
        let conditions = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
        find = "SELECT number FROM \(name) WHERE \(conditions)"
    }

    static let places = DatabaseTable("places", "name", "code", "type")
    static let localities = DatabaseTable(
        "localities", "full_name", "name", "type", "code", "era", "province", "district")
    static let people = DatabaseTable("people", "name")
    static let offices = DatabaseTable("offices", "name")
    static let documents = DatabaseTable("documents", "id", "kind")
    static let indicators = DatabaseTable("indicators", "name")
    static let topics = DatabaseTable("topics", "name")
    static let bulletins = DatabaseTable(
        "bulletins", "number", "id", "url", "title", "lead", "article", "date", "date_basis", "year", "published",
        "event_start", "event_end", "period", "body", "body_kind", "body_level", "meeting_kind", "locality", "section",
        "agency", "source_path", "source_sha256", "source_url", "publisher")
    static let foldedTexts = DatabaseTable("bulletins_fts", "rowid", "title", "lead", "article")
    static let authors = DatabaseTable("authors", "bulletin", "position", "name")
    static let bulletinTopics = DatabaseTable("bulletin_topics", "bulletin", "position", "topic")
    static let bulletinPlaces = DatabaseTable("bulletin_places", "bulletin", "position", "place")
    static let bulletinPeople = DatabaseTable("bulletin_people", "bulletin", "position", "person", "chair")
    static let personOffices = DatabaseTable("person_offices", "bulletin", "position", "office_position", "office")
    static let citations = DatabaseTable("citations", "bulletin", "position", "document", "issuer", "date")
    static let figures = DatabaseTable(
        "figures", "bulletin", "position", "indicator", "value", "unit", "value_base", "qualifier", "span", "percent",
        "percent_of", "change_percent", "compared_with", "period", "kind")
}

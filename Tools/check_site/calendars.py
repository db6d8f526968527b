"""Calendars: read by icalendar, lines of at most 75 bytes, every event that a record of the place has and no other."""
import json
from datetime import date, timedelta

from icalendar import Calendar

NAME = "calendar.ics"


def check(site):
    findings, count = [], 0
    records = {site.url(file.removesuffix("index.json")): json.loads(site.bytes(file))
               for file in site.files if file.endswith("/index.json") and not file.startswith("api/")}
    for file in sorted(f for f in site.files if f.rsplit("/", 1)[-1] == NAME):
        count += 1
        data = site.bytes(file)
        if any(len(line) > 75 for line in data.split(b"\r\n")) or b"\n" in data.replace(b"\r\n", b""):
            findings.append(f"{file}: lines are not as RFC 5545 has them")
        calendar = Calendar.from_ical(data)
        if calendar.errors or any(event.errors for event in calendar.walk()):
            findings.append(f"{file}: icalendar found errors")
        place = site.url(file.removesuffix(NAME))
        expected = {url: record["event"] for url, record in records.items() if url.startswith(place) and record["event"]}
        events = {str(event["URL"]): event for event in calendar.walk("VEVENT")}
        if set(events) != set(expected) or len(events) != len(calendar.walk("VEVENT")):
            findings.append(f"{file}: its events are not those of the records")
            continue
        for url, event in events.items():
            days = (date.fromisoformat(expected[url]["start"]), date.fromisoformat(expected[url]["end"]))
            if (event["DTSTART"].dt, event["DTEND"].dt - timedelta(days=1)) != days or not event["UID"]:
                findings.append(f"{file}: {url} is on other days")
            if records[url]["title"] and str(event["SUMMARY"]) != records[url]["title"]:
                findings.append(f"{file}: {url} has another title")
    return findings, count

// What a search has to find, by a plain scan of all text; shares no code with the script.
"use strict";

// Without marks, in lower case. The generated texts have neither codes nor words in which i and y could be united.
const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d");

// The clauses of a document, as strings of words with a blank around each.
const clauses = document => [document.title, document.lead ?? "", ...document.text]
  .flatMap(text => plain(text).split(/[^a-z0-9\s]+/))
  .map(clause => ` ${clause.trim().split(/\s+/).join(" ")} `);

exports.has = (document, words) => {
  const all = (document.clauses ??= clauses(document)).join("|");
  return words.every(word => all.includes(` ${plain(word)} `));
};
exports.hasPhrase = (document, words) =>
  (document.clauses ??= clauses(document)).some(clause => clause.includes(` ${words.map(plain).join(" ")} `));
exports.plain = plain;

// What decides the order of documents that have a word, by a scan: its best place (3 title, 2 lead, 1 article), whether a form
// is exact, whether a form that is in neither title nor lead is in the article three times.
exports.rank = (document, word) => {
  const zones = [document.text.join(" | "), document.lead ?? "", document.title].map(text =>
    text.normalize("NFC").toLowerCase().split(/[^\p{L}]+/u).filter(other => plain(other) == plain(word)));
  const place = zones.findLastIndex(zone => zone.length) + 1;
  const isOften = form => !zones[1].includes(form) && !zones[2].includes(form) && zones[0].filter(other => other == form).length > 2;
  return [place, zones.flat().includes(word.normalize("NFC").toLowerCase()), zones[0].some(isOften)].reduce((all, n) => all * 4 + +n, 0);
};

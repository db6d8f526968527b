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

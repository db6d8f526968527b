// vectors.js FILE…: the script must cut and spell every text of these files as the file says.
"use strict";
const fs = require("node:fs");
const { words, hash } = require("./load.js");

let failures = 0, count = 0;
for (const file of process.argv.slice(2)) {
  for (const { text, clauses } of JSON.parse(fs.readFileSync(file, "utf8"))) {
    count++;
    const found = [];
    let last = null;
    for (const word of words(text)) {
      if (word.clause !== last) found.push([]);
      last = word.clause;
      const { key, tag } = hash(word.exact);
      found.at(-1).push([word.exact, word.folded, word.aside, key, tag]);
    }
    if (JSON.stringify(found) !== JSON.stringify(clauses)) {
      if (++failures <= 10) console.error(`${JSON.stringify(text)}\n  script: ${JSON.stringify(found)}\n  vector: ${JSON.stringify(clauses)}`);
    }
  }
}
if (!count || failures) {
  console.error(`${failures} of ${count} texts differ`);
  process.exit(1);
}

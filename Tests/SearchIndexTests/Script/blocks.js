// blocks.js FOLDER: single words and pairs over many documents, against a plain scan.
"use strict";
const assert = require("node:assert/strict");
const test = require("node:test");
const { site } = require("./site.js");
const { has, hasPhrase } = require("./oracle.js");

const { documents, open } = site(process.argv[2]);

test("long lists in blocks give what a scan of all text gives", async () => {
  const index = open();
  const words = ["thu", "thứ", "ngân", "đồng", "hội", "xã", "năm", "khoai", "vừng"];
  for (const [i, first] of words.entries()) {
    for (const second of [null, words[(i + 1) % words.length], words[(i + 4) % words.length]]) {
      const pair = second ? [first, second] : [first];
      const numbers = async query =>
        (await index.search(query, { limit: documents.length, sort: "date" })).results.map(result => result.number);
      const scan = test => documents.flatMap((document, n) => test(document, pair) ? [n] : []);
      assert.deepEqual(await numbers(pair.join(" ")), scan(has), pair.join(" "));
      assert.deepEqual(await numbers(`"${pair.join(" ")}"`), scan(hasPhrase), `"${pair.join(" ")}"`);
    }
  }
});

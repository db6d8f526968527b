// updates.js FOLDER: after each step of changes the index that was updated answers as the one that was written anew.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { site } = require("./site.js");

const steps = fs.readdirSync(process.argv[2]).sort((a, b) => a - b);
let state = 11;
const random = bound => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32 * bound | 0;
const pick = list => list[random(list.length)];

const fixed = ["thu", "thứ ngân sách", '"hội nghị"', '"thu ngân sách"', "khoai", "xã bản năm", "zzz"];

for (const step of steps) {
  test(`step ${step}`, async () => {
    const updated = site(path.join(process.argv[2], step, "updated")), full = site(path.join(process.argv[2], step, "full"));
    const { documents } = full;
    const one = updated.open(), other = full.open();
    const queries = fixed.slice();
    for (let i = 0; i < 12 && documents.length; i++) {
      const list = pick(documents).text[0].split(/[\s.,;:]+/);
      const from = random(list.length), some = list.slice(from, from + 1 + random(3)).join(" ");
      queries.push(random(2) ? some : `"${some}"`);
    }
    for (const query of queries) {
      const facets = random(2) || !documents.length ? {}
        : { place: pick(documents).facets[0][1], year: random(2) ? "" : pick(documents).date.slice(0, 4) };
      for (const options of [{ facets }, { facets, limit: documents.length }, { facets, sort: "date" }]) {
        const [a, b] = await Promise.all([one.search(query, options), other.search(query, options)]);
        assert.deepEqual(a.results, b.results, query);
        assert.deepEqual([a.count, a.atMost, a.apart], [b.count, b.atMost, b.apart], query);
      }
    }
  });
}

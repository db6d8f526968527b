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

function randomQuery(documents) {
  const list = pick(documents).text[0].split(/[\s.,;:]+/);
  const from = random(list.length), some = list.slice(from, from + 1 + random(3)).join(" ");
  return random(2) ? some : `"${some}"`;
}

const fixed = ["thu", "thứ ngân sách", '"hội nghị"', '"thu ngân sách"', "khoai", "xã bản năm", "zzz"];

for (const step of steps) {
  test(`step ${step}`, async () => {
    const updated = site(path.join(process.argv[2], step, "updated")), full = site(path.join(process.argv[2], step, "full"));
    const { documents } = full;
    const one = updated.open(), other = full.open();
    const queries = fixed.slice();
    for (let i = 0; i < 12 && documents.length; i++) queries.push(randomQuery(documents));
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

// Many readers leave the page open while a site is published anew. What long phrases are compared with are the pages as they
// are, so these are left out.
let renewed = 0;
for (const [i, step] of steps.slice(1).entries()) {
  test(`a page that was opened at step ${steps[i]} answers as that one or as step ${step}, never as a bit of both`, async () => {
    const [before, after] = [steps[i], step].map(name => site(path.join(process.argv[2], name, "updated")));
    let now = before;
    const open = () => before.open({
      load: async (...of) => {
        if (of[3] == "reload") renewed++;
        return now.load(...of);
      }, page: async address => now.page(address),
    });
    for (let n = 0; n < 12; n++) {
      const documents = n % 2 && before.documents.length ? before.documents : after.documents;
      const query = documents.length ? randomQuery(documents).replaceAll('"', "") : fixed[0];
      const index = open();
      now = before;
      await (n % 3 ? index.search(fixed[n % fixed.length]) : index.open());
      now = after;
      const found = await index.search(query);
      const answers = await Promise.all([before, after].map(other => other.open().search(query)));
      const same = ({ results, count }) => JSON.stringify([results, count]);
      assert.ok(answers.map(same).includes(same(found)), query);
    }
  });
}

test("some of those pages had to read the manifest anew", () => assert.ok(renewed > 0));

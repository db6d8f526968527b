// blocks.js FOLDER: single words and pairs over many documents, against a plain scan.
"use strict";
const assert = require("node:assert/strict");
const test = require("node:test");
const { site } = require("./site.js");
const { has, hasPhrase } = require("./oracle.js");

const { documents, open, load } = site(process.argv[2]);

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

test("the first page is the beginning of the whole, and takes fewer files", async () => {
  const first = [], whole = [];
  for (const query of ["thu", "hội", "năm ngân", '"xã hội"', "đồng", "thu thứ", "hội xã năm"]) {
    for (const sort of ["relevance", "date"]) {
      const find = async (limit, files) => {
        const index = open({ load: async file => { files.push(file); return load(file); } });
        return index.search(query, { limit, sort });
      };
      const some = await find(10, first), all = await find(documents.length, whole);
      assert.equal(all.atMost, false, query);
      const key = result => [result.number, result.rank];
      assert.deepEqual(some.results.map(key), all.results.slice(0, 10).map(key), `${query} by ${sort}`);
      if (!some.apart) assert.ok(some.atMost ? some.count >= all.count : some.count == all.count, query);
    }
  }
  const lists = files => files.filter(file => file.includes("/l/")).length;
  assert.ok(lists(first) < lists(whole), `${lists(first)} of ${lists(whole)}`);
});

test("the first titles wait for one file of titles only", async () => {
  const phrase = documents.flatMap(({ text }) => text).find(text => /^(\S+ ){2}\S+$/.test(text));
  for (const query of ["thu", "hội xã năm", "thu đồng", '"xã hội"', `"${phrase}"`]) {
    const files = [];
    let before = null;
    const index = open({ load: async file => { files.push(file); return load(file); } });
    const { results } = await index.search(query, { show: () => before ??= files.filter(file => file.includes("/d/")).length });
    assert.ok(results.length > 0, query);
    assert.equal(before, 1, query);
  }
});

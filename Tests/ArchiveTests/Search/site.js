// site.js SITE QUERIES: what a reader finds in a built site, by the script in it; all titles of each query, in any order.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const vm = require("node:vm");

const [site, queries] = process.argv.slice(2);
vm.runInThisContext(fs.readFileSync(path.join(site, "scripts/search.js"), "utf8"));
const { Index, gunzip, unwrap, snippet } = globalThis.BantinSearch;
const load = async file => gunzip(unwrap(fs.readFileSync(path.join(site, "tim-kiem", file))));
const page = async address => fs.readFileSync(path.join(site, address, "index.html"), "utf8");

for (const [query, titles] of Object.entries(JSON.parse(fs.readFileSync(queries, "utf8")))) {
  test(query, async () => {
    const index = new Index(load, page);
    const found = await index.search(query, { limit: 1000 });
    assert.deepEqual(found.results.map(result => result.title).sort(), titles.slice().sort());
    assert.deepEqual([found.count, found.atMost], [titles.length, false]);
    for (const { address } of found.results) {
      assert.ok(snippet(await index.text(address), found.query).some(([, isMarked]) => isMarked), address);
    }
  });
}

// empty.js FOLDER: an index without documents.
"use strict";
const assert = require("node:assert/strict");
const test = require("node:test");
const { site } = require("./site.js");

test("nothing is found and nothing breaks", async () => {
  for (const query of ["hội nghị", '"a b c"', ""]) {
    const { results, count, atMost } = await site(process.argv[2]).open().search(query, { facets: { year: "2020" } });
    assert.deepEqual([results, count, atMost], [[], 0, false]);
  }
});

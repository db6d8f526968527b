// addresses.js FOLDER: every document's address as the index has it.
"use strict";
const assert = require("node:assert/strict");
const test = require("node:test");
const { site } = require("./site.js");

test("addresses are those of the documents", async () => {
  const { documents, open } = site(process.argv[2]);
  const { results } = await open().search("hội nghị", { limit: documents.length, sort: "date" });
  assert.deepEqual(results.map(result => result.address), documents.map(document => document.address));
});

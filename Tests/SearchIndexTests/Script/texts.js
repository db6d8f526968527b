// texts.js FOLDER: documents that the manifest holds are found and completed like others, and no file is read for them.
"use strict";
const assert = require("node:assert/strict");
const test = require("node:test");
const { site } = require("./site.js");

const { documents, open, load } = site(process.argv[2]);
const read = [];
const index = () => open({ load: async (...of) => (read.push(of[0]), load(...of)) });

test("the manifest holds two", async () => {
  const { segments } = await index().open();
  assert.deepEqual(segments.map(segment => segment.documents), [documents.length, 2]);
});

test("they are found by words, pairs, codes and facets", async () => {
  const [changed, renamed] = [documents[20], documents[21]].map(document => document.title);
  const titles = async (...of) => (await index().search(...of)).results.map(result => result.title);
  assert.deepEqual(await titles("ông khuê"), [changed]);
  assert.deepEqual(await titles('"khue thu ngan sach"'), [changed]);
  assert.deepEqual(await titles("5-ct/tw"), [renamed]);
  assert.deepEqual(await titles("doan thuyen"), [renamed]);
  for (const [kind, key] of documents[21].facets) assert.deepEqual(await titles("thuyền", { facets: { [kind]: key } }), [renamed]);
  assert.deepEqual(await titles("thuyền", { facets: { topic: "thủy lợi" } }), []);
});

test("a reader who looks for them reads one shard for the term and nothing of them", async () => {
  read.length = 0;
  assert.equal((await index().search('"đoàn thuyền"')).count, 1);
  assert.equal(read.shift(), "manifest.js");
  assert.ok(read.length == 1 && read[0].startsWith("0/t/"), read.join());
});

test("their words are completed, not their codes", async () => {
  assert.deepEqual(await index().completions("đoàn thuy"), ["đoàn thuyền"]);
  assert.deepEqual(await index().completions("khu"), ["khuê"]);
  assert.deepEqual(await index().completions("ct"), []);
});

// generated.js FOLDER: random queries with random facets over generated documents, against a plain scan of all text.
"use strict";
const assert = require("node:assert/strict");
const test = require("node:test");
const { site } = require("./site.js");
const { parse, snippet } = require("./load.js");
const { has, hasPhrase, plain, rank } = require("./oracle.js");

const { documents, open } = site(process.argv[2]);
const index = open();
let state = 7;
const random = bound => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) / 2 ** 32 * bound | 0;
const pick = list => list[random(list.length)];

// Words of a document, its own spelling or without marks.
function query() {
  const document = pick(documents);
  const clause = pick([document.title, ...document.text].flatMap(text => text.split(/[.,;:]\s*/)).filter(Boolean)).split(" ");
  const from = random(clause.length), some = clause.slice(from, from + 1 + random(4));
  const spelled = random(2) ? some : some.map(plain);
  const other = random(3) ? [] : [pick(pick(documents).title.split(/[.,;:]?\s+/)).replace(/[.,;:]/g, "")];
  return random(2) ? { phrase: spelled, words: other, text: [...other, `"${spelled.join(" ")}"`].join(" ") }
    : { phrase: [], words: [...spelled, ...other], text: [...spelled, ...other].join(" ") };
}

function facets() {
  const chosen = {};
  for (const [kind, key] of pick(documents).facets) if (!random(3)) chosen[kind] = key;
  if (!random(3)) chosen.year = pick(documents).date.slice(0, 4);
  return chosen;
}

const allows = (chosen, document) => Object.entries(chosen).every(([kind, key]) => kind == "year"
  ? document.date.startsWith(key) : document.facets.some(([k, v]) => k == kind && v == key));

async function check({ phrase, words, text }, chosen) {
  const expected = documents.filter(document => allows(chosen, document) &&
    (!phrase.length || hasPhrase(document, phrase)) && has(document, words)).map(document => document.address);
  const options = { limit: documents.length, facets: chosen };
  const found = await index.search(text, options);
  const what = `${text} ${JSON.stringify(chosen)}`;
  assert.deepEqual(found.results.map(result => result.address).sort(), expected.slice().sort(), what);
  assert.deepEqual([found.count, found.atMost, found.apart], [expected.length, false, false], what);
  found.results.forEach((result, i) => {
    const document = documents[result.number];
    assert.deepEqual([result.address, result.title, result.date], [document.address, document.title, document.date]);
    const before = found.results[i - 1];
    if (before) assert.ok(before.rank > result.rank || before.rank == result.rank && before.number < result.number, what);
  });
  const byDate = await index.search(text, { ...options, sort: "date" });
  assert.deepEqual(byDate.results.map(result => result.address), expected, `${what} by date`);
  // The first page is the beginning of the whole, and its count a bound or a lower one with more words apart.
  const first = await index.search(text, { ...options, limit: 3 });
  assert.deepEqual(first.results.map(r => r.address), found.results.slice(0, 3).map(r => r.address), `${what} first`);
  if (first.atMost) assert.ok(first.count >= expected.length, what);
  else if (first.apart) assert.ok(first.count <= expected.length, what);
  else assert.equal(first.count, expected.length, what);
  // What is shown early is shown in the end.
  const early = [];
  const page = await index.search(text, { ...options, limit: 10, show: results => early.push(results.map(r => r.address)) });
  assert.equal(early.length > 0, page.results.length > 0, what);
  for (const shown of early) assert.deepEqual(shown, page.results.slice(0, shown.length).map(r => r.address), `${what} early`);
  for (const result of found.results.slice(0, 2)) {
    const marked = snippet(await index.text(result.address), parse(text)).filter(([, isMarked]) => isMarked);
    assert.ok(marked.length, `${what}: no snippet`);
  }
  return expected.length;
}

test("random queries find what a scan of all text finds", async () => {
  let hits = 0;
  for (let i = 0; i < 120; i++) hits += await check(query(), {}) > 0;
  assert.ok(hits > 80, `${hits}`);
});

test("single words stand in the order of place, exact form, frequency and date", async () => {
  let often = 0;
  for (const word of ["thu", "thư", "ngân", "ngan", "đồng", "dong", "hội", "xã", "năm", "khoai"]) {
    const ranks = documents.map(document => rank(document, word));
    const expected = documents.map((_, n) => n).filter(n => ranks[n]).sort((a, b) => ranks[b] - ranks[a] || a - b);
    const { results } = await index.search(word, { limit: documents.length });
    assert.deepEqual(results.map(result => result.number), expected, word);
    often += ranks.filter(rank => rank % 4).length;
  }
  assert.ok(often > 20, `${often}`);
});

test("facets alone and together, with words and without, equal the scan", async () => {
  let hits = 0;
  for (let i = 0; i < 120; i++) {
    const chosen = facets();
    if (i % 3) hits += await check(query(), chosen) > 0;
    else if (Object.keys(chosen).length) {
      const { results } = await index.search("", { limit: documents.length, facets: chosen });
      assert.deepEqual(results.map(r => r.address), documents.filter(d => allows(chosen, d)).map(d => d.address));
    }
  }
  assert.ok(hits > 15, `${hits}`);
});

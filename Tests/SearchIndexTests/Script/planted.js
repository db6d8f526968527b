// planted.js FOLDER: planted documents and decoys, each query with its whole set of results.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { site, html } = require("./site.js");
const { parse, snippet, blocksOf, words, unwrap, gunzip } = require("./load.js");

const { documents, open } = site(process.argv[2]);
const index = open();
const id = result => result.address.split("/")[1];
const find = async (query, options) => (await index.search(query, { limit: 1000, ...options })).results.map(id);
const same = async (query, ...expected) => assert.deepEqual((await find(query)).sort(), expected.sort(), query);
const ordered = async (query, ...expected) => assert.deepEqual(await find(query), expected, query);

test("an unmarked query finds marked text, and the reverse", async () => {
  await same("gieng khoan", "marked", "unmarked");
  await same("giếng khoan", "marked", "unmarked");
  await same("GIẾNG", "marked", "unmarked");
});

test("the exact form ranks first, even where other tones stand beside it", async () => {
  await ordered("mía", "exact", "other-tone", "no-tone");
  assert.equal((await find("mia"))[0], "no-tone");
  await ordered("mìa", "other-tone", "exact", "no-tone");
});

test("đ and d are alike, in names and in phrases", async () => {
  for (const query of ["da don", "đạ đờn", "Đạ Đờn", '"da don"']) await same(query, "stroke", "no-stroke", "stroke-name");
  await same('"xa da don"', "stroke", "no-stroke");
  await same('"xã Đạ Đờn phía"', "stroke", "no-stroke");
});

test("both ways to place a tone give the same set with equal rank; quý stays", async () => {
  for (const query of ["hoà", "hòa", "khoẻ khoắn", "khỏe khoắn", "thuỷ", "thủy", '"thuỷ mặc"', '"thủy mặc"']) {
    const { results } = await index.search(query, { limit: 100 });
    assert.deepEqual(results.map(id).sort(), ["new-tone", "old-tone"], query);
    assert.equal(results[0].rank, results[1].rank, query);
  }
  await same("quý khách", "qu");
  await same("qúy khách", "qu");
  const blocks = await index.text("d/qu/");
  assert.ok(snippet(blocks, parse("quý")).some(([text, marked]) => marked && text == "quý"));
});

test("decomposed text and queries equal composed ones, capitals too", async () => {
  for (const query of ["ọp ẹp", "ỌP ẸP", "đội hột", "ĐỘI HỘT", '"trước đồn đội"']) {
    await same(query, "decomposed", "composed");
    await same(query.normalize("NFD"), "decomposed", "composed");
  }
});

test("a quoted phrase is found wherever it stands and nowhere else", async () => {
  const all = ["phrase", "phrase-unmarked", "phrase-broken", "phrase-title", "phrase-lead"];
  for (const query of ['"kè chắn"', '"ke chan"', "“kè chắn”"]) await same(query, ...all, "split", "split-title", "paragraphs");
  for (const query of ['"chắn sóng"', '"chan song"']) await same(query, ...all, "across");
  for (const query of ['"kè chắn sóng"', '"ke chan song"', '"Kè chắn sóng biển"', "«ke chan song bien»"]) await same(query, ...all);
  await same('"chắn sóng biển"', ...all, "across");
  await same('xây "kè chắn sóng"', "phrase", "phrase-unmarked", "phrase-broken");
  assert.deepEqual((await find('"kè chắn sóng biển"'))[0], "phrase-title");
});

test("both pairs of a phrase without the phrase do not show", async () => {
  await same('"rau củ quả"', "three");
  await same("rau củ quả", "three", "two-pairs");
  await same('"cọc chắn mây mưa"');
  await same('"cọc chắn mây"', "split-twice");
  const { atMost, count } = await index.search('"rau củ quả"', { limit: 1000 });
  assert.deepEqual([atMost, count], [false, 1]);
});

test("where no page can be fetched the count of a long phrase is a bound", async () => {
  const { results, atMost, count } = await open({ page: null }).search('"rau củ quả"');
  assert.deepEqual([results.map(id).sort(), atMost, count], [["three", "two-pairs"], true, 2]);
});

test("syllables are whole", async () => {
  await same("khu", "syllable");
  await same("khuy");
  await same("khuyế");
});

test("words together come before words apart, a title before a lead before the body, newer before older", async () => {
  await ordered("măng tre", "together", "apart");
  await ordered("đèn lồng", "in-title", "in-lead", "in-body");
  await ordered("nơm", "newer", "older");
  assert.deepEqual(await find("măng tre", { sort: "date" }), ["apart", "together"]);
  const near = await index.search("măng tre", { limit: 1 });
  assert.deepEqual([near.results.map(id), near.count, near.apart], [["together"], 1, true]);
});

test("what is there often comes before what is there seldom, behind titles and exact forms", async () => {
  await ordered("chuối", "often-title", "often", "seldom", "often-other");
  await ordered("chuoi", "often-title", "often-other", "often", "seldom");
  await ordered("ăn chuối", "seldom", "often", "often-other");
});

test("numbers and codes are whole", async () => {
  await same("05-CT/TW", "code", "code-dash");
  await same("5-ct/tw", "code", "code-dash");
  await same('"chỉ thị 05-CT/TW của"', "code");
  await same("05-CT/TU", "code-other");
  await same("99,273", "figure");
  await same("99,27", "figure-shorter");
  await same("273", "figure-shorter");
  await same("2020-2025", "term");
  await same("2025", "term-other");
  await ordered("06/10", "day", "day-short");
  await ordered("6/10", "day-short", "day");
  await same("06/10/2021", "day-year");
  await same("245/2020/NQ-HĐND", "decree");
  await same("hđnd", "decree");
});

test("the last word is completed while it is typed; marks that were typed stay if they can", async () => {
  const complete = async text => (await index.completions(text));
  assert.deepEqual((await complete("xã Giế")).slice(0, 2), ["xã giếng", "xã gieng"]);
  assert.ok((await complete("gien")).includes("giếng"));
  assert.deepEqual((await complete('"kè chắn só')).slice(0, 1), ['"kè chắn sóng']);
  assert.deepEqual(await complete("khuyế"), ["khuyến"]);
  assert.deepEqual((await complete("khách qu")).filter(text => /qu[íý]$/.test(text)), ["khách quý"]);
  assert.ok(!(await complete("quí")).includes("quý"));
  for (const text of ["", "kè ", "kè,", "05-ct", "05-CT/T", "2020", "zzz"]) assert.deepEqual(await complete(text), [], text);
  for (const text of await complete("t")) assert.match(text, /^t./);
  assert.equal((await complete("t")).length, 8);
});

test("odd queries find what they can and break nothing", async () => {
  for (const query of ["", " ", "...", '"', '""', "“", "-/-", "\\", "?q=%00", "\ud800"]) await same(query);
  await same("<script>alert(1)</script>", "markup");
  await same('A <b>đậm</b> & "trích"', "markup");
  await same("zzz");
  await same("a", "markup", "decomposed");
  await same("rau ".repeat(50), "three", "two-pairs");
  await same(`${"rau củ quả ".repeat(17)}nghiêng`);
  const long = "huyện xây kè chắn sóng biển dài không có trong một văn bản nào cả ".repeat(4);
  await same(long);
  await same(`"${long}"`);
  await index.search("ộ".repeat(100000));
});

test("a query of more words than are looked up is still answered exactly", async () => {
  const group = ["xa", "vua", "khoan", "gieng", "cho", "dan", "mot", "ban", "tin"];
  await same(group.join(", "), "marked");
  await same([...group, "hai"].join(", "));
  await same(group.join(" "), "marked");
  await same([...group.slice(1), "hai"].join(" "));
});

test("the snippet holds the match, as the page spells it, and no markup", async () => {
  for (const query of ["gieng khoan", "mia", '"ke chan song"', "05-ct/tw", "den long", "script"]) {
    for (const { address } of (await index.search(query, { limit: 100 })).results) {
      const document = documents.find(other => other.address == address);
      const pieces = snippet(await index.text(address), parse(query));
      const marked = pieces.filter(([, isMarked]) => isMarked).map(([text]) => text);
      assert.ok(marked.length, `${query} ${address}`);
      const found = marked.flatMap(words).map(word => word.folded);
      for (const { words: group } of parse(query).groups) {
        for (const word of group) assert.ok(found.includes(word.folded), `${query} ${address} ${pieces}`);
      }
      const whole = [document.title, document.lead ?? "", ...document.text].join("|").replace(/\s+/g, " ");
      assert.ok(whole.includes(pieces.map(([text]) => text).join("").replace(/^… | …$/g, "")), `${pieces}`);
    }
  }
});

test("blocks are the paragraphs of what is to be searched", () => {
  const document = documents.find(other => other.address == "d/markup/");
  assert.deepEqual(blocksOf(html(document)), [
    { zone: "title", text: document.title }, { zone: "", text: document.text[0] },
  ]);
  assert.deepEqual(blocksOf('<div data-search>a<br>b<img alt="c &gt; d"><ul><li>e</li><li>f&#8211;&#x67;&nbsp;h</ul></div>i').map(b => b.text),
    ["a bc > d", "e", "f–g h"]);
});

test("a file that is missing or cut off is an error, and the next search tries again", async () => {
  const whole = site(process.argv[2]);
  for (const missing of ["manifest.js", "0/t/0.js", "0/d/0.js"]) {
    let broken = true;
    const own = open({ load: async file => {
      if (broken && file == missing) throw new Error("404");
      return whole.load(file);
    } });
    await assert.rejects(own.search("nơm"), /404/, missing);
    broken = false;
    assert.equal((await own.search("nơm")).results.length, 2);
  }
  const file = fs.readFileSync(path.join(process.argv[2], "index", "manifest.js"));
  await assert.rejects(async () => gunzip(unwrap(file.subarray(0, file.length - 9))));
  await assert.rejects(async () => gunzip(unwrap(Buffer.from("<!DOCTYPE html><p>Not found"))));
});

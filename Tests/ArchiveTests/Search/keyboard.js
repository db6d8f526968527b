// keyboard.js SITE: a reader without a mouse, in Chromium, from a plain file server under a path and from disk.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const test = require("node:test");
const zlib = require("node:zlib");
const { Chromium } = require("../../SearchIndexTests/Script/chromium.js");

const site = process.argv[2];
const types = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };
let missing = null;
// What is served in place of a file, once.
const instead = new Map();
const elsewhere = [];
const server = http.createServer((request, response) => {
  const name = decodeURIComponent(request.url.replace(/\?.*/, "")), file = path.join(site, name.replace(/^\/kho\//, ""));
  if (!name.startsWith("/kho/")) elsewhere.push(name);
  if (!name.startsWith("/kho/") || name.includes(missing) || !fs.existsSync(file)) {
    response.writeHead(404).end();
  } else {
    const bytes = instead.get(name) ?? fs.readFileSync(file);
    instead.delete(name);
    response.writeHead(200, { "Content-Type": types[name.split(".").pop()] ?? "text/plain" }).end(bytes);
  }
});

let browser, address;
test.before(async () => {
  browser = new Chromium();
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${server.address().port}/kho/`;
});
test.after(async () => {
  await browser.close();
  server.close();
});

const focus = "document.activeElement";
const status = "document.querySelector('[data-search-status]').textContent";
const settled = `${status} && !document.querySelector('form[data-index]').hasAttribute('aria-busy')`;

// Presses Tab until an element is reached.
async function reach(tab, expression) {
  for (let i = 0; i < 60; i++) {
    if (await tab.value(expression)) return;
    await tab.press("Tab");
  }
  throw new Error(`no Tab leads to ${expression}`);
}

async function visit(base) {
  const tab = await browser.tab();
  await tab.open(`${base}index.html`);
  await reach(tab, `${focus}.name == 'q'`);
  await tab.type("ngan sach");
  await tab.press("Enter");
  await tab.until(`location.pathname.endsWith('/tim-kiem/index.html') && ${settled}`);
  assert.equal(await tab.value(status), "13 bản tin có các từ đứng liền nhau");
  assert.equal(await tab.value("document.querySelector('[role=status]').hasAttribute('data-search-status')"), true);
  assert.equal(await tab.value("document.querySelectorAll('[data-search-results] li').length"), 10);

  // More of them: the first new one has the focus.
  await reach(tab, `${focus}.hasAttribute('data-search-more')`);
  await tab.press("Enter");
  await tab.until("document.querySelectorAll('[data-search-results] li').length == 13");
  assert.equal(await tab.value(status), "13 bản tin");
  assert.ok(await tab.value(`${focus} == document.querySelectorAll('[data-search-results] li')[10].querySelector('a')`));

  // A filter: its choices come when it is reached.
  await tab.value("document.querySelector('#q').focus()");
  await reach(tab, `${focus}.id == 'year'`);
  await tab.until("document.querySelectorAll('#year option').length > 2");
  await tab.press("ArrowDown");
  await tab.until(`${status} == '3 bản tin'`);
  assert.equal(await tab.value("document.querySelector('#year').value"), "2021");

  // A result is a link.
  await reach(tab, `${focus}.matches('[data-search-results] a')`);
  await tab.press("Enter");
  await tab.until("document.body.className == 'bulletin'");
  assert.equal(await tab.value("new URL(document.location).pathname.includes('/2021/')"), true);
  return tab;
}

test("from a server under a path, all with keys; the address leads back to what was seen", async () => {
  const tab = await visit(address);
  await tab.value("history.back()");
  await tab.until(`location.search == '?q=ngan+sach&year=2021' && ${settled}`);
  assert.equal(await tab.value(status), "3 bản tin");
  assert.ok(await tab.value("document.querySelector('[data-search-results] mark').textContent.length > 0"));
  assert.deepEqual(elsewhere.filter(name => name != "/favicon.ico"), []);
});

test("from disk, all with keys", async () => {
  await visit(`file://${path.resolve(site)}/`);
});

test("half a word is completed, from a server and from disk", async () => {
  for (const base of [address, `file://${path.resolve(site)}/`]) {
    const tab = await browser.tab();
    await tab.open(`${base}tim-kiem/index.html`);
    await reach(tab, `${focus}.id == 'q'`);
    await tab.type("Thu ngan sa");
    await tab.until("document.activeElement.list.options.length");
    const [first] = await tab.value("[...document.activeElement.list.options].map(o => [o.value, o.label])");
    assert.deepEqual(first, ["Thu ngan sách", "Thu ngan sách (Thu ngan sa)"]);
    await tab.type("c");
    await tab.until("document.activeElement.list.options[0]?.value == 'Thu ngan sách'");
    await tab.type("h ");
    await tab.until("!document.activeElement.list.options.length");
  }
});

test("a person is found by half a name, the one who is named most first, and filters", async () => {
  for (const base of [address, `file://${path.resolve(site)}/`]) {
    const tab = await browser.tab();
    await tab.open(`${base}tim-kiem/index.html`);
    await reach(tab, `${focus}.id == 'person'`);
    await tab.type("tu");
    await tab.until("document.activeElement.list.options.length == 2");
    assert.deepEqual(await tab.value("[...document.activeElement.list.options].map(o => [o.value, o.label])"),
      [["Đỗ Thị Tú", "Đỗ Thị Tú (tu)"], ["Trần Văn Tú", "Trần Văn Tú (tu)"]]);
    await tab.value(`${focus}.value = ""`);
    await tab.type("đỗ thị tú");
    await tab.press("Enter");
    await tab.until(`${status} == '3 bản tin'`);
  }
});

test("odd queries are answered, and nothing of them runs", async () => {
  const tab = await browser.tab();
  const queries = [
    "ngân sách ".repeat(300), "…!?.,;", "và của các", "15/2019/QĐ-UBND", "\"thu ngân", "“ngân sách", "שלום עולם", "مرحبا", "😀👩‍👩‍👧",
    "<img src=x onerror=alert(1)>", "'\"><script>alert(1)</script>", "%00%ff", "\u0301\u0323", "\ud800", "a", "&amp;", "toString constructor __proto__",
  ];
  for (const query of queries) {
    await tab.open(`${address}tim-kiem/index.html?${new URLSearchParams({ q: query, sort: "không có", year: "x" })}`);
    await tab.until(settled);
    assert.equal(await tab.value(status), "Không có bản tin nào.", query);
    await tab.open(`${address}tim-kiem/index.html?${new URLSearchParams({ q: query })}`);
    await tab.until(settled);
    assert.match(await tab.value(status), /^(Không có bản tin nào\.|(Tối đa )?\d+ bản tin)/, query);
    assert.equal(await tab.value("document.querySelector('main').querySelectorAll('img, script').length"), 0, query);
  }
  await tab.open(`${address}tim-kiem/index.html?q=&year=1900`);
  await tab.until(settled);
  assert.equal(await tab.value(status), "Không có bản tin nào.");
  await tab.open(`${address}tim-kiem/index.html?q=&sort=kh%C3%B4ng`);
  assert.equal(await tab.value("document.querySelector('#sort').value"), "relevance");
});

test("a reader whose manifest is older than the files is answered from the new one", async () => {
  const name = "/kho/tim-kiem/manifest.js", file = fs.readFileSync(path.join(site, "tim-kiem/manifest.js"), "latin1");
  const packed = Buffer.from(file.slice(file.indexOf('"') + 1, -3).replace(/\\(.)/gs, (all, c) => ({ n: "\n", r: "\r" })[c] ?? c), "latin1");
  const about = JSON.parse(zlib.gunzipSync(packed));
  about.segments[0].stamp = "0000";
  const old = zlib.gzipSync(JSON.stringify(about)).toString("latin1")
    .replace(/["\\\n\r]/g, c => `\\${{ "\n": "n", "\r": "r" }[c] ?? c}`);
  instead.set(name, Buffer.from(`bantinSearch("${old}")\n`, "latin1"));
  const tab = await browser.tab();
  await tab.open(`${address}tim-kiem/index.html?q=ngan+sach`);
  await tab.until(settled);
  assert.equal(instead.size, 0);
  assert.equal(await tab.value(status), "13 bản tin có các từ đứng liền nhau");
});

test("a shard that is missing is said, and named", async () => {
  missing = "/0/t/";
  const tab = await browser.tab();
  await tab.open(`${address}tim-kiem/index.html?q=ngan`);
  await tab.until(settled);
  missing = null;
  assert.match(await tab.value(status), /^Không đọc được tệp 0\/t\/.* của chỉ mục/);
  assert.equal(await tab.value(`getComputedStyle(document.querySelector('[data-search-status]')).display != 'none'`), true);
});

// reload.js PORT ARCHIVE: an open page follows what bantin serve builds, in Chromium.
"use strict";
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { Chromium } = require("../SearchIndexTests/Script/chromium.js");

const [port, archive] = process.argv.slice(2);
const file = name => path.join(archive, name);
const overlay = "[...document.body.children].map(e => e.shadowRoot?.querySelector('[role=alert]')).find(e => e)";

let browser, tab;
test.before(async () => {
  browser = new Chromium();
  tab = await browser.tab();
  await tab.send("Emulation.setDeviceMetricsOverride", { width: 400, height: 300, deviceScaleFactor: 1, mobile: false });
  await tab.open(`http://127.0.0.1:${port}/`);
  // The stream of events is there: what changes from now on is told.
  await tab.until("performance.getEntriesByType('resource').some(e => e.name.includes('.bantin/reload.js'))");
});
test.after(() => browser.close());

// What a page that is loaded again forgets, and where it is scrolled to.
async function mark(value) {
  await tab.value(`globalThis.mark = ${value}; scrollTo(0, 250 + ${value}); 0`);
  assert.equal(await tab.value("scrollY"), 250 + value, "the page is too short to be scrolled");
}

test("a page that differs is loaded again, where it was scrolled to", async () => {
  await mark(1);
  const length = await tab.value("history.length");
  fs.writeFileSync(file("bantin.yaml"), "title: Kho hai\n");
  await tab.until("document.title.includes('Kho hai') && document.readyState == 'complete'");
  assert.equal(await tab.value("globalThis.mark"), undefined);
  await tab.until("scrollY == 251");
  assert.equal(await tab.value("location.pathname"), "/");
  assert.equal(await tab.value("history.length"), length);
});

test("a style is exchanged without loading the page again", async () => {
  await mark(2);
  const color = "getComputedStyle(document.body).backgroundColor", links = "document.querySelectorAll('link[rel~=stylesheet]').length";
  const before = await tab.value(links);
  for (const [value, words] of [["rgb(1, 2, 3)", "body { background: rgb(1 2 3) !important }"], ["rgb(4, 5, 6)", "body { background: rgb(4 5 6) !important }"]]) {
    fs.appendFileSync(file("Templates/styles/bantin.css"), `\n${words}\n`);
    await tab.until(`${color} == '${value}' && ${links} == ${before}`);
  }
  assert.equal(await tab.value("globalThis.mark"), 2);
  assert.equal(await tab.value("scrollY"), 252);
});

test("what is wrong stands over the page, and goes with it", async () => {
  await mark(3);
  fs.writeFileSync(file("Templates/home.mustache"), "{{titel}} <b>");
  await tab.until(`${overlay}?.textContent.includes('Templates/home.mustache:1:3: error: nothing is called ‘titel’ here')`);
  assert.ok(await tab.value(`${overlay}.textContent.includes('The site could not be built; this is the last good one')`));
  assert.equal(await tab.value(`${overlay}.getBoundingClientRect().bottom`), 300);
  assert.equal(await tab.value(`getComputedStyle(${overlay}).position`), "fixed");
  // Another page shows it, too.
  const other = await browser.tab();
  await other.open(`http://127.0.0.1:${port}/nam/`);
  await other.until(`${overlay}?.textContent.includes('titel')`);
  fs.rmSync(file("Templates/home.mustache"));
  for (const page of [tab, other]) await page.until(`!${overlay}`);
  assert.equal(await tab.value("globalThis.mark"), 3);
  assert.equal(await tab.value("scrollY"), 253);
});

test("a page that is wrong, and then another one, is loaded again without what was wrong", async () => {
  await mark(4);
  fs.writeFileSync(file("bantin.yaml"), "titel: Kho\n");
  await tab.until(`${overlay}?.textContent.includes('‘titel’ is no key')`);
  fs.writeFileSync(file("bantin.yaml"), "title: Kho ba\n");
  await tab.until(`document.title.includes('Kho ba') && document.readyState == 'complete' && !${overlay}`);
  await tab.until("scrollY == 254");
  assert.equal(await tab.value("globalThis.mark"), undefined);
});

// measure.js SITE: what a fixed list of queries costs a reader of a built site. Each query is asked by a browser that has
// nothing yet: headless Chromium, from a plain file server on this machine. Needs Debian's nodejs and chromium. With
// --query=… others than those of queries.txt, with --json for a program, with --verbose a line for each query and when what
// it read was there.
"use strict";
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const zlib = require("node:zlib");
const { Chromium } = require("../../Tests/SearchIndexTests/Script/chromium.js");
const { unwrap } = require("../../Tests/SearchIndexTests/Script/load.js");

const site = process.argv[2];
const isVerbose = process.argv.includes("--verbose");
const types = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };
// Of the last query: which files of the index were asked for and when, with the script as a server with gzip would send it.
let files = [], script = null;
const now = () => performance.timeOrigin + performance.now();
const server = http.createServer((request, response) => {
  const name = decodeURIComponent(request.url.replace(/\?.*/, "")).slice(1);
  const file = path.join(site, name);
  if (name.includes("..") || !fs.existsSync(file)) return response.writeHead(404).end();
  const bytes = fs.readFileSync(file);
  if (name == "scripts/search.js") files.push([now(), script ??= zlib.gzipSync(bytes, { level: 9 }).length, "script"]);
  else if (name.startsWith("tim-kiem/") && name.endsWith(".js")) files.push([now(), bytes.length, name.slice(9)]);
  response.writeHead(200, { "Content-Type": types[name.split(".").pop()] ?? "text/plain" }).end(bytes);
});

// In the page: when the first title and the first snippet stood there.
const watch = `addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  const list = document.querySelector("[data-search-results]");
  if (list.firstElementChild) globalThis.firstTitle ??= performance.now();
  if (list.querySelector("mark")) globalThis.firstSnippet ??= performance.now();
}).observe(document.querySelector("main"), { childList: true, subtree: true }));`;
const settled = `document.querySelector("[data-search-status]")?.textContent &&
  !document.querySelector("form[data-index]").hasAttribute("aria-busy")`;

// In the page: the same query again, when all that it needs is there.
const again = `new Promise(done => {
  const list = document.querySelector("[data-search-results]"), start = performance.now();
  if (!list.firstElementChild) return done(null);
  new MutationObserver(() => list.firstElementChild && done(performance.now() - start)).observe(list, { childList: true });
  document.querySelector("form[data-index]").requestSubmit();
})`;

// In the page: when the parts of the page and the files of the index had come, in milliseconds from its beginning.
const stages = `(() => {
  const [page] = performance.getEntriesByType("navigation"), name = url => new URL(url).pathname.replace(/^\\/(tim-kiem\\/)?/, "");
  const files = performance.getEntriesByType("resource").map(e => name(e.name) + " " + [e.requestStart, e.responseEnd].map(Math.round).join("-"));
  return ["page " + Math.round(page.responseEnd), "read " + Math.round(page.domInteractive), ...files].join(", ");
})()`;

// In the page, when it is open already: a query, until its first title stands there.
const typed = query => `new Promise(done => {
  const list = document.querySelector("[data-search-results]"), form = document.querySelector("form[data-index]"), start = performance.now();
  new MutationObserver(() => list.firstElementChild && done(performance.now() - start)).observe(list, { childList: true });
  new MutationObserver(() => form.hasAttribute("aria-busy") || setTimeout(done, 0, null)).observe(form, { attributeFilter: ["aria-busy"] });
  for (const [name, value] of Object.entries(${JSON.stringify(query)})) {
    const field = form.elements.namedItem(name);
    if (field.options && ![...field.options].some(option => option.value == value)) field.append(new Option(value, value));
    field.value = value;
  }
  form.requestSubmit();
})`;

async function opened(browser, query) {
  const tab = await browser.tab();
  await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: watch });
  files = [];
  const address = `http://127.0.0.1:${server.address().port}/tim-kiem/index.html`;
  await tab.open(query ? `${address}?${new URLSearchParams(query)}` : address);
  return tab;
}

async function ask(browser, query) {
  const tab = await opened(browser, query);
  await tab.until(settled);
  const first = await tab.value("globalThis.firstTitle ? performance.timeOrigin + globalThis.firstTitle : null") ?? now();
  const row = {
    query: Object.values(query).join(" + "), status: await tab.value("document.querySelector('[data-search-status]').textContent"),
    bytes: files.reduce((sum, [, size]) => sum + size, 0), requests: files.length,
    before: files.filter(([time]) => time < first).length,
    title: await tab.value("globalThis.firstTitle ?? null"), snippet: await tab.value("globalThis.firstSnippet ?? null"),
    sizes: files.map(([, size, name]) => `${name} ${size}`).join(", "), stages: await tab.value(stages),
    again: await tab.value(again),
  };
  await tab.close();
  return row;
}

// The same query by somebody who has opened the page, but asked nothing yet: until the first title stands there, and from
// then on until the first snippet. It takes people longer than this to type.
async function askOpen(browser, query) {
  const tab = await opened(browser, null);
  await new Promise(resolve => setTimeout(resolve, 500));
  const milliseconds = await tab.value(typed(query));
  await tab.until(settled);
  const snippet = await tab.value("globalThis.firstSnippet - globalThis.firstTitle");
  await tab.close();
  return { typed: milliseconds, more: Number.isFinite(snippet) ? snippet : null };
}

function folder(name) {
  let [bytes, blocks, count] = [0, 0, 0];
  for (const entry of fs.readdirSync(name, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith(".html")) continue;
    const { size } = fs.statSync(path.join(entry.parentPath ?? entry.path, entry.name));
    bytes += size;
    blocks += Math.ceil(size / 4096) * 4096;
    count++;
  }
  return { files: count, bytes, blocks };
}

// How many documents an index has.
function documents(index) {
  const file = fs.readFileSync(path.join(index, "manifest.js"));
  return JSON.parse(zlib.gunzipSync(unwrap(file))).documents;
}

(async () => {
  const given = process.argv.filter(argument => argument.startsWith("--query=")).map(argument => argument.slice(8));
  const queries = (given.length ? given : fs.readFileSync(path.join(__dirname, "queries.txt"), "utf8").trim().split("\n"))
    .map(line => Object.fromEntries(new URLSearchParams(line.includes("=") ? line : `q=${encodeURIComponent(line)}`)));
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
  const browser = new Chromium();
  const rows = [];
  await ask(browser, { q: "khởi động" });
  for (const query of queries) {
    const row = { ...await ask(browser, query), ...await askOpen(browser, query) }, { q, sort } = query;
    // What a filter adds to the words alone.
    if (q && Object.keys(query).some(key => key != "q" && key != "sort")) {
      row.filter = row.bytes - (await ask(browser, sort ? { q, sort } : { q })).bytes;
    }
    rows.push(row);
  }
  await browser.close();
  server.close();
  if (isVerbose) {
    for (const { sizes, stages, ...row } of rows) {
      console.log(Object.values(row).map(v => typeof v == "number" ? Math.round(v) : v).join("\t"));
      console.log(`  ${sizes}\n  ${stages}`);
    }
  }
  const place = path.join(site, "tim-kiem"), index = { documents: documents(place), ...folder(place) }, table = [];
  for (const [key, name] of [["bytes", "bytes, with the script, without snippets"], ["requests", "requests of these"],
    ["before", "requests before the first titles"],
    ["filter", "bytes that a filter adds"], ["typed", "milliseconds to the first titles, the page being open"],
    ["more", "milliseconds from these to the first snippet"],
    ["title", "the same with the page"], ["snippet", "milliseconds to the first snippet, with the page"],
    ["again", "milliseconds when all is there"]]) {
    const values = rows.map(row => row[key] ?? null).filter(value => value !== null).sort((a, b) => a - b);
    const part = share => Math.round(values[Math.min(values.length - 1, Math.floor(values.length * share))]);
    if (values.length) table.push([name, part(0.5), part(0.95), part(1)]);
  }
  if (process.argv.includes("--json")) return console.log(JSON.stringify({ index, queries: rows.length, table, rows }));
  console.log(`index: ${index.files} files, ${index.bytes} bytes, ${(index.blocks / index.bytes).toFixed(3)} times that in blocks of 4 kB`);
  console.log(`${rows.length} queries, cold: median, 95 of 100, most`);
  for (const [name, ...parts] of table) console.log(`${name}: ${parts.join(", ")}`);
})();

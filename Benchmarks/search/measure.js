// measure.js SITE: what a fixed list of queries costs a reader of a built site. Each query is asked by a browser that has
// nothing yet: headless Chromium, from a plain file server on this machine. Needs Debian's nodejs and chromium. With
// --query=… others than those of queries.txt, with --json for a program, with --verbose a line for each query.
"use strict";
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const zlib = require("node:zlib");
const { Chromium } = require("../../Tests/SearchIndexTests/Script/chromium.js");

const site = process.argv[2];
const isVerbose = process.argv.includes("--verbose");
const types = { html: "text/html", js: "text/javascript", css: "text/css", svg: "image/svg+xml" };
// Of the last query: when which files of the index were asked for, with the script as a server with gzip would send it.
let files = [];
const now = () => performance.timeOrigin + performance.now();
const server = http.createServer((request, response) => {
  const name = decodeURIComponent(request.url.replace(/\?.*/, "")).slice(1);
  const file = path.join(site, name);
  if (name.includes("..") || !fs.existsSync(file)) return response.writeHead(404).end();
  const bytes = fs.readFileSync(file);
  if (name == "scripts/search.js") files.push([now(), zlib.gzipSync(bytes, { level: 9 }).length]);
  else if (name.startsWith("tim-kiem/") && name.endsWith(".js")) files.push([now(), bytes.length]);
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

async function ask(browser, query) {
  const tab = await browser.tab();
  await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: watch });
  files = [];
  await tab.open(`http://127.0.0.1:${server.address().port}/tim-kiem/index.html?${new URLSearchParams(query)}`);
  await tab.until(settled);
  const first = await tab.value("globalThis.firstTitle ? performance.timeOrigin + globalThis.firstTitle : null") ?? now();
  return {
    query: Object.values(query).join(" + "), status: await tab.value("document.querySelector('[data-search-status]').textContent"),
    bytes: files.reduce((sum, [, size]) => sum + size, 0), requests: files.length,
    before: files.filter(([time]) => time < first).length,
    title: await tab.value("globalThis.firstTitle ?? null"), snippet: await tab.value("globalThis.firstSnippet ?? null"),
    again: await tab.value(again),
  };
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

(async () => {
  const given = process.argv.filter(argument => argument.startsWith("--query=")).map(argument => argument.slice(8));
  const queries = (given.length ? given : fs.readFileSync(path.join(__dirname, "queries.txt"), "utf8").trim().split("\n"))
    .map(line => Object.fromEntries(new URLSearchParams(line.includes("=") ? line : `q=${encodeURIComponent(line)}`)));
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
  const browser = new Chromium();
  const rows = [];
  await ask(browser, { q: "khởi động" });
  for (const query of queries) {
    const row = await ask(browser, query), { q, sort } = query;
    // What a filter adds to the words alone.
    if (q && Object.keys(query).some(key => key != "q" && key != "sort")) {
      row.filter = row.bytes - (await ask(browser, sort ? { q, sort } : { q })).bytes;
    }
    rows.push(row);
  }
  await browser.close();
  server.close();
  if (isVerbose) for (const row of rows) console.log(Object.values(row).map(v => typeof v == "number" ? Math.round(v) : v).join("\t"));
  const index = folder(path.join(site, "tim-kiem")), table = [];
  for (const [key, name] of [["bytes", "bytes, with the script, without snippets"], ["requests", "requests of these"],
    ["before", "requests before the first titles"],
    ["filter", "bytes that a filter adds"], ["title", "milliseconds to the first titles"],
    ["snippet", "milliseconds to the first snippet"], ["again", "milliseconds when all is there"]]) {
    const values = rows.map(row => row[key] ?? null).filter(value => value !== null).sort((a, b) => a - b);
    const part = share => Math.round(values[Math.min(values.length - 1, Math.floor(values.length * share))]);
    if (values.length) table.push([name, part(0.5), part(0.95), part(1)]);
  }
  if (process.argv.includes("--json")) return console.log(JSON.stringify({ index, queries: rows.length, table, rows }));
  console.log(`index: ${index.files} files, ${index.bytes} bytes, ${(index.blocks / index.bytes).toFixed(3)} times that in blocks of 4 kB`);
  console.log(`${rows.length} queries, cold: median, 95 of 100, most`);
  for (const [name, ...parts] of table) console.log(`${name}: ${parts.join(", ")}`);
})();

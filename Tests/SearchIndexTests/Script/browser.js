// browser.js FOLDER: the page in Chromium, from a plain file server under a path of its own and from disk.
"use strict";
const assert = require("node:assert/strict");
const { execFile } = require("node:child_process");
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const test = require("node:test");
const { promisify } = require("node:util");
const { html } = require("./site.js");

const folder = process.argv[2];
const documents = JSON.parse(fs.readFileSync(path.join(folder, "documents.json"), "utf8"));
for (const document of documents) {
  fs.mkdirSync(path.join(folder, document.address), { recursive: true });
  fs.writeFileSync(path.join(folder, document.address, "index.html"), html(document));
}
fs.mkdirSync(path.join(folder, "search"));
fs.copyFileSync(path.join(__dirname, "page.html"), path.join(folder, "search/index.html"));
fs.copyFileSync(path.join(__dirname, "../../../Templates/scripts/search.js"), path.join(folder, "search/search.js"));

// What the page shows after a while, with its scripts run; `dump-dom` prints the document.
async function page(base, query) {
  const { stdout } = await promisify(execFile)("chromium", [
    "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=6000", "--dump-dom",
    `${base}search/index.html?${new URLSearchParams(query)}`,
  ], { timeout: 60000, maxBuffer: 1 << 24 });
  const list = /<ol data-search-results="">([^]*?)<\/ol>/.exec(stdout)[1];
  return {
    status: /data-search-status="">([^<]*)</.exec(stdout)[1],
    links: [...list.matchAll(/<a href="([^"]*)"/g)].map(match => match[1]),
    marks: [...list.matchAll(/<mark>([^<]*)<\/mark>/g)].map(match => match[1]),
    list,
    more: /<button [^>]*data-search-more=""([^>]*)>([^<]*)</.exec(stdout).slice(1),
  };
}

const types = { html: "text/html", js: "text/javascript" };
let missing = null;
const requests = [];
const server = http.createServer((request, response) => {
  const name = decodeURIComponent(request.url.replace(/\?.*/, ""));
  requests.push(name);
  const file = path.join(folder, name.replace(/^\/archive\//, ""));
  if (!name.startsWith("/archive/") || name.includes(missing) || !fs.existsSync(file)) {
    response.writeHead(404).end("Not found");
  } else {
    response.writeHead(200, { "Content-Type": types[name.split(".").pop()] ?? "text/plain" }).end(fs.readFileSync(file));
  }
});

test.before(() => new Promise(resolve => server.listen(0, "127.0.0.1", resolve)));
test.after(() => server.close());
const address = () => `http://127.0.0.1:${server.address().port}/archive/`;
const links = (...ids) => ids.map(id => `../d/${id}/index.html`).sort();

test("from a server, under a path: results, marks as the page spells them, a count", async () => {
  const shown = await page(address(), { q: '"ke chan song"' });
  assert.deepEqual(shown.links.sort(), links("phrase", "phrase-unmarked", "phrase-broken", "phrase-title", "phrase-lead"));
  assert.equal(shown.status, "5 bản tin");
  assert.deepEqual(new Set(shown.marks.map(mark => mark.toLowerCase())), new Set(["kè", "chắn", "sóng", "ke", "chan", "song"]));
  assert.match(shown.more[0], /hidden/);
  assert.ok(requests.every(name => name.startsWith("/archive/") || name == "/favicon.ico"), `${requests}`);
});

test("from disk: the same results, long phrases as a bound", async () => {
  const shown = await page(`file://${folder}/`, { q: "giếng khoan" });
  assert.deepEqual(shown.links.sort(), links("marked", "unmarked"));
  assert.equal(shown.status, "2 bản tin");
  assert.equal((await page(`file://${folder}/`, { q: '"rau củ quả"' })).status, "Tối đa 2 bản tin");
});

test("markup in queries and titles stays text", async () => {
  const shown = await page(address(), { q: '<img src=x onerror="document.title=1"> "trích"' });
  assert.equal(shown.status, "Không có bản tin nào");
  const title = await page(address(), { q: "đậm trích" });
  assert.deepEqual(title.links, links("markup"));
  assert.ok(title.list.includes("A &lt;b&gt;đậm&lt;/b&gt; &amp; \"trích\""), title.list);
});

test("a file of the index that is missing is named", async () => {
  missing = "/t/";
  const shown = await page(address(), { q: "nơm" });
  missing = null;
  assert.match(shown.status, /^Không đọc được 0\/t\/.*404$/);
  assert.deepEqual(shown.links, []);
});

// pagefind.js SITE: what two queries cost with Pagefind, whose index is expected in SITE/pagefind:
//   python3 -m venv V && V/bin/pip install 'pagefind[bin]' && V/bin/python -m pagefind --site SITE
// The first ten results with their titles, by a browser that has nothing yet; see measure.js.
"use strict";
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const { Chromium } = require("../../Tests/SearchIndexTests/Script/chromium.js");

const site = process.argv[2];
const page = `<!DOCTYPE html><title>Pagefind</title><script type="module">
const pagefind = await import("/pagefind/pagefind.js");
const found = await pagefind.search(new URLSearchParams(location.search).get("q"));
const data = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
globalThis.shown = { milliseconds: performance.now(), count: found.results.length, titles: data.map(d => d.meta.title) };
</script>`;
const types = { html: "text/html", js: "text/javascript" };
let [bytes, requests] = [0, 0];
const server = http.createServer((request, response) => {
  const name = decodeURIComponent(request.url.replace(/\?.*/, "")).slice(1), file = path.join(site, name);
  if (!name) return response.writeHead(200, { "Content-Type": "text/html" }).end(page);
  if (name.includes("..") || !fs.existsSync(file)) return response.writeHead(404).end();
  const content = fs.readFileSync(file);
  bytes += content.length;
  requests++;
  response.writeHead(200, { "Content-Type": types[name.split(".").pop()] ?? "application/octet-stream" }).end(content);
});

(async () => {
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
  const browser = new Chromium();
  for (const query of ["nong thuong", "thu ngân sách"]) {
    const tab = await browser.tab();
    [bytes, requests] = [0, 0];
    await tab.open(`http://127.0.0.1:${server.address().port}/?${new URLSearchParams({ q: query })}`);
    await tab.until("globalThis.shown", 60000);
    const { milliseconds, count } = await tab.value("globalThis.shown");
    if (process.argv.includes("--json")) console.log(JSON.stringify([query, count, bytes, requests, Math.round(milliseconds)]));
    else console.log(`${query}: ${count} results, ${bytes} bytes, ${requests} requests, ${Math.round(milliseconds)} ms`);
  }
  await browser.close();
  server.close();
})();

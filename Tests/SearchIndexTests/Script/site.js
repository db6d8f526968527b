// The documents that an index was made of, and the index as a page would open it.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { Index, unwrap, gunzip } = require("./load.js");

const escaped = text => text.replace(/[&<>"]/g, c => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

// A page as the templates make it, as far as search looks at it.
exports.html = document => `<!DOCTYPE html><title>kè chắn sóng biển</title><h1 class="x>y" data-search="title">${escaped(document.title)}</h1>
${document.lead ? `<p data-search="lead">${escaped(document.lead)}</p>` : ""}<nav><p>rau củ quả</p></nav>
<div data-search><!-- kè chắn sóng biển -->${document.text.map(text =>
  `<p>${escaped(text).replace(/ (\S+)/, " <em>$1</em>")}</p>`).join("\n")}</div><footer>kè chắn sóng biển</footer>`;

// What the folder holds: {documents, open, load, page}.
exports.site = folder => {
  const documents = JSON.parse(fs.readFileSync(path.join(folder, "documents.json"), "utf8"));
  const byAddress = new Map(documents.map(document => [document.address, document]));
  const load = (file, version, stamp) => gunzip(unwrap(fs.readFileSync(path.join(folder, "index", file))), stamp);
  const page = async address => exports.html(byAddress.get(address));
  const open = (own = {}) => new Index(own.load ?? (async (...of) => load(...of)), "page" in own ? own.page : page);
  return { documents, open, load, page };
};

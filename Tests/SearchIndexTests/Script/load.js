// Runs the script that ships as a page would, without a document, and gives what it defines.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const file = path.join(__dirname, "../../../Templates/scripts/search.js");
vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
module.exports = globalThis.BantinSearch;

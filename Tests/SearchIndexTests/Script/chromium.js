// Headless Chromium (Debian's `chromium`), driven through a pipe: pages with keys, what was loaded, what is shown.
"use strict";
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const KEYS = { Tab: 9, Enter: 13, ArrowDown: 40, ArrowUp: 38 };

exports.Chromium = class {
  constructor() {
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), "chromium-"));
    this.process = spawn("chromium", [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", `--user-data-dir=${this.folder}`,
      "--remote-debugging-pipe", "about:blank",
    ], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    this.waiting = new Map();
    this.listeners = new Set();
    this.last = 0;
    let rest = "";
    this.process.stdio[4].setEncoding("utf8").on("data", text => {
      const messages = (rest + text).split("\0");
      rest = messages.pop();
      for (const message of messages.map(JSON.parse)) this.take(message);
    });
  }

  take(message) {
    const waiting = this.waiting.get(message.id);
    if (!waiting) {
      for (const listener of this.listeners) listener(message);
      return;
    }
    this.waiting.delete(message.id);
    if (message.error) waiting.reject(new Error(message.error.message)); else waiting.resolve(message.result);
  }

  send(method, params = {}, sessionId) {
    const id = ++this.last;
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  // A tab with a cache of its own.
  async tab() {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const tab = new Tab(this, sessionId, browserContextId);
    for (const domain of ["Page", "Network", "Runtime"]) await tab.send(`${domain}.enable`);
    return tab;
  }

  async close() {
    const gone = new Promise(resolve => this.process.once("exit", resolve));
    await this.send("Browser.close").catch(() => {});
    await gone;
    fs.rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

class Tab {
  constructor(browser, session, context) {
    Object.assign(this, { browser, session, context, requests: 0, bytes: 0 });
    browser.listeners.add(({ method, params, sessionId }) => {
      if (sessionId != session) return;
      if (method == "Network.requestWillBeSent") this.requests++;
      if (method == "Network.loadingFinished") this.bytes += params.encodedDataLength;
    });
  }

  send(method, params) { return this.browser.send(method, params, this.session); }

  async open(url) {
    await this.send("Page.navigate", { url });
    await this.until("document.readyState == 'complete'");
  }

  // The value of an expression in the page.
  async value(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  // Waits until an expression holds.
  async until(expression, milliseconds = 20000) {
    for (const end = Date.now() + milliseconds; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 10))) {
      // While a page goes, it has no answers.
      if (await this.value(expression).catch(() => false)) return;
    }
    throw new Error(`${expression} does not come about: ${await this.value("document.body.innerText")}`);
  }

  async press(key, times = 1) {
    for (let i = 0; i < times; i++) {
      const about = { key, code: key, windowsVirtualKeyCode: KEYS[key], text: key == "Enter" ? "\r" : undefined };
      await this.send("Input.dispatchKeyEvent", { type: about.text ? "keyDown" : "rawKeyDown", ...about });
      await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...about, text: undefined });
    }
  }

  type(text) { return this.send("Input.insertText", { text }); }

  close() { return this.browser.send("Target.disposeBrowserContext", { browserContextId: this.context }); }
}

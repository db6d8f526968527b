// Lets a page of bantin serve follow what is built. It is in no site that is published.
"use strict";
(() => {
  const script = document.currentScript;
  const folder = new URL(".", script.src);
  const place = "bantin-scroll:" + location.pathname;
  const params = new URLSearchParams({ page: location.pathname, tag: script.dataset.tag });
  // Without one, the preview shows a page of its own.
  const hasSite = document.documentElement.dataset.bantin != "no-site";
  let overlay;

  const scroll = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (scroll && !location.hash) {
    const [left, top] = scroll.split(" ").map(Number);
    addEventListener("load", () => scrollTo({ left, top, behavior: "instant" }));
  }

  function reload() {
    sessionStorage.setItem(place, `${scrollX} ${scrollY}`);
    location.reload();
  }

  // The new sheet is there before the old one goes, so that nothing flickers.
  function renew(link) {
    const address = new URL(link.href);
    address.searchParams.set("bantin", Date.now());
    const fresh = link.cloneNode();
    fresh.href = address;
    fresh.onload = fresh.onerror = () => link.remove();
    link.after(fresh);
  }

  function restyle(paths) {
    const site = new URL("..", folder);
    const links = [...document.querySelectorAll("link[rel~=stylesheet]")];
    for (const path of paths) {
      const link = links.find((link) => new URL(link.href).pathname === new URL(path, site).pathname);
      // One that the page does not have yet, or that is gone, is in the page's next version.
      if (link) renew(link);
    }
  }

  function hide() {
    overlay?.remove();
    overlay = undefined;
  }

  function show(problems) {
    hide();
    overlay = document.createElement("div");
    const root = overlay.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
        box-sizing: border-box; padding: 1rem 1.25rem; background: #2b1416; color: #fff; font: 15px/1.5 system-ui;
        border-top: 4px solid #e5484d; }
      h2 { margin: 0 2.5rem .5rem 0; font-size: 1rem; }
      ol { margin: 0; padding: 0; list-style: none; }
      li { font-family: ui-monospace, monospace; font-size: 13px; white-space: pre-wrap; margin: .35rem 0; }
      button { position: absolute; right: 1rem; top: .75rem; font: inherit; color: inherit; background: none;
        border: 1px solid #fff8; border-radius: 4px; cursor: pointer; }`);
    root.adoptedStyleSheets = [sheet];
    const section = root.appendChild(document.createElement("section"));
    section.setAttribute("role", "alert");
    section.appendChild(document.createElement("h2")).textContent = hasSite
      ? "Chưa dựng được trang, đang xem bản trước · The site could not be built; this is the last good one"
      : "Chưa dựng được trang nào · No site could be built yet";
    const button = section.appendChild(document.createElement("button"));
    button.textContent = "×";
    button.ariaLabel = "Đóng";
    button.onclick = hide;
    const list = section.appendChild(document.createElement("ol"));
    for (const problem of problems) list.appendChild(document.createElement("li")).textContent = problem;
    document.body.append(overlay);
  }

  const events = new EventSource(new URL("events?" + params, folder));
  events.addEventListener("reload", reload);
  events.addEventListener("good", hide);
  events.addEventListener("styles", (event) => { hide(); restyle(JSON.parse(event.data)); });
  events.addEventListener("failed", (event) => show(JSON.parse(event.data)));
  addEventListener("pagehide", () => events.close());
  // A page that comes back from the browser's memory may be an old one.
  addEventListener("pageshow", (event) => { if (event.persisted) reload(); });
})();

"use strict";
// What a page can do beyond being read. All of it may be missing.
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const make = (name, text, type) => {
    const element = document.createElement(name);
    element.textContent = text;
    if (type) element.className = type;
    return element;
  };
  // Storage may be forbidden.
  const stored = (key) => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const store = (key, value) => {
    try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* kept for this visit only */ }
  };

  const said = make("p", "", "said");
  said.setAttribute("role", "status");
  document.body.append(said);

  const colours = document.querySelector("button.theme");
  if (colours && CSS.supports("color", "light-dark(#000,#fff)")) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const dark = () => (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark";
    const name = () => { colours.textContent = dark() ? "Light" : "Dark"; };
    colours.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      store("theme", root.dataset.theme);
      name();
    });
    system.addEventListener("change", name);
    name();
    colours.hidden = false;
  }

  // The clipboard API exists on https and localhost only.
  const copy = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const area = make("textarea", "", "said");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  for (const button of all(".copy")) {
    const code = button.parentElement.querySelector("pre");
    if (!code) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await copy(code.textContent.replace(/^\$ /gm, "").replace(/\n$/, ""));
      button.textContent = said.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; said.textContent = ""; }, 2000);
    });
  }

  const sections = all("aside.toc a")
    .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter((section) => section.heading);
  if (sections.length) {
    let waiting = false;
    const mark = () => {
      waiting = false;
      const top = (section) => section.heading.getBoundingClientRect().top;
      const above = sections.filter((section) => top(section) < 120);
      // The last sections may never reach the top: at the end it is the one asked for, else the very last.
      const atEnd = innerHeight + scrollY >= root.scrollHeight - 2 && scrollY > 0;
      const asked = sections.find((section) => section.link.hash === location.hash && top(section) > 0);
      const current = (atEnd && (asked || sections.at(-1))) || above.at(-1) || sections[0];
      for (const section of sections) {
        if (section === current) section.link.setAttribute("aria-current", "true");
        else section.link.removeAttribute("aria-current");
      }
    };
    addEventListener("scroll", () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(mark);
      }
    }, { passive: true });
    mark();
  }

  // A click on a column's heading sorts by it, another one turns the order round; empty cells stay last.
  const order = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });
  for (const table of all("table.sortable")) {
    const body = table.tBodies[0];
    if (!body || body.rows.length < 2) continue;
    all("thead th", table).forEach((head, column) => {
      const button = make("button", head.textContent);
      button.type = "button";
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        const text = (row) => row.cells[column].textContent.trim();
        const rows = [...body.rows].sort((a, b) => {
          const [left, right] = [text(a), text(b)];
          return !left - !right || (down ? order.compare(right, left) : order.compare(left, right));
        });
        for (const other of all("[aria-sort]", table)) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        body.append(...rows);
        said.textContent = `Sorted by ${button.textContent}, ${down ? "descending" : "ascending"}`;
      });
    });
  }

  // A tick belongs to the words of its step: a step that changed comes back unticked, one that moved keeps its tick.
  const hash = (text) => {
    let value = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return (value >>> 0).toString(36);
  };
  const HOUR = 3600000;
  // The lists of one runbook are ticked off together.
  const runbooks = new Map();
  for (const list of all("ol.steps")) {
    const whole = list.closest(".runbook") || list;
    runbooks.set(whole, [...(runbooks.get(whole) || []), list]);
  }
  for (const lists of runbooks.values()) {
    const list = lists[0];
    const seen = new Map();
    const steps = lists.flatMap((one) => all(":scope > li > input", one)).map((box) => {
      const words = all("label, .body", box.parentElement).map((part) => part.textContent).join(" ");
      const text = words.replace(/\s+/g, " ").trim();
      seen.set(text, (seen.get(text) || 0) + 1);
      return { box, key: `tick ${location.pathname} ${hash(text)} ${seen.get(text)}` };
    });
    if (!steps.length) continue;
    const line = make("div", "", "ticks");
    const bar = make("progress", "");
    bar.max = steps.length;
    bar.setAttribute("aria-label", "Steps done");
    const count = make("span", "");
    const reset = make("button", "Reset");
    reset.type = "button";
    line.append(bar, count, reset);
    const show = () => {
      const done = steps.filter((step) => step.box.checked);
      const oldest = Math.min(...done.map((step) => Number(stored(step.key)) || Date.now()));
      const hours = Math.floor((Date.now() - oldest) / HOUR);
      const age = hours < 12 ? "" : hours < 48 ? `, ticked ${hours} hours ago` : `, ticked ${Math.floor(hours / 24)} days ago`;
      bar.value = done.length;
      count.textContent = `${done.length} of ${steps.length}${done.length ? age : ""}`;
      reset.hidden = !done.length;
    };
    for (const step of steps) {
      step.box.checked = stored(step.key) !== null;
      step.box.addEventListener("change", () => {
        store(step.key, step.box.checked ? String(Date.now()) : null);
        show();
      });
    }
    reset.addEventListener("click", () => {
      for (const step of steps) {
        step.box.checked = false;
        store(step.key, null);
      }
      show();
    });
    list.before(line);
    show();
  }
})();

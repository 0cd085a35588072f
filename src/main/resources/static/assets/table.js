// Keys for whoever works through a desk's table: move, open, select, search. Each does what a link,
// a box or a field of the page does as well. They rest while somebody types, and for good where
// somebody switched them off: the browser remembers that.
(() => {
  const SWITCH = "entente.keys";
  const dialog = document.querySelector("[data-keys-dialog]");
  const used = dialog.querySelector("[data-keys-used]");

  const rows = () => [...document.querySelectorAll("[data-keys] tbody tr")];
  const current = () => document.activeElement?.closest("[data-keys] tbody tr") ?? null;
  const isOn = () => localStorage.getItem(SWITCH) !== "off";

  const KEYS = {
    "/": () => document.querySelector("form[role=search] input[type=search]")?.select() ?? null,
    j: () => move(1),
    k: () => move(-1),
    x: () => current()?.querySelector("[data-pick]")?.click(),
    n: () => document.querySelector("a[rel=next]")?.click(),
    p: () => document.querySelector("a[rel=prev]")?.click(),
    "?": () => dialog.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog.open) {
      return;
    }
    const target = event.target;
    if (event.key === "Enter" && isOn() && target.matches("[data-keys] tbody tr")) {
      target.querySelector("th a")?.click();
    } else if (isOn() && !isTyping(target) && Object.hasOwn(KEYS, event.key)) {
      event.preventDefault();
      KEYS[event.key]();
    }
  });

  function isTyping(element) {
    const box = element.matches("input[type=checkbox], input[type=radio]");
    return element.isContentEditable || (!box && element.matches("input, textarea, select"));
  }

  function move(by) {
    const all = rows();
    const here = all.indexOf(current());
    const next = here < 0 ? all[by > 0 ? 0 : all.length - 1] : all[here + by];
    if (next) {
      next.tabIndex = -1;
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }

  // The dialog, and its switch.
  const button = document.querySelector("[data-keys-show]");
  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());
  used.checked = isOn();
  used.addEventListener("change", () => {
    if (used.checked) {
      localStorage.removeItem(SWITCH);
    } else {
      localStorage.setItem(SWITCH, "off");
    }
  });

  // How many rows are selected, and all of them at once.
  const pick = () => {
    const form = document.querySelector("[data-picked]");
    if (!form || form.dataset.picked === "yes") return;
    form.dataset.picked = "yes";
    const every = form.querySelector("[data-pick-all]");
    const said = form.querySelector("[data-pick-count]");
    const boxes = () => [...form.querySelectorAll("[data-pick]")];
    const tell = () => {
      const count = boxes().filter((box) => box.checked).length;
      every.checked = count > 0 && count === boxes().length;
      every.indeterminate = count > 0 && !every.checked;
      said.textContent = count === 0 ? "" : said.dataset.pickCount.replace("{0}", count);
    };
    every.closest("[hidden]").hidden = false;
    every.addEventListener("change", () => {
      boxes().forEach((box) => (box.checked = every.checked));
      tell();
    });
    form.addEventListener("change", tell);
    // A browser that goes back keeps what was checked.
    window.addEventListener("pageshow", tell);
    tell();
  };
  pick();
  // A search brings the table anew.
  document.addEventListener("htmx:afterSettle", pick);
})();

// Tells once that an article was in sight for ten seconds: the page shown, not behind another tab.
const form = document.querySelector("[data-reading]");
const ENOUGH = 10;
let seconds = 0;

const watch = setInterval(() => {
  if (document.visibilityState !== "visible") return;
  seconds += 1;
  if (seconds < ENOUGH) return;
  clearInterval(watch);
  navigator.sendBeacon(form.action, new FormData(form));
}, 1000);

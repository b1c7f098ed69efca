// Keys: / search, j and k through the hits, Enter opens, g then s, e or n goes to a page, ? help.

const PLACES = { s: "/", e: "/events", n: "/network" };
let going = false;

function isField(element) {
  return element.closest("input, textarea, select, [contenteditable]") !== null;
}

export function walk(step) {
  const hits = [...document.querySelectorAll("[data-hit]")];
  if (hits.length === 0) return;
  const here = hits.findIndex((hit) => hit.contains(document.activeElement));
  const next = hits[Math.min(hits.length - 1, Math.max(0, here + step))];
  const target = next.querySelector("[data-open]") ?? next;
  target.focus();
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (isField(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (going) {
    going = false;
    if (event.key in PLACES) location.assign(PLACES[event.key]);
    return;
  }
  switch (event.key) {
    case "/":
      event.preventDefault();
      document.getElementById("finder").select();
      document.getElementById("finder").focus();
      break;
    case "j":
      walk(1);
      break;
    case "k":
      walk(-1);
      break;
    case "g":
      going = true;
      break;
    case "?":
      location.assign("/help");
      break;
  }
});

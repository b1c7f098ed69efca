// An article: pointing at words, a speaker, a cue or a note lights up all that belongs together.
// A click keeps it lit; n and p (as j and k) walk the statements, Escape puts the light out.

import { walk } from "/static/keys.js";

const ROLES = ["q", "w", "t", "c", "n"];
const article = document.querySelector(".a");
let kept = [];
let shown = [];

// What an element stands for: ["h", "3"] is statement 3, "p" an actor, "v" an event.
function meanings(element) {
  const place = element?.closest?.("[class*='h'], [class*='p'], [class*='v']");
  for (let each = place; each && each !== article; each = each.parentElement) {
    const found = [...each.classList].map((name) => /^([hpv])(\d+)$/.exec(name)).filter(Boolean);
    if (found.length > 0) return found.map(([, letter, number]) => [letter, number]);
  }
  return [];
}

function lights([letter, number]) {
  const lit = (prefix) =>
    [...article.getElementsByClassName(prefix + number)].map((each) => [each, `lit-${prefix}`]);
  if (letter === "h") return ROLES.flatMap(lit);
  return letter === "p" ? [...lit("m"), ...lit("p")] : lit("v");
}

function show(wanted) {
  for (const [each, name] of shown) each.classList.remove(name);
  shown = wanted.flatMap(lights);
  for (const [each, name] of shown) each.classList.add(name);
}

function keep(wanted) {
  kept = wanted;
  show(wanted);
}

function ofAddress() {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = document.getElementById(location.hash.slice(1)) ?? document.getElementById(id);
  return article.contains(target) ? meanings(target) : [];
}

async function openForm(link) {
  const item = link.closest("li");
  const open = item.querySelector(".correcting");
  if (open) {
    open.remove();
    return;
  }
  const answer = await fetch(link.dataset.form, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    location.assign(link.href);
    return;
  }
  const held = document.createElement("template");
  held.innerHTML = await answer.text();
  const form = held.content.querySelector(".correcting");
  link.closest("p").after(form);
  form.querySelector("select, input:not([type=hidden])").focus();
}

article.addEventListener("pointerover", (event) => {
  const found = event.pointerType === "touch" ? [] : meanings(event.target);
  show(found.length > 0 ? found : kept);
});
article.addEventListener("pointerleave", () => show(kept));
article.addEventListener("focusin", (event) => {
  const found = meanings(event.target);
  if (found.length > 0 && !event.target.closest(".correcting")) keep(found);
});
article.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-form]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    openForm(link);
    return;
  }
  if (event.target.closest("a, button, label, input, select, summary")) return;
  const found = meanings(event.target);
  keep(found);
  const statement = found.find(([letter]) => letter === "h");
  if (statement) {
    article.querySelector(`.n${statement[1]}`)?.scrollIntoView({ block: "nearest" });
  }
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  if (event.key === "n") walk(1);
  if (event.key === "p") walk(-1);
  if (event.key === "Escape") {
    document.activeElement?.blur();
    keep([]);
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  }
});
addEventListener("hashchange", () => keep(ofAddress()));
keep(ofAddress());

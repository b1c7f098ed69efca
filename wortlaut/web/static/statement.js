// One statement: copying its citation, and the keys that lead to its neighbours.

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy"); // without https there is no clipboard beyond this machine
    }
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 2000);
  });
}

const LINKS = { j: "next", n: "next", k: "prev", p: "prev" };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  const link =
    event.key === "Escape"
      ? document.querySelector(".neighbours [aria-keyshortcuts=Escape]")
      : LINKS[event.key] && document.querySelector(`.neighbours [rel=${LINKS[event.key]}]`);
  if (link) location.assign(link.href);
});

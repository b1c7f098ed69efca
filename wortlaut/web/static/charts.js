// Draws every `<figure class="chart" data-spec="…">` with Vega, on the ground that the page has.

const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const NARROW = 560;
const drawn = new Map();

const theme = () => {
  const wanted = root.dataset.theme;
  return wanted === "dark" || wanted === "light" ? wanted : system.matches ? "dark" : "light";
};

const tip = document.createElement("div");
tip.className = "tip ui";
tip.hidden = true;
document.body.append(tip);

// What is pointed at, as plain text: names and words come from articles.
const tooltip = (_, event, item, value) => {
  if (value === null || value === undefined || value === "") {
    tip.hidden = true;
    return;
  }
  const rows = typeof value === "object" ? Object.entries(value) : [["", value]];
  tip.replaceChildren(
    ...rows
      .filter(([, text]) => text !== null && text !== undefined && text !== "" && text !== "null")
      .map(([name, text]) => {
        const row = document.createElement("div");
        const label = document.createElement("span");
        label.textContent = name;
        row.append(label, String(text));
        return row;
      }),
  );
  tip.hidden = false;
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(event.clientX + 12, innerWidth - width - 8);
  const below = event.clientY + 16;
  const top = below + height > innerHeight ? event.clientY - height - 10 : below;
  tip.style.setProperty("left", `${Math.max(8, left)}px`);
  tip.style.setProperty("top", `${Math.max(8, top)}px`);
};

// The page has the title in a heading and its own ground and type.
const fitted = (spec, figure) => {
  const note = spec.title?.subtitle ?? "";
  delete spec.title;
  const scrolls = figure.matches(".between, .network");
  if (scrolls && figure.clientWidth < NARROW) {
    spec.padding = 4;
  } else if (!figure.matches(".network, .speakers")) {
    spec.width = "container";
    spec.autosize = { type: "fit-x", contains: "padding" };
  }
  spec.background = "transparent";
  spec.config = {
    ...spec.config,
    background: "transparent",
    padding: 4,
    font: getComputedStyle(figure).getPropertyValue("--sans").trim() || "sans-serif",
  };
  return note;
};

const caption = (figure, note) => {
  let found = figure.querySelector("figcaption");
  if (!note) {
    found?.remove();
    return;
  }
  if (!found) {
    found = document.createElement("figcaption");
    found.className = "facts";
    figure.append(found);
  }
  found.textContent = note;
};

const draw = async (figure) => {
  const wanted = theme();
  const address = new URL(figure.dataset.spec, location.href);
  address.searchParams.set("theme", wanted);
  const [answer] = await Promise.all([fetch(address), import("/static/vega.js")]);
  if (!answer.ok || wanted !== theme()) return;
  const spec = await answer.json();
  const note = fitted(spec, figure);
  let ground = figure.querySelector(".drawing");
  if (!ground) {
    ground = document.createElement("div");
    ground.className = "drawing";
    figure.prepend(ground);
  }
  drawn.get(figure)?.finalize();
  const result = await window.vegaEmbed(ground, spec, {
    ast: true,
    actions: false,
    defaultStyle: false,
    renderer: "svg",
    tooltip,
  });
  drawn.set(figure, result);
  // Vega calls the ground a visualization, in English; the picture in it has its name.
  for (const name of ["role", "aria-roledescription", "aria-label"]) ground.removeAttribute(name);
  const picture = ground.querySelector("svg");
  picture?.setAttribute("role", "img");
  picture?.setAttribute("aria-label", figure.getAttribute("aria-label") ?? "");
  caption(figure, note);
  // What does not fit can be scrolled by keys too.
  if (figure.scrollWidth > figure.clientWidth) figure.tabIndex = 0;
  figure.dataset.drawn = wanted;
};

const attempt = (figure) =>
  draw(figure).catch((error) => {
    figure.dataset.failed = "";
    console.warn("a chart cannot be drawn", error);
  });

const redraw = () => {
  for (const figure of drawn.keys()) if (figure.dataset.drawn !== theme()) attempt(figure);
};

// Vega is large: it is fetched when a chart comes near.
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      attempt(target);
    }
  },
  { rootMargin: "300px" },
);

for (const figure of document.querySelectorAll("figure.chart[data-spec]")) near.observe(figure);
system.addEventListener("change", redraw);
new MutationObserver(redraw).observe(root, { attributeFilter: ["data-theme"] });
addEventListener("scroll", () => (tip.hidden = true), { passive: true });
addEventListener("keydown", (event) => event.key === "Escape" && (tip.hidden = true));

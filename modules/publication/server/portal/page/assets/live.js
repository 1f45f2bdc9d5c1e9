const root = document.querySelector("[data-live]");
const { live, needs, locale } = root.dataset;
const state = root.querySelector("[data-state]");
const list = root.querySelector("[data-newest]");
const number = new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-US");
let startsOn = root.querySelector("[data-starts]").dataset.starts;
let last = "";
let wait = 1000;

/** Days are those of China, wherever the reader is. */
function countDown() {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const left = startsOn ? Math.round((Date.parse(startsOn) - Date.parse(today)) / 86_400_000) : 0;
  root.querySelector("[data-starts]").hidden = left <= 0;
  root.querySelector("[data-left]").textContent = String(left);
}

function show(data) {
  startsOn = data.startsOn ?? "";
  countDown();
  for (const counter of root.querySelectorAll("[data-count]"))
    counter.textContent = number.format(data.tally[counter.dataset.count]);
  const known = new Set([...list.querySelectorAll("a")].map((a) => a.getAttribute("href")));
  list.replaceChildren(
    ...data.newest.map((need) => {
      const href = `${needs}/${encodeURIComponent(need.code)}`;
      const item = document.createElement("li");
      item.className = known.has(href) ? "card" : "card new";
      const title = document.createElement("h3");
      const link = document.createElement("a");
      link.href = href;
      link.textContent = (locale === "en" && need.titleEn) || need.title;
      title.append(link);
      const place = document.createElement("p");
      place.className = "small quiet";
      place.textContent = need.county[locale];
      item.append(title, place);
      return item;
    }),
  );
}

function connect() {
  const source = new EventSource(last ? `${live}?since=${last}` : live);
  source.addEventListener("open", () => {
    wait = 1000;
    state.textContent = root.dataset.on;
  });
  source.addEventListener("state", (event) => {
    last = event.lastEventId;
    show(JSON.parse(event.data));
  });
  source.addEventListener("error", () => {
    state.textContent = root.dataset.off;
    // A browser tries again by itself unless the server refused.
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(connect, wait + Math.random() * wait);
    wait = Math.min(wait * 2, 60_000);
  });
}
countDown();
setInterval(countDown, 60_000);
connect();

// Keeps what is typed into an offer on this device until it is sent. Consent, contacts' files and the trap are never kept.
(() => {
  const form = document.querySelector("form[data-offer]");
  const prefix = "huizhi-offer:";
  const store = (() => {
    try {
      return window.localStorage;
    } catch {
      return null;
    }
  })();
  if (!store) return;
  if (document.querySelector("[data-offer-sent]")) {
    const sent = sessionStorage.getItem(prefix);
    if (sent) store.removeItem(sent);
    return;
  }
  if (!form) return;
  const key = prefix + form.dataset.offer;
  const left = new Set(["key", "kind", "needId", "website", "consent", "cv"]);
  const fields = [...form.elements].filter((field) => field.name && !left.has(field.name));
  try {
    const kept = JSON.parse(store.getItem(key) || "{}");
    for (const field of fields)
      if (!field.value && typeof kept[field.name] === "string") field.value = kept[field.name];
  } catch {
    store.removeItem(key);
  }
  let waiting;
  const keep = () => {
    const values = Object.fromEntries(fields.filter((f) => f.value).map((f) => [f.name, f.value]));
    store.setItem(key, JSON.stringify(values));
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 300);
  });
  form.addEventListener("submit", () => {
    keep();
    sessionStorage.setItem(prefix, key);
  });
})();

// Tells the sender that a person has the page before them: it must be visible for a while and be touched, scrolled, clicked or typed at.
// What mail scanners and link previews fetch counts for nothing.
(() => {
  const at = document.querySelector("[data-seen]");
  if (!at) return;
  let touched = false;
  let visible = 0;
  let told = false;
  const tell = () => {
    if (told || !touched || visible < 2) return;
    told = true;
    fetch(at.dataset.seen, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ need: at.dataset.need || "" }),
      keepalive: true,
    }).catch(() => {});
  };
  for (const event of ["pointerdown", "keydown", "touchstart", "wheel", "scroll"])
    window.addEventListener(
      event,
      (e) => {
        if (!e.isTrusted) return;
        touched = true;
        tell();
      },
      { passive: true },
    );
  setInterval(() => {
    if (document.visibilityState === "visible") visible += 1;
    tell();
  }, 1000);
})();

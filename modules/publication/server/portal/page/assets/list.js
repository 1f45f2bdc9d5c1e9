// The list works without this: ticking a box or choosing an order then needs the button.
for (const form of document.querySelectorAll("form[data-auto]")) {
  form.addEventListener("change", () => form.requestSubmit());
  form.classList.add("auto");
}
const wide = matchMedia("(min-width: 761px)");
const open = () => {
  for (const details of document.querySelectorAll("details.more")) if (wide.matches) details.open = true;
};
open();
wide.addEventListener("change", open);

/** Leads to the input of a field of the form on the page. */
export function toInput(field: string): void {
  const input = document.getElementById(field);
  input?.scrollIntoView({ block: "center" });
  input?.focus({ preventScroll: true });
}

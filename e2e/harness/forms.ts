import { expect, type Locator, type Page } from "@playwright/test";

type Place = Page | Locator;
const pageOf = (place: Place): Page => ("page" in place ? place.page() : place);

/** Chooses in a select by its label; `search` is typed first where the list comes from the server. */
export async function choose(place: Place, label: string | RegExp, option: string | RegExp, search?: string) {
  const page = pageOf(place);
  const box = place.getByRole("combobox", { name: label });
  await box.click();
  if (search !== undefined) await box.fill(search);
  const wanted = page
    .locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option")
    .filter({ hasText: option })
    .first();
  await wanted.click();
}

/** Types a day (`2023-09-24`) or an instant (`2023-09-24 10:30`) into a date field. */
export async function typeDate(place: Place, label: string | RegExp, text: string) {
  const box = place.getByRole("textbox", { name: label });
  await box.click();
  await box.fill(text);
  // Leaving the field is enough; Enter would submit a form that is complete.
  await box.press("Tab");
  await expect(box).toHaveValue(text);
}

/** Presses a button of the open dialog and waits until the dialog has gone. */
export async function answer(page: Page, button: string) {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await expect(dialog).toBeHidden();
}

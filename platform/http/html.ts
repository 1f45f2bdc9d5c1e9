import { raw, html as tag } from "hono/html";

/** A piece of a page whose values are escaped. Strings put into `html` are text; only pieces made by it, or by `raw`, are markup. */
export type Html = ReturnType<typeof raw>;

/**
 * Markup from a template: every value is escaped unless it is a piece itself; lists are joined, `null`, `undefined` and booleans leave
 * nothing. No promises: what a page says is read before it is written.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  tag(strings, ...values) as Html;

export type HtmlValue = Html | string | number | boolean | null | undefined | readonly HtmlValue[];

export { raw };

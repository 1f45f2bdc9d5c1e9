/** A sentence or label for people, in the platform's two languages; zh-CN is written first. */
export type Text = { readonly zh: string; readonly en: string };
export type Locale = "zh" | "en";

/** Replaces `{name}` in both languages by the given values; an unknown name is left as it stands. */
export function fill(template: Text, values: Readonly<Record<string, string | number>> = {}): Text {
  const put = (s: string) =>
    s.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
  return { zh: put(template.zh), en: put(template.en) };
}

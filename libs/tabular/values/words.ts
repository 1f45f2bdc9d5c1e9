import { cellText, compact } from "../cells.ts";
import { type Cell, type EnumOption, no, ok, type Parsed } from "../types.ts";

/** Text, cleaned (see cleanText); a long number Excel has rounded is refused; `maxLength` counts characters. */
export function parseText(cell: Cell, maxLength?: number): Parsed<string> {
  if (typeof cell === "number" && Number.isInteger(cell) && !Number.isSafeInteger(cell))
    return no(
      "该数字超过 15 位，已被 Excel 改写",
      "A number of more than 15 digits, already altered by Excel",
      {
        zh: "请把该列设为“文本”后重新填写",
        en: "Format the column as text and enter it again",
      },
    );
  const text = cellText(cell);
  // A guard our own CSV export puts before formula-like text comes off again on the way in.
  const value = /^'[=+\-@＝＋－＠]/.test(text) ? text.slice(1) : text;
  const length = maxLength === undefined ? 0 : [...value].length;
  if (maxLength !== undefined && length > maxLength)
    return no(`有 ${length} 字，最多 ${maxLength} 字`, `${length} characters; at most ${maxLength}`);
  return ok(value);
}

const YES = new Set(["是", "√", "✓", "✔", "☑", "对", "有", "y", "yes", "true", "1", "需要", "涉密"]);
const NO = new Set([
  "否",
  "×",
  "✗",
  "✘",
  "x",
  "不是",
  "无",
  "没有",
  "非",
  "n",
  "no",
  "false",
  "0",
  "不需要",
  "不涉密",
  "非涉密",
]);

/** Yes or no in any of the usual signs. */
export function parseBoolean(cell: Cell): Parsed<boolean> {
  if (typeof cell === "boolean") return ok(cell);
  const text = compact(cellText(cell)).toLowerCase();
  if (YES.has(text)) return ok(true);
  if (NO.has(text)) return ok(false);
  return no(`“${cellText(cell)}”不是“是”或“否”`, `"${cellText(cell)}" is neither yes nor no`, {
    zh: "可填：是、否",
    en: "Accepted: 是 (yes), 否 (no)",
  });
}

const enumKey = (text: string) =>
  compact(text)
    .toLowerCase()
    .replace(/^[（(]?[\d一二三四五六七八九十a-z]{1,2}[)）.、](?=.)/, "")
    .replace(/[\s\-_/·"'“”]/g, "");

function listed(options: readonly EnumOption[], language: "zh" | "en"): string {
  const labels = options.slice(0, 12).map((o) => o.label[language]);
  return labels.join(language === "zh" ? "、" : ", ") + (options.length > 12 ? "…" : "");
}

/** One of a closed set: by value, zh or en label or alias, ignoring case, spaces and a leading number (1.、A.). */
export function parseEnum(cell: Cell, options: readonly EnumOption[]): Parsed<string> {
  const shown = cellText(cell);
  const names = (o: EnumOption) => [o.value, o.label.zh, o.label.en, ...(o.aliases ?? [])];
  const exact = compact(shown).toLowerCase();
  const hit =
    options.find((o) => names(o).some((n) => compact(n).toLowerCase() === exact)) ??
    options.find((o) => names(o).some((n) => enumKey(n) === enumKey(shown)));
  if (hit) return ok(hit.value);
  const key = enumKey(shown);
  const near = options.filter((o) =>
    names(o).some((n) => key !== "" && (enumKey(n).includes(key) || key.includes(enumKey(n)))),
  );
  const offered = near.length > 0 ? near : options;
  return no(`“${shown}”不在可选项中`, `"${shown}" is not one of the options`, {
    zh: `可填：${listed(offered, "zh")}`,
    en: `Accepted: ${listed(offered, "en")}`,
  });
}

/** Splits by 、，,；;/|, line ends; repeats go; "无" alone is an empty list. With options every item must be one of them. */
export function parseList(cell: Cell, options?: readonly EnumOption[], maxItems?: number): Parsed<string[]> {
  const parts = cellText(cell)
    .split(/[、，,；;/／|｜\n]+/)
    .map((p) => p.trim())
    .filter((p) => p !== "");
  if (
    parts.length === 1 &&
    /^(无|没有|none|n\/a)$/i.test(parts[0] ?? "") &&
    !options?.some((o) => o.label.zh === "无")
  )
    return ok([]);
  const values: string[] = [];
  for (const part of parts) {
    const item = options ? parseEnum(part, options) : ok(part);
    if (!item.ok) return item;
    if (!values.includes(item.value)) values.push(item.value);
  }
  if (maxItems !== undefined && values.length > maxItems)
    return no(`有 ${values.length} 项，最多 ${maxItems} 项`, `${values.length} items; at most ${maxItems}`);
  return ok(values);
}

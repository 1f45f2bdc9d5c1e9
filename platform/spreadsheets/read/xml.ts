import { refusal } from "../refusals.ts";

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Replaces the five XML entities and character references; others stay as they stand (nothing is ever looked up). */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g,
    (whole, name, decimal, hex) => {
      if (name) return NAMED[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : "";
    },
  );
}

/** Undoes Excel's _xHHHH_ spelling of characters XML cannot hold. */
export function unescapeOoxml(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Text safe inside an element or attribute, with what XML cannot hold spelled _xHHHH_. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/_x[0-9a-fA-F]{4}_/g, (m) => `_x005F${m}`)
    .replace(
      /[^\P{Cc}\n\t\u0080-\u009f]|[\ufffe\uffff]/gu,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>"]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;"));
}

/** The attributes of a start tag, without namespace prefixes except r:id (kept as "r:id"). */
export function attributes(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const m of tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const name = m[1] ?? "";
    const key = name.endsWith(":id") ? "r:id" : name;
    found[key] = unescapeXml(m[2] ?? m[3] ?? "");
  }
  return found;
}

/** Start tags of elements with this local name, whatever their prefix. */
export function startTags(xml: string, local: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  for (const m of xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${local}(\\s[^>]*?)?/?>`, "g")))
    found.push(attributes(m[1] ?? ""));
  return found;
}

/** Refuses a document type or entity declaration before the root element, and UTF-16: Excel writes neither. */
export function checkProlog(start: Buffer): void {
  if (
    start.length >= 2 &&
    ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff))
  )
    throw refusal("spreadsheets.unsafe", { what: "部件编码异常", whatEn: "an unusual encoding" });
  if (start.includes("<!DOCTYPE") || start.includes("<!ENTITY"))
    throw refusal("spreadsheets.unsafe", { what: "含有 XML 实体声明", whatEn: "XML entity declarations" });
}

/** A small part as text, checked. */
export function xmlText(part: Buffer): string {
  checkProlog(part);
  return part
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .replace(/<!--[\s\S]*?-->/g, "");
}

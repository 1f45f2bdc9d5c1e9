/** A mail about mail that did not arrive, as read from its source. */
export type Bounce = {
  /** `failed`: for good (5.x.x); `delayed` and 4.x.x: for now. Other reports (delivered, relayed) tell nothing of interest. */
  readonly kind: "hard" | "soft" | "other";
  readonly recipient: string | null;
  /** RFC 3463, e.g. `5.1.1`. */
  readonly status: string | null;
  readonly diagnostic: string | null;
  /** Message-ID of the letter the report speaks of, without angle brackets. */
  readonly messageId: string | null;
};

type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string; readonly type: string };

/** Longest report that is read; the letter itself may hang on it in full. */
export const LONGEST_REPORT = 2 * 1024 * 1024;
const DEEPEST = 6;
const MOST_PARTS = 50;

/** Unfolded headers of a block, by lower-case name; of several the first. */
function headersOf(block: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

function split(source: string): { head: string; body: string } {
  const gap = /\r?\n\r?\n/.exec(source);
  return gap
    ? { head: source.slice(0, gap.index), body: source.slice(gap.index + gap[0].length) }
    : { head: source, body: "" };
}

/** The value of a parameter of a structured header. */
const parameter = (value: string, name: string): string | undefined => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "i").exec(value);
  return found?.[1] ?? found?.[2];
};

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Base64 as one character per byte; what is no base64 is passed over. */
function unpacked(text: string): string {
  let out = "";
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  return out;
}

function decoded(body: string, encoding: string): string {
  if (/quoted-printable/i.test(encoding))
    return body
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (/base64/i.test(encoding)) return unpacked(body);
  return body;
}

/** All parts of a message that hold no parts themselves. */
function partsOf(source: string, depth = 0): Part[] {
  const { head, body } = split(source);
  const headers = headersOf(head);
  const contentType = headers.get("content-type") ?? "text/plain";
  const type = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  const boundary = type.startsWith("multipart/") ? parameter(contentType, "boundary") : undefined;
  if (!boundary || depth >= DEEPEST)
    return [{ headers, type, body: decoded(body, headers.get("content-transfer-encoding") ?? "") }];
  // A boundary stands at the beginning of a line.
  return `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1, MOST_PARTS)
    .filter((part) => !part.startsWith("--"))
    .flatMap((part) => partsOf(part.replace(/^[ \t]*\r?\n/, ""), depth + 1));
}

const address = (value: string | undefined): string | null => {
  const found = /[^\s<>;,"]+@[^\s<>;,"]+/.exec((value ?? "").replace(/^\s*rfc822\s*;/i, ""));
  return found ? found[0].toLowerCase() : null;
};
const inBrackets = (value: string | undefined): string | null =>
  /<([^<>\s]{1,300})>/.exec(value ?? "")?.[1] ?? null;

/** The blocks of a delivery report that speak of one recipient each. */
const recipientBlocks = (body: string): Map<string, string>[] =>
  body
    .split(/\r?\n[ \t]*\r?\n/)
    .map(headersOf)
    .filter((h) => h.has("final-recipient") || h.has("original-recipient"));

/**
 * Reads delivery reports after RFC 3464 (`multipart/report; report-type=delivery-status`): one per recipient named. Of mail that is no
 * report nothing: what a person or an answering machine writes back is never taken for a bounce.
 */
export function readBounces(source: string): Bounce[] {
  const whole = source.slice(0, LONGEST_REPORT);
  const top = headersOf(split(whole).head).get("content-type") ?? "";
  if (!/^multipart\/report\b/i.test(top)) return [];
  if (!/delivery-status/i.test(parameter(top, "report-type") ?? "delivery-status")) return [];
  const parts = partsOf(whole);
  const status = parts.find(
    (p) => p.type === "message/delivery-status" || p.type === "message/global-delivery-status",
  );
  if (!status) return [];
  const original = parts.find(
    (p) => p.type === "message/rfc822" || p.type === "text/rfc822-headers" || p.type === "message/global",
  );
  const originalHeaders = original
    ? headersOf(split(original.body.trimStart()).head)
    : new Map<string, string>();
  const messageId = inBrackets(originalHeaders.get("message-id"));
  return recipientBlocks(status.body).map((block): Bounce => {
    const action = (block.get("action") ?? "").toLowerCase();
    const code = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(block.get("status") ?? "")?.[1] ?? null;
    const kind =
      action === "failed" && !code?.startsWith("4")
        ? "hard"
        : action === "failed" || action === "delayed"
          ? "soft"
          : "other";
    return {
      kind,
      recipient: address(block.get("original-recipient")) ?? address(block.get("final-recipient")),
      status: code,
      diagnostic:
        block
          .get("diagnostic-code")
          ?.replace(/^\s*smtp\s*;\s*/i, "")
          .slice(0, 300) ?? null,
      messageId,
    };
  });
}

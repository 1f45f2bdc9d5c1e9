import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** The letter as it came: head, blank line, body. */
  readonly raw: string;
  /** From whom the envelope came. */
  readonly from: string;
};

/** A mail server on the loopback that keeps what it is sent. */
export class Mailbox {
  readonly mails: ReceivedMail[] = [];
  readonly #refused = new Map<string, { code: number; text: string }>();
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      const no = this.#refused.get(address);
      done(no ? Object.assign(new Error(no.text), { responseCode: no.code }) : null);
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const raw = Buffer.concat(parts).toString("utf8");
        this.mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          subject: decodedWords(headerOf(raw, "subject")),
          text: textOf(raw),
          raw,
          from: (session.envelope.mailFrom || { address: "" }).address,
        });
        done();
      });
    },
  });

  /** The address for `HUIZHI_SMTP_URL`, once it listens. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** Listens; gives the address for `HUIZHI_SMTP_URL`. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return this.url;
  }

  /** From now on answers letters to this address like this, e.g. `550, "5.1.1 no such mailbox"`; without a code takes them again. */
  refuse(address: string, code?: number, text = "refused"): void {
    if (code === undefined) this.#refused.delete(address);
    else this.#refused.set(address, { code, text });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** The newest mail to this address; undefined while there is none. */
  latestTo(address: string): ReceivedMail | undefined {
    return this.mails.findLast(({ to }) => to.includes(address));
  }
}

/** One header of a letter or of a part of it, unfolded; empty when there is none. */
export const headerOf = (part: string, name: string): string => {
  const head = part.slice(0, part.search(/\r?\n\r?\n/)).replace(/\r?\n[ \t]+/g, " ");
  return new RegExp(`^${name}:\\s*(.*)$`, "im").exec(head)?.[1] ?? "";
};

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );

const decodedWords = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      (kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64")
        : quotedPrintable(text.replaceAll("_", " "))
      ).toString("utf8"),
    );

/** The parts of a message that are no containers of parts; one with an attachment holds text and HTML a level further down. */
function leavesOf(part: string): string[] {
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headerOf(part, "content-type"))?.[1];
  if (!boundary) return [part];
  return part
    .split(`--${boundary}`)
    .slice(1)
    .flatMap((inner) => leavesOf(inner.replace(/^\r?\n/, "")));
}

/** The plain text of a message, taken out of its parts and their transfer encoding. */
function textOf(raw: string): string {
  const leaves = leavesOf(raw);
  const [only] = leaves;
  const part =
    leaves.length === 1 ? only : leaves.find((leaf) => /text\/plain/i.test(headerOf(leaf, "content-type")));
  if (!part) return "";
  const body = part.slice(part.search(/\r?\n\r?\n/)).trim();
  const encoding = headerOf(part, "content-transfer-encoding").toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? quotedPrintable(body).toString("utf8") : body;
}

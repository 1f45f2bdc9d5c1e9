import nodemailer, { type Transporter } from "nodemailer";
import { MailRefused, refusedBy } from "./mail-refused.ts";

export { MailRefused } from "./mail-refused.ts";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  /** Always there: what readers without HTML, and people who copy from their mail, see. */
  readonly text: string;
  readonly html?: string;
  /**
   * What names this letter to mail servers and readers, e.g. `notice-7f3a`, the same at every try: a letter sent twice because nobody noted
   * the first time is recognised as one. The sender's host is added. Without it every try is a letter of its own.
   */
  readonly messageId?: string;
  /** Where the receiver ends such mail (`List-Unsubscribe`); with `oneClick` the address takes a POST without a question (RFC 8058). */
  readonly unsubscribe?: { readonly url: string; readonly oneClick?: boolean };
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly content: Buffer;
    readonly contentType: string;
  }[];
};

/** Sends mail through SMTP, @throws MailRefused when the server or the address says no; without a configured server `send` reports so and the link stays copyable in the screens. */
export type Mailer = { readonly configured: boolean; send(mail: Mail): Promise<void>; close(): void };

/** Characters that end a line for some reader, and controls. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
/** Words of a subject that mail readers would decode a second time. */
const ENCODED_WORD = /=\?(?=[^?\s]+\?[bq]\?)/gi;
const LONGEST_SUBJECT = 300;

/** One line of at most 300 characters that a mail reader shows as it stands. */
const subjectOf = (text: string): string =>
  [...text.toWellFormed().replace(BREAKS, " ").replace(ENCODED_WORD, "= ?")]
    .slice(0, LONGEST_SUBJECT)
    .join("");

/** Exactly one address, without a name: everything that could name a second receiver is refused. */
function receiverOf(address: string): string {
  if (address.length > 254 || !/^[^\s\p{Cc}<>(),;:"@[\]\\]{1,64}@[^\s\p{Cc}<>(),;:"@[\]\\]+$/u.test(address))
    throw new MailRefused("not one mail address", { permanent: true });
  return address;
}

/** Host of `Name <user@host>`, for Message-IDs. */
const hostOf = (from: string): string => /@([a-z0-9.-]+)>?\s*$/i.exec(from)?.[1] ?? "localhost";

/** Names and values of further headers: letters only, one line each. */
function headersOf({ unsubscribe, headers }: Mail): Record<string, string> {
  const all: Record<string, string> = {
    // Tells answering machines to keep still (RFC 3834): every letter of the platform is written by it.
    "Auto-Submitted": "auto-generated",
    ...headers,
    ...(unsubscribe ? { "List-Unsubscribe": `<${unsubscribe.url.replace(/[\s<>]/g, "")}>` } : {}),
    ...(unsubscribe?.oneClick ? { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => {
      if (!/^[A-Za-z][A-Za-z-]*$/.test(name)) throw new Error("not the name of a mail header");
      return [name, value.replace(BREAKS, " ")];
    }),
  );
}

/** A mailer for `smtp://user:pass@host:port`; a subject keeps no line breaks and a receiver is one address, so nothing can be injected. */
export function createMailer(options: { smtpUrl: string | undefined; from: string }): Mailer {
  const transport: Transporter | undefined = options.smtpUrl
    ? nodemailer.createTransport(options.smtpUrl, { from: options.from })
    : undefined;
  return {
    configured: transport !== undefined,
    async send(mail) {
      if (!transport) throw new Error("no mail server is configured (HUIZHI_SMTP_URL)");
      const { attachments, messageId, text, html } = mail;
      const letter = {
        text,
        ...(html === undefined ? {} : { html }),
        ...(attachments ? { attachments: [...attachments] } : {}),
        ...(messageId
          ? { messageId: `<${messageId.replace(/[^\w.-]/g, "-")}@${hostOf(options.from)}>` }
          : {}),
        headers: headersOf(mail),
        to: receiverOf(mail.to),
        subject: subjectOf(mail.subject),
      };
      await transport.sendMail(letter).catch((error: unknown) => {
        throw refusedBy(error);
      });
    },
    close: () => transport?.close(),
  };
}

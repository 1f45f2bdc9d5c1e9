import nodemailer, { type Transporter } from "nodemailer";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly {
    readonly filename: string;
    readonly content: Buffer;
    readonly contentType: string;
  }[];
};

/** Sends mail through SMTP; without a configured server `send` reports so and the link stays copyable in the screens. */
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
    throw new Error("not one mail address");
  return address;
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
      const { attachments, ...rest } = mail;
      await transport.sendMail({
        ...rest,
        ...(attachments ? { attachments: [...attachments] } : {}),
        to: receiverOf(mail.to),
        subject: subjectOf(mail.subject),
      });
    },
    close: () => transport?.close(),
  };
}

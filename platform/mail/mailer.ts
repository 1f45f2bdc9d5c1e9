import nodemailer, { type Transporter } from "nodemailer";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
};

/** Sends mail through SMTP; without a configured server `send` reports so and the link stays copyable in the screens. */
export type Mailer = { readonly configured: boolean; send(mail: Mail): Promise<void>; close(): void };

const oneLine = (s: string): string => s.replace(/[\r\n]+/g, " ").slice(0, 300);

/** A mailer for `smtp://user:pass@host:port`; header values lose line breaks, so nothing can be injected. */
export function createMailer(options: { smtpUrl: string | undefined; from: string }): Mailer {
  const transport: Transporter | undefined = options.smtpUrl
    ? nodemailer.createTransport(options.smtpUrl, { from: options.from })
    : undefined;
  return {
    configured: transport !== undefined,
    async send(mail) {
      if (!transport) throw new Error("no mail server is configured (HUIZHI_SMTP_URL)");
      await transport.sendMail({ ...mail, to: oneLine(mail.to), subject: oneLine(mail.subject) });
    },
    close: () => transport?.close(),
  };
}

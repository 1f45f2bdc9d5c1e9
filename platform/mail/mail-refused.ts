/**
 * Mail that was not taken. `permanent`: trying again is of no use (no such mailbox, the letter itself was refused); else the server, the
 * way to it or its settings failed, and a later try may succeed.
 */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
  readonly permanent: boolean;
  /** The server's reply code (RFC 5321), e.g. 550; none when no server answered. */
  readonly code: number | undefined;
  /** The enhanced status (RFC 3463) when the server gave one, e.g. `5.1.1`. */
  readonly status: string | undefined;

  constructor(
    message: string,
    options: {
      readonly permanent: boolean;
      readonly code?: number | undefined;
      readonly status?: string | undefined;
      readonly cause?: unknown;
    },
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.permanent = options.permanent;
    this.code = options.code;
    this.status = options.status;
  }
}

/** What the mail library tells of a failed letter. */
type Failure = Error & { responseCode?: number; response?: string; command?: string; code?: string };

/** Commands whose 5xx speaks of this receiver or this letter; of a sign-in or a sender it speaks of our settings. */
const ABOUT_THE_LETTER = /^(RCPT|DATA|BDAT)/i;

/** The failure of one letter as what to do about it. */
export function refusedBy(error: unknown): MailRefused {
  if (error instanceof MailRefused) return error;
  const { message, responseCode: code, response = "", command = "", code: kind } = error as Failure;
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1];
  const permanent =
    code === undefined
      ? // Nobody was asked: the letter is larger than the server takes, or the address cannot be said to it.
        kind === "EMESSAGE" || (kind === "EENVELOPE" && command === "API")
      : code >= 500 && code < 600 && ABOUT_THE_LETTER.test(command);
  return new MailRefused(message, { permanent, code, status, cause: error });
}

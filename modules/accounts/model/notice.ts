import type { Text } from "#platform/kernel/text.ts";
import type { NoticeKind } from "./inbox/kinds.ts";

/** Payload of the `notice` effect: one message to the people behind a person, an organisation (a department too) or an expert. */
export type Notice = {
  /** Its group and urgency are decided in `inbox/kinds.ts`. */
  readonly kind: NoticeKind;
  readonly to: { personId: string } | { organisationId: string } | { expertId: string };
  readonly subject: Text;
  readonly text: Text;
  /** Page to open. */
  readonly link: string;
  /** This one cannot wait for the day's digest, although its kind usually can. */
  readonly urgent?: true;
  /** The mail carries this party's agenda of the negotiation days as a calendar file. */
  readonly calendar?: { readonly activityId: string; readonly party: string };
};

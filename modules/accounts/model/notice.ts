import type { Text } from "#platform/kernel/text.ts";

/** Payload of the `notice` effect: one message to the people behind a person, an organisation (a department too) or an expert. */
export type Notice = {
  readonly kind: string;
  readonly to: { personId: string } | { organisationId: string } | { expertId: string };
  readonly subject: Text;
  readonly text: Text;
  /** Page to open. */
  readonly link: string;
  /** The mail carries this party's agenda of the negotiation days as a calendar file. */
  readonly calendar?: { readonly activityId: string; readonly party: string };
};

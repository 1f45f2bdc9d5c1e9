import { actionsFrom } from "#libs/lifecycle/index.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { maskEmail, maskIdentity, maskPhone, maskText } from "#platform/kernel/mask.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { inScope } from "#platform/kernel/scope.ts";
import { expertLifecycle } from "../../model/expert.lifecycle.ts";
import { expertPolicy, expertSubjects, expertVisibility } from "../../model/expert.policy.ts";
import type { ExpertView } from "../../model/expert.ts";
import { type AvailabilityRow, type DocumentRow, type ExpertRow, periodOf } from "../expert.repository.ts";

export type Parts = {
  readonly documents: readonly DocumentRow[];
  readonly availability: readonly AvailabilityRow[];
};

/** Masks everything in a contact or restricted part, each kind of value in its own way. */
function masked(part: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (key === "email") return [key, maskEmail(value)];
      if (/mobile|phone|fax/i.test(key)) return [key, maskPhone(value)];
      if (key === "idNumber" || key === "bankAccount") return [key, maskIdentity(value)];
      return [key, maskText(value)];
    }),
  );
}

/** The expert as this person may see it: contact by policy, restricted data only when revealed with a reason. */
export function viewOf(
  expert: ExpertRow,
  parts: Parts,
  viewer: { actor: Actor; now: string; revealed?: boolean },
): ExpertView {
  const subjects = expertSubjects(expert);
  const may = (action: Parameters<typeof isAllowed<keyof typeof expertPolicy>>[2]) =>
    isAllowed(viewer.actor, expertPolicy, action, { subjects, now: viewer.now });
  const contactShown = may("readContact");
  const own = viewer.actor.personId === expert.personId;
  const restrictedShown = (viewer.revealed || own) && may("readRestricted");
  const transitions = actionsFrom(expertLifecycle, expert.state);
  const { self, pool } = expertVisibility(viewer.actor, viewer.now);
  const cvShown = contactShown || expert.consent.shareCv;
  return {
    id: expert.id,
    code: expert.code,
    version: expert.version,
    state: expert.state,
    invented: expert.invented,
    allowedActions: [
      ...(["edit", "verify", "giveConsent"] as const).filter((a) => expert.state !== "withdrawn" && may(a)),
      ...(expert.state === "registered" && may("admit") ? ["link"] : []),
      ...transitions.filter((a) => may(a)),
      ...(may("readRestricted") && !own ? ["reveal"] : []),
    ],
    public: expert.public,
    contact: contactShown ? { ...expert.contact } : masked(expert.contact),
    contactMasked: !contactShown,
    restricted: may("readRestricted")
      ? restrictedShown
        ? { ...expert.restricted }
        : masked(expert.restricted)
      : null,
    restrictedMasked: !restrictedShown,
    documents: parts.documents
      .filter((d) => d.kind !== "cv" || cvShown)
      .map(({ expertId: _e, position: _p, ...document }) => document),
    availability: parts.availability.map(periodOf),
    consent: expert.consent,
    degreeVerification: expert.degreeVerification,
    titleVerification: expert.titleVerification,
    // Doubts are for those who invite, not for enterprises that read an agreed profile.
    flags: pool || inScope(self, subjects.self) ? expert.flags : [],
    createdAt: expert.createdAt,
    personId: own || contactShown ? expert.personId : null,
  };
}

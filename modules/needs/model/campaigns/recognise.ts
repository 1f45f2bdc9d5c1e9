import { NEAR_NAME, nameSimilarity, plainName } from "#modules/organisations/model/names/index.ts";
import type { Answerer, CheckReason } from "./answer.ts";

/** What is known when a public answer comes in. */
export type Known = {
  /** The organisation registered with its credit code. */
  readonly byCode: { readonly id: string; readonly fullName: string } | null;
  /** The organisation of its name or alias, when it is registered without a code or with the same one. */
  readonly byName: { readonly id: string; readonly fullName: string; readonly uscc: string | null } | null;
  /** Enterprises of the campaign whose names may mean the same. */
  readonly names: readonly { readonly id: string; readonly fullName: string }[];
  /** Organisations that have answered this campaign already. */
  readonly answered: ReadonlySet<string>;
  /** An answer with this credit code came in before, whoever sent it. */
  readonly codeAnswered: boolean;
};

/** Which organisation an answer is of (null: a new one), and why a person has to look first; none: it goes to the desk by itself. */
export type Recognised = { readonly organisationId: string | null; readonly reasons: readonly CheckReason[] };

/**
 * Recognises the enterprise behind a public answer: by credit code, then by exact name or alias, then by likeness. Whoever knows a
 * credit code can write it into a form, so an answer goes to the desk by itself only when code and name agree, or both are new.
 */
export function recognise(answerer: Pick<Answerer, "name" | "uscc">, known: Known): Recognised {
  const reasons: CheckReason[] = [];
  const found = known.byCode ?? known.byName;
  if (known.byCode && !sameName(known.byCode, known.byName, answerer.name)) reasons.push("name-differs");
  if (!known.byCode && known.byName?.uscc && known.byName.uscc !== answerer.uscc)
    reasons.push("name-differs");
  const like = found ? [] : known.names.filter((o) => nameSimilarity(o.fullName, answerer.name) >= NEAR_NAME);
  if (like.length > 0) reasons.push("like-another");
  const before = (found ? [found] : like).some((o) => known.answered.has(o.id));
  if (before || known.codeAnswered) reasons.push("answered-before");
  return { organisationId: found?.id ?? null, reasons };
}

const sameName = (
  byCode: { id: string; fullName: string },
  byName: { id: string } | null,
  name: string,
): boolean => byName?.id === byCode.id || plainName(byCode.fullName) === plainName(name);

/** Whether a stranger may be told of an earlier answer: only who states both name and code of the enterprise, and only its number and day. */
export const mayNameEarlier = ({ reasons }: Recognised): boolean =>
  reasons.length === 1 && reasons[0] === "answered-before";

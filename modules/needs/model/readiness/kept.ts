import { z } from "zod";

/** When the readiness of a need is kept: as it was first handed in, as it came back, and as it went out. */
export const READINESS_MOMENTS = ["first-submission", "resubmission", "publication"] as const;
export type ReadinessMoment = (typeof READINESS_MOMENTS)[number];

export const readinessMomentLabels = {
  "first-submission": { zh: "首次提交", en: "First submission" },
  resubmission: { zh: "再次提交", en: "Resubmission" },
  publication: { zh: "发布", en: "Publication" },
} as const;

/** What was kept of a need's readiness at one moment; it says nothing of the text. */
export const KeptReadiness = z.object({
  moment: z.enum(READINESS_MOMENTS),
  at: z.string(),
  score: z.number().int(),
});

type Move = {
  readonly from: string;
  readonly to: string;
  readonly submittedBefore: boolean;
  readonly publishedBefore: boolean;
};

/** Which moment a change of state is; null when nothing is kept. A need published again was not written anew. */
export function momentOf({ from, to, submittedBefore, publishedBefore }: Move): ReadinessMoment | null {
  if (to === "published" && from === "city-approved") return publishedBefore ? null : "publication";
  const handedIn = ["draft", "returned", "awaiting-confirmation"].includes(from);
  if (!handedIn || (to !== "submitted" && to !== "county-approved")) return null;
  return submittedBefore ? "resubmission" : "first-submission";
}

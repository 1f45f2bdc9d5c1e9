import type { Text } from "#platform/kernel/text.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";

export type EditionRef = {
  readonly id: string;
  /** 届: data, never computed. */
  readonly number: number | null;
  readonly name: Text;
  readonly city: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Where it is held. */
  readonly venue?: string | null;
  /** Day at whose end figures stop counting; null = today. */
  readonly cutOff: string | null;
  readonly counties: readonly string[];
  readonly mainActivityId: string;
};
export type ActivityKind = "main-conference" | "job-fair" | "county-event";
export type ActivityRef = {
  readonly id: string;
  readonly editionId: string;
  readonly kind: ActivityKind;
  readonly name: Text;
  readonly hostCounty: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** Where it is held. */
  readonly venue?: string | null;
};

export interface EditionDirectory {
  edition(id: string, work?: WorkToken): Promise<EditionRef | null>;
  activity(id: string, work?: WorkToken): Promise<ActivityRef | null>;
  list(work?: WorkToken): Promise<EditionRef[]>;
}

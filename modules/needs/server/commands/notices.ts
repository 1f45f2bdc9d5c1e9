import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { type NeedNews, needNotice } from "../../model/need.notices.ts";
import type { NeedRow, OpinionRow } from "../needs.repository.ts";

/** States whose coming an enterprise is told; what it did itself, or what only ended, it knows. */
const NEWS: Partial<Record<NeedRow["state"], NeedNews>> = {
  "awaiting-confirmation": "to-confirm",
  returned: "returned",
  "county-approved": "county-approved",
  "city-approved": "city-approved",
  published: "published",
};

type Moved = { readonly from: NeedRow["state"]; readonly need: NeedRow };

/**
 * Leaves mail for the enterprises whose needs moved and the departments that were asked: one message per receiver and command, so that a
 * bulk of five hundred is not five hundred letters.
 */
export function tellOfMoves(
  work: UnitOfWork,
  moves: readonly Moved[],
  asked: { readonly opinions: readonly OpinionRow[]; readonly needs: ReadonlyMap<string, NeedRow> },
): void {
  // What the city took over did not pass the county's check. A correction resubmitted to the city's desk "becomes" county-approved by the enterprise's own hand; a post that is filled in part stays published.
  const news = moves.filter(
    ({ from, need }) =>
      from !== need.state &&
      !(need.state === "county-approved" && (from !== "submitted" || need.countyApprovedAt === null)) &&
      !(need.state === "returned" && from === "awaiting-confirmation"),
  );
  const told = Map.groupBy(news, ({ need }) => `${NEWS[need.state] ?? ""} ${need.organisationId}`);
  for (const group of told.values()) {
    const [first] = group;
    const kind = first && NEWS[first.need.state];
    if (!kind) continue;
    work.later(
      "notice",
      needNotice(
        kind,
        first.need.organisationId,
        group.map(({ need }) => need),
      ),
    );
  }
  for (const [department, opinions] of Map.groupBy(asked.opinions, (o) => o.departmentId)) {
    const needs = opinions.flatMap((o) => asked.needs.get(o.needId) ?? []);
    if (needs.length > 0) work.later("notice", needNotice("opinion", department, needs));
  }
}

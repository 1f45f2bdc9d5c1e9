import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import * as repository from "../needs.repository.ts";
import { opinionRow } from "./decided.ts";
import { departmentRouter, requireAction } from "./moves.ts";
import { tellOfMoves } from "./notices.ts";

/** Asks departments for their opinion (会签): the named ones, or those whose fields cover the need's. Nobody waits for the answer. */
export async function askOpinion(
  work: UnitOfWork,
  deps: { readonly organisations: OrganisationDirectory },
  input: { readonly id: string; readonly departmentIds?: readonly string[] | undefined },
): Promise<string> {
  const need = requireAction(
    work,
    (await repository.lockMany(work.tx, [input.id])).get(input.id),
    "askOpinion",
  );
  const asked = input.departmentIds?.length
    ? [...(await deps.organisations.byIds(input.departmentIds, work)).values()].filter(
        (o) => o.kind === "department",
      )
    : await departmentRouter(work, deps.organisations)(need.fields);
  const added = asked.filter((d) => !need.departments.includes(d.id));
  if (asked.length === 0) refuse("needs.no-department");
  if (added.length === 0) {
    work.nothingChanged();
    return need.id;
  }
  const opinions = added.map((d) => opinionRow(work, need.id, d));
  await repository.insertOpinions(work.tx, opinions);
  tellOfMoves(work, [], { opinions, needs: new Map([[need.id, need]]) });
  await repository.updateStates(work.tx, [
    { ...need, departments: [...need.departments, ...added.map((d) => d.id)], updatedAt: work.now },
  ]);
  work.audit({
    action: "need.ask-opinion",
    entityType: "need",
    entityId: need.id,
    editionId: need.editionId,
    county: need.county,
    detail: { departments: added.map((d) => d.fullName) },
  });
  return need.id;
}

/** A department's answer; it may be changed while the need is under review. An objection or remark needs its words. */
export async function giveOpinion(
  work: UnitOfWork,
  input: {
    readonly id: string;
    readonly answer: "agree" | "object" | "comment";
    readonly comment?: string | undefined;
    readonly departmentId?: string | undefined;
  },
): Promise<string> {
  const need = requireAction(
    work,
    (await repository.lockMany(work.tx, [input.id])).get(input.id),
    "giveOpinion",
  );
  const comment = input.comment?.trim() || null;
  if (input.answer !== "agree" && !comment) refuse("reason-required");
  const own = new Set(
    work.actor.grants.flatMap((g) =>
      g.role === "department-officer" && g.scope.kind === "department" ? [g.scope.id] : [],
    ),
  );
  const opinion = (await repository.opinionsOf(work.tx, need.id)).find(
    (o) =>
      (work.actor.system || own.has(o.departmentId)) &&
      (input.departmentId === undefined || o.departmentId === input.departmentId),
  );
  if (!opinion) return refuse("needs.not-asked");
  await repository.answerOpinion(work.tx, opinion.id, {
    answer: input.answer,
    comment,
    answeredById: work.actor.personId,
    answeredByName: work.actor.name,
    answeredAt: work.context.occurredAt,
  });
  work.audit({
    action: "need.give-opinion",
    entityType: "need",
    entityId: need.id,
    editionId: need.editionId,
    county: need.county,
    reason: comment,
    detail: { department: opinion.departmentName, answer: input.answer },
  });
  return need.id;
}

import type { PersonAnonymised } from "#modules/accounts/model/directory.ts";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { workOf } from "#platform/commands/unit-of-work.ts";
import { type Platform, readerOf } from "#platform/platform.ts";
import type { NeedConditions, NeedDirectory, NeedMatchable, NeedRef } from "../model/directory.ts";
import { needSubjects } from "../model/need.policy.ts";
import * as repository from "./needs.repository.ts";
import { bodyTexts, contentOf, type NeedRow } from "./needs.repository.ts";

const refOf = (row: NeedRow): NeedRef => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  title: row.title,
  state: row.state,
  confidential: row.confidential,
  editionId: row.editionId,
  activityId: row.activityId,
  organisationId: row.organisationId,
  county: row.county,
  city: row.city,
  fields: row.fields,
  industry: row.industry,
  discipline: row.discipline,
  ...(row.openCall ? { openCall: { answerBy: row.answerBy } } : {}),
  subjects: needSubjects(row),
});

/** What matching reads; of a confidential need the public part only. */
const matchableOf = (row: NeedRow): NeedMatchable => {
  const content = contentOf(row);
  const open = row.confidential ? [] : bodyTexts(content);
  return {
    ...refOf(row),
    text: [row.title, row.publicSummary, ...row.fields, ...open].filter(Boolean).join("\n"),
    keywords: row.confidential ? [] : content.values.keywords,
    ...(row.confidential ? {} : { conditions: conditionsOf(content) }),
  };
};

/** Of a talent need, what the post asks for; a technology need asks in words only. */
function conditionsOf(content: ReturnType<typeof contentOf>): NeedConditions {
  if (content.kind !== "talent") return {};
  const { degree, education, titleTier, engagementMode } = content.values;
  const asked = degree ?? (education === "master" || education === "doctor" ? education : undefined);
  return {
    ...(asked ? { degree: asked } : {}),
    ...(titleTier ? { titleTier } : {}),
    ...(engagementMode === "full-time" ? { onSite: true } : {}),
  };
}

/** The port for downstream modules. */
export const createNeedDirectory = (platform: Platform): NeedDirectory => ({
  async byIds(ids, work) {
    const rows = await repository.byIds(readerOf(platform.db, work), ids);
    return new Map(rows.map((r) => [r.id, refOf(r)]));
  },
  async lock(work, id) {
    const row = (await repository.lockMany(workOf(work).tx, [id])).get(id);
    return row ? refOf(row) : null;
  },
  async matchable(id, work) {
    const [row] = await repository.byIds(readerOf(platform.db, work), [id]);
    return row ? matchableOf(row) : null;
  },
  async published(editionId, work) {
    return (await repository.published(readerOf(platform.db, work), editionId)).map(matchableOf);
  },
});

/** Handlers of what happens upstream, registered in apps/server/compose.ts. */
export const needReactions = {
  /** Needs of a merged organisation become the survivor's; which ones is kept, so that the merge can be undone. */
  async organisationMerged(work: UnitOfWork, event: OrganisationMerged): Promise<void> {
    const moved = await work.tx
      .updateTable("needs")
      .set({ organisationId: event.into })
      .where("organisationId", "=", event.from)
      .returning("id")
      .execute();
    for (let i = 0; i < moved.length; i += 500) {
      await work.tx
        .insertInto("needMoves")
        .values(moved.slice(i, i + 500).map(({ id }) => ({ mergeId: event.mergeId, needId: id })))
        .execute();
    }
  },
  /** A reader of the pool who was forgotten: the answers stay, the name goes. */
  async personAnonymised(work: UnitOfWork, event: PersonAnonymised): Promise<void> {
    await work.tx
      .updateTable("needTestReads")
      .set({ expertName: null })
      .where("personId", "=", event.personId)
      .execute();
  },
  async organisationUnmerged(work: UnitOfWork, event: OrganisationUnmerged): Promise<void> {
    await work.tx
      .updateTable("needs")
      .set({ organisationId: event.from })
      .where("organisationId", "=", event.into)
      .where("id", "in", (eb) =>
        eb.selectFrom("needMoves").select("needId").where("mergeId", "=", event.mergeId),
      )
      .execute();
    await work.tx.deleteFrom("needMoves").where("mergeId", "=", event.mergeId).execute();
  },
};

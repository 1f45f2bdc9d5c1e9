import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { type Platform, readerOf } from "#platform/platform.ts";
import { needFieldsOf } from "../model/need.ts";
import type { PublicNeed, PublicNeeds } from "../model/public-need.ts";
import { visibleValues } from "../model/visible-values.ts";
import type { NeedRow } from "./needs.repository.ts";

/** Needs per portion of a walk through all. */
const AT_ONCE = 500;

const NOBODY = { contact: "none", restricted: false } as const;

/** Values that anybody may read: what is protected is not there, not merely empty. */
function publicValues(need: NeedRow): Record<string, unknown> {
  if (need.confidential) return {};
  const { values, masked } = visibleValues(
    need.kind,
    { confidential: false, values: need.body as unknown as Record<string, unknown> },
    NOBODY,
  );
  const shown = needFieldsOf(need.kind).filter(
    ({ id, privacy }) => privacy !== "contact" && !masked.includes(id) && values[id] !== null,
  );
  return Object.fromEntries(shown.map(({ id }) => [id, values[id]]));
}

const publicNeedOf = (need: NeedRow): PublicNeed => ({
  id: need.id,
  code: need.code,
  kind: need.kind,
  title: need.title,
  confidential: need.confidential,
  editionId: need.editionId,
  city: need.city,
  county: need.county,
  organisationId: need.confidential ? null : need.organisationId,
  organisationName: need.confidential ? null : need.organisationName,
  fields: need.fields,
  industry: need.industry,
  discipline: need.discipline,
  openCall: need.openCall && !need.confidential,
  amountMin: need.confidential ? null : need.amountMin,
  amountMax: need.confidential ? null : need.amountMax,
  amountQualifier: need.confidential ? null : need.amountQualifier,
  headcount: need.headcount,
  deadline: need.answerBy ?? need.deadline,
  summary: need.publicSummary,
  titleEn: need.body.titleEn ?? null,
  summaryEn: need.body.summaryEn ?? null,
  values: publicValues(need),
  publishedAt: need.publishedAt ?? need.updatedAt,
  updatedAt: need.updatedAt,
});

const published = (db: Reader) => db.selectFrom("needs").selectAll().where("state", "=", "published");

/** The port of the public portal. */
export const createPublicNeeds = ({ db }: Platform): PublicNeeds => ({
  async byIds(ids, work) {
    if (ids.length === 0) return [];
    const rows = await published(readerOf(db, work))
      .where(sql<boolean>`id = any(${[...ids]}::text[])`)
      .execute();
    return rows.map(publicNeedOf);
  },
  async *all(work) {
    for (let after = ""; ; ) {
      const rows = await published(readerOf(db, work))
        .where("id", ">", after)
        .orderBy("id")
        .limit(AT_ONCE)
        .execute();
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
      yield rows.map(publicNeedOf);
    }
  },
  async idsOf(organisationIds, work) {
    const rows = await readerOf(db, work)
      .selectFrom("needs")
      .select("id")
      .where(sql<boolean>`organisation_id = any(${[...organisationIds]}::text[])`)
      .execute();
    return rows.map(({ id }) => id);
  },
});

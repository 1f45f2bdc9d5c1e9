import { sql } from "kysely";
import { z } from "zod";
import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { Reader } from "#platform/db/database.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import { type Operation, operation } from "#platform/http/operation.ts";
import { needScopes } from "../../model/need.policy.ts";
import { type NeedFates, NO_FATE } from "../../model/readiness/fates.ts";
import { likeness, NEAR } from "../../model/readiness/likeness.ts";
import { SimilarAsked, SimilarNeed } from "../../model/readiness/similar.ts";
import { roles, tag } from "../route-parts.ts";
import { needList } from "./needs.list.ts";
import type { Viewer } from "./needs.view.ts";

/** Rows that share the most pairs of characters; only these are compared word by word. */
const CANDIDATES = 200;
const SHOWN = 5;

export type SimilarDeps = {
  readonly editions: Pick<EditionDirectory, "list">;
  readonly fates?: NeedFates | undefined;
};

/**
 * Needs the viewer may see that probably ask for the same as the one being written, likest first. Compared by title and public text
 * only, so that a confidential body cannot be guessed from the answer.
 */
export async function similarNeeds(
  db: Reader,
  { editions, fates }: SimilarDeps,
  asked: SimilarAsked,
  viewer: Viewer,
): Promise<SimilarNeed[]> {
  const scopes = needScopes(viewer.actor, viewer.now);
  const visible = [
    scopeWhere(scopes.self, needList.subjects.self ?? {}),
    scopeWhere(scopes.public, needList.subjects.public ?? {}),
  ];
  const pairs = sql`search_bigrams(${asked.title.normalize("NFKC").toLowerCase()})`;
  const { rows } = await sql<Omit<SimilarNeed, "editionName" | "likeness" | "fate"> & { text: string }>`
    select id, code, kind, title, organisation_name, edition_id, state, published_at, ended_at, search_text as text,
      (select r.reason from need_reviews r where r.need_id = needs.id and r.action in ('close', 'withdraw')
        and needs.state in ('closed', 'withdrawn') order by r.at desc limit 1) as end_reason
    from needs
    where kind = ${asked.kind}
      and (kind = 'technology' or organisation_id = ${asked.organisationId ?? null}) and (${sql.join(visible, sql` or `)})
      and id is distinct from ${asked.needId ?? null} and search_bigrams(search_text) && ${pairs}
    order by (select count(*) from unnest(${pairs}) pair where pair = any(search_bigrams(title))) desc, id
    limit ${CANDIDATES}`.execute(db);
  const near = rows
    .map(({ text, ...row }) => ({
      ...row,
      // The stored text begins with code, title and name of the enterprise, which say nothing of the matter.
      likeness: likeness(asked, { title: row.title, text: bodyOf(text, row) }),
    }))
    .filter((row) => row.likeness >= NEAR)
    .sort((a, b) => b.likeness - a.likeness || a.code.localeCompare(b.code))
    .slice(0, SHOWN);
  if (near.length === 0) return [];
  const names = new Map((await editions.list()).map((e) => [e.id, e.name]));
  const known = (await fates?.of(near.map(({ id }) => id))) ?? new Map();
  return near.map((row) => ({
    ...row,
    editionName: names.get(row.editionId) ?? null,
    fate: known.get(row.id) ?? NO_FATE,
  }));
}

function bodyOf(text: string, row: { code: string; title: string; organisationName: string }): string {
  let rest = text;
  for (const part of [row.code, row.title, row.organisationName])
    rest = rest.replace(part.normalize("NFKC").toLowerCase(), " ");
  return rest;
}

/** Asked while a need is being written or reviewed. */
export const similarOperation = (db: Reader, deps: SimilarDeps): Operation =>
  operation({
    method: "POST",
    url: "/api/needs/similar",
    id: "needsSimilar",
    tag,
    summary: { zh: "查找相近的需求", en: "Needs that ask for much the same" },
    access: roles("create", "fillIn", "countyApprove", "cityApprove"),
    body: SimilarAsked,
    response: z.object({ items: z.array(SimilarNeed) }),
    // It only reads: the texts are too long for an address.
    idempotent: true,
    handler: async ({ context, body }) => ({ items: await similarNeeds(db, deps, body, context) }),
  });

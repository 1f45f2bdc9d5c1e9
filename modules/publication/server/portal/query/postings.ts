import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { FACETS, type Facet, PAGE_SIZE } from "../../../model/portal/facets.ts";
import { type Lexicon, type Part, searchParts } from "../../../model/portal/search-terms.ts";
import type { Posting } from "../projection/posting.ts";
import "../projection/tables.ts";
import type { Filter } from "./filter.ts";

const like = (text: string): string => `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;

const anyOf = (parts: readonly RawBuilder<boolean>[]) => sql<boolean>`(${sql.join(parts, sql` or `)})`;
const allOf = (parts: readonly RawBuilder<boolean>[]) =>
  parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` and `)})`;

/**
 * Every part of the question occurs in one of its forms. The bigram index finds the rows, `like` is exact. The two stand apart: in one
 * condition by form, PostgreSQL would make the bigrams of every row found once more.
 */
const meets = (parts: readonly Part[]): RawBuilder<boolean> =>
  allOf(
    parts.flatMap((forms) => {
      const occurs = anyOf(forms.map(({ text }) => sql<boolean>`search_text like ${like(text)}`));
      // A single character has no bigram to be found by.
      if (forms.some(({ text }) => [...text].length < 2)) return [occurs];
      const indexed = forms.map(
        ({ text }) => sql<boolean>`search_bigrams(search_text) @> search_bigrams(${text})`,
      );
      return [anyOf(indexed), occurs];
    }),
  );

/** How well a row answers: each part by its best form, most in the title, then in names and keywords, then anywhere. */
const IN_TITLE = 8;
const IN_LABELS = 3;
const relevance = (parts: readonly Part[]): RawBuilder<unknown> =>
  sql.join(
    parts.map(
      (forms) =>
        sql`greatest(${sql.join(
          forms.map(
            ({ text, weight }) =>
              sql`case when title_text like ${like(text)} then ${sql.lit(weight * IN_TITLE)}
                when label_text like ${like(text)} then ${sql.lit(weight * IN_LABELS)}
                when search_text like ${like(text)} then ${sql.lit(weight)} else 0 end`,
          ),
        )})`,
    ),
    sql` + `,
  );

/** Days that count as soon. */
const SOON = 30;

function facetWhere(facet: Facet, chosen: readonly string[], today: string): RawBuilder<boolean> {
  if (chosen.length === 0) return sql<boolean>`true`;
  const among = (column: RawBuilder<unknown>) => sql<boolean>`${column} = any(${[...chosen]}::text[])`;
  switch (facet) {
    case "kind":
      return among(sql`kind`);
    case "county":
      return among(sql`county`);
    case "industry":
      return among(sql`industry_group`);
    case "field":
      return sql<boolean>`fields && ${[...chosen]}::text[]`;
    case "budget":
      return among(sql`budget_band`);
    case "call":
      return chosen.includes("open") ? sql<boolean>`open_call` : sql<boolean>`false`;
    case "deadline":
      return among(deadlineBand(today));
  }
}

const deadlineBand = (today: string): RawBuilder<unknown> =>
  sql`case when deadline is null then 'none' when deadline < ${today}::date then 'past'
    when deadline <= ${today}::date + ${sql.lit(SOON)} then '30' else 'later' end`;

const facetValue = (facet: Facet, today: string): RawBuilder<unknown> =>
  ({
    kind: sql`kind`,
    county: sql`county`,
    industry: sql`industry_group`,
    field: sql`unnest(fields)`,
    budget: sql`budget_band`,
    call: sql`case when open_call then 'open' end`,
    deadline: deadlineBand(today),
  })[facet];

/** What a row of the list needs. */
const COLUMNS = [
  "needId",
  "code",
  "kind",
  "title",
  "confidential",
  "editionId",
  "county",
  "organisationName",
  "fields",
  "industry",
  "openCall",
  "amountMin",
  "amountMax",
  "amountQualifier",
  "headcount",
  "deadline",
  "summary",
  "titleEn",
  "summaryEn",
  "publishedAt",
  "updatedAt",
] as const satisfies readonly (keyof Posting)[];
export type PostingItem = Pick<Posting, (typeof COLUMNS)[number]>;

export type FacetCount = { readonly value: string; readonly count: number };
export type Found = {
  readonly items: PostingItem[];
  readonly total: number;
  /** Of each facet what its values would find beside the other facets, the most first. */
  readonly counts: Readonly<Record<Facet, readonly FacetCount[]>>;
};

/** Reads of the public table. `today` is the day in the city. */
export function createPostings(db: Reader, lexicon: Lexicon) {
  const whereOf = (filter: Filter, today: string): { all: RawBuilder<boolean>; parts: Part[] } => {
    const parts = searchParts(filter.q, lexicon);
    const facets = FACETS.map((facet) => facetWhere(facet, filter.facets[facet], today));
    const edition = filter.edition ? [sql<boolean>`edition_id = ${filter.edition}`] : [];
    return { all: allOf([...(parts.length ? [meets(parts)] : []), ...edition, ...facets]), parts };
  };
  const ordered = (filter: Filter, parts: readonly Part[]): RawBuilder<unknown> => {
    switch (filter.sort) {
      case "relevance":
        return sql`${parts.length ? relevance(parts) : sql`0`} desc, published_at desc, need_id`;
      case "deadline":
        return sql`deadline nulls last, need_id`;
      case "budget":
        return sql`amount_min desc nulls last, need_id`;
      case "newest":
        return sql`published_at desc, need_id`;
    }
  };

  const items = async (filter: Filter, today: string, window: { limit: number; offset: number }) => {
    const { all, parts } = whereOf(filter, today);
    return db
      .selectFrom("portalPostings")
      .select([...COLUMNS])
      .where(all)
      .orderBy(ordered(filter, parts) as RawBuilder<string>)
      .limit(window.limit)
      .offset(window.offset)
      .execute();
  };

  return {
    items,

    async counts(filter: Filter, today: string): Promise<Pick<Found, "total" | "counts">> {
      const parts = searchParts(filter.q, lexicon);
      const searched = allOf([
        ...(parts.length ? [meets(parts)] : []),
        ...(filter.edition ? [sql<boolean>`edition_id = ${filter.edition}`] : []),
      ]);
      const others = (except: Facet | null) =>
        allOf(FACETS.filter((f) => f !== except).map((f) => facetWhere(f, filter.facets[f], today)));
      const branches = FACETS.map(
        (facet) =>
          sql`select ${sql.lit(facet)} as facet, value, count(*)::int as n from
            (select ${facetValue(facet, today)} as value from m where ${others(facet)}) v where value is not null group by value`,
      );
      const { rows } = await sql<{ facet: Facet | "total"; value: string; n: number }>`
        with m as materialized (select kind, county, industry_group, fields, budget_band, open_call, deadline
          from portal_postings where ${searched})
        select 'total' as facet, '' as value, count(*)::int as n from m where ${others(null)}
        union all ${sql.join(branches, sql` union all `)}`.execute(db);
      const counts = Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          rows
            .filter((row) => row.facet === facet)
            .sort((a, b) => b.n - a.n || (a.value < b.value ? -1 : 1))
            .map(({ value, n }) => ({ value, count: n })),
        ]),
      ) as Record<Facet, FacetCount[]>;
      return { total: rows.find((row) => row.facet === "total")?.n ?? 0, counts };
    },

    page: (filter: Filter, today: string) =>
      items(filter, today, { limit: PAGE_SIZE, offset: (filter.page - 1) * PAGE_SIZE }),

    byCode: (code: string): Promise<Posting | undefined> =>
      db.selectFrom("portalPostings").selectAll().where("code", "=", code).executeTakeFirst(),

    /** Whole rows of a question, portion by portion, for what takes them all away. */
    async *walk(filter: Filter, today: string, most: number): AsyncGenerator<Posting[]> {
      const { all, parts } = whereOf(filter, today);
      const ids = await db
        .selectFrom("portalPostings")
        .select("needId")
        .where(all)
        .orderBy(ordered(filter, parts) as RawBuilder<string>)
        .limit(most)
        .execute();
      for (let at = 0; at < ids.length; at += 500) {
        const own = ids.slice(at, at + 500).map(({ needId }) => needId);
        const rows = await db
          .selectFrom("portalPostings")
          .selectAll()
          .where(sql<boolean>`need_id = any(${own}::text[])`)
          .execute();
        const byId = new Map(rows.map((row) => [row.needId, row]));
        yield own.flatMap((id) => byId.get(id) ?? []);
      }
    },

    /** Codes and times of all, for the sitemap. */
    addresses: () =>
      db
        .selectFrom("portalPostings")
        .select(["code", "updatedAt"])
        .orderBy("publishedAt", "desc")
        .orderBy("needId")
        .limit(45_000)
        .execute(),

    async tally(): Promise<{ technology: number; talent: number; heads: number; openCalls: number }> {
      const { rows } = await sql<{ technology: number; talent: number; heads: number; openCalls: number }>`
        select count(*) filter (where kind = 'technology')::int as technology,
          count(*) filter (where kind = 'talent')::int as talent, coalesce(sum(headcount), 0)::int as heads,
          count(*) filter (where open_call)::int as "open_calls" from portal_postings`.execute(db);
      return rows[0] ?? { technology: 0, talent: 0, heads: 0, openCalls: 0 };
    },
  };
}
export type Postings = ReturnType<typeof createPostings>;

import { z } from "zod";
import { FACETS, PAGE_SIZE } from "../../../model/portal/facets.ts";
import type { Posting } from "../projection/posting.ts";
import type { Filter } from "../query/filter.ts";
import type { Found, PostingItem } from "../query/postings.ts";

const Money = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  qualifier: z.string().nullable(),
});
const Item = z.object({
  code: z.string(),
  kind: z.enum(["technology", "talent"]),
  title: z.string(),
  confidential: z.boolean(),
  openCall: z.boolean(),
  edition: z.string(),
  county: z.string().describe("GB/T 2260, functional zones by their statistics code"),
  organisation: z.string().nullable().describe("Null for confidential needs"),
  fields: z.array(z.string()),
  industry: z.string().nullable().describe("GB/T 4754"),
  amount: Money.nullable().describe("Yuan: planned funding, or salary per year"),
  headcount: z.number().int().nullable(),
  deadline: z.string().nullable(),
  summary: z.string().nullable(),
  titleEn: z.string().nullable(),
  summaryEn: z.string().nullable(),
  publishedAt: z.string(),
  updatedAt: z.string(),
  url: z.string(),
});
const FacetCounts = z.object(
  Object.fromEntries(
    FACETS.map((facet) => [facet, z.array(z.object({ value: z.string(), count: z.number().int() }))]),
  ),
);

export const PublicNeedList = z.object({
  items: z.array(Item),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  facets: FacetCounts,
});
export const PublicNeedDetail = Item.extend({
  discipline: z.string().nullable().describe("GB/T 13745"),
  values: z
    .record(z.string(), z.unknown())
    .describe("The form's values; empty for confidential needs, never with contacts"),
});

const itemOf = (item: PostingItem, origin: string): z.input<typeof Item> => ({
  code: item.code,
  kind: item.kind,
  title: item.title,
  confidential: item.confidential,
  openCall: item.openCall,
  edition: item.editionId,
  county: item.county,
  organisation: item.organisationName,
  fields: item.fields,
  industry: item.industry,
  amount:
    item.amountQualifier === null
      ? null
      : { min: item.amountMin, max: item.amountMax, qualifier: item.amountQualifier },
  headcount: item.headcount,
  deadline: item.deadline,
  summary: item.summary,
  titleEn: item.titleEn,
  summaryEn: item.summaryEn,
  publishedAt: item.publishedAt,
  updatedAt: item.updatedAt,
  url: `${origin}/portal/needs/${encodeURIComponent(item.code)}`,
});

export const listReply = (found: Found, filter: Filter, origin: string): z.input<typeof PublicNeedList> => ({
  items: found.items.map((item) => itemOf(item, origin)),
  total: found.total,
  page: filter.page,
  pageSize: PAGE_SIZE,
  facets: found.counts as unknown as z.input<typeof FacetCounts>,
});

export const detailReply = (posting: Posting, origin: string): z.input<typeof PublicNeedDetail> => ({
  ...itemOf(posting, origin),
  discipline: posting.discipline,
  values: posting.facts,
});

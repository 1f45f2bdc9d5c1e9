import { z } from "zod";
import { FACETS, type Facet, SORTS, type Sort } from "../../../model/portal/facets.ts";

/** Values of one facet in one question at most. */
const MOST_VALUES = 20;

const values = z
  .union([z.string().max(400), z.array(z.string().max(60)).max(MOST_VALUES)])
  .optional()
  .describe("Repeated or comma separated");

/** What the address of a list may say. What is not known is ignored: links of years ago must not break. */
export const PostingQuery = z.object({
  q: z.string().max(200).optional().describe("Words in Chinese or English; all must be met"),
  kind: values,
  county: values,
  industry: values,
  field: values,
  budget: values,
  deadline: values,
  call: values,
  edition: z.string().max(60).optional(),
  sort: z.string().max(20).optional(),
  page: z.coerce.number().int().min(1).max(2000).optional().catch(undefined),
});
export type PostingQuery = z.output<typeof PostingQuery>;

/** A question about postings, in one way of saying it. */
export type Filter = {
  readonly q: string;
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  readonly edition: string | null;
  readonly sort: Sort;
  readonly page: number;
};

export function filterOf(query: PostingQuery): Filter {
  const q = (query.q ?? "").normalize("NFKC").trim().replace(/\s+/g, " ");
  const list = (given: string | string[] | undefined) =>
    [
      ...new Set(
        (Array.isArray(given) ? given : [given ?? ""]).flatMap((v) => v.split(",")).map((v) => v.trim()),
      ),
    ]
      .filter(Boolean)
      .sort()
      .slice(0, MOST_VALUES);
  const sort = SORTS.find((s) => s === query.sort) ?? (q ? "relevance" : "newest");
  return {
    q,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, list(query[facet])])) as Record<Facet, string[]>,
    edition: query.edition?.trim() || null,
    sort: sort === "relevance" && !q ? "newest" : sort,
    page: query.page ?? 1,
  };
}

/** The question as it stands in an address: always the same for the same question; empty for all postings. */
export function queryOf(filter: Partial<Filter> & Pick<Filter, "q" | "facets">): string {
  const params = new URLSearchParams();
  if (filter.q) params.set("q", filter.q);
  for (const facet of FACETS) for (const value of filter.facets[facet]) params.append(facet, value);
  if (filter.edition) params.set("edition", filter.edition);
  if (filter.sort && filter.sort !== (filter.q ? "relevance" : "newest")) params.set("sort", filter.sort);
  if (filter.page && filter.page > 1) params.set("page", String(filter.page));
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** The same question with one facet's value put in or taken out, from its first page. */
export function toggled(filter: Filter, facet: Facet, value: string): Filter {
  const own = filter.facets[facet];
  const next = own.includes(value) ? own.filter((v) => v !== value) : [...own, value].sort();
  return { ...filter, facets: { ...filter.facets, [facet]: next }, page: 1 };
}

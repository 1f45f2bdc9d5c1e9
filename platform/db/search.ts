import { type RawBuilder, sql } from "kysely";

const escapeLike = (s: string): string => s.replace(/[\\%_]/g, (c) => `\\${c}`);

/**
 * Substring search that is fast for Chinese: every word must occur in `column`; words of two and more characters first pass
 * the bigram index (`create index … using gin (search_bigrams(column))`), then the exact ILIKE. pg_trgm alone cannot use
 * its index below three characters, and most Chinese words have two.
 */
export function searchWhere(column: RawBuilder<unknown>, query: string): RawBuilder<boolean> {
  const words = query.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return sql<boolean>`true`;
  const parts = words.map((word) => {
    const like = sql<boolean>`${column} ilike ${`%${escapeLike(word)}%`}`;
    return [...word].length < 2
      ? like
      : sql<boolean>`(search_bigrams(${column}) @> search_bigrams(${word}) and ${like})`;
  });
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

/** The text to store in a search column: NFKC, lower case, parts joined by a space. */
export const searchText = (...parts: (string | null | undefined | readonly string[])[]): string =>
  parts.flat().filter(Boolean).join(" ").normalize("NFKC").toLowerCase();

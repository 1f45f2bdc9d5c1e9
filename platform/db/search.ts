import { type RawBuilder, sql } from "kysely";

const escapeLike = (s: string): string => s.replace(/[\\%_]/g, (c) => `\\${c}`);

const wordsOf = (query: string): string[] =>
  query.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);

const allOf = (parts: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` and `)})`;

const likeWhere = (column: RawBuilder<unknown>, word: string): RawBuilder<boolean> =>
  sql<boolean>`${column} ilike ${`%${escapeLike(word)}%`}`;

/** Substring search in a column without a bigram index: every word must occur. */
export const containsWhere = (column: RawBuilder<unknown>, query: string): RawBuilder<boolean> =>
  allOf(wordsOf(query).map((word) => likeWhere(column, word)));

/**
 * Substring search that is fast for Chinese: every word must occur in `column`; words of two and more characters first pass
 * the bigram index (`create index … using gin (search_bigrams(column))`), then the exact ILIKE. pg_trgm alone cannot use
 * its index below three characters, and most Chinese words have two.
 */
export function searchWhere(column: RawBuilder<unknown>, query: string): RawBuilder<boolean> {
  return allOf(
    wordsOf(query).map((word) =>
      [...word].length < 2
        ? likeWhere(column, word)
        : sql<boolean>`(search_bigrams(${column}) @> search_bigrams(${word}) and ${likeWhere(column, word)})`,
    ),
  );
}

/** The text to store in a search column: NFKC, lower case, parts joined by a space. */
export const searchText = (...parts: (string | null | undefined | readonly string[])[]): string =>
  parts.flat().filter(Boolean).join(" ").normalize("NFKC").toLowerCase();

/** One row of a code table. The standards are Chinese: `en` is this project's name, see docs/code-tables.md. */
export type CodeEntry = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Depth in the tree, the top being 1. */
  readonly level: number;
  readonly parent?: string;
};

/** A standard's code table in memory. */
export type CodeTable<E extends CodeEntry = CodeEntry> = {
  readonly size: number;
  readonly entries: readonly E[];
  /** The row of a code, or undefined. */
  get(code: string): E | undefined;
  /** The rows above a code, top first, without itself; empty for an unknown code. */
  parents(code: string): E[];
  /** The rows right below a code; the top rows without one. */
  children(code?: string): E[];
  /** Whether `code` is `ancestor` or lies below it. */
  isWithin(code: string, ancestor: string): boolean;
  /** Rows whose name or code matches, best first: the same, begins with, contains; upper levels before lower ones. */
  search(query: string, limit?: number): E[];
};

/** Builds a table. @throws Error when a code is doubled or a parent missing: the data is broken then. */
export function createCodeTable<E extends CodeEntry>(entries: readonly E[]): CodeTable<E> {
  const byCode = new Map<string, E>();
  const below = new Map<string, E[]>();
  for (const entry of entries) {
    if (byCode.has(entry.code)) throw new Error(`code ${entry.code} is doubled`);
    byCode.set(entry.code, entry);
  }
  for (const entry of entries) {
    const parent = entry.parent ?? "";
    if (parent && !byCode.has(parent)) throw new Error(`code ${entry.code} has no parent ${parent}`);
    const siblings = below.get(parent);
    if (siblings) siblings.push(entry);
    else below.set(parent, [entry]);
  }
  const parents = (code: string): E[] => {
    const up: E[] = [];
    for (let at = byCode.get(code); at?.parent; ) {
      at = byCode.get(at.parent);
      if (at) up.unshift(at);
    }
    return up;
  };
  return {
    size: entries.length,
    entries,
    get: (code) => byCode.get(code),
    parents,
    children: (code = "") => [...(below.get(code) ?? [])],
    isWithin: (code, ancestor) =>
      byCode.has(code) && (code === ancestor || parents(code).some((entry) => entry.code === ancestor)),
    search(query, limit = 20) {
      const wanted = query.normalize("NFKC").trim().toLowerCase();
      if (!wanted) return [];
      const rank = (entry: E): number | undefined => {
        const names = [entry.zh, entry.en, entry.code].map((name) => name.toLowerCase());
        if (names.includes(wanted)) return 0;
        if (names.some((name) => name.startsWith(wanted))) return 1;
        return names.some((name) => name.includes(wanted)) ? 2 : undefined;
      };
      return entries
        .map((entry, order) => ({ entry, order, rank: rank(entry) }))
        .filter((hit): hit is { entry: E; order: number; rank: number } => hit.rank !== undefined)
        .sort((a, b) => a.rank - b.rank || a.entry.level - b.entry.level || a.order - b.order)
        .slice(0, limit)
        .map((hit) => hit.entry);
    },
  };
}

/** Rows of a generated table: lines of tab-separated cells. */
export const readRows = (rows: string): string[][] => rows.split("\n").map((line) => line.split("\t"));

/**
 * The English name of a row that has none of its own: a class named as its group is called as that is; the rest of a group is
 * its other disciplines or classes; anything else is known by the group and the code, which says where it stands.
 */
export function derivedEnglish(row: Pick<CodeEntry, "code" | "zh">, parent: CodeEntry | undefined): string {
  if (!parent) return row.code;
  if (row.zh === parent.zh) return parent.en;
  return /其他学科$/u.test(row.zh) ? `${parent.en}: other disciplines` : `${parent.en} (${row.code})`;
}

/** Computes a value at first use and keeps it: importing a table costs nothing until it is asked. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

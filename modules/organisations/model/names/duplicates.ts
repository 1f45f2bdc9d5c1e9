import { checkUscc } from "../uscc.ts";
import { type ParsedName, parseName, plainName } from "./parse.ts";
import { NEAR_NAME, parsedSimilarity, SLIP_LENGTH } from "./similarity.ts";

/** What the search for duplicates needs to know of an organisation. */
export type Candidate = {
  readonly id: string;
  readonly fullName: string;
  readonly uscc?: string | null;
  readonly aliases?: readonly string[];
};

export type DuplicateReason = "same-uscc" | "alias" | "near-name";

/** Two organisations that may be one, `a` before `b` by id. A person decides. */
export type DuplicateProposal = {
  readonly a: string;
  readonly b: string;
  readonly reason: DuplicateReason;
  /** All reasons found, the strongest first. */
  readonly reasons: readonly DuplicateReason[];
  /** Similarity of the full names, 0…1. */
  readonly similarity: number;
  /** Both have valid codes and they differ: the law says two organisations, so look twice. */
  readonly codesDiffer: boolean;
};

type Entry = { readonly of: Candidate; readonly name: ParsedName; readonly uscc: string | undefined };

const ORDER: readonly DuplicateReason[] = ["same-uscc", "alias", "near-name"];

/** Keys under which near names of companies meet: the core and the core with one character left out. */
function* slipKeys(core: string): Generator<string> {
  yield core;
  if (core.length >= SLIP_LENGTH)
    for (let i = 0; i < core.length; i++) yield core.slice(0, i) + core.slice(i + 1);
}

/** Pairs of entries whose names can possibly reach {@link NEAR_NAME}, by shared keys instead of all against all. */
function* nearPairs(entries: readonly Entry[]): Generator<readonly [Entry, Entry]> {
  const slips = new Map<string, Entry[]>();
  const beginnings = new Map<string, Entry[]>();
  const put = (index: Map<string, Entry[]>, key: string, entry: Entry) => {
    const at = index.get(key);
    if (at) at.push(entry);
    else index.set(key, [entry]);
  };
  const companyLike = (entry: Entry) => entry.name.sort === "company" || entry.name.sort === "unknown";
  const cores = new Set(entries.filter(companyLike).map((entry) => entry.name.core));
  for (const entry of entries) {
    const { core, plain } = entry.name;
    put(slips, `=${plain}`, entry);
    if (!companyLike(entry)) put(slips, core, entry);
    else {
      for (const key of slipKeys(core)) put(slips, key, entry);
      // Only beginnings that are somebody's whole core can lead to a pair.
      for (let n = 2; n < core.length; n++) {
        const beginning = core.slice(0, n);
        if (cores.has(beginning)) put(beginnings, beginning, entry);
      }
    }
  }
  for (const group of slips.values())
    for (let i = 0; i < group.length; i++)
      for (let j = i + 1; j < group.length; j++) yield [group[i] as Entry, group[j] as Entry];
  for (const entry of entries.filter(companyLike))
    for (const longer of beginnings.get(entry.name.core) ?? []) yield [entry, longer];
}

/** Pairs that share a key. */
function* sharing(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => Iterable<string>,
): Generator<readonly [Entry, Entry]> {
  const index = new Map<string, Set<Entry>>();
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const group = index.get(key) ?? new Set();
      for (const other of group) if (other !== entry) yield [other, entry];
      index.set(key, group.add(entry));
    }
}

/**
 * Pairs of organisations that may be one: the same unified social credit code, one's alias being a name of the other,
 * or near names. Near names with two different valid codes are proposed only when the names are the same.
 * Strongest reason first, then by similarity; ids order the rest, so the answer is the same twice.
 */
export function proposeDuplicates(organisations: readonly Candidate[]): DuplicateProposal[] {
  const entries = organisations.map((of): Entry => {
    const check = of.uscc ? checkUscc(of.uscc) : undefined;
    return { of, name: parseName(of.fullName), uscc: check?.ok ? check.uscc : undefined };
  });
  const found = new Map<
    string,
    { pair: readonly [Entry, Entry]; reasons: Set<DuplicateReason>; similarity: number }
  >();
  const add = (x: Entry, y: Entry, reason: DuplicateReason, similarity?: number) => {
    if (x.of.id === y.of.id) return;
    const pair: readonly [Entry, Entry] = x.of.id < y.of.id ? [x, y] : [y, x];
    const key = JSON.stringify([pair[0].of.id, pair[1].of.id]);
    const known = found.get(key);
    if (known) known.reasons.add(reason);
    else
      found.set(key, {
        pair,
        reasons: new Set([reason]),
        similarity: similarity ?? parsedSimilarity(x.name, y.name),
      });
  };
  const differ = (x: Entry, y: Entry) => x.uscc !== undefined && y.uscc !== undefined && x.uscc !== y.uscc;
  for (const [x, y] of sharing(entries, (entry) => (entry.uscc ? [entry.uscc] : []))) add(x, y, "same-uscc");
  const aliasOf = (entry: Entry) =>
    (entry.of.aliases ?? []).map(plainName).filter((name) => name.length >= 2);
  const named = (entry: Entry) => new Set([plainName(entry.of.fullName), ...aliasOf(entry)]);
  for (const [x, y] of sharing(entries, named))
    if (plainName(x.of.fullName) !== plainName(y.of.fullName)) add(x, y, "alias");
  for (const [x, y] of nearPairs(entries)) {
    if (x === y) continue;
    const similarity = parsedSimilarity(x.name, y.name);
    if (similarity >= (differ(x, y) ? 1 : NEAR_NAME)) add(x, y, "near-name", similarity);
  }
  return [...found.values()]
    .map(({ pair: [a, b], reasons, similarity }): DuplicateProposal => {
      const ordered = ORDER.filter((reason) => reasons.has(reason));
      return {
        a: a.of.id,
        b: b.of.id,
        reason: ordered[0] ?? "near-name",
        reasons: ordered,
        similarity,
        codesDiffer: differ(a, b),
      };
    })
    .sort(
      (p, q) =>
        ORDER.indexOf(p.reason) - ORDER.indexOf(q.reason) ||
        q.similarity - p.similarity ||
        (p.a < q.a ? -1 : p.a > q.a ? 1 : p.b < q.b ? -1 : 1),
    );
}

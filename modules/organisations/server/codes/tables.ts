import type { Text } from "#platform/kernel/text.ts";
import type { CodeTable } from "../../model/codes/code-table.ts";
import { jiaozuo } from "../../model/codes/counties.ts";
import { countries } from "../../model/codes/countries.ts";
import { disciplines } from "../../model/codes/disciplines.ts";
import { divisions } from "../../model/codes/divisions.ts";
import { degrees, educationLevels } from "../../model/codes/education.ts";
import { academies, honours } from "../../model/codes/honours.ts";
import { industries } from "../../model/codes/industries.ts";
import { TITLE_TIERS, titles, titleTierLabel } from "../../model/codes/titles.ts";

/** One code as forms and lists need it. `group` is the tier, level or standing a flat table sorts by. */
export type Code = {
  readonly code: string;
  readonly label: Text;
  readonly level: number;
  readonly parent: string | null;
  readonly leaf: boolean;
  readonly group: string | null;
  readonly aliases: readonly string[];
};

const flat = (code: string, label: Text, more: Partial<Code> = {}): Code => ({
  code,
  label,
  level: 1,
  parent: null,
  leaf: true,
  group: null,
  aliases: [],
  ...more,
});

const tree = (table: () => CodeTable): readonly Code[] => {
  const { entries } = table();
  const parents = new Set(entries.map((e) => e.parent));
  return entries.map((e) => ({
    code: e.code,
    label: { zh: e.zh, en: e.en },
    level: e.level,
    parent: e.parent ?? null,
    leaf: !parents.has(e.code),
    group: null,
    aliases: [],
  }));
};

const makers = {
  divisions: () => tree(divisions),
  industries: () => tree(industries),
  disciplines: () => tree(disciplines),
  countries: () => tree(countries),
  counties: () =>
    jiaozuo.counties.map((c) =>
      flat(c.code, c.label, {
        parent: jiaozuo.code,
        group: c.functionalZone ? "functional-zone" : "county",
        aliases: [c.short.zh, c.short.en, ...c.aliases],
      }),
    ),
  titles: () =>
    titles().map((t) =>
      flat(t.zh, { zh: t.zh, en: t.en }, { group: t.tier, aliases: t.code ? [t.code] : [] }),
    ),
  "title-tiers": () => TITLE_TIERS.map((tier) => flat(tier, titleTierLabel(tier))),
  honours: () => honours.map((h) => flat(h.id, h.label, { group: h.level, aliases: h.aliases })),
  academies: () => academies.map((a) => flat(a.id, a.label, { group: a.standing, aliases: a.aliases })),
  degrees: () => degrees.map((d) => flat(d.code, d.label, { group: d.rank })),
  "education-levels": () => educationLevels.map((d) => flat(d.code, d.label, { group: d.rank })),
} as const satisfies Record<string, () => readonly Code[]>;

export type CodeTableName = keyof typeof makers;
export const CODE_TABLES = Object.keys(makers) as [CodeTableName, ...CodeTableName[]];

const made = new Map<CodeTableName, readonly Code[]>();
/** The rows of a code table, in the standard's order; made at first use. */
export function codesOf(name: CodeTableName): readonly Code[] {
  const known = made.get(name);
  if (known) return known;
  const rows = makers[name]();
  made.set(name, rows);
  return rows;
}

export type CodeQuery = {
  readonly q?: string | undefined;
  /** Right below this code; an empty text means the top. */
  readonly parent?: string | undefined;
  /** At or below this code. */
  readonly within?: string | undefined;
  readonly ids?: readonly string[] | undefined;
};

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** Rows that match: the same name or code first, then beginnings, then names that contain it; upper levels first. */
export function findCodes(name: CodeTableName, query: CodeQuery): readonly Code[] {
  const rows = codesOf(name);
  const byCode = new Map(rows.map((r) => [r.code, r]));
  const isWithin = (row: Code | undefined, ancestor: string): boolean =>
    row !== undefined &&
    (row.code === ancestor || (row.parent !== null && isWithin(byCode.get(row.parent), ancestor)));
  const { q, parent, within, ids } = query;
  const among = rows.filter(
    (row) =>
      (parent === undefined || (row.parent ?? "") === parent) &&
      (within === undefined || isWithin(row, within)) &&
      (ids === undefined || ids.includes(row.code)),
  );
  const wanted = plain(q ?? "");
  if (!wanted) return among;
  const rank = (row: Code): number => {
    const names = [row.code, row.label.zh, row.label.en, ...row.aliases].map(plain);
    if (names.includes(wanted)) return 0;
    if (names.some((n) => n.startsWith(wanted))) return 1;
    return names.some((n) => n.includes(wanted)) ? 2 : 3;
  };
  return among
    .map((row, order) => ({ row, order, rank: rank(row) }))
    .filter((hit) => hit.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.row.level - b.row.level || a.order - b.order)
    .map((hit) => hit.row);
}

/** The path of names above a code, for telling two 朝阳区 apart. */
export function pathOf(name: CodeTableName, code: Code): Text[] {
  const byCode = new Map(codesOf(name).map((r) => [r.code, r]));
  const above: Text[] = [];
  for (let at = code.parent; at; ) {
    const row = byCode.get(at);
    if (row) above.unshift(row.label);
    at = row?.parent ?? null;
  }
  return above;
}

/** A code with what lies below it, as tree fields of forms take it. */
export type CodeNode = { value: string; label: Text; children?: CodeNode[] };

/** The tree of a table down to `depth` levels, or the part below `within`. */
export function treeOf(name: CodeTableName, at: { within?: string | undefined; depth: number }): CodeNode[] {
  const rows = codesOf(name);
  const known = new Set(rows.map((r) => r.code));
  const below = Map.groupBy(rows, (r) => (r.parent && known.has(r.parent) ? r.parent : ""));
  const build = (parent: string, depth: number): CodeNode[] =>
    (below.get(parent) ?? []).map((row) => {
      const children = depth > 1 ? build(row.code, depth - 1) : [];
      return { value: row.code, label: row.label, ...(children.length > 0 ? { children } : {}) };
    });
  return build(at.within ?? "", at.depth);
}

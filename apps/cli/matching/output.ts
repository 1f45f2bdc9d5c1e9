import { extname } from "node:path";
import { COMPONENT_LABELS, COMPONENTS } from "#libs/matching/index.ts";
import type { MatchedNeed } from "#modules/engagements/server/matching/matching.service.ts";
import { csvText, type SheetSpec, writeWorkbook } from "#platform/spreadsheets/index.ts";
import { UsageError } from "../exit.ts";
import type { NamedExpert, NamedNeed } from "./profiles.ts";

export type Pair = {
  readonly need: { readonly code: string; readonly title: string; readonly organisation: string };
  readonly expert: { readonly code: string; readonly name: string; readonly organisation: string };
  readonly rank: number;
  readonly score: number;
  readonly components: Readonly<Record<string, number>>;
  readonly terms: readonly string[];
  readonly reasons: { readonly zh: readonly string[]; readonly en: readonly string[] };
};
export type Left = {
  readonly need: Pair["need"];
  readonly expert: Pair["expert"];
  readonly filter: string;
  readonly reason: { readonly zh: string; readonly en: string };
};
export type Result = {
  readonly needs: number;
  readonly experts: number;
  readonly modelVersion: string;
  readonly pairs: readonly Pair[];
  readonly excluded: readonly Left[];
};

const round = (n: number) => Math.round(n * 1e4) / 1e4;

/** The rankings with names instead of ids. */
export function resultOf(
  matched: readonly MatchedNeed[],
  needs: readonly NamedNeed[],
  experts: readonly NamedExpert[],
): Result {
  const expertById = new Map(experts.map((e) => [e.id, e]));
  const needById = new Map(needs.map((n) => [n.id, n]));
  const needRef = (id: string) => {
    const n = needById.get(id) as NamedNeed;
    return { code: n.code, title: n.title ?? "", organisation: n.organisation };
  };
  const expertRef = (id: string) => {
    const e = expertById.get(id) as NamedExpert;
    return { code: e.code, name: e.name, organisation: e.organisation };
  };
  return {
    needs: needs.length,
    experts: experts.length,
    modelVersion: matched[0]?.version ?? "",
    pairs: matched.flatMap((m) =>
      m.ranked.map((r) => ({
        need: needRef(m.needId),
        expert: expertRef(r.expertId),
        rank: r.rank,
        score: round(r.score),
        components: Object.fromEntries(r.components.map((c) => [c.name, round(c.value)])),
        terms: r.terms.map((t) => t.term),
        reasons: r.reasons,
      })),
    ),
    excluded: matched.flatMap((m) =>
      m.excluded.map((x) => ({
        need: needRef(m.needId),
        expert: expertRef(x.expertId),
        filter: x.filter,
        reason: x.text,
      })),
    ),
  };
}

const pairColumns: SheetSpec["columns"] = [
  { header: "需求编号 Need", width: 14 },
  { header: "需求名称 Title", width: 36 },
  { header: "需求单位 Organisation", width: 28 },
  { header: "名次 Rank", kind: "number" },
  { header: "专家编号 Expert", width: 14 },
  { header: "专家姓名 Name", width: 14 },
  { header: "专家单位 Affiliation", width: 28 },
  { header: "得分 Score", kind: "number" },
  ...COMPONENTS.map((c) => ({
    header: `${COMPONENT_LABELS[c].zh} ${COMPONENT_LABELS[c].en}`,
    kind: "number" as const,
  })),
  { header: "共同词 Shared terms", width: 40 },
  { header: "理由", width: 60 },
  { header: "Reasons", width: 60 },
];
const pairRow = (p: Pair): unknown[] => [
  p.need.code,
  p.need.title,
  p.need.organisation,
  p.rank,
  p.expert.code,
  p.expert.name,
  p.expert.organisation,
  p.score,
  ...COMPONENTS.map((c) => p.components[c] ?? null),
  p.terms.join("、"),
  p.reasons.zh.join("\n"),
  p.reasons.en.join("\n"),
];
const leftColumns: SheetSpec["columns"] = [
  ...pairColumns.slice(0, 3),
  ...pairColumns.slice(4, 7),
  { header: "条件 Filter", width: 18 },
  { header: "理由", width: 40 },
  { header: "Reason", width: 40 },
];
const leftRow = (x: Left): unknown[] => [
  x.need.code,
  x.need.title,
  x.need.organisation,
  x.expert.code,
  x.expert.name,
  x.expert.organisation,
  x.filter,
  x.reason.zh,
  x.reason.en,
];

const WRITERS: Readonly<Record<string, (result: Result) => Promise<Buffer | string>>> = {
  ".xlsx": (r) =>
    writeWorkbook({
      sheets: [
        { name: "匹配结果 Matches", columns: pairColumns, rows: r.pairs.map(pairRow) },
        { name: "未参与匹配 Excluded", columns: leftColumns, rows: r.excluded.map(leftRow) },
      ],
    }),
  // One table has one shape: those left out follow with no rank, the reason where reasons stand.
  ".csv": (r) =>
    csvText({
      name: "matches",
      columns: pairColumns,
      rows: [
        ...r.pairs.map(pairRow),
        ...r.excluded.map((x) => [
          ...[x.need.code, x.need.title, x.need.organisation, null],
          ...[x.expert.code, x.expert.name, x.expert.organisation, null],
          ...COMPONENTS.map(() => null),
          ...[null, x.reason.zh, x.reason.en],
        ]),
      ],
    }),
  ".json": async (r) => `${JSON.stringify(r, null, 2)}\n`,
  ".jsonl": async (r) =>
    [
      ...r.pairs.map((p) => JSON.stringify({ type: "pair", ...p })),
      ...r.excluded.map((x) => JSON.stringify({ type: "excluded", ...x })),
      "",
    ].join("\n"),
};

/** The writer for a file name. @throws UsageError for another ending */
export function writerFor(path: string): (result: Result) => Promise<Buffer | string> {
  const writer = WRITERS[extname(path).toLowerCase()];
  if (!writer) throw new UsageError(`--out ${path}: ${Object.keys(WRITERS).join(", ")}`);
  return writer;
}

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createPlaces, FAIR_FILTERS, matchFair } from "#libs/matching/fair/index.ts";
import type { FieldSpec, SheetRow } from "#libs/tabular/index.ts";
import { jiebaSegmenter } from "#modules/engagements/server/matching/model/segmenter.ts";
import { divisions } from "#modules/organisations/model/codes/divisions.ts";
import { UsageError } from "../exit.ts";
import { claimFolder, writeFolder } from "../files.ts";
import { type Column, fieldSpecs, POST_COLUMNS, SEEKER_COLUMNS } from "./columns.ts";
import { writeResult } from "./output.ts";
import { type Note, postOf, type Reading, seekerOf } from "./records.ts";
import { type OpenTable, openTable } from "./table.ts";

export type FairTask = {
  readonly seekers: string;
  readonly posts: string;
  readonly out: string;
  readonly top: number;
  readonly skipBad: boolean;
  readonly asOf: string;
  readonly say: (line: string) => void;
};

/** What was read of one file. `columns`: field → header used; `unread`: headers nothing was made of. */
type FileReport = {
  readonly file: string;
  readonly sheet?: string;
  readonly rows: number;
  readonly used: number;
  readonly refusedRows: number;
  readonly withoutConsent?: number;
  readonly unreadCells: number;
  readonly withoutCode: boolean;
  readonly columns: Readonly<Record<string, string>>;
  readonly unread: readonly string[];
};
type Read<T> = { records: T[]; report: FileReport; notes: { refused: Note[]; unread: Note[] } };

const MOST_TOLD = 50;
/** What is written into the folder. */
const FILES = ["seekers.jsonl", "seekers.csv", "posts.jsonl", "posts.csv", "summary.json"];
const TEXT_OF_SEEKERS = [
  "intention",
  "major",
  "skills",
  "certificates",
  "resume",
  "work",
  "internships",
  "projects",
  "summary",
];

/** The whole of `huizhi fair-match`: reads both files, matches, writes the files of the result, gives the summary. */
export async function runFairMatch(task: FairTask) {
  await claimFolder(task.out, FILES, [task.seekers, task.posts]);
  const placeOf = createPlaces(divisions().entries.map(({ code, zh }) => ({ code, name: zh })));
  const shared = { placeOf, asOf: task.asOf };
  const seekerTable = await openTable(task.seekers, fieldSpecs(SEEKER_COLUMNS));
  requireColumns(seekerTable, SEEKER_COLUMNS, { oneOf: TEXT_OF_SEEKERS });
  const postTable = await openTable(task.posts, fieldSpecs(POST_COLUMNS));
  requireColumns(postTable, POST_COLUMNS, { oneOf: ["title"] });
  const seekers = await readAll(seekerTable, SEEKER_COLUMNS, {
    ...shared,
    recordOf: seekerOf,
    nameless: undefined,
  });
  const posts = await readAll(postTable, POST_COLUMNS, {
    ...shared,
    recordOf: postOf,
    nameless: { field: "title", reason: { zh: "没有岗位名称", en: "has no name of the post" } },
  });
  tellNotes(task, [seekers, posts]);
  const bad = seekers.report.refusedRows + posts.report.refusedRows;
  if (bad > 0 && !task.skipBad)
    throw new UsageError(
      `${bad} 行不能使用；修正后重试，或用 --skip-bad 跳过 / ${bad} rows cannot be used: correct them, or pass over them with --skip-bad`,
    );
  if (seekers.records.length === 0 || posts.records.length === 0)
    throw new UsageError(
      `没有可匹配的求职者或岗位 / nothing to match: ${seekers.records.length} 名求职者 seekers, ${posts.records.length} 个岗位 posts`,
    );
  const result = matchFair({
    seekers: seekers.records,
    posts: posts.records,
    segmenter: jiebaSegmenter(),
    top: task.top,
  });
  return writeFolder(task.out, FILES, async (folder) => {
    const written = writeResult(folder, { seekers: seekers.records, posts: posts.records, result });
    const summary = {
      out: task.out,
      top: task.top,
      asOf: task.asOf,
      filters: FAIR_FILTERS,
      seekers: { ...seekers.report, pairs: written.seekers.pairs, withoutMatch: written.seekers.without },
      posts: { ...posts.report, pairs: written.posts.pairs, withoutMatch: written.posts.without },
      refused: [
        ...seekers.notes.refused.map(told(task.seekers)),
        ...posts.notes.refused.map(told(task.posts)),
      ],
      unreadCells: [
        ...seekers.notes.unread.map(told(task.seekers)),
        ...posts.notes.unread.map(told(task.posts)),
      ],
      files: FILES,
    };
    await writeFile(join(folder, "summary.json"), `${JSON.stringify(summary, null, 2)}\n`);
    return summary;
  });
}

const told = (file: string) => (note: Note) => ({ file, ...note });

function requireColumns(
  table: OpenTable,
  all: readonly Column[],
  { oneOf }: { oneOf: readonly string[] },
): void {
  if (oneOf.some((field) => table.columns.has(field))) return;
  const named = (zh: boolean) =>
    oneOf
      .map((id) => all.find((c) => c.id === id)?.label)
      .map((l) => (zh ? l?.zh : l?.en))
      .join(zh ? "、" : ", ");
  const readable = all.filter((c) => c.use === "read").map((c) => c.label.zh);
  throw new UsageError(
    `${table.file}: 缺少必需的列（其一）：${named(true)}；表中的列：${table.headers.join("、") || "（无）"}；可读的列：${readable.join("、")} / ` +
      `a column is missing, one of: ${named(false)}; columns present: ${table.headers.join(", ") || "(none)"}`,
  );
}

type Reader<T> = {
  readonly placeOf: Reading["placeOf"];
  readonly asOf: string;
  readonly recordOf: (row: SheetRow, reading: Reading) => T | "no-consent" | undefined;
  /** Why a row gives no record. */
  readonly nameless: { field: FieldSpec["id"]; reason: Note["reason"] } | undefined;
};

async function readAll<T extends { code: string; row: number }>(
  table: OpenTable,
  all: readonly Column[],
  { recordOf, nameless, ...shared }: Reader<T>,
): Promise<Read<T>> {
  const records: T[] = [];
  const refused: Note[] = [];
  const unread: Note[] = [];
  const firstRow = new Map<string, number>();
  let rows = 0;
  let withoutConsent = 0;
  const label = (field: string) =>
    table.columns.get(field)?.label ?? all.find((c) => c.id === field)?.label.zh ?? field;
  const reading: Reading = { ...shared, columns: table.columns, note: (note) => unread.push(note) };
  for await (const row of table.rows) {
    rows++;
    const record = recordOf(row, reading);
    if (record === "no-consent") withoutConsent++;
    else if (record === undefined)
      refused.push({
        row: row.row,
        column: label(nameless?.field ?? ""),
        value: "",
        reason: nameless?.reason ?? { zh: "不能使用", en: "cannot be used" },
      });
    else if (firstRow.has(record.code))
      refused.push({
        row: row.row,
        column: label("code"),
        value: record.code,
        reason: {
          zh: `编号重复，已用于第 ${firstRow.get(record.code)} 行`,
          en: `is a code used before, in row ${firstRow.get(record.code)}`,
        },
        possible: { zh: "每行编号各不相同", en: "a code of its own for every row" },
      });
    else {
      firstRow.set(record.code, row.row);
      records.push(record);
    }
  }
  return {
    records,
    notes: { refused, unread },
    report: {
      file: table.file,
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      rows,
      used: records.length,
      refusedRows: refused.length,
      ...(table.columns.has("consent") ? { withoutConsent } : {}),
      unreadCells: unread.length,
      withoutCode: !table.columns.has("code"),
      columns: Object.fromEntries(
        [...table.columns]
          .filter(([id]) => all.find((c) => c.id === id)?.use === "read")
          .map(([id, h]) => [id, h.label]),
      ),
      unread: [
        ...table.unread,
        ...[...table.columns]
          .filter(([id]) => all.find((c) => c.id === id)?.use !== "read")
          .map(([, h]) => h.label),
      ],
    },
  };
}

function tellNotes(task: FairTask, files: readonly Read<unknown>[]): void {
  for (const { report, notes } of files)
    for (const list of [notes.refused, notes.unread]) {
      for (const note of list.slice(0, MOST_TOLD)) task.say(noteLine(report.file, note));
      if (list.length > MOST_TOLD) task.say(`${report.file}: … ${list.length - MOST_TOLD}`);
    }
}

function noteLine(file: string, { row, column, value, reason, possible }: Note): string {
  const shown = value === "" ? "" : ` “${value.replace(/\s+/g, " ")}”`;
  const can = possible ? `；可填 ${possible.zh}` : "";
  const canEn = possible ? `; possible: ${possible.en}` : "";
  return `${file} 第 ${row} 行 ${column}${shown}: ${reason.zh}${can} / row ${row}: ${reason.en}${canEn}`;
}

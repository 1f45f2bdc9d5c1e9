import { LIMITS } from "../limits.ts";
import { refusal } from "../refusals.ts";
import { attributes, startTags, xmlText } from "./xml.ts";
import { readZip, unpackAll, type ZipEntry } from "./zip.ts";

export type SheetPart = { name: string; hidden: boolean; path: string };

/** A checked workbook: its parts by name, its sheets in tab order. Nothing outside the file is ever followed. */
export type Workbook = {
  parts: Map<string, ZipEntry>;
  workbookPath: string;
  sheets: SheetPart[];
  date1904: boolean;
  stylesPath: string | null;
  stringsPath: string | null;
};

const MACRO = /(^|\/)(vbaProject[^/]*\.bin|macrosheets\/|dialogsheets\/)/i;

function resolve(base: string, target: string): string {
  const parts = target.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== "" && step !== ".") parts.push(step);
  }
  return parts.join("/");
}

async function text(parts: Map<string, ZipEntry>, name: string): Promise<string | null> {
  const entry = parts.get(name);
  return entry ? xmlText(await unpackAll(entry, LIMITS.smallPartBytes)) : null;
}

type Relation = { id: string; type: string; path: string };

async function relations(parts: Map<string, ZipEntry>, of: string): Promise<Relation[]> {
  const slash = of.lastIndexOf("/") + 1;
  const xml = await text(parts, `${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`);
  return startTags(xml ?? "", "Relationship")
    .filter((a) => a.TargetMode !== "External")
    .map((a) => ({
      id: a.Id ?? "",
      type: (a.Type ?? "").split("/").at(-1) ?? "",
      path: resolve(of, a.Target ?? ""),
    }));
}

function refuseOtherKinds(parts: Map<string, ZipEntry>): void {
  const names = [...parts.keys()];
  if (names.some((n) => MACRO.test(n))) throw refusal("spreadsheets.macro");
  if (parts.has("mimetype"))
    throw refusal("spreadsheets.old-format", { kind: " ODS 格式", kindEn: "The ODS format" });
  if (parts.has("word/document.xml"))
    throw refusal("spreadsheets.not-a-table", { kind: " Word 文档", kindEn: "a Word document" });
  if (parts.has("ppt/presentation.xml"))
    throw refusal("spreadsheets.not-a-table", { kind: "演示文稿", kindEn: "a presentation" });
  if (names.some((n) => n.endsWith("workbook.bin")))
    throw refusal("spreadsheets.old-format", { kind: " .xlsb 格式", kindEn: "The .xlsb format" });
  if (!parts.has("[Content_Types].xml"))
    throw refusal("spreadsheets.not-a-table", { kind: "压缩包", kindEn: "an archive" });
}

/** Opens a workbook held in memory, refusing everything that is not a plain, whole .xlsx. */
export async function openWorkbook(file: Buffer): Promise<Workbook> {
  const parts = readZip(file);
  refuseOtherKinds(parts);
  const types = (await text(parts, "[Content_Types].xml")) ?? "";
  if (/macroEnabled/i.test(types)) throw refusal("spreadsheets.macro");
  const root = await relations(parts, "");
  const workbookPath = root.find((r) => r.type === "officeDocument")?.path;
  const xml = workbookPath === undefined ? null : await text(parts, workbookPath);
  if (workbookPath === undefined || xml === null) throw refusal("spreadsheets.damaged");
  const related = await relations(parts, workbookPath);
  const sheets: SheetPart[] = [];
  for (const sheet of startTags(xml, "sheet")) {
    const relation = related.find((r) => r.id === sheet["r:id"]);
    if (relation?.type !== "worksheet") continue;
    if (!parts.has(relation.path)) throw refusal("spreadsheets.damaged");
    sheets.push({
      name: sheet.name ?? "",
      hidden: /hidden/i.test(sheet.state ?? ""),
      path: relation.path,
    });
  }
  if (sheets.length === 0) throw refusal("spreadsheets.damaged");
  if (sheets.length > LIMITS.sheets) throw refusal("spreadsheets.too-complex");
  const part = (type: string) => related.find((r) => r.type === type && parts.has(r.path))?.path ?? null;
  const date1904 = /^(1|true)$/i.test(
    attributes(/<(?:\w+:)?workbookPr(\s[^>]*)/.exec(xml)?.[1] ?? "").date1904 ?? "",
  );
  return {
    parts,
    workbookPath,
    sheets,
    date1904,
    stylesPath: part("styles"),
    stringsPath: part("sharedStrings"),
  };
}

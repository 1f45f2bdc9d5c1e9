import { Refusal } from "#platform/kernel/refusal.ts";
import { unescapeXml, xmlText } from "#platform/spreadsheets/read/xml.ts";
import { readZip, unpackAll } from "#platform/spreadsheets/read/zip.ts";
import { LIMITS } from "./limits.ts";
import { type DocumentRefusalCode, refusal } from "./refusals.ts";

/** What the reader of ZIP parts refuses, in the words of documents. */
const SAME: Readonly<Record<string, DocumentRefusalCode>> = {
  "spreadsheets.damaged": "documents.damaged",
  "spreadsheets.encrypted": "documents.encrypted",
  "spreadsheets.unsafe": "documents.unsafe",
  "spreadsheets.bomb": "documents.unsafe",
};

/** Text of a .docx: paragraphs as lines, cells of a table apart by tabs. Declarations of entities are refused; nothing is ever looked up. */
export async function docxText(file: Buffer): Promise<string> {
  try {
    const entries = readZip(file);
    const part = entries.get("word/document.xml");
    if (!part) {
      if (entries.has("xl/workbook.xml")) throw other("一份表格", "a spreadsheet");
      if (entries.has("ppt/presentation.xml")) throw other("一份演示文稿", "a presentation");
      throw other("压缩包", "an archive");
    }
    return textOf(xmlText(await unpackAll(part, LIMITS.partBytes)));
  } catch (error) {
    const code = error instanceof Refusal ? SAME[error.code] : undefined;
    throw code ? refusal(code) : error;
  }
}

const other = (kind: string, kindEn: string) => refusal("documents.not-a-document", { kind, kindEn });

const PIECE = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<(\/?)w:(p|tc|tr|br|cr|tab)(?:\s[^>]*?)?\/?>/g;

/** Runs, breaks and cells in their order; anything else of the markup is left. */
function textOf(xml: string): string {
  // What was deleted under tracked changes is not said any more; a fallback repeats what the drawing before it says.
  const said = xml.replace(/<mc:Fallback[\s>][\s\S]*?<\/mc:Fallback>/g, "");
  let text = "";
  for (const [whole, run, closes, name] of said.matchAll(PIECE)) {
    if (text.length > LIMITS.textChars) break;
    if (run !== undefined) text += unescapeXml(run);
    else if (name === "tab") text += "\t";
    else if (name === "br" || name === "cr") text += "\n";
    else if (closes && name === "tc") text = `${text.replace(/\n+$/, "")}\t`;
    else if ((closes && (name === "p" || name === "tr")) || whole === "<w:p/>") text += "\n";
  }
  return text;
}

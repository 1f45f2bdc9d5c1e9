import { LIMITS } from "../limits.ts";
import { refusal } from "../refusals.ts";

const startsWith = (file: Buffer, ...bytes: number[]) => bytes.every((b, i) => file[i] === b);

// First bytes of what people rename to a table by mistake or on purpose.
const OTHERS: readonly [prefixes: readonly string[], kind: string, kindEn: string][] = [
  [["MZ", "\x7fELF"], "可执行程序", "a program"],
  [["#!"], "脚本程序", "a script"],
  [["%PDF"], " PDF 文档", "a PDF document"],
  [["\x89PNG", "GIF8", "\xff\xd8\xff"], "图片", "a picture"],
  [["Rar!", "7z\xbc\xaf", "\x1f\x8b"], "压缩包", "an archive"],
  [["{\\rtf"], " RTF 文档", "an RTF document"],
];

/**
 * Tells a workbook from a text table by content; the file's name is not trusted. Refuses everything else with what it is:
 * .xls, encrypted workbooks, programs, documents, pictures, archives, web pages renamed to .xls.
 */
export function sniff(file: Buffer): "xlsx" | "csv" {
  if (file.length === 0) throw refusal("spreadsheets.empty");
  if (file.length > LIMITS.fileBytes)
    throw refusal("spreadsheets.file-too-large", {
      size: Math.ceil(file.length / 1_048_576),
      limit: LIMITS.fileBytes / 1_048_576,
    });
  if (startsWith(file, 0x50, 0x4b, 0x03, 0x04)) return "xlsx";
  if (startsWith(file, 0x50, 0x4b)) throw refusal("spreadsheets.damaged");
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (file.includes(Buffer.from("EncryptedPackage", "utf16le"))) throw refusal("spreadsheets.encrypted");
    if (file.includes(Buffer.from("WordDocument", "utf16le")))
      throw refusal("spreadsheets.not-a-table", { kind: " Word 文档", kindEn: "a Word document" });
    throw refusal("spreadsheets.old-format", { kind: "旧版 .xls 格式", kindEn: "The old .xls format" });
  }
  const start = file.toString("latin1", 0, 512);
  for (const [prefixes, kind, kindEn] of OTHERS)
    if (prefixes.some((p) => start.startsWith(p)))
      throw refusal("spreadsheets.not-a-table", { kind, kindEn });
  const text = start
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype html|html|head|body|table|meta|\?xml)/.test(text))
    throw refusal("spreadsheets.old-format", {
      kind: "网页或 XML 形式的表格",
      kindEn: "A table stored as a web page or XML",
    });
  return "csv";
}

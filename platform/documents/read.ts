import { docxText } from "./docx.ts";
import { LIMITS } from "./limits.ts";
import { pdfText } from "./pdf.ts";
import { refusal } from "./refusals.ts";

export type DocumentText = { readonly kind: "docx" | "pdf"; readonly text: string };

const startsWith = (file: Buffer, ...bytes: number[]) => bytes.every((b, i) => file[i] === b);

const OTHERS: readonly [prefixes: readonly string[], kind: string, kindEn: string][] = [
  [["MZ", "\x7fELF"], "可执行程序", "a program"],
  [["#!"], "脚本程序", "a script"],
  [["\x89PNG", "GIF8", "\xff\xd8\xff", "BM"], "图片", "a picture"],
  [["Rar!", "7z\xbc\xaf", "\x1f\x8b"], "压缩包", "an archive"],
  [["{\\rtf"], " RTF 文档", "an RTF document"],
];

/** Tells what a file is by its content, never by its name; refuses what is neither .docx nor PDF with what it is. */
export function kindOf(file: Buffer): DocumentText["kind"] {
  if (file.length === 0) throw refusal("documents.empty");
  if (file.length > LIMITS.fileBytes)
    throw refusal("documents.too-large", { limit: LIMITS.fileBytes / 1_048_576 });
  // Mail programs put up to a kilobyte before the header.
  if (file.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (startsWith(file, 0x50, 0x4b)) return "docx";
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (file.includes(Buffer.from("EncryptedPackage", "utf16le"))) throw refusal("documents.encrypted");
    throw refusal("documents.old-format");
  }
  const start = file.toString("latin1", 0, 512);
  for (const [prefixes, kind, kindEn] of OTHERS)
    if (prefixes.some((p) => start.startsWith(p)))
      throw refusal("documents.not-a-document", { kind, kindEn });
  throw refusal("documents.not-a-document", { kind: "其他格式", kindEn: "something else" });
}

/** Reads one document in this thread; whoever takes files from people goes through `documentText`. */
export async function readDocument(file: Buffer): Promise<DocumentText> {
  const kind = kindOf(file);
  const raw = await (kind === "docx" ? docxText(file) : pdfText(file));
  const text = raw
    .toWellFormed()
    .normalize("NFC")
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff\ufeff]/gu, "")
    .replace(/[\u00a0\u2000-\u200b\u3000]/g, " ")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .slice(0, LIMITS.textChars);
  if (text.replace(/\s/g, "").length < LIMITS.leastChars) throw refusal("documents.no-text");
  return { kind, text };
}

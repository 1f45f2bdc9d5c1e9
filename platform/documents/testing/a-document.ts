import { aZip } from "#platform/spreadsheets/testing/a-workbook.ts";

const escapeText = (t: string) => t.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** `word/document.xml` with one paragraph per line; a line with tabs becomes a row of a table. */
export const documentXml = (lines: readonly string[], prolog = '<?xml version="1.0" encoding="UTF-8"?>') => {
  const paragraph = (text: string) =>
    `<w:p><w:pPr/><w:r><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r></w:p>`;
  const body = lines.map((line) =>
    line.includes("\t")
      ? `<w:tbl><w:tr>${line
          .split("\t")
          .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
          .join("")}</w:tr></w:tbl>`
      : paragraph(line),
  );
  return `${prolog}<w:document ${W}><w:body>${body.join("")}</w:body></w:document>`;
};

/** A .docx as Word lays it out, without any code under test. */
export const aDocx = (lines: readonly string[], parts: Record<string, string | Uint8Array> = {}): Buffer =>
  aZip({
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "word/document.xml": documentXml(lines),
    ...parts,
  });

/** A PDF of one page with Latin text in Helvetica, written by hand; `extra` joins the trailer. */
export function aPdf(lines: readonly string[], extra = "", objects: readonly string[] = []): Buffer {
  const escaped = lines.map((l) => l.replace(/[\\()]/g, (c) => `\\${c}`));
  const stream = `BT /F1 11 Tf 50 800 Td 14 TL ${escaped.map((l) => `(${l}) Tj T*`).join(" ")} ET`;
  const all = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...objects,
  ];
  let text = "%PDF-1.4\n";
  const offsets = all.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) text += `${String(at).padStart(10, "0")} 00000 n \n`;
  text += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** Protected by a password nobody knows (standard handler, RC4 40). */
export const anEncryptedPdf = (): Buffer =>
  aPdf(
    ["A secret CV that nobody without the password reads"],
    `/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`,
    [`<< /Filter /Standard /V 1 /R 2 /O <${"4e".repeat(32)}> /U <${"17".repeat(32)}> /P -44 >>`],
  );

import { strToU8, zipSync } from "fflate";

export type DemoDocument = { readonly name: string; readonly mime: string; readonly bytes: Buffer };

const MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const NOTICE = [
  "【演示文件】本文件为系统演示自动生成，不是真实合同或凭证，不具有法律效力。",
  "[Demonstration document] Made for this demonstration; no real contract or voucher, without legal effect.",
];

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A paragraph; a heading is large and bold, in the middle of the line. */
const paragraph = (text: string, heading = false): string =>
  `<w:p>${heading ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : ""}<w:r>${
    heading ? '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr>' : ""
  }<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/**
 * A page in the format of word processors (OOXML), about 1.5 kB, that says in both languages what it is. The same input gives
 * the same bytes, so that a document is stored once however often it is made.
 */
export function demoDocument(given: {
  /** What the document is called, without ending. */
  readonly title: string;
  readonly lines: readonly string[];
}): DemoDocument {
  const body = [
    paragraph(given.title, true),
    ...[...NOTICE, "", ...given.lines].map((line) => paragraph(line)),
  ];
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MIME}.main+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body.join("")}</w:body></w:document>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  // A time of the local clock that every zone has: the bytes must not depend on when and where they are made.
  const bytes = zipSync(files, { level: 9, mtime: new Date(1980, 0, 2) });
  return { name: `${given.title}（演示文件）.docx`, mime: MIME, bytes: Buffer.from(bytes) };
}

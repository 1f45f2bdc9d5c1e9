import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Block, Paper } from "../../../model/papers/content.ts";

/** Faces that are there wherever the file is opened: Word's own for Chinese, a plain one for Latin. */
const FONT = { ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "Microsoft YaHei" };
/** Twentieths of a point. */
const TWIPS = 20;
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const lines = (text: string, bold = false, size?: number): TextRun[] =>
  text
    .split("\n")
    .map(
      (line, i) =>
        new TextRun({ text: line, bold, ...(size ? { size } : {}), ...(i > 0 ? { break: 1 } : {}) }),
    );

function cells(
  row: readonly string[],
  widths: readonly number[],
  { head = false, keepNext = false } = {},
): TableCell[] {
  return row.map(
    (text, i) =>
      new TableCell({
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        margins: { top: 60, bottom: 60, left: 90, right: 90 },
        verticalAlign: VerticalAlign.CENTER,
        ...(head ? { shading: { fill: "EEF2F6" } } : {}),
        children: [new Paragraph({ keepNext, children: lines(text, head, 19) })],
      }),
  );
}

function table(
  head: readonly string[] | null,
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): Table {
  const all = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((s) => Math.floor((WIDTH * s) / all));
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...(head
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: cells(head, widths, { head: true }),
            }),
          ]
        : []),
      // Facts belong together; the rows of a list may go to the next page.
      ...rows.map(
        (row, i) =>
          new TableRow({
            cantSplit: true,
            children: cells(row, widths, { keepNext: head === null && i < rows.length - 1 }),
          }),
      ),
    ],
  });
}

const AFTER = new Paragraph({ spacing: { after: 120 }, children: [] });

function shown(block: Block, first: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          pageBreakBefore: first && block.level === 1,
          keepNext: true,
          children: [new TextRun(block.text)],
        }),
      ];
    case "facts":
      return [table(null, block.rows, [20, 80]), AFTER];
    case "table":
      return [table(block.head, block.rows, block.shares), AFTER];
    case "tent":
      return block.lines.map(
        (l) => new Paragraph({ children: lines(l.text, l.strong === true, l.size * 2) }),
      );
    case "gap":
      return [new Paragraph({ spacing: { after: block.height * TWIPS }, children: [] })];
    case "text":
    case "display":
      return [
        new Paragraph({
          alignment:
            block.kind === "display" || block.align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { after: 120 },
          children: lines(
            block.text,
            block.strong === true,
            block.kind === "display" ? block.size * 2 : undefined,
          ),
        }),
      ];
    case "qr":
      return [new Paragraph({ children: lines(`${block.caption} ${block.code}`) })];
  }
}

/** A paper as a Word file: cover, table of contents with links, chapters with real headings. */
export async function docxOf(paper: Paper): Promise<Buffer> {
  const zh = paper.locale === "zh";
  const { above, title, below } = paper.cover ?? { above: "", title: paper.title, below: [] };
  const centred = (
    text: string,
    run: { size: number; bold?: boolean; color?: string; characterSpacing?: number },
    space: number,
  ) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: space },
      children: [new TextRun({ text, ...run })],
    });
  const cover = [
    new Paragraph({ spacing: { before: 2_800 }, children: [] }),
    ...(above ? [centred(above, { size: 34, bold: true, color: "1F3A5F" }, 600)] : []),
    centred(title, { size: 64, bold: true, ...(zh ? { characterSpacing: 240 } : {}) }, 3_600),
    ...below.map((line) => centred(line, { size: 26 }, 160)),
    centred(paper.foot, { size: 16, color: "555555" }, 0),
    new Paragraph({
      pageBreakBefore: true,
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: zh ? "目  录" : "Contents", bold: true, size: 32 })],
    }),
    new TableOfContents(zh ? "目录" : "Contents", { hyperlink: true, headingStyleRange: "1-2" }),
  ];
  const file = new Document({
    title: paper.title,
    creator: "Huizhi",
    styles: {
      default: {
        document: { run: { font: FONT, size: 21 } },
        heading1: {
          run: { font: FONT, size: 36, bold: true, color: "1F3A5F" },
          paragraph: { spacing: { after: 200 } },
        },
        heading2: {
          run: { font: FONT, size: 26, bold: true },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
        heading3: {
          run: { font: FONT, size: 22, bold: true },
          paragraph: { spacing: { before: 120, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
          titlePage: true,
        },
        footers: {
          first: new Footer({ children: [new Paragraph({ children: [] })] }),
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ size: 16, color: "555555", children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          ...(paper.contents ? cover : []),
          ...paper.parts.flatMap((blocks) => blocks.flatMap((block, i) => shown(block, i === 0))),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

import { fileURLToPath } from "node:url";
import pdfmake, { type Content, type Definition } from "pdfmake";
import type { Block, Paper, Sheet } from "../../../model/papers/content.ts";

const fonts = {
  normal: fileURLToPath(
    import.meta.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
  ),
  bold: fileURLToPath(import.meta.resolve("@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf")),
};
// Comes with pdfmake; has the letters of European names (ę, ő, Ж) that the Chinese face lacks.
const european = {
  normal: fileURLToPath(import.meta.resolve("pdfmake/fonts/Roboto/Roboto-Regular.ttf")),
  bold: fileURLToPath(import.meta.resolve("pdfmake/fonts/Roboto/Roboto-Medium.ttf")),
};
pdfmake.setFonts({ Noto: fonts, European: european });
// Nothing but the fonts is read while a paper is made.
const readable = new Set([...Object.values(fonts), ...Object.values(european)]);
pdfmake.setLocalAccessPolicy((path) => readable.has(path));
pdfmake.setUrlAccessPolicy(() => false);

const A4 = { width: 595.28, height: 841.89 };
/** Free margins of a page, points: left, top, right, bottom. */
const MARGINS = { a4: [56, 52, 56, 52], "a4-landscape": [40, 40, 40, 44] } as const;
const GREY = "#555555";
const LINE = "#9aa3ad";
/** Padding of a table's cells, points. */
const PAD = 5;

const EUROPEAN = /[\u0100-\u024f\u0370-\u058f\u1e00-\u1eff]/;
/** A personal name in a list of names: not broken over two lines. */
const NAME = /^\p{Script=Han}{2,4}$/u;
/** Words with letters that the Chinese face lacks are set in the European one; names of people stay on one line. */
function words(text: string): string | Content[] {
  const pieces = text.split(/( — |、)/);
  if (pieces.length === 1 && !EUROPEAN.test(text)) return text;
  return pieces.flatMap((piece): Content[] => {
    if (NAME.test(piece)) return [{ text: piece, noWrap: true }];
    return piece
      .split(/([^\s\u2e80-\uffef]+)/)
      .filter((word) => word !== "")
      .map((word) => (EUROPEAN.test(word) ? { text: word, font: "European" } : { text: word }));
  });
}

const widthFor = (kind: "a4" | "a4-landscape"): number =>
  (kind === "a4" ? A4.width : A4.height) - MARGINS[kind][0] - MARGINS[kind][2];

const cellLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingLeft: () => PAD,
  paddingRight: () => PAD,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};
const cutLayout = {
  hLineWidth: () => 0.4,
  vLineWidth: () => 0.4,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  hLineStyle: () => ({ dash: { length: 3, space: 3 } }),
  vLineStyle: () => ({ dash: { length: 3, space: 3 } }),
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

const HEADINGS = {
  1: { fontSize: 20, alignment: "center", margin: [0, 6, 0, 10] },
  2: { fontSize: 13, margin: [0, 12, 0, 6] },
  3: { fontSize: 11, margin: [0, 8, 0, 4] },
} as const;

function table(block: Extract<Block, { kind: "table" }>, width: number): Content {
  const columns = block.shares.length;
  // Shares are of the whole width; padding and lines take their part of it.
  const free = width - columns * 2 * PAD - (columns + 1) * 0.5;
  const all = block.shares.reduce((a, b) => a + b, 0);
  return {
    layout: cellLayout,
    fontSize: block.size ?? 9.5,
    lineHeight: 1.15,
    margin: [0, 2, 0, 8],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: block.shares.map((s) => (free * s) / all),
      body: [
        block.head.map((text) => ({ text: words(text), bold: true, fillColor: "#eef2f6" })),
        ...block.rows.map((row) => row.map((text) => ({ text: words(text) }))),
      ],
    },
  };
}

function shown(block: Block, width: number): Content {
  switch (block.kind) {
    case "heading":
      return { text: words(block.text), bold: true, headlineLevel: block.level, ...HEADINGS[block.level] };
    case "display":
      return {
        text: words(block.text),
        fontSize: block.size,
        bold: block.strong === true,
        alignment: "center",
        lineHeight: 1.1,
      };
    case "text":
      return {
        text: words(block.text),
        bold: block.strong === true,
        fontSize: block.small ? 9 : 11.5,
        color: block.small ? GREY : "black",
        alignment: block.align ?? "left",
        lineHeight: block.small ? 1.2 : 1.55,
        margin: [0, 0, 0, block.small ? 2 : 6],
        ...(block.indent ? { leadingIndent: 23 } : {}),
      };
    case "facts":
      return {
        layout: "noBorders",
        margin: [0, 4, 0, 8],
        lineHeight: 1.3,
        table: {
          widths: ["auto", "*"],
          body: block.rows.map(([label, value]) => [
            { text: label, color: GREY, noWrap: true, margin: [0, 0, 12, 0] },
            { text: words(value) },
          ]),
        },
      };
    case "table":
      return table(block, width);
    case "qr":
      return {
        stack: [
          { qr: block.code, fit: block.size, alignment: "center", eccLevel: "M" },
          { text: block.caption, fontSize: 9, color: GREY, alignment: "center", margin: [0, 4, 0, 0] },
        ],
        unbreakable: true,
      };
    case "tent":
      return { svg: tentOf(block), width: block.width, height: block.height };
    case "gap":
      // No line of its own: free height and nothing else.
      return { text: "", fontSize: 0.01, lineHeight: 0.01, margin: [0, 0, 0, block.height] };
  }
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** A standing card as a drawing: both sides and the line to fold along. */
function tentOf({ width, height, lines }: Extract<Block, { kind: "tent" }>): string {
  const half = height / 2;
  const gap = 10;
  const tall = lines.reduce((sum, line) => sum + line.size, 0) + gap * (lines.length - 1);
  let y = (half - tall) / 2;
  const side = lines
    .map(({ text, size, strong }) => {
      // The foot of Chinese characters stands an eighth of their size below the base line.
      const base = y + size * 0.88;
      y += size + gap;
      const font = EUROPEAN.test(text) ? "European" : "Noto";
      return `<text x="${width / 2}" y="${base}" text-anchor="middle" font-family="${font}" font-size="${size}"${
        strong ? ' font-weight="bold"' : ""
      }>${escaped(text)}</text>`;
    })
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <g transform="rotate(180 ${width / 2} ${half / 2})">${side}</g>
    <line x1="0" y1="${half}" x2="${width}" y2="${half}" stroke="${LINE}" stroke-width="0.4" stroke-dasharray="1 4"/>
    <g transform="translate(0 ${half})">${side}</g></svg>`;
}

/** Points that a heading needs below itself: its own line, the table's head and one row of two lines. */
const HEADING_ROOM = 104;

/** A heading at the foot of a page goes to the next one, to what follows it. */
const keepTogether =
  (kind: "a4" | "a4-landscape") =>
  (
    node: { headlineLevel?: number; startPosition?: { verticalRatio: number } },
    { getFollowingNodesOnPage }: { getFollowingNodesOnPage: () => readonly unknown[] },
  ): boolean => {
    if (node.headlineLevel !== 2) return false;
    const height =
      kind === "a4"
        ? A4.height - MARGINS.a4[1] - MARGINS.a4[3]
        : A4.width - MARGINS["a4-landscape"][1] - MARGINS["a4-landscape"][3];
    const low = (node.startPosition?.verticalRatio ?? 0) > 1 - HEADING_ROOM / height;
    return low || getFollowingNodesOnPage().length === 0;
  };

function pages(paper: Paper, kind: "a4" | "a4-landscape"): Definition {
  const width = widthFor(kind);
  const footer = (page: number, count: number) => {
    if (!paper.foot && !paper.numbered) return "";
    const number = paper.locale === "zh" ? `第${page}页，共${count}页` : `Page ${page} of ${count}`;
    return {
      margin: [MARGINS[kind][0], 12, MARGINS[kind][2], 0],
      fontSize: 8,
      color: GREY,
      columns: [
        { text: words(paper.foot), width: "*" },
        ...(paper.numbered ? [{ text: number, width: "auto", alignment: "right", noWrap: true }] : []),
      ],
    };
  };
  return {
    pageOrientation: kind === "a4" ? "portrait" : "landscape",
    pageMargins: [...MARGINS[kind]],
    footer,
    pageBreakBefore: keepTogether(kind),
    content: paper.parts.map((blocks, i) => ({
      stack: blocks.map((block) => shown(block, width)),
      ...(i > 0 ? { pageBreak: "before" } : {}),
    })),
  };
}

function grid(paper: Paper, sheet: Extract<Sheet, { kind: "grid" }>): Definition {
  const { columns, rows, width, height } = sheet;
  const each = columns * rows;
  const count = Math.ceil(paper.parts.length / each);
  const cell = (blocks: readonly Block[] | undefined): Content => ({
    stack: (blocks ?? []).map((block) => shown(block, width)),
    // A drawing fills its card.
    margin: blocks?.[0]?.kind === "tent" ? 0 : [14, 14, 14, 0],
  });
  return {
    pageMargins: [(A4.width - columns * width) / 2, (A4.height - rows * height) / 2 - 2, 0, 0],
    content: Array.from({ length: count }, (_, page) => ({
      layout: cutLayout,
      table: {
        widths: Array.from({ length: columns }, () => width),
        heights: height,
        dontBreakRows: true,
        body: Array.from({ length: rows }, (_r, row) =>
          Array.from({ length: columns }, (_c, column) =>
            cell(paper.parts[page * each + row * columns + column]),
          ),
        ),
      },
      ...(page > 0 ? { pageBreak: "before" } : {}),
    })),
  };
}

/** A paper as PDF with its fonts inside (only the characters that are used). */
export function pdfOf(paper: Paper): Promise<Buffer> {
  const { sheet } = paper;
  const definition = sheet.kind === "grid" ? grid(paper, sheet) : pages(paper, sheet.kind);
  return pdfmake
    .createPdf({
      ...definition,
      pageSize: "A4",
      defaultStyle: { font: "Noto", fontSize: 11 },
      info: { title: paper.title, creator: "Huizhi", producer: "Huizhi" },
      language: paper.locale === "zh" ? "zh-CN" : "en",
    })
    .getBuffer();
}

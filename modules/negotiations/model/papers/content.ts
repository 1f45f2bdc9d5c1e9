import type { Locale } from "#platform/kernel/text.ts";

/** One piece of a paper, without any layout but what the reader must notice. */
export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly level: 1 | 2 | 3 }
  /** Large letters of a fixed size (points), centred: names and numbers on cards. */
  | { readonly kind: "display"; readonly text: string; readonly size: number; readonly strong?: boolean }
  | {
      readonly kind: "text";
      readonly text: string;
      readonly align?: "center" | "right";
      readonly strong?: boolean;
      readonly small?: boolean;
      /** First line indented by two characters, as Chinese letters are. */
      readonly indent?: boolean;
    }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** `shares`: relative widths of the columns. */
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly shares: readonly number[];
      readonly rows: readonly (readonly string[])[];
      /** Letters in points; a list that hangs on a wall is read from farther away. */
      readonly size?: number;
    }
  /** A card that stands: folded in the middle, the same lines on both sides, the upper ones upside down. */
  | {
      readonly kind: "tent";
      readonly width: number;
      readonly height: number;
      readonly lines: readonly { readonly text: string; readonly size: number; readonly strong?: boolean }[];
    }
  /** A QR code of `size` points with words beside or under it. */
  | { readonly kind: "qr"; readonly code: string; readonly caption: string; readonly size: number }
  /** Free height in points. */
  | { readonly kind: "gap"; readonly height: number };

/** `grid`: cells of fixed size cut from A4, one part each; else every part begins a page of its own. */
export type Sheet =
  | { readonly kind: "a4" | "a4-landscape" }
  | {
      readonly kind: "grid";
      readonly columns: number;
      readonly rows: number;
      readonly width: number;
      readonly height: number;
    };

/** What stands on a paper; the same content gives a PDF and, for the handbook, a Word file. */
export type Paper = {
  readonly locale: Locale;
  readonly title: string;
  readonly sheet: Sheet;
  /** One line at the foot of every page; grids have none. */
  readonly foot: string;
  /** Whether pages are numbered (a list of several pages that belong together). */
  readonly numbered: boolean;
  /** A cover and a table of contents come first. */
  readonly contents: boolean;
  /** What stands on the cover: a line above the title, the title, lines below. */
  readonly cover?: { readonly above: string; readonly title: string; readonly below: readonly string[] };
  readonly parts: readonly (readonly Block[])[];
};

export const MM = 72 / 25.4;

/** Width in points of a text set in `size`: a Chinese character takes one em, Latin letters about 0.58. */
export function widthOf(text: string, size: number): number {
  let em = 0;
  for (const c of text) em += /[\u1100-\uffff]/u.test(c) ? 1 : /[A-ZMW@]/.test(c) ? 0.68 : 0.56;
  return em * size;
}

/**
 * A title in two lines of about the same length: before 暨 (“and”) near its middle, in English between words. Kept whole where one line
 * of `width` points holds it at `size`.
 */
export function balanced(text: string, { width, size }: { width: number; size: number }): string {
  if (widthOf(text, size) <= width) return text;
  const breaks = [...text.matchAll(/ |(?=[暨])/g)].map((m) => m.index);
  const middle = text.length / 2;
  const near = breaks.filter((at) => Math.abs(at - middle) <= text.length / 4);
  const [best] = near.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const at = best ?? Math.ceil(middle);
  return `${text.slice(0, at).trim()}\n${text.slice(at).trim()}`;
}

/** The largest size (points) at which a text fits a width in so many lines; never below `least`. */
export function fitted(
  text: string,
  { width, most, least, lines = 1 }: { width: number; most: number; least: number; lines?: number },
): number {
  // Lines end at words: a fifth of each may stay empty.
  const room = lines === 1 ? width : width * lines * 0.8;
  const words = text.split(/\s+/).filter((w) => !/[\u2e80-\uffff]/u.test(w));
  for (let size = most; size > least; size--)
    if (widthOf(text, size) <= room && words.every((w) => widthOf(w, size) <= width)) return size;
  return least;
}

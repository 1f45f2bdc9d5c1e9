/** What a UTF-16 unit is to the segmenter. Bits, so that those of a block can be collected. */
export const INSIDE = 1;
/** ASCII letter or digit; always with INSIDE. */
export const ALPHANUMERIC = 2;
/** First half of a character beyond the basic plane; whether it is inside is told by both halves. */
export const HIGH_HALF = 4;

/** By unit: 0 for what stands alone (punctuation, space, other scripts), else the bits above. Rules of jieba-rs. */
export const KINDS: Uint8Array = kinds();

function kinds(): Uint8Array {
  const made = new Uint8Array(65_536);
  const mark = (from: number, to: number, kind: number) => made.fill(kind, from, to + 1);
  mark(0x4e00, 0x9fff, INSIDE);
  mark(0x3400, 0x4dbf, INSIDE);
  mark(0xf900, 0xfaff, INSIDE);
  mark(0xd800, 0xdbff, HIGH_HALF);
  for (const sign of "+#&._%-") mark(sign.charCodeAt(0), sign.charCodeAt(0), INSIDE);
  mark(0x30, 0x39, INSIDE | ALPHANUMERIC);
  mark(0x41, 0x5a, INSIDE | ALPHANUMERIC);
  mark(0x61, 0x7a, INSIDE | ALPHANUMERIC);
  return made;
}

/** Whether a character beyond the basic plane belongs into a block: the ideographs of extensions B–F and their supplement. */
export function isRareIdeograph(character: number): boolean {
  return (
    (character >= 0x20000 && character <= 0x2a6df) ||
    (character >= 0x2a700 && character <= 0x2ebef) ||
    (character >= 0x2f800 && character <= 0x2fa1f)
  );
}

export function isHighHalf(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

/** `zh` mostly Chinese, `en` mostly words in Latin letters, `none` neither. */
export type Language = "zh" | "en" | "none";

/** A Chinese character says about as much as this many Latin letters. */
export const LETTERS_PER_CHARACTER = 3;

/** Number of Chinese characters. */
export function hanLength(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) count++;
  }
  return count;
}

/** Number of unaccented Latin letters. */
export function latinLength(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i) | 0x20;
    if (unit >= 0x61 && unit <= 0x7a) letters++;
  }
  return letters;
}

/** The language a text is mostly written in; a Chinese text with English terms inside is Chinese. */
export function languageOf(text: string): Language {
  const letters = latinLength(text);
  const han = hanLength(text);
  if (han === 0 && letters === 0) return "none";
  return han * LETTERS_PER_CHARACTER >= letters ? "zh" : "en";
}

/** Accents of LaTeX as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  c: "\u0327",
  k: "\u0328",
  d: "\u0323",
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: "ß",
  o: "ø",
  O: "Ø",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  l: "ł",
  L: "Ł",
  i: "ı",
  j: "ȷ",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  mu: "μ",
  times: "×",
  textendash: "–",
  textemdash: "—",
};

/** Text of a BibTeX value: accents and letters of LaTeX as Unicode, commands and braces gone; anything unknown stays readable. */
export function plainOfLatex(value: string): string {
  if (!/[\\{}$~-]/.test(value)) return value;
  return value
    .replace(/\\([`'^~="."])\s*\{?\\?([A-Za-zıȷ])\}?/g, (_, accent: string, letter: string) =>
      put(accent, letter),
    )
    .replace(/\\([uvHckdr])\s*\{\\?([A-Za-z])\}/g, (_, accent: string, letter: string) => put(accent, letter))
    .replace(/\\([uvHckdr])\s+([A-Za-z])\b/g, (_, accent: string, letter: string) => put(accent, letter))
    .replace(
      /\\([A-Za-z]+)\s*(\{\})?/g,
      (whole, name: string) => LETTERS[name] ?? (whole.endsWith(" ") ? " " : ""),
    )
    .replace(/\\([&%$#_{}])/g, "$1")
    .replace(/---/g, "—")
    .replace(/--/g, "–")
    .replace(/~/g, " ")
    .replace(/[{}$\\]/g, "")
    .normalize("NFC");
}

function put(accent: string, letter: string): string {
  const mark = ACCENTS[accent];
  const base = letter === "ı" ? "i" : letter === "ȷ" ? "j" : letter;
  return mark ? `${base}${mark}` : base;
}

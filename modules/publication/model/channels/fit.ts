import type { Text } from "#platform/kernel/text.ts";

/** What of a need decides whether a channel is asked. */
export type FitNeed = {
  readonly fields: readonly string[];
  readonly industry: string | null;
  readonly title: string;
  readonly text: string;
};
/** What a channel says of itself. */
export type FitChannel = {
  readonly fields: readonly string[];
  readonly industries: readonly string[];
  readonly description: string | null;
};
/** 0 nothing in common … 1 everything; reasons in the order of their weight. */
export type Fit = { readonly score: number; readonly reasons: readonly Text[] };

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** The same field, or one that contains the other (新材料 / 超硬新材料). */
const sameField = (a: string, b: string): boolean => {
  const [x, y] = [plain(a), plain(b)];
  return x !== "" && y !== "" && (x.includes(y) || y.includes(x));
};

/** A code of GB/T 4754 without its section letter; a section alone stays a letter. */
const bare = (code: string): string =>
  code
    .trim()
    .toUpperCase()
    .replace(/^([A-T])(?=\d)/, "");
const covers = (interest: string, industry: string): boolean => {
  const own = interest.trim().toUpperCase();
  const asked = industry.trim().toUpperCase();
  return /^[A-T]$/.test(own) ? asked.startsWith(own) : bare(asked).startsWith(bare(own));
};

const RUNS = /\p{Script=Han}{2,}|[a-z][a-z-]{2,}/gu;
const isHan = (run: string): boolean => /\p{Script=Han}/u.test(run);
const runsOf = (text: string): string[] =>
  [...text.normalize("NFKC").toLowerCase().matchAll(RUNS)].map(([run]) => run);
const pairsOf = (run: string): string[] =>
  isHan(run) ? Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)) : [run];

/** Two-character pieces of Chinese and words of other scripts: enough to see whether two texts speak of the same. */
const piecesOf = (text: string): Set<string> => new Set(runsOf(text).flatMap(pairsOf));

/** Pieces that follow each other in a text, as the words they come from: 燃料, 料电, 电池 are 燃料电池. */
function joined(text: string, pieces: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const run of runsOf(text)) {
    let word = "";
    for (const piece of [...pairsOf(run), ""]) {
      if (pieces.has(piece)) word += word === "" ? piece : piece.slice(-1);
      else if (word) {
        found.add(word);
        word = "";
      }
    }
  }
  return [...found];
}
/** Said in every description and every need. */
const COMMON = piecesOf(
  "技术研究开发研发企业需求合作项目产品科技创新领域方向专家团队学院大学研究院研究所我校我院以及相关应用工程高等协会服务焦作 the and for with",
);

const WEIGHTS = { fields: 0.6, industry: 0.25, text: 0.15 } as const;
/** So many pieces in common count in full. */
const ENOUGH_PIECES = 6;

/**
 * How well a need fits a channel: shared fields of technology weigh most, then the industry (a code covers those below it), then what
 * the channel's description and the need's public text have in common. A channel that names no field and no industry takes everything a
 * little. Cheap on purpose: a digest is chosen from hundreds of needs for dozens of channels while somebody waits, and is edited after.
 */
export function fitOf(need: FitNeed, channel: FitChannel): Fit {
  const reasons: Text[] = [];
  const shared = need.fields.filter((f) => channel.fields.some((own) => sameField(own, f)));
  const fields = need.fields.length > 0 ? shared.length / need.fields.length : 0;
  if (shared.length > 0)
    reasons.push({ zh: `领域相同：${shared.join("、")}`, en: `Shared fields: ${shared.join(", ")}` });
  const covering = need.industry
    ? channel.industries.find((own) => covers(own, need.industry as string))
    : undefined;
  if (covering)
    reasons.push({ zh: `行业在关注范围内（${covering}）`, en: `Industry of interest (${covering})` });
  const own = piecesOf(channel.description ?? "");
  const common = [...piecesOf(`${need.title} ${need.text}`)].filter((p) => own.has(p) && !COMMON.has(p));
  // A single piece is as a rule the seam between two words.
  const alike = common.length >= 2;
  const text = alike ? Math.min(1, common.length / ENOUGH_PIECES) : 0;
  if (alike) {
    const words = joined(`${need.title} ${need.text}`, new Set(common)).slice(0, 4);
    reasons.push({
      zh: `简介中提到：${words.join("、")}`,
      en: `Mentioned in the description: ${words.join(", ")}`,
    });
  }
  const open = channel.fields.length === 0 && channel.industries.length === 0;
  if (open) reasons.push({ zh: "渠道未限定领域", en: "The channel names no fields" });
  const score =
    (open ? 0.2 : 0) + WEIGHTS.fields * fields + WEIGHTS.industry * (covering ? 1 : 0) + WEIGHTS.text * text;
  return { score: Math.round(Math.min(1, score) * 1000) / 1000, reasons };
}

/** Below this nothing is proposed: a partner who is sent what is not theirs stops reading. */
export const LEAST_FIT = 0.2;
/** So many needs are proposed for one letter. */
export const DIGEST_SIZE = 8;

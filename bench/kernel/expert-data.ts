import { seeded, zipf } from "./random.ts";

const VOCABULARY = 120_000;
const TOPICS = 2_000;
const TOPIC_WORDS = 160;
const COMMON = 1_500;

/** Experts with 1–20 papers of 30–54 tokens about one to three topics; tokens are numbers below `vocabulary`. */
export type Experts = { offsets: Float64Array; terms: Int32Array; vocabulary: number; needs: number[][] };

export function experts(count: number, needs = 130): Experts {
  const fixed = seeded(99);
  const topics = Array.from({ length: TOPICS }, () =>
    Int32Array.from({ length: TOPIC_WORDS }, () => COMMON + Math.floor(fixed() * (VOCABULARY - COMMON))),
  );
  const writer = (random: () => number) => {
    const inTopic = zipf(TOPIC_WORDS, 0.8, random);
    const common = zipf(COMMON, 0.75, random);
    const rare = zipf(VOCABULARY - COMMON, 0.9, random);
    const token = (own: readonly number[]): number => {
      const x = random();
      if (x < 0.4) return common();
      if (x < 0.9) return topics[own[Math.floor(random() * own.length)] ?? 0]?.[inTopic()] ?? 0;
      return COMMON + ((rare() * 7919) % (VOCABULARY - COMMON));
    };
    return { token, topic: zipf(TOPICS, 0.7, random) };
  };
  const random = seeded(7);
  const write = writer(random);
  let terms = new Int32Array(count * 330);
  const offsets = new Float64Array(count + 1);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const own = Array.from({ length: 1 + Math.floor(random() * 3) }, () => write.topic());
    const papers = 1 + Math.floor(random() ** 1.6 * 20);
    for (let p = 0; p < papers; p++) {
      const about = [own[Math.floor(random() * own.length)] ?? 0];
      const length = 30 + Math.floor(random() * 25);
      if (at + length > terms.length) {
        const wider = new Int32Array(Math.ceil(terms.length * 1.25) + length);
        wider.set(terms);
        terms = wider;
      }
      for (let t = 0; t < length; t++) terms[at++] = write.token(about);
    }
    offsets[i + 1] = at;
  }
  const other = seeded(4242);
  const ask = writer(other);
  return {
    offsets,
    terms: terms.subarray(0, at),
    vocabulary: VOCABULARY,
    needs: Array.from({ length: needs }, (_, i) => {
      const about = i % 2 === 0 ? [ask.topic()] : [ask.topic(), ask.topic()];
      return Array.from({ length: 60 + Math.floor(other() * 80) }, () => ask.token(about));
    }),
  };
}

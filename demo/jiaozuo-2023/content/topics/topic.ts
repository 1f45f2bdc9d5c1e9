/** One pair of problem and wish, as an enterprise states it. Numbers written `{a~b}` are drawn per need. */
export interface NeedCase {
  readonly title: string;
  readonly problem: string;
  readonly key: string;
  readonly metrics: string;
}

/**
 * A subject on which the city's enterprises ask and experts work. `lab` says the same subject in the words
 * of researchers, deliberately not the words of `cases`, so that matching has true answers without shared phrases.
 */
export interface TopicSeed {
  readonly id: string;
  readonly family: Family;
  readonly name: { readonly zh: string; readonly en: string };
  readonly fields: readonly string[];
  /** GB/T 4754-2017, four digits. */
  readonly industry: string;
  /** GB/T 13745-2009. */
  readonly discipline: string;
  readonly keywords: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly cases: readonly [NeedCase, NeedCase];
  readonly lab: {
    readonly subject: string;
    readonly methods: readonly string[];
    readonly effects: readonly string[];
    readonly en: {
      readonly subject: string;
      readonly methods: readonly string[];
      readonly effects: readonly string[];
    };
  };
}

/** Kinds of enterprise; every topic and every invented enterprise belongs to one. */
export type Family =
  | "rubber"
  | "titanium"
  | "lithium"
  | "aluminium"
  | "building"
  | "auto"
  | "machinery"
  | "abrasive"
  | "leather"
  | "paper"
  | "food"
  | "huaiyao"
  | "pharma"
  | "medical"
  | "digital"
  | "cable"
  | "energy"
  | "environment"
  | "agriculture";

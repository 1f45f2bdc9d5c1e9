/** What anybody may read of an expert who agreed to a public profile: no contacts, no origin, no verification in progress. */
export type PublicExpert = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly organisationName: string | null;
  readonly position: string | null;
  readonly title: string | null;
  readonly currentField: string | null;
  readonly fields: readonly string[];
  readonly keywords: readonly string[];
  readonly expertise: string | null;
  readonly bio: string | null;
  readonly languages: readonly string[];
  /** Titles of honour that were verified. */
  readonly honours: readonly string[];
};

/** The port through which the public portal reads experts. */
export interface PublicExperts {
  /** Those who agreed, by name; `q` is looked for in their public part. */
  list(asked: {
    readonly q: string;
    readonly limit: number;
    readonly offset: number;
  }): Promise<{ readonly items: PublicExpert[]; readonly total: number }>;
  byCode(code: string): Promise<PublicExpert | null>;
}

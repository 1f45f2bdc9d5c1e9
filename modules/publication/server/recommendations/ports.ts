import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import type { ExpertDirectory } from "#modules/experts/model/directory.ts";
import type { ExpertPool } from "#modules/experts/model/pool.ts";
import type { NeedDirectory } from "#modules/needs/model/directory.ts";
import type { PublicNeeds } from "#modules/needs/model/public-need.ts";
import type { Actor } from "#platform/kernel/actor.ts";

/** What recommendations read of others. */
export type RecommendationPorts = {
  readonly editions: EditionDirectory;
  readonly needs: NeedDirectory;
  readonly publicNeeds: PublicNeeds;
  readonly experts: ExpertDirectory;
  readonly pool: ExpertPool;
};
export type Viewer = { readonly actor: Actor; readonly now: string };

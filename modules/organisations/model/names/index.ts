/** Names of organisations: normal form, short form, similarity, proposals of duplicates. */
export {
  type Candidate,
  type DuplicateProposal,
  type DuplicateReason,
  proposeDuplicates,
} from "./duplicates.ts";
export { normaliseOrganisationName, plainName, shortName } from "./parse.ts";
export { NEAR_NAME, nameSimilarity } from "./similarity.ts";

/**
 * The transaction a command runs in, as seen by pure code: an opaque token that ports between modules pass on.
 * platform/commands gives it its substance.
 */
export type WorkToken = { readonly workToken: true };

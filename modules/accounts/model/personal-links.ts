/**
 * What personal links of every module (to attend, to answer a survey, to read a dispatch) need of the accounts: how a secret is kept
 * until it is sent, and how wrong ones are counted.
 */
export interface PersonalLinks {
  /** Encrypts a token with the deployment's key, so that stored replies and waiting effects are of no use to a reader of the database. */
  seal(text: string): Promise<string>;
  unseal(sealed: string): Promise<string>;
  /**
   * Looks a secret up; who comes with wrong ones too often from one address has to wait. `check` gives null for a wrong one, and changes
   * nothing: it runs before anything is counted.
   */
  guarded<T>(
    tried: { readonly secret: string; readonly ip: string },
    check: () => Promise<T | null>,
  ): Promise<T | null>;
}

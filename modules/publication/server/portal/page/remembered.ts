/**
 * Values that hold until the portal changes, by key; the oldest go first. Two who ask at once wait for the same one; what failed is
 * made anew.
 */
export class Remembered<T> {
  readonly #values = new Map<string, Promise<T>>();
  readonly #most: number;
  readonly #heard: () => boolean;

  constructor(heard: () => boolean, most: number) {
    this.#heard = heard;
    this.#most = most;
  }

  forget(): void {
    this.#values.clear();
  }

  of(key: string, make: () => Promise<T>): Promise<T> {
    if (!this.#heard()) return make();
    const known = this.#values.get(key);
    if (known) return known;
    const value = make();
    this.#values.set(key, value);
    value.catch(() => this.#values.get(key) === value && this.#values.delete(key));
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
    return value;
  }
}

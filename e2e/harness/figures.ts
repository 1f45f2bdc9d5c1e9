import { expect } from "@playwright/test";
import { read, type Visitor } from "./browsing.ts";

type Value = { id: string; value: number; unit: string };
type Rows = { items: { label: string; link: string }[]; total: number };

/** Shares of what was shown: any page with suggestions moves them a moment after it is looked at. */
const MOVED_BY_LOOKING = /^matching\.(precision-at-\d+|suggestions-declined)$/;

/** Watches the figures of an edition while a case goes through it. */
export class FigureWatch {
  readonly #reader: Visitor;
  readonly #edition: string;
  #last: Readonly<Record<string, number>> = {};

  constructor(reader: Visitor, edition: string) {
    this.#reader = reader;
    this.#edition = edition;
  }

  async #values(): Promise<Record<string, number>> {
    const { items } = await read<{ items: Value[] }>(this.#reader, `/figures?edition=${this.#edition}`);
    expect(items.length).toBeGreaterThan(10);
    return Object.fromEntries(
      items.filter(({ id }) => !MOVED_BY_LOOKING.test(id)).map(({ id, value }) => [id, value]),
    );
  }

  async begin(): Promise<void> {
    this.#last = await this.#values();
  }

  /** Since the last look these figures moved by so much, and no other moved at all. */
  async moved(expected: Readonly<Record<string, number>>): Promise<void> {
    const now = await this.#values();
    const moved = Object.entries(now)
      .map(([id, value]) => [id, value - (this.#last[id] ?? 0)] as const)
      .filter(([, by]) => by !== 0);
    expect(Object.fromEntries(moved)).toEqual(expected);
    this.#last = now;
  }

  /** The rows of a figure show the case, and there are as many as it counts. */
  async shows(figure: string, label: string | RegExp): Promise<void> {
    const rows = await read<Rows>(this.#reader, `/figures/${figure}/rows?edition=${this.#edition}`);
    expect(rows.total, figure).toBe(1);
    expect(rows.items[0]?.label, figure).toMatch(label);
  }
}

import type { Random } from "#demo/random.ts";
import { at } from "../calendar.ts";
import type { Moment } from "../types.ts";

const firstDay = ["10:30", "11:10", "13:30", "14:10", "14:50", "15:30", "16:10"];
const secondDay = ["08:40", "09:20", "10:00", "10:40", "13:30", "14:10", "14:50"];
const tables = 60;

/** Forty-minute slots of the two days: nobody sits at two tables at once, no table seats two meetings. */
export class Slots {
  readonly #busy = new Set<string>();

  /** Marks people or organisations as busy, for meetings whose time the source fixes. */
  block(who: readonly string[], moments: readonly Moment[]): void {
    for (const moment of moments) for (const id of who) this.#busy.add(`${moment} ${id}`);
  }

  /** A free slot of `day` (1 or 2, the other day when full) for all of `who`, with a free table. */
  take(random: Random, who: readonly string[], day: 1 | 2): { at: Moment; table: number } {
    for (const moment of [
      ...random.sample(slotsOf(day), 7),
      ...random.sample(slotsOf(day === 1 ? 2 : 1), 7),
    ]) {
      if (who.some((id) => this.#busy.has(`${moment} ${id}`))) continue;
      const free = Array.from({ length: tables }, (_, i) => i + 1).filter(
        (t) => !this.#busy.has(`${moment} table-${t}`),
      );
      if (free.length === 0) continue;
      const table = random.pick(free);
      this.block([...who, `table-${table}`], [moment]);
      return { at: moment, table };
    }
    throw new Error(`no free slot for ${who.join(", ")}`);
  }
}

/** All slots of a day of the event. */
export function slotsOf(day: 1 | 2): Moment[] {
  const [date, hours] = day === 1 ? ["2023-09-24", firstDay] : ["2023-09-25", secondDay];
  return (hours as readonly string[]).map((hour) =>
    at(date as string, Number(hour.slice(0, 2)), Number(hour.slice(3))),
  );
}

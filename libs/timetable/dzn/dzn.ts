import type { Meeting, Problem } from "../model/types.ts";

/** A file of the benchmark's format that cannot be read: names the array or number at fault. */
export class DznError extends Error {}

function numberOf(text: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*(-?\\d+)\\s*;`).exec(text);
  if (!found) throw new DznError(`${name}: 缺少或不是整数 / is missing or not a whole number`);
  return Number(found[1]);
}

function arrayOf(text: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*\\[([\\s\\S]*?)\\]\\s*;`).exec(text);
  if (!found) throw new DznError(`${name}: 缺少或不是数组 / is missing or not an array`);
  return found[1] ?? "";
}

const wholeNumbers = (text: string): number[] => (text.match(/-?\d+/g) ?? []).map(Number);

/** The sets of an array of sets; a range a..b is written out. 0 stands for nothing. */
function setsOf(text: string): number[][] {
  return (text.match(/\{[^}]*\}|-?\d+\s*\.\.\s*-?\d+/g) ?? []).map((set) => {
    const range = /(-?\d+)\s*\.\.\s*(-?\d+)/.exec(set);
    const all = range
      ? Array.from(
          { length: Math.max(0, Number(range[2]) - Number(range[1]) + 1) },
          (_, i) => Number(range[1]) + i,
        )
      : wholeNumbers(set);
    return all.filter((n) => n > 0);
  });
}

function sized<T>(list: T[], size: number, name: string): T[] {
  if (list.length !== size)
    throw new DznError(
      `${name}: ${list.length} 项，应为 ${size} 项 / ${list.length} entries instead of ${size}`,
    );
  return list;
}

/**
 * Converts an instance of the published benchmark for scheduling business-to-business meetings (MiniZinc data). Numbers become
 * the ids s1…, p1…, m1…; requests for the morning or the afternoon become `allowed`.
 * @param fairness the published rule is 2
 * @throws DznError naming what is missing, of the wrong length or out of range
 */
export function problemFromDzn(source: string, fairness = 2): Problem {
  const text = source.replace(/%.*$/gm, "");
  const people = numberOf(text, "nBusiness");
  const count = numberOf(text, "nMeetings");
  const capacity = numberOf(text, "nTables");
  const slots = numberOf(text, "nTotalSlots");
  const morning = numberOf(text, "nMorningSlots");
  const requested = sized(wholeNumbers(arrayOf(text, "requested")), 3 * count, "requested");
  const forbidden = sized(setsOf(arrayOf(text, "forbidden")), people, "forbidden");
  const fixed = sized(wholeNumbers(arrayOf(text, "fixed")), count, "fixed");
  const earlier = sized(setsOf(arrayOf(text, "precedences")), count, "precedences");
  const within = (value: number, most: number, name: string) => {
    if (value < 1 || value > most)
      throw new DznError(`${name}: ${value}，应在 1–${most} / ${value} is not within 1–${most}`);
    return value;
  };
  const all = Array.from({ length: slots }, (_, i) => i + 1);
  const slotId = (s: number, name: string) => `s${within(s, slots, name)}`;
  const meetings = Array.from({ length: count }, (_, i): Meeting => {
    const [one = 0, other = 0, session = 3] = requested.slice(3 * i, 3 * i + 3);
    within(session, 3, `requested[${i + 1}]`);
    const allowed =
      session === 3 ? undefined : all.filter((s) => (session === 1 ? s <= morning : s > morning));
    const at = fixed[i] ?? 0;
    const after = earlier[i] ?? [];
    return {
      id: `m${i + 1}`,
      participants: [one, other].map((p) => `p${within(p, people, `requested[${i + 1}]`)}`),
      ...(allowed && { allowed: allowed.map((s) => `s${s}`) }),
      ...(at > 0 && { fixed: slotId(at, `fixed[${i + 1}]`) }),
      ...(after.length > 0 && { after: after.map((q) => `m${within(q, count, `precedences[${i + 1}]`)}`) }),
    };
  });
  return {
    slots: all.map((s) => ({ id: `s${s}`, session: s <= morning ? "morning" : "afternoon" })),
    capacity,
    participants: Array.from({ length: people }, (_, i) => ({
      id: `p${i + 1}`,
      unavailable: (forbidden[i] ?? []).map((s) => slotId(s, `forbidden[${i + 1}]`)),
    })),
    meetings,
    objective: { breaks: true, fairness },
  };
}

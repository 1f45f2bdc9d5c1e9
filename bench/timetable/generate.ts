import type { Meeting, Problem } from "#libs/timetable/index.ts";

export type PlantedSize = {
  experts: number;
  enterprises: number;
  slots: number;
  meetings: number;
  seed: number;
};

/** Numbers in [0, 1) from a seed. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = (random() * (i + 1)) | 0;
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

type Drawn = {
  pairs: [number, number][];
  busy: Set<number>[];
  met: Set<number>;
  experts: number;
  slots: number;
  meetings: number;
};

/** Adds meetings at either end of two stretches until there are exactly as many as asked for, fullest slots last. */
function extend({ pairs, busy, met, experts, slots, meetings }: Drawn, random: () => number): void {
  const load = new Float64Array(slots);
  for (const own of busy) for (const s of own) load[s] = (load[s] ?? 0) + 0.5;
  const fits = (p: number, s: number) => {
    const own = busy[p] as Set<number>;
    return !own.has(s) && (own.size === 0 || own.has(s - 1) || own.has(s + 1));
  };
  const people = busy.map((_, p) => p);
  const addAt = (s: number): boolean => {
    const others = shuffled(
      people.filter((p) => p >= experts && fits(p, s)),
      random,
    );
    for (const e of shuffled(
      people.filter((p) => p < experts && fits(p, s)),
      random,
    )) {
      const partner = others.find((x) => !met.has(e * 100_000 + x));
      if (partner === undefined) continue;
      met.add(e * 100_000 + partner);
      pairs.push([e, partner]);
      busy[e]?.add(s);
      busy[partner]?.add(s);
      load[s] = (load[s] ?? 0) + 1;
      return true;
    }
    return false;
  };
  while (pairs.length < meetings) {
    const emptiest = Array.from(load.keys()).sort((a, b) => (load[a] ?? 0) - (load[b] ?? 0));
    if (!emptiest.some(addAt)) throw new Error(`only ${pairs.length} meetings can be planted`);
  }
}

/**
 * A large problem that has a timetable without any break: everybody's meetings are drawn as one unbroken stretch, slot after
 * slot, then shuffled. One idle slot in eight is declared unavailable; there are 5 % more tables than needed.
 */
export function planted({ experts, enterprises, slots, meetings, seed }: PlantedSize): Problem {
  const random = randomFrom(seed);
  const people = experts + enterprises;
  const share = (p: number) => meetings / (p < experts ? experts : enterprises);
  const wanted = Array.from({ length: people }, (_, p) => {
    const most = Math.min(slots, Math.max(p < experts ? 4 : 3, Math.round(share(p) * 1.6)));
    return Math.max(1, Math.min(most, Math.round(share(p) * (0.4 + 1.2 * random()))));
  });
  const busy = Array.from({ length: people }, () => new Set<number>());
  const done = new Uint8Array(people);
  const met = new Set<number>();
  const pairs: [number, number][] = [];
  const perSlot = Math.ceil(meetings / slots);
  for (let s = 0; s < slots; s++) {
    for (let p = 0; p < people; p++) if ((busy[p]?.size ?? 0) >= (wanted[p] ?? 0)) done[p] = 1;
    const open = (from: number, to: number) => {
      const all = Array.from({ length: to - from }, (_, i) => from + i).filter((p) => done[p] === 0);
      const active = all.filter((p) => (busy[p]?.size ?? 0) > 0);
      const fresh = shuffled(
        all.filter((p) => busy[p]?.size === 0),
        random,
      ).sort((a, b) => (wanted[b] ?? 0) - (wanted[a] ?? 0));
      return [...shuffled(active, random), ...fresh];
    };
    const others = open(experts, people);
    const taken = new Set<number>();
    let count = 0;
    for (const e of open(0, experts)) {
      if (count >= Math.min(perSlot, meetings - pairs.length)) break;
      const partner = others.find((x) => !taken.has(x) && !met.has(e * 100_000 + x));
      if (partner === undefined) continue;
      taken.add(partner).add(e);
      met.add(e * 100_000 + partner);
      pairs.push([e, partner]);
      busy[e]?.add(s);
      busy[partner]?.add(s);
      count++;
    }
    for (let p = 0; p < people; p++) if ((busy[p]?.size ?? 0) > 0 && !taken.has(p)) done[p] = 1;
  }
  extend({ pairs, busy, met, experts, slots, meetings }, random);
  return {
    slots: Array.from({ length: slots }, (_, s) => ({ id: `s${s + 1}` })),
    capacity: Math.ceil(perSlot * 1.05),
    participants: busy.map((own, p) => ({
      id: `p${p + 1}`,
      unavailable: Array.from({ length: slots }, (_, s) => s)
        .filter((s) => !own.has(s) && random() < 0.12)
        .map((s) => `s${s + 1}`),
    })),
    meetings: shuffled(pairs, random).map(
      ([a, b], i): Meeting => ({ id: `m${i + 1}`, participants: [`p${a + 1}`, `p${b + 1}`] }),
    ),
    objective: { breaks: true },
  };
}

import { refuse } from "#platform/kernel/refusal.ts";

/**
 * At most `most` tries per key within `seconds`; @throws Refusal too-many-requests. Kept by the process: several of them allow as many times
 * more, which still stops a flood. Keys that fell silent are forgotten.
 */
export function limiterOf(options: {
  readonly most: number;
  readonly seconds: number;
  readonly keys: number;
  readonly clock: () => Date;
}) {
  const tries = new Map<string, number[]>();
  const span = options.seconds * 1000;
  return (key: string): void => {
    const now = options.clock().getTime();
    const recent = (tries.get(key) ?? []).filter((at) => at > now - span);
    const [oldest] = recent;
    if (recent.length >= options.most && oldest !== undefined)
      refuse("too-many-requests", {
        values: { seconds: Math.max(1, Math.ceil((oldest + span - now) / 1000)) },
      });
    recent.push(now);
    tries.delete(key);
    tries.set(key, recent);
    for (const [other, at] of tries) {
      if (tries.size <= options.keys && (at.at(-1) ?? 0) > now - span) break;
      if (other === key) break;
      tries.delete(other);
    }
  };
}

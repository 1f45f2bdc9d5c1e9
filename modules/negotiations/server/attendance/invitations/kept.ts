/**
 * Keeps what was made for a key for some seconds, and lets those who ask meanwhile wait for the same one: what takes a second to make
 * is made once, however often a link is opened. Failures are not kept. At most `most` keys; the oldest goes first.
 */
export function keptFor<T>(options: { seconds: number; most: number; clock: () => Date }) {
  const held = new Map<string, { readonly until: number; readonly made: Promise<T> }>();
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const now = options.clock().getTime();
    const known = held.get(key);
    if (known && known.until > now) return known.made;
    const made = make();
    held.delete(key);
    held.set(key, { until: now + options.seconds * 1000, made });
    made.catch(() => {
      if (held.get(key)?.made === made) held.delete(key);
    });
    for (const [oldest, { until }] of held) {
      if (held.size <= options.most && until > now) break;
      held.delete(oldest);
    }
    return made;
  };
}

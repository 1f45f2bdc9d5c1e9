/** Takes clauses and hands out variables. */
export class Formula {
  private variables = 0;
  private readonly take: (clause: number[]) => void;

  constructor(take: (clause: number[]) => void) {
    this.take = take;
  }

  fresh(): number {
    return ++this.variables;
  }

  add(...clause: number[]): void {
    this.take(clause);
  }

  pairwiseAtMostOne(list: readonly number[]): void {
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) this.add(-list[i]!, -list[j]!);
  }

  atMostOne(list: readonly number[]): void {
    if (list.length <= 6) {
      this.pairwiseAtMostOne(list);
      return;
    }
    const head = list.slice(0, 4);
    const any = this.fresh();
    for (const literal of head) this.add(-literal, any);
    this.pairwiseAtMostOne(head);
    this.atMostOne([any, ...list.slice(4)]);
  }

  /** At most k of the literals, by a sequential counter. `unless` switches the rule off. */
  atMost(list: readonly number[], k: number, unless: readonly number[] = []): void {
    if (list.length <= k) return;
    if (k === 0) {
      for (const literal of list) this.add(...unless, -literal);
      return;
    }
    let before: number[] = [];
    for (const [i, literal] of list.entries()) {
      if (before.length === k) this.add(...unless, -literal, -before[k - 1]!);
      if (i === list.length - 1) return;
      const now = Array.from({ length: Math.min(i + 1, k) }, () => this.fresh());
      this.add(-literal, now[0]!);
      for (const [j, counted] of before.entries()) {
        this.add(-counted, now[j]!);
        if (j + 1 < now.length) this.add(-literal, -counted, now[j + 1]!);
      }
      before = now;
    }
  }

  /** Sorted counts: output j holds exactly when at least j + 1 inputs do. */
  sorted(list: readonly number[]): number[] {
    if (list.length <= 1) return list.slice();
    const half = list.length >> 1;
    const low = this.sorted(list.slice(0, half));
    const high = this.sorted(list.slice(half));
    const out = list.map(() => this.fresh());
    for (let a = 0; a <= low.length; a++)
      for (let b = 0; b <= high.length; b++) {
        if (a + b > 0)
          this.add(...(a > 0 ? [-low[a - 1]!] : []), ...(b > 0 ? [-high[b - 1]!] : []), out[a + b - 1]!);
        if (a + b < out.length)
          this.add(
            ...(a < low.length ? [low[a]!] : []),
            ...(b < high.length ? [high[b]!] : []),
            -out[a + b]!,
          );
      }
    return out;
  }

  /** Counts up to k: output j holds at least when j + 1 inputs do. */
  counted(list: readonly number[], k: number): number[] {
    if (list.length <= 1) return list.slice();
    const half = list.length >> 1;
    const low = this.counted(list.slice(0, half), k);
    const high = this.counted(list.slice(half), k);
    const out = Array.from({ length: Math.min(k, low.length + high.length) }, () => this.fresh());
    for (let a = 0; a <= low.length; a++)
      for (let b = 0; b <= high.length; b++)
        if (a + b > 0 && a + b <= out.length)
          this.add(...(a > 0 ? [-low[a - 1]!] : []), ...(b > 0 ? [-high[b - 1]!] : []), out[a + b - 1]!);
    return out;
  }

  /** Exactly k of the literals. */
  exactly(list: readonly number[], k: number): void {
    if (list.length < k) this.add();
    else if (list.length === k) for (const literal of list) this.add(literal);
    else {
      const out = this.sorted(list);
      if (k > 0) this.add(out[k - 1]!);
      this.add(-out[k]!);
    }
  }
}

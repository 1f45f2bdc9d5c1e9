import type { Compiled } from "../model/compile.ts";
import type { Cause, Id } from "../model/types.ts";
import { Formula } from "../sat/cardinality.ts";
import { breakLiterals, canHaveBreaks, encodeFairness } from "../sat/patterns.ts";
import type { SatSolver } from "../sat/port.ts";
import { type Shared, tableRules } from "./table-rules.ts";

/** A rule that can be switched on by assuming its literal. */
export type Rule = { literal: number; cause: Cause };

/** Where meetings were published, when slots before `problem.now` are over. */
export type History = ReadonlyMap<Id, Id>;

const listed = (ids: readonly Id[]) => ids.join("、");
const named = (ids: readonly Id[]) => ids.join(", ");

/** Writes a problem as clauses of which every rule can be switched on by itself. `certain`: a meeting that takes place in any case. */
export class SwitchedRules {
  readonly rules: Rule[] = [];
  private readonly formula: Formula;
  private readonly problem: Compiled;
  private readonly at: number[][];
  private readonly placed: number[] = [];

  constructor(problem: Compiled, solver: SatSolver, given: { certain?: number; history?: History } = {}) {
    this.problem = problem;
    this.formula = new Formula((clause) => solver.addClause(clause));
    this.at = problem.who.map(() => Array.from({ length: problem.slots }, () => this.formula.fresh()));
    for (const row of this.at) this.formula.atMostOne(row);
    this.meetings(given.certain);
    if (given.history) this.past(given.history);
    this.order();
    const busy = this.people();
    tableRules(this.shared(), given.certain);
    this.fairness(busy);
  }

  private rule(constraint: string, ids: Id[], zh: string, en: string): number {
    const literal = this.formula.fresh();
    this.rules.push({ literal, cause: { constraint, with: ids, text: { zh, en } } });
    return literal;
  }

  private shared(): Shared {
    const { problem, formula, at, placed } = this;
    return { problem, formula, at, placed, rule: this.rule.bind(this), forbid: this.forbid.bind(this) };
  }

  private forbid(rule: number, m: number, slots: Iterable<number>): void {
    for (const s of slots) this.formula.add(-rule, -this.at[m]![s]!);
  }

  private meetings(certain: number | undefined): void {
    const { problem, formula } = this;
    const { lookup } = problem;
    const all = Array.from({ length: problem.slots }, (_, s) => s);
    for (const [m, row] of this.at.entries()) {
      const id = problem.ids[m]!;
      if (m >= problem.realMeetings) {
        formula.add(row[this.visitSlot(m)]!);
        continue;
      }
      if (m === certain) formula.add(...row);
      else if (!problem.optional[m]) {
        this.placed[m] = this.rule("placed", [id], `洽谈 ${id} 必须举行`, `meeting ${id} must take place`);
        formula.add(-this.placed[m]!, ...row);
      }
      const meeting = lookup.meetings.get(id)!;
      const index = (slot: Id) => lookup.slots.get(slot) ?? -1;
      if (meeting.fixed !== undefined) {
        const only = index(meeting.fixed);
        const rule = this.rule(
          "fixed",
          [id, meeting.fixed],
          `洽谈 ${id} 固定在 ${meeting.fixed}`,
          `meeting ${id} is fixed at ${meeting.fixed}`,
        );
        this.forbid(
          rule,
          m,
          all.filter((s) => s !== only),
        );
      }
      if (meeting.allowed) {
        const allowed = new Set(meeting.allowed.map(index));
        const rule = this.rule(
          "allowed",
          [id],
          allowed.size === 0 ? `洽谈 ${id} 没有允许的时段` : `洽谈 ${id} 只能在 ${listed(meeting.allowed)}`,
          allowed.size === 0
            ? `no slot is allowed for meeting ${id}`
            : `meeting ${id} is allowed only at ${named(meeting.allowed)}`,
        );
        this.forbid(
          rule,
          m,
          all.filter((s) => !allowed.has(s)),
        );
      }
      if (meeting.session !== undefined) {
        const rule = this.rule(
          "session",
          [id],
          `洽谈 ${id} 须在 ${meeting.session}`,
          `meeting ${id} must be in session ${meeting.session}`,
        );
        this.forbid(
          rule,
          m,
          all.filter((s) => lookup.problem.slots[s]?.session !== meeting.session),
        );
      }
    }
  }

  /** What was held stays where it was; everything else can only be ahead. */
  private past(history: History): void {
    const { problem } = this;
    const { lookup } = problem;
    const now = lookup.slots.get(lookup.problem.now ?? "") ?? 0;
    if (now === 0) return;
    const name = lookup.problem.now!;
    const over = this.rule("now", [name], `${name} 之前的时段已过`, `the slots before ${name} are over`);
    for (let m = 0; m < problem.realMeetings; m++) {
      const id = problem.ids[m]!;
      const slot = history.get(id);
      const held = slot === undefined ? -1 : (lookup.slots.get(slot) ?? -1);
      const others = Array.from({ length: problem.slots }, (_, s) => s).filter((s) => s !== held);
      if (held < 0 || held >= now) this.forbid(over, m, Array(now).keys());
      else
        this.forbid(
          this.rule("held", [id, slot!], `洽谈 ${id} 已在 ${slot} 举行`, `meeting ${id} was held at ${slot}`),
          m,
          others,
        );
    }
  }

  private visitSlot(m: number): number {
    const slots = (this.problem.lookup.problem.visits ?? []).flatMap((v) => v.slots);
    return this.problem.lookup.slots.get(slots[m - this.problem.realMeetings]!) ?? 0;
  }

  private order(): void {
    const { problem, formula, at } = this;
    for (const [m, earlier] of problem.earlier.entries())
      for (const q of earlier) {
        const [late, early] = [problem.ids[m]!, problem.ids[q]!];
        const rule = this.rule(
          "after",
          [late, early],
          `洽谈 ${late} 须在洽谈 ${early} 之后`,
          `meeting ${late} must come after meeting ${early}`,
        );
        for (let s = 0; s < problem.slots; s++)
          for (let t = s; t < problem.slots; t++) formula.add(-rule, -at[m]![s]!, -at[q]![t]!);
        if (this.placed[q])
          for (let s = 0; s < problem.slots; s++)
            formula.add(-rule, -this.placed[q]!, -at[m]![s]!, ...at[q]!.slice(0, s));
        if (this.placed[m])
          for (let s = 0; s < problem.slots; s++)
            formula.add(-rule, -this.placed[m]!, -at[q]![s]!, ...at[m]!.slice(s + 1));
      }
  }

  /** Per person: when they are away, and how much they can hold at once. Returns when they are busy. */
  private people(): number[][] {
    const { problem, formula, at } = this;
    const { lookup } = problem;
    return problem.of.map((own, p) => {
      const person = lookup.problem.participants[p]!;
      const index = (slot: Id) => lookup.slots.get(slot) ?? -1;
      if (person.unavailable && person.unavailable.length > 0 && own.length > 0) {
        const rule = this.rule(
          "unavailable",
          [person.id, ...person.unavailable],
          `${person.id} 在 ${listed(person.unavailable)} 不在`,
          `${person.id} is unavailable at ${named(person.unavailable)}`,
        );
        for (const m of own) this.forbid(rule, m, person.unavailable.map(index));
      }
      for (const visit of lookup.problem.visits ?? []) {
        if (!visit.travel || !visit.participants.includes(person.id)) continue;
        const rule = this.rule(
          "travel",
          [person.id, visit.id],
          `${person.id} 在 ${listed(visit.travel)} 往返考察 ${visit.id}`,
          `${person.id} is on the road of visit ${visit.id} at ${named(visit.travel)}`,
        );
        for (const m of own) this.forbid(rule, m, visit.travel.map(index));
      }
      const lanes = problem.lanes[p]!;
      const busy = new Array<number>(problem.slots).fill(0);
      if (own.length === 0) return busy;
      const single =
        own.length > lanes
          ? this.rule(
              "one-at-a-time",
              [person.id],
              lanes === 1
                ? `${person.id} 同一时段只能参加一场洽谈`
                : `${person.id} 同一时段最多参加 ${lanes} 场洽谈`,
              lanes === 1
                ? `${person.id} can hold only one meeting at a time`
                : `${person.id} can hold only ${lanes} meetings at a time`,
            )
          : 0;
      for (let s = 0; s < problem.slots; s++) {
        const here = own.map((m) => at[m]![s]!);
        const any = formula.fresh();
        for (const literal of here) formula.add(-literal, any);
        formula.add(-any, ...here);
        busy[s] = any;
        if (single && lanes === 1)
          for (let i = 0; i < here.length; i++)
            for (let j = i + 1; j < here.length; j++) formula.add(-single, -here[i]!, -here[j]!);
        else if (single) formula.atMost(here, lanes, [-single]);
      }
      if (lanes === 1 && single) this.countBusy(own, busy, single);
      return busy;
    });
  }

  /** Who holds one meeting at a time and has k that take place is busy k times: follows from the rest, and is found at once. */
  private countBusy(own: readonly number[], busy: readonly number[], single: number): void {
    const sure = own
      .filter((m) => this.problem.optional[m] === 0 || this.placed[m] === undefined)
      .filter((m) => this.placed[m] !== undefined);
    if (sure.length < 2) return;
    const guards = [-single, ...sure.map((m) => -this.placed[m]!)];
    const out = this.formula.sorted(busy);
    const literal = out[sure.length - 1];
    this.formula.add(...guards, ...(literal === undefined ? [] : [literal]));
  }

  private fairness(busy: readonly number[][]): void {
    const { problem } = this;
    if (problem.fairness === undefined) return;
    const rule = this.rule(
      "fairness",
      [],
      `任意两人的空档数相差不超过 ${problem.fairness}`,
      `the breaks of any two differ by at most ${problem.fairness}`,
    );
    const perPerson = busy.map((row, p) =>
      canHaveBreaks(problem, p) ? breakLiterals(this.formula, row) : [],
    );
    encodeFairness(this.formula, problem, perPerson, [-rule]);
  }
}

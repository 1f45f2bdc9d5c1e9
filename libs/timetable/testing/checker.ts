import type { Id, Placement, Problem, Timetable } from "../model/types.ts";

/**
 * A second reading of the rules, written apart from `violations` and sharing nothing with it but the types: slots, capacity or
 * tables and whom they suit, absences, visits, fixed, allowed, order, fairness. Returns complaints and the breaks it counts.
 */
export function independentCheck(
  problem: Problem,
  timetable: Pick<Timetable, "placements">,
): { complaints: string[]; breaks: number } {
  const complaints: string[] = [];
  const order = problem.slots.map((s) => s.id);
  const gone = problem.cancelled ?? [];
  const slotOf = (id: Id) => {
    const found = timetable.placements.filter((p) => p.meeting === id);
    if (found.length > 1) complaints.push(`${id} twice`);
    return found.length > 0 ? order.indexOf(found[0]?.slot ?? "") : -1;
  };
  const calendar = new Map<Id, number[]>();
  for (const person of problem.participants) calendar.set(person.id, []);
  for (const m of problem.meetings) {
    const s = slotOf(m.id);
    if (s < 0) {
      if (!m.optional && !gone.includes(m.id)) complaints.push(`${m.id} missing`);
      continue;
    }
    if (gone.includes(m.id)) complaints.push(`${m.id} cancelled`);
    const name = order[s] as Id;
    if (m.session !== undefined && problem.slots[s]?.session !== m.session)
      complaints.push(`${m.id} out of its session`);
    if (m.fixed !== undefined && m.fixed !== name) complaints.push(`${m.id} fixed`);
    if (m.allowed !== undefined && m.allowed.indexOf(name) < 0) complaints.push(`${m.id} not allowed`);
    for (const q of m.after ?? []) {
      const earlier = slotOf(q);
      if (earlier >= 0 && earlier >= s) complaints.push(`${m.id} before ${q}`);
    }
    for (const id of m.participants) {
      const person = problem.participants.find((p) => p.id === id);
      if (person?.unavailable?.includes(name)) complaints.push(`${id} away`);
      calendar.get(id)?.push(s);
    }
  }
  for (const v of problem.visits ?? [])
    for (const id of v.participants) {
      for (const name of v.slots) {
        calendar.get(id)?.push(order.indexOf(name));
        if (problem.participants.find((p) => p.id === id)?.unavailable?.includes(name))
          complaints.push(`${id} away during visit ${v.id}`);
      }
      for (const name of v.travel ?? [])
        if (calendar.get(id)?.includes(order.indexOf(name))) complaints.push(`${id} on the road`);
    }
  const counts: number[] = [];
  for (const person of problem.participants) {
    const days = calendar.get(person.id) ?? [];
    const perSlot = order.map((_, s) => days.filter((d) => d === s).length);
    if (perSlot.some((n) => n > (person.parallel ?? 1))) complaints.push(`${person.id} double booked`);
    const pattern = perSlot
      .map((n) => (n > 0 ? "x" : "."))
      .join("")
      .replace(/^\.+|\.+$/g, "");
    counts.push((pattern.match(/\.+/g) ?? []).length);
  }
  for (const [s, name] of order.entries()) {
    const here = timetable.placements.filter((p) => p.slot === order[s]);
    if (here.length > (problem.capacity ?? problem.tables?.length ?? 0)) complaints.push(`${name} too full`);
    const tables = here.map((p) => p.table).filter((t) => t !== null);
    if (new Set(tables).size < tables.length) complaints.push(`${name} a table twice`);
    if (problem.tables && tables.length < here.length) complaints.push(`${name} without a table`);
    for (const p of here) {
      const wanted = problem.meetings.find((m) => m.id === p.meeting)?.table;
      if (wanted !== undefined && p.table !== wanted) complaints.push(`${p.meeting} at ${p.table}`);
      if (problem.tables) complaints.push(...misplaced(problem, p));
    }
  }
  const fairness = problem.objective?.fairness;
  if (fairness !== undefined && counts.length > 0 && Math.max(...counts) - Math.min(...counts) > fairness)
    complaints.push("unfair");
  return { complaints, breaks: counts.reduce((a, b) => a + b, 0) };
}

/** What does not suit about the table of a placement. */
function misplaced(problem: Problem, { meeting, slot, table }: Placement): string[] {
  const t = problem.tables?.find((one) => one.id === table);
  const m = problem.meetings.find((one) => one.id === meeting);
  if (!t || !m) return [`${meeting} nowhere`];
  const groups = problem.participants.map((p) => p.group);
  const bearers = [
    ...problem.participants.map((p) => p.id),
    ...groups,
    ...problem.meetings.map((x) => x.group),
  ];
  const sides: (Id | undefined)[] = [m.group, ...m.participants];
  for (const p of problem.participants) if (m.participants.includes(p.id)) sides.push(p.group);
  const mine = t.owner !== undefined && sides.includes(t.owner);
  return [
    ...(t.unavailable?.includes(slot) ? [`${table} closed at ${slot}`] : []),
    ...(m.ownTable && !mine ? [`${meeting} at a foreign table`] : []),
    ...(t.owner !== undefined && !t.shared && !mine && bearers.includes(t.owner)
      ? [`${meeting} at a reserved table`]
      : []),
    ...(m.needs ?? [])
      .filter((skill) => !t.skills?.includes(skill))
      .map((skill) => `${meeting} without ${skill}`),
  ];
}

/** A text in both languages. */
export type Text = { zh: string; en: string };
/** Ids are the caller's own and come back unchanged; 1 and "1" are two ids. */
export type Id = string | number;

/** A time in which meetings take place. Slots are consecutive in the order of the list, across sessions and days. */
export type Slot = { id: Id; day?: Id; start?: Id; end?: Id; session?: Id };

/** A place for one meeting at a time. `owner` reserves it for meetings of that participant, or of a participant of that group. */
export type Table = {
  id: Id;
  room?: Id;
  owner?: Id;
  /** Has an owner, and others may sit here all the same. */
  shared?: boolean;
  skills?: string[];
  unavailable?: Id[];
};

/** Somebody who meets. `parallel` (1 when absent) is how many meetings at once, as with two representatives. */
export type Participant = { id: Id; name?: string; group?: Id; unavailable?: Id[]; parallel?: number };

/** People who are to meet once, at one table in one slot: usually two, but one or more than two are possible. */
export type Meeting = {
  id: Id;
  participants: Id[];
  /** Whose tables are its own, beside those of its participants and their groups. */
  group?: Id;
  /** The only slots possible; all when absent. */
  allowed?: Id[];
  /** The only slots possible, by their `session`. */
  session?: Id;
  fixed?: Id;
  /** Meetings that take place in a strictly earlier slot. */
  after?: Id[];
  /** The table it must be held at. */
  table?: Id;
  /** Must be held at a table owned by one of its participants or their groups. */
  ownTable?: boolean;
  /** Skills the table must offer, such as an interpreter. */
  needs?: string[];
  /** Wishes: slots that would suit better than the others. */
  preferred?: Id[];
  /** What leaving an optional meeting out costs, 1 when absent; more is more important. */
  priority?: number;
  /** May be left out when not all fit. */
  optional?: boolean;
};

/** A journey to a factory: its participants are away in `slots` and, on the road, in `travel`. It counts as a meeting without a table. */
export type Visit = { id: Id; participants: Id[]; slots: Id[]; travel?: Id[]; vehicle?: Id };
/** Has so many seats, and makes one journey at a time. */
export type Vehicle = { id: Id; seats: number };

/**
 * `breaks` (true when absent): as few breaks as possible, a break being one gap between somebody's first and last meeting, however long.
 * `fairness`: the breaks of any two participants differ by at most so many, a hard rule; none when absent.
 */
export type Objective = { breaks?: boolean; fairness?: number };

/** Who meets whom, and when and where that is possible. Everything but the first five fields can be left out. */
export type Problem = {
  slots: Slot[];
  /** Meetings per slot, where tables are not told apart; else `tables`. */
  capacity?: number;
  tables?: Table[];
  participants: Participant[];
  meetings: Meeting[];
  objective?: Objective;
  visits?: Visit[];
  vehicles?: Vehicle[];
  /** Repair only: the first slot that has not begun; whatever is published before it stays. */
  now?: Id;
  /** Meetings that no longer take place. */
  cancelled?: Id[];
};

/** Where and when a meeting takes place. `table` is null where the problem has only a `capacity`. */
export type Placement = { meeting: Id; slot: Id; table: Id | null };
/** `optimal`: proven on every level of the objective; `infeasible`: proven; `unknown`: nothing found or proven in time. */
export type Status = "optimal" | "feasible" | "infeasible" | "unknown";
/** A meeting left out, and why. */
export type Unplaced = { meeting: Id; why: Text };

/** One rule that takes part in an impossibility, with the ids it speaks of. */
export type Cause = { constraint: string; with: Id[]; text: Text };

/** What a solve hands out. */
export type Timetable = {
  status: Status;
  /** Of everybody together; null where there is no timetable. */
  breaks: number | null;
  /** No timetable that places as much has fewer breaks. */
  bound: number | null;
  placements: Placement[];
  unplaced: Unplaced[];
  /** With status `infeasible`: a set of rules that cannot hold together, none of which can be spared. */
  conflict?: Cause[];
};

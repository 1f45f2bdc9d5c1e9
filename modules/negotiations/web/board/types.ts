import type { Problem } from "#libs/timetable/index.ts";
import type { Board } from "../../model/timetable.ts";

/** The board as the server sends it, with its problem typed. */
export type BoardView = Omit<Board, "problem"> & { problem: Problem };

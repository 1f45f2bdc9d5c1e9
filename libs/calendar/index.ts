/** Working days by a holiday calendar and clocks that pause. Holiday data: `#libs/calendar/chinese.ts`. */
export * from "./calendar.ts";
export * from "./clock.ts";
export * from "./day.ts";
export * from "./working-time.ts";

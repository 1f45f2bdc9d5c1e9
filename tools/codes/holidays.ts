/** The package's data: days off and working days at weekends, by ISO date. */
export type Published = {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
};

/** One year: days off (weekends inside a holiday included) and weekend days that are worked, as `MM-DD`. */
export type Year = {
  readonly year: number;
  readonly off: readonly string[];
  readonly working: readonly string[];
};

/** The published years of a range; a year without a notice is left out, so that the calendar calls it approximate. */
export function holidayYears(published: Published, range: { from: number; to: number }): Year[] {
  const years: Year[] = [];
  for (let year = range.from; year <= range.to; year++) {
    const of = (days: Readonly<Record<string, string>>) =>
      Object.keys(days)
        .filter((day) => day.startsWith(`${year}-`))
        .map((day) => day.slice(5))
        .sort();
    const off = of(published.holidays);
    if (off.length > 0) years.push({ year, off, working: of(published.workdays) });
  }
  return years;
}

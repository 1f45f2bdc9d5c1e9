export type Counts = { passed: number; failed: number; skipped: number };

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };
export const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The last line of a test run. */
export const summaryLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;

/**
 * What a runner's own count and its way of ending say together: a runner that counted nothing, or ended badly without
 * naming a failed test, is a failure.
 */
export function countsOf(reported: Counts | undefined, exitCode: number): Counts {
  if (!reported || reported.passed + reported.failed + reported.skipped === 0) return oneFailed;
  return exitCode !== 0 && reported.failed === 0 ? add(reported, oneFailed) : reported;
}

type PlaywrightSuite = {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    line: number;
    ok: boolean;
    tests: { results: { errors: { message?: string }[] }[] }[];
  }[];
};
export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
};

/** A flaky test failed once: it counts as failed. Errors outside tests (a spec that does not load) count one each. */
export const countsOfPlaywright = ({ stats, errors }: PlaywrightReport): Counts => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});

/** What failed, as paragraphs to print. */
export function failuresOfPlaywright(report: PlaywrightReport): string[] {
  const ofSuite = (suite: PlaywrightSuite): string[] => [
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ title, file, line, tests }) => {
        const messages = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
        return [`✖ ${title}  ${file}:${line}`, ...messages.map(({ message }) => message ?? "")].join("\n");
      }),
    ...(suite.suites ?? []).flatMap(ofSuite),
  ];
  return [...report.errors.map(({ message }) => `✖ ${message}`), ...report.suites.flatMap(ofSuite)];
}

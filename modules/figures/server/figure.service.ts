import { type RawBuilder, sql } from "kysely";
import { endOfDay } from "#modules/editions/model/as-of.ts";
import type { EditionDirectory, EditionRef } from "#modules/editions/model/directory.ts";
import type { Reader } from "#platform/db/database.ts";
import type {
  FigureAt,
  FigureBy,
  FigureRow,
  FigureValueRow,
  RegisteredFigure,
} from "#platform/figures/query.ts";
import type { FigureMeasure, Qualifier } from "#platform/kernel/figure.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { FigureValue } from "../model/figure.ts";

export type FigureRequest = {
  readonly editionId: string;
  readonly activityId?: string | undefined;
  readonly by?: FigureBy;
};
/** Rows of one month (`YYYY-MM` in the deployment's time zone, by when they occurred) and what they come to. */
export type FigureMonth = { month: string; value: number; counted: number; rows: number };
export type FigureCheck = { id: string; scope: string; value: number; fromRows: number; agrees: boolean };

/** Computes registered figures; reading never writes. */
export function createFigureService(
  platform: Platform,
  deps: { editions: EditionDirectory; figures: readonly RegisteredFigure[] },
) {
  const { db, clock, config } = platform;
  const byId = new Map<string, RegisteredFigure>();
  for (const figure of deps.figures) {
    if (byId.has(figure.definition.id)) throw new Error(`figure ${figure.definition.id} is registered twice`);
    byId.set(figure.definition.id, figure);
  }

  async function placeOf(request: FigureRequest): Promise<{ edition: EditionRef; at: FigureAt }> {
    const edition =
      (await deps.editions.edition(request.editionId)) ??
      refuse("editions.unknown", { values: { id: request.editionId } });
    const activityId = request.activityId ?? edition.mainActivityId;
    const activity = await deps.editions.activity(activityId);
    if (activity?.editionId !== edition.id)
      refuse("figures.unknown-activity", { values: { id: activityId } });
    return {
      edition,
      at: {
        editionId: edition.id,
        activityId,
        before: edition.cutOff ? endOfDay(edition.cutOff, config.timeZone) : clock().toISOString(),
      },
    };
  }

  async function compute(
    reader: Reader,
    figure: RegisteredFigure,
    place: { edition: EditionRef; at: FigureAt },
    by: FigureBy,
  ): Promise<FigureValue[]> {
    const { edition, at } = place;
    const { rows } = await figure.value(at, by).execute(reader);
    const { definition } = figure;
    const one = (scope: FigureValue["scope"], parts: readonly FigureValueRow[]): FigureValue => {
      const { value, denominator, qualifier } = combine(definition.measure, parts);
      return {
        id: definition.id,
        name: definition.name,
        value,
        qualifier,
        unit: definition.unit,
        scope,
        asOf: at.before,
        definition: definition.definition,
        ...(denominator === undefined ? {} : denominator),
      };
    };
    if (by === "city") return [one({ kind: "city", code: edition.city }, rows)];
    return edition.counties.map((code) =>
      one(
        { kind: "county", code },
        rows.filter((r) => r.county === code),
      ),
    );
  }

  return {
    definitions: () => deps.figures.map((f) => f.definition),

    /** All figures, or those asked for, in the order of registration, read in one snapshot so that they cannot contradict each other. */
    async values(request: FigureRequest & { ids?: readonly string[] | undefined }): Promise<FigureValue[]> {
      const place = await placeOf(request);
      const unknown = request.ids?.find((id) => !byId.has(id));
      if (unknown)
        refuse("figures.unknown", {
          values: { id: unknown },
          possible: { zh: [...byId.keys()].join("、"), en: [...byId.keys()].join(", ") },
        });
      const chosen = deps.figures.filter((f) => !request.ids || request.ids.includes(f.definition.id));
      return db
        .transaction()
        .setIsolationLevel("repeatable read")
        .setAccessMode("read only")
        .execute(async (tx) => {
          const values: FigureValue[] = [];
          for (const figure of chosen) {
            values.push(...(await compute(tx, figure, place, "city")));
            if (request.by === "county") values.push(...(await compute(tx, figure, place, "county")));
          }
          return values;
        });
    },

    /** The rows behind one figure as an SQL source for a list, with what it is counted at. */
    async rowsOf(
      request: FigureRequest & { id: string },
    ): Promise<{ from: RawBuilder<FigureRow>; figure: RegisteredFigure; at: FigureAt }> {
      const figure = byId.get(request.id) ?? refuse("figures.unknown", { values: { id: request.id } });
      const { at } = await placeOf(request);
      return { from: figure.rows(at, request.by ?? "city"), figure, at };
    },

    /**
     * A figure month by month, from the same rows that stand behind its value: their number, or for sums and shares what they come to.
     * Months without rows are left out.
     */
    async months(
      request: FigureRequest & { id: string; county?: string | undefined },
    ): Promise<FigureMonth[]> {
      const figure = byId.get(request.id) ?? refuse("figures.unknown", { values: { id: request.id } });
      const { at } = await placeOf(request);
      const by = request.county ? "county" : "city";
      const { rows } = await sql<{ month: string; rows: number; counted: number; amount: number }>`
        select to_char(f.occurred_at at time zone ${config.timeZone}, 'YYYY-MM') as month, count(*)::int as rows,
          (count(*) filter (where f.counted))::int as counted, coalesce(sum(f.amount), 0)::float8 as amount
        from (select distinct on (r.id) r.* from (${figure.rows(at, by)}) r
          where ${request.county ? sql<boolean>`r.county = ${request.county}` : sql<boolean>`true`} order by r.id, r.occurred_at) f
        group by 1 order by 1`.execute(db);
      const { measure: kind } = figure.definition;
      return rows.map(({ month, rows: n, counted, amount }) => ({
        month,
        rows: n,
        counted,
        value: { count: n, sum: Number(amount), mean: meanOf(Number(amount), n), share: counted / n }[kind],
      }));
    },

    /** The city whose edition it is. */
    cityOf: async (request: FigureRequest): Promise<string> => (await placeOf(request)).edition.city,

    /** Each value beside the count, sum or share of its rows, city and counties: they must agree. */
    async check(request: FigureRequest): Promise<FigureCheck[]> {
      const place = await placeOf(request);
      const checks: FigureCheck[] = [];
      for (const figure of deps.figures) {
        for (const by of ["city", "county"] as const) {
          const values = await compute(db, figure, place, by);
          const { rows } = await figure.rows(place.at, by).execute(db);
          for (const v of values) {
            const own = by === "city" ? distinct(rows) : rows.filter((r) => r.county === v.scope.code);
            const fromRows = measure(figure.definition.measure, own);
            checks.push({
              id: v.id,
              scope: v.scope.code,
              value: v.value,
              fromRows,
              agrees: Math.abs(v.value - fromRows) < 1e-9,
            });
          }
        }
      }
      return checks;
    },
  };
}
export type FigureService = ReturnType<typeof createFigureService>;

const distinct = (rows: readonly FigureRow[]): FigureRow[] => [
  ...new Map(rows.map((r) => [r.id, r])).values(),
];

/** To one decimal; 0 of nothing. */
const meanOf = (sum: number, rows: number): number => (rows === 0 ? 0 : Math.round((sum / rows) * 10) / 10);

/** The count, sum, mean or share of rows. */
export function measure(kind: FigureMeasure, rows: readonly FigureRow[]): number {
  if (kind === "count") return rows.length;
  const sum = rows.reduce((total, r) => total + Number(r.amount ?? 0), 0);
  if (kind === "sum") return sum;
  if (kind === "mean") return meanOf(sum, rows.length);
  return rows.length === 0 ? 0 : rows.filter((r) => r.counted).length / rows.length;
}

type Combined = {
  value: number;
  qualifier: Qualifier;
  denominator: { numerator: number; denominator: number } | undefined;
};

function combine(kind: FigureMeasure, parts: readonly FigureValueRow[]): Combined {
  const numerator = parts.reduce((sum, p) => sum + Number(p.value), 0);
  const loose = parts.map((p) => p.qualifier).find((q) => q !== "exact");
  const qualifier = loose ?? "exact";
  const denominator = parts.reduce((sum, p) => sum + Number(p.denominator ?? 0), 0);
  if (kind === "mean") return { value: meanOf(numerator, denominator), qualifier, denominator: undefined };
  if (kind !== "share") return { value: numerator, qualifier, denominator: undefined };
  return {
    value: denominator === 0 ? 0 : numerator / denominator,
    qualifier,
    denominator: { numerator, denominator },
  };
}

export const figureRowsAsTable = (from: RawBuilder<FigureRow>) => sql`(${from}) f`;

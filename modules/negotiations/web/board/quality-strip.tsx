import { useText } from "#platform/web/index.ts";
import type { Quality, SolveProgress } from "../../model/timetable.ts";

const STATUS = {
  optimal: { zh: "已证明最优", en: "proven optimal" },
  feasible: { zh: "可行", en: "feasible" },
  broken: { zh: "有冲突", en: "has conflicts" },
  empty: { zh: "尚无安排", en: "nothing placed" },
} as const;

/** How good the timetable is, in one line: placed, breaks with bound, walking, wishes, fairness. */
export function QualityStrip({ quality }: { quality: Quality | null }) {
  const { t, number } = useText();
  if (!quality) return null;
  const gap =
    // Fewer than none there cannot be: that needs no proof.
    quality.breaks === 0
      ? t(STATUS.optimal)
      : quality.bound === null
        ? t({ zh: "未证明", en: "no bound yet" })
        : quality.bound >= quality.breaks
          ? t(STATUS.optimal)
          : t({ zh: "下界 {bound}", en: "bound {bound}" }, { bound: quality.bound });
  const facts: [string, string, (string | undefined)?][] = [
    [
      t({ zh: "已安排", en: "Placed" }),
      `${number(quality.placed)} / ${number(quality.meetings)}`,
      quality.placed < quality.meetings ? "warning" : undefined,
    ],
    [
      t({ zh: "冲突", en: "Conflicts" }),
      number(quality.violations),
      quality.violations > 0 ? "danger" : "success",
    ],
    [
      t({ zh: "空档", en: "Breaks" }),
      `${number(quality.breaks)}${t({ zh: "（", en: " (" })}${gap}${t({ zh: "）", en: ")" })}`,
    ],
    [
      t({ zh: "每方空档", en: "Breaks of a party" }),
      t({ zh: "{least} 至 {most}", en: "{least} to {most}" }, quality.fairness),
    ],
    [
      t({ zh: "换会场", en: "Room changes" }),
      t(
        { zh: "{n} 次{least} · 步行 {m} 分钟", en: "{n}{least} · {m} min walking" },
        {
          n: quality.roomChanges,
          m: quality.walkingMinutes,
          least:
            quality.roomChangesBound === undefined || quality.roomChanges === 0
              ? ""
              : t({ zh: "（至少 {n}）", en: " (at least {n})" }, { n: quality.roomChangesBound }),
        },
      ),
    ],
    [
      t({ zh: "意愿满足", en: "Wishes met" }),
      `${number(quality.wishesMet)} / ${number(quality.wishes)}${
        quality.wishesMet === quality.wishes || quality.status === "optimal"
          ? ""
          : t({ zh: "（未证明最多）", en: " (not proven most)" })
      }`,
    ],
  ];
  return (
    <section
      className="hz-tt-quality"
      aria-label={t({ zh: "质量", en: "Quality" })}
      data-status={quality.status}
    >
      <strong className={`is-${quality.status}`}>{t(STATUS[quality.status])}</strong>
      <dl>
        {facts.map(([name, value, tone]) => (
          <div key={name} data-tone={tone}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const PHASES = {
  waiting: { zh: "等待开始", en: "waiting" },
  searching: { zh: "正在寻找", en: "searching" },
  proving: { zh: "正在证明", en: "proving" },
  saving: { zh: "正在保存", en: "saving" },
} as const;

/** What the solver has so far. */
export function SolveBar({ progress }: { progress: SolveProgress | null }) {
  const { t } = useText();
  const of = progress?.of ?? 0;
  return (
    <div className="hz-tt-solving" role="status">
      <progress
        max={of || 1}
        value={Math.min(progress?.seconds ?? 0, of || 1)}
        aria-label={t({ zh: "求解进度", en: "Progress" })}
      />
      <span>
        {t(PHASES[progress?.phase ?? "waiting"])}
        {progress &&
          t(
            {
              zh: " · {seconds} / {of} 秒 · 已安排 {placed}，未安排 {unplaced} · 空档 {breaks}，下界 {bound}",
              en: " · {seconds} / {of} s · placed {placed}, unplaced {unplaced} · breaks {breaks}, bound {bound}",
            },
            {
              seconds: Math.round(progress.seconds),
              of: progress.of,
              placed: progress.placed,
              unplaced: progress.unplaced,
              breaks: progress.breaks ?? "–",
              bound: progress.bound ?? "–",
            },
          )}
      </span>
    </div>
  );
}

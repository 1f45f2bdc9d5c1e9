import { useSearch } from "@tanstack/react-router";
import { type Text, useGo, useRead, useText } from "#platform/web/index.ts";
import type { AttendanceCounts } from "../../model/attendance/invitation.ts";
import { INTERPRETER_LANGUAGES } from "../../model/attendance.ts";
import { countsPath } from "./calls.ts";
import "./attendance.css";

type Filters = Readonly<Record<string, string>>;
type Count = { id: Exclude<keyof AttendanceCounts, "people" | "hotelOpen">; label: Text; filters: Filters };
const coming = { replyState: "accepted" };
const COUNTS: readonly Count[] = [
  { id: "all", label: { zh: "全部", en: "All" }, filters: {} },
  { id: "notInvited", label: { zh: "未邀请", en: "Not invited" }, filters: { replyState: "not-invited" } },
  { id: "waiting", label: { zh: "待回复", en: "Waiting" }, filters: { replyState: "waiting" } },
  { id: "accepted", label: { zh: "参会", en: "Coming" }, filters: coming },
  { id: "declined", label: { zh: "不参会", en: "Not coming" }, filters: { replyState: "declined" } },
  {
    id: "interpreter",
    label: { zh: "需要翻译", en: "Interpreter" },
    filters: { ...coming, interpreter: INTERPRETER_LANGUAGES.join(",") },
  },
  { id: "hotel", label: { zh: "需要住宿", en: "Hotel" }, filters: { ...coming, hotel: "true" } },
  { id: "pickUp", label: { zh: "需要接送", en: "Pick-up" }, filters: { ...coming, pickUp: "true" } },
];
const NAMES = ["replyState", "interpreter", "hotel", "pickUp", "partyKind", "county", "q"];

/** How the list stands; each number shows its rows. */
export function CountsStrip({ activityId }: { activityId: string }) {
  const { t, number } = useText();
  const go = useGo();
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const { data } = useRead<AttendanceCounts>(countsPath(activityId));
  if (!data || data.all === 0) return null;
  const chosen = (filters: Filters) => NAMES.every((name) => (search[name] ?? "") === (filters[name] ?? ""));
  return (
    <div className="hz-counts">
      <fieldset className="hz-counts-strip">
        <legend className="hz-visually-hidden">{t({ zh: "按情况筛选", en: "Filter by state" })}</legend>
        {COUNTS.map(({ id, label, filters }) => (
          <button
            key={id}
            type="button"
            aria-pressed={chosen(filters)}
            onClick={() =>
              void go(
                `/negotiations/attendance?${new URLSearchParams({ activity: activityId, ...filters })}`,
                { replace: true },
              )
            }
          >
            <strong>{number(data[id])}</strong>
            <span>{t(label)}</span>
          </button>
        ))}
      </fieldset>
      <p className="hz-quiet">
        {t(
          { zh: "参会共 {people} 人（含随行）", en: "{people} people come, companions included" },
          { people: number(data.people) },
        )}
        {data.hotelOpen > 0 &&
          t(
            { zh: "；{n} 方住宿尚未安排酒店", en: "; {n} still have no hotel assigned" },
            { n: number(data.hotelOpen) },
          )}
      </p>
    </div>
  );
}

import { useText } from "#platform/web/index.ts";
import type { WallTable } from "../../../model/day.ts";
import { countyName } from "../../board/labels.ts";
import { wallLabel } from "../states.ts";

type Seat = NonNullable<WallTable["now"]>;

/** The people of a seat, the expert first: guests look for a person, then for a firm. */
function useNames() {
  const { language } = useText();
  return (seat: Seat) =>
    [...seat.parties]
      .sort((a, b) => Number(b.key.startsWith("expert:")) - Number(a.key.startsWith("expert:")))
      .map(({ key, name, nameEn }) => ({
        key,
        name: language === "en" ? (nameEn ?? name) : name,
        // Somebody who reads no Chinese finds the own name on a Chinese wall too.
        also: language === "zh" && key.startsWith("expert:") && nameEn !== name ? nameEn : null,
      }));
}

/** One table: its number, who sits there now and in what state, who comes next. */
export function WallCard({ table }: { table: WallTable }) {
  const { t, list } = useText();
  const namesOf = useNames();
  const { now, next } = table;
  return (
    <li data-state={now?.state ?? "free"}>
      <header>
        <strong>{table.number}</strong>
        {now ? (
          <em>
            {t(wallLabel(now.state))}
            {now.minutes !== null && t({ zh: " {n} 分钟", en: " {n} min" }, { n: now.minutes })}
          </em>
        ) : (
          <span>{t({ zh: "空闲", en: "Free" })}</span>
        )}
      </header>
      {now &&
        namesOf(now).map((p) => (
          <b key={p.key}>
            {p.name}
            {p.also && <i>{p.also}</i>}
          </b>
        ))}
      <p>
        {[now && `${now.startsAt}–${now.endsAt}`, t(table.room), table.county && t(countyName(table.county))]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {next && (
        <footer>
          <em>{t({ zh: "下一场", en: "Next" })}</em> {next.startsAt} {list(namesOf(next).map((p) => p.name))}
        </footer>
      )}
    </li>
  );
}

/** How many tables are in which state, in one line. */
export function WallCounts({ tables }: { tables: readonly WallTable[] }) {
  const { t } = useText();
  const count = (...states: string[]) => tables.filter((x) => x.now && states.includes(x.now.state)).length;
  const counts = [
    [wallLabel("started"), count("started")],
    [wallLabel("waiting"), count("waiting", "unmarked")],
    [wallLabel("late"), count("late")],
    [wallLabel("no-show"), count("no-show")],
    [wallLabel("finished"), count("finished")],
    [{ zh: "空闲", en: "free" }, tables.filter((x) => !x.now).length],
  ] as const;
  return (
    <p className="hz-wall-counts">
      {counts
        .filter(([, n]) => n > 0)
        .map(([label, n]) => (
          <span key={label.zh}>
            {t(label)} <b>{n}</b>
          </span>
        ))}
    </p>
  );
}

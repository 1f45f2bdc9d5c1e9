import { useQuery } from "@tanstack/react-query";
import { AppLink, api, Panel, StageTag, useDebounced, useText } from "#platform/web/index.ts";
import type { NeedKind } from "../../model/directory.ts";
import type { Written } from "../../model/readiness/readiness.ts";
import type { SimilarNeed } from "../../model/readiness/similar.ts";
import { stateLabel, stateTones } from "../labels.ts";

const TEXTS = ["problem", "keyTechnology", "expectedGoal", "duties", "abilities", "keywords"];
/** Past needs of which it is worth saying that nothing came. */
const ENDED: readonly SimilarNeed["state"][] = ["closed", "expired", "published"];
const PAUSE_MS = 700;

type Props = {
  kind: NeedKind;
  values: Written;
  organisationId?: string;
  needId?: string;
  /** Asks in the name of a personal link, whose holder has no pages of needs to be led to. */
  ask?: (asked: object) => Promise<{ items: SimilarNeed[] }>;
};

/** Open and past needs that probably ask for the same, and what became of them; nothing is shown when there is none. */
export function SimilarNeeds({ kind, values, organisationId, needId, ask }: Props) {
  const { t, date } = useText();
  const title = typeof values.title === "string" ? values.title.trim() : "";
  const text = TEXTS.flatMap((field) => values[field] ?? [])
    .filter((v) => typeof v === "string")
    .join("\n")
    .slice(0, 3000);
  const asked = useDebounced(
    JSON.stringify({ kind, title: title.slice(0, 120), text, organisationId, needId }),
    PAUSE_MS,
  );
  const { data } = useQuery({
    queryKey: ["/needs/similar", asked],
    queryFn: () =>
      ask
        ? ask(JSON.parse(asked) as object)
        : api.post<{ items: SimilarNeed[] }>("/needs/similar", JSON.parse(asked)),
    // The title of the question, which lags behind what is typed.
    enabled: (JSON.parse(asked) as { title: string }).title.length > 1,
    placeholderData: (before) => before,
  });
  const items = title.length > 1 ? (data?.items ?? []) : [];
  if (items.length === 0) return null;
  const told = ({ fate, state }: SimilarNeed) =>
    fate.engaged > 0
      ? t(
          {
            zh: "对接 {engaged} 次，意向 {intents} 个，签约 {signed} 个",
            en: "{engaged} engaged, {intents} intents, {signed} signed",
          },
          fate,
        )
      : ENDED.includes(state) && t({ zh: "没有对接", en: "nobody engaged" });
  return (
    <Panel title={{ zh: "相近的需求", en: "Needs that ask for much the same" }}>
      <p className="hz-quiet">
        {t({
          zh: "请先看看是否已有人提过、办得如何；属重复的不必再报，往届未解决的可据此续报。",
          en: "See first whether this was asked before and what came of it: no need to ask twice, and what stayed open may be asked anew.",
        })}
      </p>
      <ul className="hz-list-plain hz-similar">
        {items.map((n) => (
          <li key={n.id}>
            <span>
              {ask ? n.title : <AppLink to={`/needs/${n.id}`}>{n.title}</AppLink>}{" "}
              <StageTag label={stateLabel(n.state)} tone={stateTones[n.state]} />
            </span>
            <span className="hz-quiet">
              {[
                n.organisationName,
                t(n.editionName ?? undefined),
                n.publishedAt && t({ zh: "{day} 发布", en: "published {day}" }, { day: date(n.publishedAt) }),
                n.endedAt && t({ zh: "{day} 结束", en: "ended {day}" }, { day: date(n.endedAt) }),
                told(n),
                t({ zh: "相近度 {n}%", en: "{n}% alike" }, { n: Math.round(n.likeness * 100) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {n.endReason && (
              <span className="hz-quiet">
                {t({ zh: "原因：{reason}", en: "Why: {reason}" }, { reason: n.endReason })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

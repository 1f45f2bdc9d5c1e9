import { AppLink, LinkButton, Panel, useRead, useSession, useText } from "#platform/web/index.ts";
import type { RunningSurvey } from "../../model/campaigns/running.ts";
import { needKindLabels } from "../../model/need.ts";
import { CAMPAIGNS } from "./calls.ts";
import "./campaigns.css";

const ROLES = new Set([
  "city-operator",
  "county-officer",
  "department-officer",
  "task-force",
  "leader",
  "enterprise",
]);
const title = { zh: "正在进行的需求征集", en: "Surveys under way" };

/** Surveys that run, on the front page: an office sees how far its part has come, an enterprise its last day and what it can renew. */
export function RunningSurveys() {
  const { grants } = useSession();
  const asked = grants.some((g) => ROLES.has(g.role));
  const read = useRead<{ items: RunningSurvey[] }>(`${CAMPAIGNS}/running`, {}, asked);
  const items = read.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Panel title={title}>
      <div className="hz-running-surveys">
        {items.map((survey) => (
          <section key={`${survey.id} ${survey.own?.organisationId ?? ""}`}>
            {survey.own ? (
              <Own survey={survey} own={survey.own} />
            ) : (
              survey.progress && <Progress survey={survey} progress={survey.progress} />
            )}
          </section>
        ))}
      </div>
    </Panel>
  );
}

const DAY = 86_400_000;
/** Days of China until the last day. */
const daysTo = (day: string): number =>
  Math.round((Date.parse(day) - Date.parse(new Date(Date.now() + DAY / 3).toISOString().slice(0, 10))) / DAY);

function LastDay({ until }: { until: string }) {
  const { t, date } = useText();
  const left = daysTo(until);
  return (
    <span className={left <= 5 ? "hz-stage hz-tone-warning" : "hz-quiet"}>
      {t({ zh: "截止 {day}", en: "Closes on {day}" }, { day: date(until) })}
      {left <= 0
        ? t({ zh: "（今天）", en: " (today)" })
        : t({ zh: "（还有 {n} 天）", en: " ({n} days left)" }, { n: left })}
    </span>
  );
}

type Half<K extends "own" | "progress"> = { survey: RunningSurvey } & {
  [key in K]: NonNullable<RunningSurvey[K]>;
};

function Progress({ survey, progress }: Half<"progress">) {
  const { t, number, share } = useText();
  const to = `/campaigns/${survey.id}?edition=${survey.editionId}`;
  const of = (n: number, goal: number | null) =>
    goal === null ? number(n) : `${number(n)} / ${number(goal)}`;
  const missing = progress.invited - progress.submitted;
  return (
    <>
      <div className="hz-running-head">
        <AppLink to={to}>{t(survey.name)}</AppLink> <LastDay until={survey.until} />
      </div>
      <progress
        max={1}
        value={Math.min(1, progress.share ?? 0)}
        aria-label={t({ zh: "完成率", en: "Share" })}
      />
      <div className="hz-running-facts">
        <span>{t({ zh: "完成率 {n}", en: "{n} done" }, { n: share(progress.share) })}</span>
        <span>
          {t(
            { zh: "已提交企业 {n} 家", en: "{n} enterprises answered" },
            { n: of(progress.submitted, progress.goalEnterprises) },
          )}
        </span>
        <span>
          {t({ zh: "需求 {n} 条", en: "{n} needs" }, { n: of(progress.needs, progress.goalNeeds) })}
        </span>
        {missing > 0 && (
          <AppLink to={`/campaigns/${survey.id}?stage=invited,opened,drafting&edition=${survey.editionId}`}>
            {t({ zh: "查看未提交的企业", en: "Who has not answered" })}
          </AppLink>
        )}
      </div>
    </>
  );
}

function Own({ survey, own }: Half<"own">) {
  const { t, number } = useText();
  const into = `edition=${survey.editionId}`;
  return (
    <>
      <div className="hz-running-head">
        <strong>{t(survey.name)}</strong> <LastDay until={survey.until} />
      </div>
      <p className="hz-quiet">
        {own.needs > 0
          ? t(
              { zh: "贵单位已提交 {n} 条，可继续填报。", en: "You have sent {n}; more are welcome." },
              { n: own.needs },
            )
          : t({ zh: "贵单位还没有填报。", en: "You have not answered yet." })}
      </p>
      <div className="hz-running-facts">
        {survey.kinds.map((kind) => (
          <LinkButton key={kind} type="primary" to={`/needs/new/${kind}?${into}`}>
            {t(
              kind === "technology"
                ? { zh: "填报技术需求", en: "Enter a technology need" }
                : { zh: "填报人才需求", en: "Enter a talent need" },
            )}
          </LinkButton>
        ))}
      </div>
      {own.earlier.length > 0 && (
        <>
          <p className="hz-running-earlier">
            {t({ zh: "往届的需求，可续报：", en: "Needs of earlier editions, to renew:" })}
          </p>
          <ul className="hz-survey-rows">
            {own.earlier.map((need) => (
              <li key={need.id}>
                <span>
                  {need.title} <span className="hz-quiet">{t(needKindLabels[need.kind])}</span>
                </span>
                <AppLink to={`/needs/new/${need.kind}?from=${need.id}&${into}`}>
                  {t({ zh: "续报", en: "Renew" })}
                </AppLink>
              </li>
            ))}
          </ul>
          {own.earlierCount > own.earlier.length && (
            <p className="hz-quiet">
              {t(
                {
                  zh: "共 {n} 条；其余可在“需求”中切换到往届，打开后续报。",
                  en: "{n} in all; find the others under Needs in the earlier edition.",
                },
                { n: number(own.earlierCount) },
              )}
            </p>
          )}
        </>
      )}
    </>
  );
}

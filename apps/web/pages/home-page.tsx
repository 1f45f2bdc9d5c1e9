import { Skeleton } from "antd";
import { UnreadMessages } from "#modules/accounts/web/inbox/unread-messages.tsx";
import { FollowedAndAsked } from "#modules/engagements/web/follows/followed-and-asked.tsx";
import { FigureRows } from "#modules/figures/web/figure-rows.tsx";
import { asFigure, countyLabel, useFigures } from "#modules/figures/web/figure-values.ts";
import { RunningSurveys } from "#modules/needs/web/campaigns/running-surveys.tsx";
import {
  AppLink,
  FigureCard,
  LinkButton,
  PageHeader,
  Panel,
  RefusalNotice,
  type Session,
  type Text,
  TodoList,
  useApi,
  useEdition,
  useSession,
  useText,
  words,
} from "#platform/web/index.ts";

/** The numbers a leader asks first, in working order. */
const KEY_FIGURES = [
  "survey.technology-needs",
  "survey.talent-needs",
  "matching.needs-engaged",
  "intents.total",
  "signings.on-stage",
  "ledger.overdue",
];

/** First steps for those who come here to do one thing. */
const SHORTCUTS: readonly { role: string; to: string; label: Text }[] = [
  {
    role: "enterprise",
    to: "/needs/new/technology",
    label: { zh: "填报技术需求", en: "Enter a technology need" },
  },
  { role: "enterprise", to: "/needs/new/talent", label: { zh: "填报人才需求", en: "Enter a talent need" } },
  { role: "expert", to: "/experts", label: { zh: "我的专家档案", en: "My profile" } },
  { role: "expert", to: "/engagements", label: { zh: "我的邀约", en: "My invitations" } },
];

/** Figures without an activity are those of the main conference, while 待办 covers county events too. */
const mainConference: Text = { zh: "主会场", en: "main conference" };

/** The county of somebody who works for one county only: its own figures say more than the city's. */
function ownCounty(grants: Session["grants"]): string | undefined {
  const scopes = grants.map((g) => g.scope);
  const [first] = scopes;
  if (first?.kind !== "county") return undefined;
  return scopes.every((s) => s.kind === "county" && s.code === first.code) ? first.code : undefined;
}

/** What waits for this person, overdue first, and how the edition stands. */
export default function HomePage() {
  const { t, date } = useText();
  const { person, grants, navigation } = useSession();
  const edition = useEdition();
  const home = useApi("/api/home", { query: edition ? { edition: edition.id } : {} });
  const todos = home.data?.todos ?? [];
  const late = todos.filter((todo) => todo.overdue).reduce((n, todo) => n + (todo.count ?? 1), 0);
  const county = ownCounty(grants);
  const shortcuts = SHORTCUTS.filter((s) => grants.some((g) => g.role === s.role));
  return (
    <>
      <PageHeader
        title={{ zh: `您好，${person.name}`, en: `Hello, ${person.name}` }}
        subtitle={[...new Set(grants.map((g) => t(g.label) || g.role))].join(" · ")}
        actions={
          shortcuts.length > 0 && (
            <div className="hz-actions-row">
              {shortcuts.map((s) => (
                <LinkButton key={s.to} to={s.to}>
                  {t(s.label)}
                </LinkButton>
              ))}
            </div>
          )
        }
      />
      <div className="hz-stack">
        <Panel
          title={{ zh: "待办事项", en: "Waiting for you" }}
          extra={
            late > 0 ? (
              <span className="hz-stage hz-tone-danger">
                {t({ zh: "{n} 项已超期", en: "{n} overdue" }, { n: late })}
              </span>
            ) : null
          }
        >
          <RefusalNotice error={home.error} onRetry={() => void home.refetch()} />
          {home.isPending ? (
            <Skeleton active paragraph={{ rows: 3 }} title={false} />
          ) : (
            home.data && (
              <TodoList
                items={todos.map(({ id, title, count, link, dueAt, overdue }) => ({
                  id,
                  title,
                  count,
                  to: link,
                  due: dueAt,
                  overdue,
                }))}
              />
            )
          )}
        </Panel>
        <RunningSurveys />
        <FollowedAndAsked />
        <UnreadMessages />
        {edition && navigation.includes("figures") && (
          <Panel
            title={{ zh: "关键指标", en: "Key figures" }}
            extra={
              <span className="hz-quiet">
                {county ? `${t(countyLabel(county))} · ` : ""}
                {t(edition.name)} · {t(mainConference)} ·{" "}
                {edition.cutOff ? t(words.dataAsOf, { date: date(edition.cutOff) }) : t(words.liveData)}
              </span>
            }
          >
            <KeyFigures edition={edition.id} county={county} />
            <div style={{ marginTop: 10 }}>
              <AppLink to="/figures">{t({ zh: "查看全部指标", en: "All figures" })}</AppLink>
            </div>
          </Panel>
        )}
      </div>
    </>
  );
}

function KeyFigures({ edition, county }: { edition: string; county: string | undefined }) {
  const figures = useFigures({ edition, ids: KEY_FIGURES, ...(county ? { by: "county" } : {}) });
  const shown = (figures.data?.items ?? []).filter((v) => (county ? v.scope.code === county : true));
  if (figures.isPending) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  return (
    <>
      <RefusalNotice error={figures.error} onRetry={() => void figures.refetch()} />
      <div className="hz-grid">
        {shown.map((v) => (
          <FigureCard
            key={v.id}
            figure={asFigure(v)}
            rows={() => <FigureRows value={v} activity={undefined} counties={[]} />}
          />
        ))}
      </div>
    </>
  );
}

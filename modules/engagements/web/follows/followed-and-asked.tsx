import { type NeedState, needLifecycle } from "#modules/needs/model/need.lifecycle.ts";
import { AppLink, Panel, StageTag, useListPage, useSession, useText } from "#platform/web/index.ts";
import type { FollowItem } from "../../model/follows/follow.ts";
import type { QuestionItem } from "../../model/questions/question.ts";

const SHOWN = 5;
const followed = { zh: "我关注的需求", en: "Needs I follow" };
const asked = { zh: "我的提问", en: "My open questions" };
const all = { zh: "全部 {count} 条", en: "All {count}" };

/** On an expert's front page: needs followed, newest change first, and questions that are open; nothing of what there is none. */
export function FollowedAndAsked() {
  const { t, date, dateTime } = useText();
  const expert = useSession().grants.some((g) => g.role === "expert");
  const follows = useListPage<FollowItem>("/follows", { sort: "-followedAt", pageSize: SHOWN }, expert);
  const questions = useListPage<QuestionItem>(
    "/questions",
    { state: "open", sort: "-lastAt", pageSize: SHOWN },
    expert,
  );
  const needs = follows.data?.items ?? [];
  const threads = questions.data?.items ?? [];
  return (
    <>
      {needs.length > 0 && (
        <Panel
          title={followed}
          extra={<AppLink to="/follows">{t(all, { count: follows.data?.total ?? 0 })}</AppLink>}
        >
          <ul className="hz-todo">
            {needs.map((need) => (
              <li key={need.id}>
                <AppLink to={need.state === "published" ? `/needs/${need.needId}` : "/follows"}>
                  <span className="hz-todo-title">{need.title}</span>
                  <span className="hz-quiet">
                    {need.changedAt
                      ? t({ zh: "{day} 有变化", en: "changed {day}" }, { day: date(need.changedAt) })
                      : t({ zh: "{day} 关注", en: "followed {day}" }, { day: date(need.followedAt) })}
                  </span>
                  <StageTag
                    label={needLifecycle.states[need.state as NeedState].label}
                    tone={need.state === "published" ? "success" : "neutral"}
                  />
                </AppLink>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {threads.length > 0 && (
        <Panel
          title={asked}
          extra={<AppLink to="/questions">{t(all, { count: questions.data?.total ?? 0 })}</AppLink>}
        >
          <ul className="hz-todo">
            {threads.map((thread) => (
              <li key={thread.id}>
                <AppLink to={`/questions/${thread.id}`}>
                  <span className="hz-todo-title">
                    <span>{thread.needTitle}</span>
                    {thread.unread > 0 && <strong className="hz-todo-count">{thread.unread}</strong>}
                  </span>
                  <span className="hz-quiet">
                    {thread.lastSide === "demand"
                      ? t({ zh: "需求方 {at} 回复", en: "answered {at}" }, { at: dateTime(thread.lastAt) })
                      : t(
                          { zh: "{at} 提问，待回复", en: "asked {at}, no answer yet" },
                          { at: dateTime(thread.lastAt) },
                        )}
                  </span>
                </AppLink>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

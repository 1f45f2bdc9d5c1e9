import { Skeleton } from "antd";
import { rolesFor } from "#platform/kernel/policy.ts";
import {
  AppLink,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useApi,
  useSession,
  useText,
} from "#platform/web/index.ts";
import { dayPolicy } from "../../model/negotiation.policy.ts";
import { DriftNotice } from "../shared/drift-notice.tsx";
import { useActivity } from "../shared/use-activity.ts";
import { ActivitySwitch } from "./activity-switch.tsx";
import { type HubStep, hubSteps } from "./hub-steps.ts";
import { PartyDays } from "./party-days.tsx";
import "./programme.css";

function Step({ step, number, query }: { step: HubStep; number: number; query: string }) {
  const { t, list } = useText();
  return (
    <li className="hz-panel hz-hub-step">
      <div className="hz-hub-head">
        <span className="hz-hub-number" aria-hidden>
          {number}
        </span>
        <h2>
          <AppLink to={`${step.to}${query}`}>{t(step.title)}</AppLink>
        </h2>
        <StageTag label={step.state.label} tone={step.state.tone} />
      </div>
      <div className="hz-hub-facts">{list(step.facts.map((f) => t(f)))}</div>
      {step.links.map((link) => (
        <AppLink
          key={link.to}
          className="hz-hub-more"
          to={link.to.includes("?") ? `${link.to}${query.replace("?", "&")}` : `${link.to}${query}`}
        >
          {t(link.label)}
        </AppLink>
      ))}
    </li>
  );
}

/** The negotiation days of an activity at a glance: offices see the steps and what waits, parties their own days. */
export default function HubPage() {
  const { t, date } = useText();
  const { activity, all } = useActivity();
  const { grants } = useSession();
  const read = useApi(
    "/api/activities/{id}/negotiations-overview",
    { path: { id: activity?.id ?? "" } },
    activity !== undefined,
  );
  const overview = read.data;
  const query = activity ? `?activity=${activity.id}` : "";
  const checksIn = grants.some((g) => rolesFor(dayPolicy, "checkIn").includes(g.role));
  const steps = overview ? hubSteps(overview, { checksIn }) : [];
  const office = overview?.meetings !== null || overview.attendance !== null;
  return (
    <>
      <PageHeader
        title={{ zh: "洽谈", en: "Conference meetings" }}
        subtitle={
          activity && (
            <>
              {t(activity.name)}
              {activity.startsOn &&
                ` · ${date(activity.startsOn)}${activity.endsOn && activity.endsOn !== activity.startsOn ? `–${date(activity.endsOn)}` : ""}`}
            </>
          )
        }
        actions={activity && <ActivitySwitch activity={activity} all={all} path="/negotiations" />}
      />
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      {!overview && !read.error && <Skeleton active />}
      {overview && (
        <div className="hz-stack">
          {overview.parties.map((party) => (
            <PartyDays key={party.key} party={party} query={query} />
          ))}
          <DriftNotice activityId={overview.activityId} when={overview.timetables !== null} />
          {office && (
            <ol className="hz-hub">
              {steps.map((step, i) => (
                <Step key={step.id} step={step} number={i + 1} query={query} />
              ))}
            </ol>
          )}
          {!office && overview.parties.length === 0 && (
            <Panel>
              <p>
                {t({
                  zh: "您暂未列入这次活动的参会名单。收到邀请后，您的洽谈日程、约谈和回执会出现在这里。",
                  en: "You are not on the list of this activity yet. Once invited, your agenda, requests and reply appear here.",
                })}
              </p>
              <AppLink className="hz-link" to={`/negotiations/programme${query}`}>
                {t({ zh: "查看会场与时段", en: "Look at venue and slots" })}
              </AppLink>
            </Panel>
          )}
        </div>
      )}
    </>
  );
}

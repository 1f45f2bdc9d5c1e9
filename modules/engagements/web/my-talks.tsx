import { Empty, Skeleton } from "antd";
import {
  ActionBar,
  AppLink,
  api,
  InOtherEditions,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useEdition,
  useListPage,
  useRefresh,
  useSession,
  useText,
} from "#platform/web/index.ts";
import { stateOptions } from "../model/engagement.options.ts";
import type { EngagementItem } from "../model/engagement-item.ts";
import { engagementActions, pathOf, stepBody } from "./actions.ts";
import { FittingExperts } from "./fitting-experts.tsx";
import { FittingNeeds } from "./fitting-needs.tsx";
import { labelIn, stateTones, texts } from "./labels.ts";
import { MyInvitations } from "./my-invitations.tsx";

const answers = (item: EngagementItem) =>
  item.allowedActions.some((a) => a === "confirmDemand" || a === "confirmSupply");

/** An enterprise's or expert's own talks: what waits for an answer first, then the rest, then what fits. */
export function MyTalks() {
  const { t } = useText();
  const edition = useEdition();
  const { grants } = useSession();
  const list = useListPage<EngagementItem>("/engagements", { edition: edition?.id, pageSize: 100 });
  const items = list.data?.items ?? [];
  const waiting = items.filter(answers);
  const rest = items.filter((item) => !answers(item));
  const expert = grants.some((g) => g.role === "expert");
  const enterprise = grants.some((g) => g.role === "enterprise");
  return (
    <>
      <PageHeader title={{ zh: "我的对接", en: "My talks" }} />
      <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />
      <div className="hz-stack">
        {expert && <MyInvitations />}
        <Panel title={{ zh: "待我确认", en: "Waiting for my answer" }}>
          {list.isPending && <Skeleton active />}
          {list.data && waiting.length === 0 && (
            <p className="hz-quiet">{t({ zh: "没有待确认的邀请", en: "Nothing waits for you" })}</p>
          )}
          <TalkList items={waiting} />
        </Panel>
        {(rest.length > 0 || (list.data && waiting.length === 0)) && (
          <Panel title={{ zh: "全部对接", en: "All talks" }}>
            {rest.length === 0 && (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={t({
                  zh: "收到邀请后会显示在这里",
                  en: "Invitations to talks will appear here",
                })}
              >
                <InOtherEditions path="/engagements" />
              </Empty>
            )}
            <TalkList items={rest} />
          </Panel>
        )}
        {expert && <FittingNeeds />}
        {enterprise && <FittingExperts />}
      </div>
    </>
  );
}

function TalkList({ items }: { items: readonly EngagementItem[] }) {
  const { t, date, language } = useText();
  const refresh = useRefresh();
  return (
    <ul className="hz-eng-list">
      {items.map((item) => (
        <li key={item.id}>
          <div className="hz-eng-list-head">
            <AppLink to={`/engagements/${item.id}`}>{item.title}</AppLink>
            <StageTag
              label={labelIn(stateOptions, item.state) ?? texts.state}
              tone={stateTones[item.state]}
            />
          </div>
          <p>
            {item.demanders.join(language === "zh" ? "、" : ", ")} × {item.supplier}
          </p>
          {item.meetingAt && (
            <p className="hz-quiet">
              {t(texts.meeting)} {date(item.meetingAt)}
            </p>
          )}
          <ActionBar
            actions={engagementActions(false)}
            allowed={item.allowedActions}
            onAction={async (id, input) => {
              await api.post(`/engagements/${item.id}/${pathOf(id)}`, stepBody(id, input));
              await refresh("/engagements");
            }}
          />
        </li>
      ))}
    </ul>
  );
}

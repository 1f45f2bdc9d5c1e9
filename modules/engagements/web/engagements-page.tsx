import { useSearch } from "@tanstack/react-router";
import { App, Segmented } from "antd";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  AppLink,
  api,
  LinkButton,
  PageHeader,
  ResourceList,
  StageTag,
  type Text,
  useGo,
  useSession,
  useText,
  words,
} from "#platform/web/index.ts";
import { countyOptions } from "../model/county-options.ts";
import {
  channelOptions,
  fellThroughOptions,
  meetingModeOptions,
  originOptions,
  stateOptions,
} from "../model/engagement.options.ts";
import type { EngagementItem } from "../model/engagement-item.ts";
import { engagementActions } from "./actions.ts";
import { useActivityFilter } from "./activity-filter.ts";
import { EngagementBoard } from "./board/engagement-board.tsx";
import { useChannelFilter } from "./channel-filter.ts";
import { countyLabel, labelIn, stateTones, texts } from "./labels.ts";
import { MyTalks } from "./my-talks.tsx";
import "./engagements.css";

/** Officers see all engagements of their area as table or board; an enterprise or expert sees its own talks. */
export default function EngagementsPage() {
  const { grants } = useSession();
  const own = grants.every((g) => g.role === "enterprise" || g.role === "expert");
  return own ? <MyTalks /> : <Overview />;
}

function Overview() {
  const { t } = useText();
  const go = useGo();
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const board = search.view === "board";
  /** The other view of the same engagements: what both can be narrowed by goes along. */
  const show = (view: string) => {
    const kept = ["q", "county", "activity", "state"].flatMap((name): [string, string][] =>
      search[name] ? [[name, search[name]]] : [],
    );
    const query = new URLSearchParams([...(view === "board" ? [["view", "board"]] : []), ...kept]);
    return go(`/engagements?${query}`);
  };
  return (
    <>
      <PageHeader
        title={texts.engagements}
        actions={
          <div className="hz-actions-row">
            <LinkButton to="/engagements/guests">{t(texts.guests)}</LinkButton>
            <Segmented
              value={board ? "board" : "table"}
              onChange={(value) => void show(value)}
              options={[
                { value: "table", label: t(texts.table) },
                { value: "board", label: t(texts.board) },
              ]}
            />
          </div>
        }
      />
      {board ? <EngagementBoard /> : <EngagementTable />}
    </>
  );
}

type Outcome = { outcomes: { id: string; ok: boolean; refusal: { messages: Text } | null }[] };

function EngagementTable() {
  const { t, date, list } = useText();
  const { modal } = App.useApp();
  const activityFilter = useActivityFilter();
  const channelFilter = useChannelFilter();
  /** Takes the same step for many rows; what was refused is said per row. */
  const bulk = (action: string) => async (rows: readonly EngagementItem[]) => {
    const { outcomes } = await api.post<Outcome>("/engagements/bulk", {
      steps: rows.map(({ id, version }) => ({ id, version, action })),
    });
    const refused = outcomes.filter((o) => !o.ok);
    if (refused.length === 0) return;
    modal.warning({
      title: t({ zh: "{count} 项未办理", en: "{count} refused" }, { count: refused.length }),
      content: (
        <ul>
          {refused.map((o) => (
            <li key={o.id}>
              {rows.find((r) => r.id === o.id)?.code} {t(o.refusal?.messages)}
            </li>
          ))}
        </ul>
      ),
      okText: t(words.confirm),
    });
  };
  return (
    <ResourceList<EngagementItem>
      path="/engagements"
      label={texts.engagements}
      defaultSort="-stateSince"
      to={(row) => `/engagements/${row.id}`}
      filters={[...activityFilter, ...channelFilter]}
      columns={[
        { id: "code", label: texts.code, sortable: true, width: 130 },
        { id: "title", label: texts.title, sortable: true, cardRole: "title" },
        {
          id: "demanders",
          label: texts.demand,
          render: (row) => list(row.demanders),
          cardRole: "subtitle",
        },
        { id: "supplier", label: texts.expert, sortable: true, cardRole: "detail" },
        {
          id: "county",
          label: texts.county,
          sortable: true,
          filter: { kind: "multi", options: countyOptions(jiaozuo) },
          render: (row) => t(countyLabel(row.county)),
        },
        {
          id: "state",
          label: texts.state,
          sortable: true,
          cardRole: "stage",
          filter: { kind: "multi", options: stateOptions },
          render: (row) => (
            <StageTag label={labelIn(stateOptions, row.state) ?? texts.state} tone={stateTones[row.state]} />
          ),
        },
        { id: "daysInStage", label: texts.daysInStage, sortable: true, align: "end", width: 96 },
        {
          id: "meetingAt",
          label: texts.meeting,
          sortable: true,
          filter: { kind: "date-range" },
          render: (row) => (row.meetingAt ? date(row.meetingAt) : null),
        },
        {
          id: "meetingMode",
          label: texts.meetingMode,
          filter: { kind: "multi", options: meetingModeOptions },
          render: (row) => t(labelIn(meetingModeOptions, row.meetingMode)),
          hidden: true,
        },
        {
          id: "channelName",
          label: { zh: "渠道名称", en: "Channel's name" },
          render: (row) => row.channelName ?? "—",
          hidden: true,
        },
        {
          id: "channel",
          label: texts.channel,
          filter: { kind: "multi", options: channelOptions },
          render: (row) => t(labelIn(channelOptions, row.channel)),
          hidden: true,
        },
        {
          id: "origin",
          label: { zh: "来源", en: "Begun by" },
          filter: { kind: "multi", options: originOptions },
          render: (row) => t(labelIn(originOptions, row.origin)),
          hidden: true,
        },
        {
          id: "outcome",
          label: texts.outcome,
          filter: { kind: "multi", options: fellThroughOptions },
          render: (row) => t(labelIn(fellThroughOptions, row.outcome)),
          hidden: true,
        },
      ]}
      bulkActions={["screen", "shortlist", "invite"].flatMap((id) => {
        const action = engagementActions(true).find((a) => a.id === id);
        return action ? [{ ...action, fields: undefined, run: bulk(id) }] : [];
      })}
      empty={{
        text: {
          zh: "还没有对接，可从匹配工作台开始",
          en: "No engagements yet; begin in the matching workbench",
        },
        action: <AppLink to="/matching">{t(texts.matching)}</AppLink>,
      }}
    />
  );
}

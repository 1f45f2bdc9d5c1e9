import { type NeedState, needLifecycle } from "#modules/needs/model/need.lifecycle.ts";
import { needKindLabels } from "#modules/needs/model/need.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  AppLink,
  LinkButton,
  PageHeader,
  ResourceList,
  StageTag,
  type Text,
  useText,
} from "#platform/web/index.ts";
import { countyOptions } from "../../model/county-options.ts";
import type { FollowItem } from "../../model/follows/follow.ts";
import { countyLabel } from "../labels.ts";
import { FollowButton } from "./follow-button.tsx";

const optionsOf = (labels: Readonly<Record<string, Text>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const stateLabels = Object.fromEntries(
  Object.entries(needLifecycle.states).map(([state, { label }]) => [state, label]),
);
const SHOWN = ["published", "closed", "expired", "filled", "withdrawn"];
const title = { zh: "我关注的需求", en: "Needs I follow" };

/** What the expert follows, with what became of it. A need that is no longer published cannot be opened. */
export default function FollowsPage() {
  const { t, date } = useText();
  return (
    <>
      <PageHeader
        title={title}
        subtitle={t({
          zh: "需求关闭、撤回或重新发布时会通知您",
          en: "You are told when one is closed, withdrawn or published again",
        })}
      />
      <ResourceList<FollowItem>
        path="/follows"
        label={title}
        byEdition={false}
        defaultSort="-followedAt"
        searchHint={{ zh: "需求名称、编号", en: "Title or code of the need" }}
        columns={[
          {
            id: "title",
            label: { zh: "需求", en: "Need" },
            sortable: true,
            cardRole: "title",
            render: (f) =>
              f.state === "published" ? <AppLink to={`/needs/${f.needId}`}>{f.title}</AppLink> : f.title,
          },
          { id: "needCode", label: { zh: "编号", en: "Code" }, sortable: true, cardRole: "subtitle" },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            sortable: true,
            cardRole: "stage",
            filter: {
              kind: "multi",
              options: optionsOf(stateLabels).filter((o) => SHOWN.includes(o.value)),
            },
            render: (f) => (
              <StageTag
                label={needLifecycle.states[f.state as NeedState].label}
                tone={f.state === "published" ? "success" : "neutral"}
              />
            ),
          },
          {
            id: "kind",
            label: { zh: "类别", en: "Kind" },
            filter: { kind: "multi", options: optionsOf(needKindLabels) },
            render: (f) => t(needKindLabels[f.kind as keyof typeof needKindLabels]),
          },
          {
            id: "county",
            label: { zh: "县（市、区）", en: "County" },
            sortable: true,
            filter: { kind: "multi", options: countyOptions(jiaozuo) },
            render: (f) => t(countyLabel(f.county)),
          },
          {
            id: "followedAt",
            label: { zh: "关注时间", en: "Followed" },
            sortable: true,
            filter: { kind: "date-range" },
            render: (f) => date(f.followedAt),
          },
          {
            id: "changedAt",
            label: { zh: "最近变化", en: "Last change" },
            sortable: true,
            render: (f) => date(f.changedAt),
          },
        ]}
        rowActions={(f) => <FollowButton needId={f.needId} following about={f.title} />}
        empty={{
          text: { zh: "还没有关注需求", en: "You follow no need yet" },
          action: (
            <LinkButton to="/engagements">
              {t({ zh: "看看适合我的需求", en: "See needs that fit me" })}
            </LinkButton>
          ),
        }}
      />
    </>
  );
}

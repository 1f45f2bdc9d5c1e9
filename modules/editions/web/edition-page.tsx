import { Skeleton } from "antd";
import { useMemo } from "react";
import {
  ActionBar,
  api,
  Facts,
  PageHeader,
  Panel,
  RecordForm,
  RefusalNotice,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useSessionRenewal,
  useText,
} from "#platform/web/index.ts";
import { activityFields, activityKindOptions, countyOptions, editionSections } from "./edition-fields.ts";
import { type EditionRecord, fromRecord, toBody } from "./types.ts";
import { useDays } from "./use-days.ts";

const sections = editionSections(false);
const fieldIds = new Set(sections.flatMap((section) => section.fields.map((field) => field.id)));

/** What is known of the edition, for those who only read. */
function EditionFacts({ edition }: { edition: EditionRecord }) {
  const { t, date, language } = useText();
  const days = useDays();
  const counties = edition.counties.map((code) => {
    const option = countyOptions.find((county) => county.value === code);
    return option ? t(option.label) : code;
  });
  return (
    <Panel title={{ zh: "届次信息", en: "Edition" }}>
      <Facts
        items={[
          {
            label: { zh: "届次", en: "Edition number" },
            content: edition.number === null ? null : String(edition.number),
          },
          { label: { zh: "时间", en: "Dates" }, content: days(edition.startsOn, edition.endsOn) },
          { label: { zh: "地点", en: "Venue" }, content: edition.venue },
          {
            label: { zh: "数据截至", en: "Figures as of" },
            content: edition.cutOff ? date(edition.cutOff) : t({ zh: "实时", en: "Now" }),
          },
          {
            label: { zh: "参加县（市、区）", en: "Counties" },
            content: counties.join(language === "zh" ? "、" : ", "),
            wide: true,
          },
        ]}
      />
    </Panel>
  );
}

/** Main conference, fairs and county events: each counts for itself. */
function Activities({ edition }: { edition: EditionRecord }) {
  const { t } = useText();
  const days = useDays();
  const refresh = useRefresh();
  const add = {
    id: "addActivity",
    label: { zh: "新增活动", en: "Add an activity" },
    confirm: {
      zh: "各项活动的需求、对接和签约分别统计。",
      en: "Needs, matches and signings of each activity are counted apart.",
    },
    fields: activityFields,
    done: { zh: "已新增", en: "Added" },
  };
  return (
    <Panel
      title={{ zh: "活动", en: "Activities" }}
      extra={
        <ActionBar
          size="small"
          actions={[add]}
          allowed={edition.allowedActions}
          onAction={async (_id, { values }) => {
            const blank = { hostCounty: null, startsOn: null, endsOn: null, venue: null };
            await api.post(`/editions/${edition.id}/activities`, { ...blank, ...toBody(values) });
            await refresh("/editions");
          }}
        />
      }
    >
      <div className="hz-grid">
        {edition.activities.map((activity) => (
          <section key={activity.id} aria-label={t(activity.name)}>
            <h3>{t(activity.name)}</h3>
            <div className="hz-quiet">
              {[
                t(activityKindOptions.find((o) => o.value === activity.kind)?.label ?? { zh: "", en: "" }),
                days(activity.startsOn, activity.endsOn),
                countyOptions
                  .filter((county) => county.value === activity.hostCounty)
                  .map((county) => t(county.label))[0],
                activity.venue,
              ]
                .filter(Boolean)
                .join(" · ")}
            </div>
          </section>
        ))}
      </div>
    </Panel>
  );
}

/** One edition: its data (a form for those who may change it) and its activities. */
export default function EditionPage() {
  const id = useRouteParam("editionId");
  const go = useGo();
  const refresh = useRefresh();
  const renew = useSessionRenewal();
  const record = useRead<EditionRecord>(`/editions/${id}`);
  const edition = record.data;
  const initial = useMemo(
    () =>
      edition
        ? Object.fromEntries(Object.entries(fromRecord(edition)).filter(([field]) => fieldIds.has(field)))
        : undefined,
    [edition],
  );
  if (!edition)
    return record.isPending ? (
      <Skeleton active />
    ) : (
      <RefusalNotice error={record.error} onRetry={() => void record.refetch()} />
    );
  return (
    <>
      <PageHeader title={edition.name} back="/editions" subtitle={edition.id} />
      {edition.allowedActions.includes("edit") && initial ? (
        <RecordForm<EditionRecord>
          formId="edition"
          recordId={id}
          version={edition.version}
          initial={initial}
          sections={sections}
          submit={(values, { version, idempotencyKey }) =>
            api.put<EditionRecord>(
              `/editions/${id}`,
              { ...toBody(values), city: edition.city, version },
              { idempotencyKey },
            )
          }
          onDone={async () => {
            await refresh("/editions");
            await go("/editions");
            await renew();
          }}
        />
      ) : (
        <EditionFacts edition={edition} />
      )}
      <div style={{ marginTop: 12 }}>
        <Activities edition={edition} />
      </div>
    </>
  );
}

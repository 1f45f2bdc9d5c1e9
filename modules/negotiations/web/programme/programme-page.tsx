import { Skeleton, Tabs } from "antd";
import { useState } from "react";
import { PageHeader, RefusalNotice, useApi, useText } from "#platform/web/index.ts";
import { DriftNotice } from "../shared/drift-notice.tsx";
import { useActivity } from "../shared/use-activity.ts";
import { ActivitySwitch } from "./activity-switch.tsx";
import { CopyButton } from "./copy-button.tsx";
import { SlotsTab } from "./slots/slots-tab.tsx";
import { VehiclesTab } from "./vehicles-tab.tsx";
import { VenueTab } from "./venue/venue-tab.tsx";
import { WalksTab } from "./walks-tab.tsx";
import "./programme.css";

/** Venue and slots of an activity: what every timetable stands on. */
export default function ProgrammePage() {
  const { t } = useText();
  const { activity, all } = useActivity();
  const [tab, setTab] = useState("slots");
  const read = useApi(
    "/api/activities/{id}/programme",
    { path: { id: activity?.id ?? "" } },
    activity !== undefined,
  );
  const programme = read.data;
  const manages = programme?.allowedActions.includes("manageProgramme") ?? false;
  const part = programme && { programme, manages };
  return (
    <>
      <PageHeader
        title={{ zh: "会场与时段", en: "Venue and slots" }}
        subtitle={activity && t(activity.name)}
        back={activity ? `/negotiations?activity=${activity.id}` : "/negotiations"}
        actions={
          activity && (
            <div className="hz-programme-buttons">
              <ActivitySwitch activity={activity} all={all} path="/negotiations/programme" />
              {manages && <CopyButton activity={activity} all={all} />}
            </div>
          )
        }
      />
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      {!part && !read.error && <Skeleton active />}
      {programme && <DriftNotice activityId={programme.activityId} when={manages} />}
      {part && (
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={[
            { key: "slots", label: t({ zh: "时段", en: "Slots" }), children: <SlotsTab {...part} /> },
            { key: "venue", label: t({ zh: "会场", en: "Venue" }), children: <VenueTab {...part} /> },
            {
              key: "walks",
              label: t({ zh: "步行时间", en: "Walking times" }),
              children: <WalksTab {...part} />,
            },
            {
              key: "vehicles",
              label: t({ zh: "车辆", en: "Vehicles" }),
              children: <VehiclesTab {...part} />,
            },
          ]}
        />
      )}
    </>
  );
}

import { Drawer } from "antd";
import { useMemo } from "react";
import { api, type FormSection, type FormValues, RecordForm, useRead, useText } from "#platform/web/index.ts";
import type { Programme } from "../../model/programme/programme.ts";
import type { VisitView } from "../../model/visits/site-visit.ts";
import { KnownParties, OrganisationSelect, PartySelect } from "../shared/party-select.tsx";
import type { ActivityChoice } from "../shared/use-activity.ts";
import { EngagementSelect, VisitActivity } from "./engagement-select.tsx";
import { ChecklistInput, checklistOf, TimeInput, USUAL_CHECKLIST } from "./inputs.tsx";

const time = (id: string, zh: string, en: string) =>
  ({ id, label: { zh, en }, kind: "custom", input: TimeInput, required: true, width: "half" }) as const;

const sectionsOf = (programme: Programme): FormSection[] => [
  {
    id: "where",
    fields: [
      {
        id: "hostOrganisationId",
        label: { zh: "接待企业", en: "Factory" },
        kind: "custom",
        input: OrganisationSelect,
        required: true,
      },
      { id: "title", label: { zh: "考察名称", en: "Title" }, kind: "text", required: true, max: 120 },
      { id: "address", label: { zh: "地址", en: "Address" }, kind: "text", max: 200 },
      {
        id: "contactName",
        label: { zh: "企业联系人", en: "Contact" },
        kind: "text",
        max: 40,
        width: "half",
        privacy: "contact",
      },
      {
        id: "contactPhone",
        label: { zh: "联系电话", en: "Telephone" },
        kind: "text",
        max: 30,
        width: "half",
        privacy: "contact",
      },
    ],
  },
  {
    id: "when",
    title: { zh: "时间", en: "When" },
    fields: [
      { id: "day", label: { zh: "日期", en: "Day" }, kind: "date", required: true, width: "half" },
      time("departsAt", "从会场出发", "Leaves the venue"),
      time("startsAt", "到达企业", "At the factory"),
      time("endsAt", "离开企业", "Leaves the factory"),
      time("returnsAt", "返回会场", "Back at the venue"),
    ],
  },
  {
    id: "who",
    title: { zh: "参加方与车辆", en: "Parties and vehicle" },
    fields: [
      {
        id: "capacity",
        label: { zh: "企业可接待（方）", en: "Parties the factory receives" },
        kind: "integer",
        min: 1,
        max: 80,
        required: true,
        width: "half",
      },
      {
        id: "vehicleId",
        label: { zh: "车辆", en: "Vehicle" },
        kind: "enum",
        width: "half",
        options: programme.vehicles.map((v) => ({
          value: v.id,
          label: {
            zh: `${v.name}（${v.seats} 座${v.plate ? `，${v.plate}` : ""}）`,
            en: `${v.name} (${v.seats} seats${v.plate ? `, ${v.plate}` : ""})`,
          },
        })),
      },
      { id: "parties", label: { zh: "参加方", en: "Parties" }, kind: "custom", input: PartySelect },
      {
        id: "engagements",
        label: {
          zh: "相关对接（完成后可登记为洽谈）",
          en: "Engagements it serves (may be recorded as their meeting)",
        },
        kind: "custom",
        input: EngagementSelect,
        visibleWhen: (values) => Boolean(values.hostOrganisationId),
      },
    ],
  },
  {
    id: "checklist",
    title: { zh: "随行清单", en: "Checklist" },
    fields: [{ id: "checklist", label: { zh: "清单", en: "Items" }, kind: "custom", input: ChecklistInput }],
  },
];

const text = (value: unknown): string | null =>
  typeof value === "string" && value.trim() ? value.trim() : null;

type Props = {
  activity: Pick<ActivityChoice, "id" | "startsOn">;
  open: boolean;
  /** The visit that changes; none: a new one. */
  visit?: VisitView;
  onDone: (id: string) => void;
  onClose: () => void;
};

/** Plans a site visit, or changes one. */
export function VisitForm({ activity, open, visit, onDone, onClose }: Props) {
  const { t, language } = useText();
  const programme = useRead<Programme>(`/activities/${activity.id}/programme`, {}, open);
  const sections = useMemo(() => (programme.data ? sectionsOf(programme.data) : null), [programme.data]);
  const initial: FormValues = useMemo(
    () =>
      visit
        ? {
            ...visit,
            parties: visit.parties.map((p) => p.key),
            engagements: visit.engagementIds,
          }
        : { day: activity.startsOn, capacity: 20, checklist: USUAL_CHECKLIST(language) },
    [visit, activity.startsOn, language],
  );
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t(
        visit ? { zh: "修改考察", en: "Change the visit" } : { zh: "新建实地考察", en: "Plan a site visit" },
      )}
      size={720}
      className="hz-drawer"
      destroyOnHidden
    >
      {sections && (
        <VisitActivity value={activity.id}>
          <KnownParties value={visit?.parties ?? []}>
            <RecordForm<{ id: string }>
              formId="site-visit"
              recordId={visit?.id}
              sections={sections}
              initial={initial}
              version={visit?.version}
              submit={(values, { version, idempotencyKey }) => {
                const body = {
                  hostOrganisationId: values.hostOrganisationId,
                  title: values.title,
                  day: values.day,
                  departsAt: values.departsAt,
                  startsAt: values.startsAt,
                  endsAt: values.endsAt,
                  returnsAt: values.returnsAt,
                  capacity: values.capacity,
                  vehicleId: text(values.vehicleId),
                  address: text(values.address),
                  contactName: text(values.contactName),
                  contactPhone: text(values.contactPhone),
                  parties: values.parties ?? [],
                  engagementIds: values.engagements ?? [],
                  checklist: checklistOf(values.checklist),
                };
                return visit
                  ? api.patch(`/site-visits/${visit.id}`, { ...body, version }, { idempotencyKey })
                  : api.post("/site-visits", { ...body, activityId: activity.id }, { idempotencyKey });
              }}
              onDone={({ id }) => onDone(id)}
              onCancel={onClose}
            />
          </KnownParties>
        </VisitActivity>
      )}
    </Drawer>
  );
}

import { Drawer } from "antd";
import { useMemo } from "react";
import {
  api,
  type FormSection,
  type FormValues,
  RecordForm,
  useListPage,
  useRead,
  useText,
} from "#platform/web/index.ts";
import { priorityOptions, sessionOptions, skillOptions } from "../../model/meetings/meeting.options.ts";
import type { MeetingItem, MeetingRules } from "../../model/meetings/meeting.ts";
import type { Programme } from "../../model/programme/programme.ts";
import { KnownParties, PartySelect } from "../shared/party-select.tsx";
import { slotOptions } from "../shared/slot-text.ts";
import { counties, texts } from "./labels.ts";

/** The form of a meeting and its wishes, for the slots, tables and other meetings of the activity. */
function sectionsOf(programme: Programme, others: readonly MeetingItem[]): FormSection[] {
  const slots = slotOptions(programme.slots);
  const rooms = new Map(programme.rooms.map((room) => [room.id, room.name]));
  return [
    {
      id: "who",
      fields: [
        { id: "title", label: texts.title, kind: "text", required: true, max: 200 },
        { id: "county", label: texts.county, kind: "enum", required: true, options: counties, width: "half" },
        {
          id: "priority",
          label: texts.priority,
          kind: "enum",
          required: true,
          options: priorityOptions,
          width: "half",
        },
        { id: "parties", label: texts.parties, kind: "custom", input: PartySelect, required: true, max: 6 },
      ],
    },
    {
      id: "when",
      title: { zh: "时间要求", en: "When" },
      fields: [
        {
          id: "session",
          label: { zh: "只在半天内", en: "Session only" },
          kind: "enum",
          options: sessionOptions,
          width: "half",
        },
        {
          id: "fixedSlot",
          label: { zh: "固定时段", en: "Fixed slot" },
          kind: "enum",
          options: slots,
          width: "half",
        },
        {
          id: "allowedSlots",
          label: { zh: "允许的时段", en: "Slots allowed" },
          kind: "enums",
          options: slots,
          help: { zh: "留空为不限", en: "Empty: any" },
        },
        {
          id: "preferredSlots",
          label: { zh: "希望的时段", en: "Preferred slots" },
          kind: "enums",
          options: slots,
        },
        {
          id: "after",
          label: { zh: "须在这些洽谈之后", en: "Comes after" },
          kind: "enums",
          options: others.map((m) => ({
            value: m.id,
            label: { zh: `${m.code} ${m.title}`, en: `${m.code} ${m.title}` },
          })),
        },
      ],
    },
    {
      id: "where",
      title: { zh: "桌位要求", en: "Table" },
      fields: [
        {
          id: "tableId",
          label: { zh: "指定洽谈桌", en: "Table" },
          kind: "enum",
          width: "half",
          options: programme.tables.map((table) => {
            const room = rooms.get(table.roomId);
            return {
              value: table.id,
              label: {
                zh: `${table.number} 号桌 ${room?.zh ?? ""}`,
                en: `Table ${table.number} ${room?.en ?? ""}`,
              },
            };
          }),
        },
        {
          id: "needs",
          label: { zh: "所需条件", en: "Needs" },
          kind: "enums",
          options: skillOptions,
          width: "half",
        },
        {
          id: "ownTable",
          label: { zh: "只用本县（市、区）的桌位", en: "At the county's own tables only" },
          kind: "boolean",
          width: "half",
        },
        {
          id: "optional",
          label: { zh: "排不下时可以不安排", en: "May stay unplaced" },
          kind: "boolean",
          width: "half",
        },
      ],
    },
  ];
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const one = (value: unknown): string | null => (typeof value === "string" && value ? value : null);

function rulesOf(values: FormValues): MeetingRules {
  return {
    priority: Number(values.priority ?? 3),
    optional: values.optional === true,
    allowedSlots: list(values.allowedSlots),
    preferredSlots: list(values.preferredSlots),
    session: one(values.session) as MeetingRules["session"],
    fixedSlot: one(values.fixedSlot),
    tableId: one(values.tableId),
    ownTable: values.ownTable === true,
    needs: list(values.needs) as MeetingRules["needs"],
    after: list(values.after),
  };
}

const fresh: FormValues = { priority: "3", optional: true, ownTable: false };

type Props = {
  activityId: string;
  open: boolean;
  /** The meeting that changes; none: a new one. */
  meeting?: MeetingItem;
  onDone: (id: string) => void;
  onClose: () => void;
};

/** A meeting added by hand, or the parties and wishes of one. */
export function MeetingForm({ activityId, open, meeting, onDone, onClose }: Props) {
  const { t } = useText();
  const programme = useRead<Programme>(`/activities/${activityId}/programme`, {}, open);
  const others = useListPage<MeetingItem>(
    "/negotiation-meetings",
    { activity: activityId, state: "open", pageSize: 200 },
    open,
  );
  const sections = useMemo(
    () =>
      programme.data && others.data
        ? sectionsOf(
            programme.data,
            others.data.items.filter((m) => m.id !== meeting?.id),
          )
        : null,
    [programme.data, others.data, meeting?.id],
  );
  const initial = useMemo(
    () =>
      meeting
        ? {
            ...meeting.rules,
            title: meeting.title,
            county: meeting.county,
            parties: meeting.parties.map((p) => p.key),
            priority: String(meeting.rules.priority),
          }
        : fresh,
    [meeting],
  );
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t(
        meeting ? { zh: "修改洽谈", en: "Change the meeting" } : { zh: "添加洽谈", en: "Add a meeting" },
      )}
      size={720}
      className="hz-drawer"
      destroyOnHidden
    >
      {sections && (
        <KnownParties value={meeting?.parties ?? []}>
          <RecordForm<{ id: string }>
            formId="negotiation-meeting"
            recordId={meeting?.id}
            sections={sections}
            initial={initial}
            version={meeting?.version}
            submit={(values, { version, idempotencyKey }) => {
              const body = {
                title: values.title,
                county: values.county,
                parties: list(values.parties),
                rules: rulesOf(values),
              };
              return meeting
                ? api.patch(`/negotiation-meetings/${meeting.id}`, { ...body, version }, { idempotencyKey })
                : api.post("/negotiation-meetings", { ...body, activityId }, { idempotencyKey });
            }}
            onDone={({ id }) => onDone(id)}
            onCancel={onClose}
          />
        </KnownParties>
      )}
    </Drawer>
  );
}

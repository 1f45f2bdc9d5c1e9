import { Drawer } from "antd";
import { api, type FormSection, RecordForm, useText } from "#platform/web/index.ts";
import type { Room } from "../../../model/programme/programme.ts";

const sections: readonly FormSection[] = [
  {
    id: "room",
    fields: [
      {
        id: "zh",
        label: { zh: "名称", en: "Name in Chinese" },
        kind: "text",
        required: true,
        max: 80,
        placeholder: { zh: "一楼洽谈大厅", en: "一楼洽谈大厅" },
      },
      { id: "en", label: { zh: "英文名称", en: "Name in English" }, kind: "text", required: true, max: 120 },
      { id: "floor", label: { zh: "楼层", en: "Floor" }, kind: "text", max: 20, width: "half" },
      {
        id: "position",
        label: { zh: "排列顺序", en: "Order" },
        kind: "integer",
        min: 0,
        max: 999,
        width: "half",
      },
      {
        id: "width",
        label: { zh: "宽（米）", en: "Width (m)" },
        kind: "decimal",
        min: 2,
        max: 500,
        required: true,
        width: "half",
      },
      {
        id: "height",
        label: { zh: "深（米）", en: "Depth (m)" },
        kind: "decimal",
        min: 2,
        max: 500,
        required: true,
        width: "half",
      },
    ],
  },
];

type Props = {
  open: boolean;
  activityId: string;
  room?: Room;
  onDone: (id: string) => void;
  onClose: () => void;
};

/** Name and size of a room; areas and walking times are set elsewhere and stay. */
export function RoomForm({ open, activityId, room, onDone, onClose }: Props) {
  const { t } = useText();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={560}
      className="hz-drawer"
      destroyOnHidden
      title={t(room ? { zh: "修改会场", en: "Edit the room" } : { zh: "新增会场", en: "Add a room" })}
    >
      <RecordForm<{ id: string }>
        formId="negotiation-room"
        recordId={room?.id}
        sections={sections}
        initial={
          room
            ? {
                zh: room.name.zh,
                en: room.name.en,
                floor: room.floor,
                position: room.position,
                width: room.width,
                height: room.height,
              }
            : { width: 40, height: 25, position: 0 }
        }
        version={room?.version}
        submit={(values, { version, idempotencyKey }) => {
          const { zh, en, ...rest } = values;
          const input = {
            ...rest,
            position: rest.position ?? 0,
            name: { zh, en },
            walks: room?.walks ?? [],
            areas: room?.areas ?? [],
          };
          return room
            ? api.put(`/negotiation-rooms/${room.id}`, { version, room: input }, { idempotencyKey })
            : api.post(`/activities/${activityId}/rooms`, input, { idempotencyKey });
        }}
        onDone={({ id }) => onDone(id)}
        onCancel={onClose}
      />
    </Drawer>
  );
}

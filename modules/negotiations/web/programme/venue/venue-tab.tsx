import { PlusOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { api, Panel, ReasonDialog, usePhone, useRefresh, useText } from "#platform/web/index.ts";
import type { Programme, Room } from "../../../model/programme/programme.ts";
import { PlanEditor } from "./plan-editor.tsx";
import { RoomForm } from "./room-form.tsx";
import { TableList } from "./table-list.tsx";
import { TablesForm } from "./tables-form.tsx";
import "./venue.css";

/** Rooms, each with its floor plan and its tables. */
export function VenueTab({ programme, manages }: { programme: Programme; manages: boolean }) {
  const { t, aside } = useText();
  const phone = usePhone();
  const refresh = useRefresh();
  const [chosen, setChosen] = useState<string | null>(null);
  const [form, setForm] = useState<"new" | "edit" | "tables" | "remove" | null>(null);
  const [view, setView] = useState<"plan" | "list">(phone ? "list" : "plan");
  const room = programme.rooms.find((r) => r.id === chosen) ?? programme.rooms[0];
  const renew = () => refresh(`/activities/${programme.activityId}`);
  const close = () => setForm(null);
  const tablesIn = (r: Room) => programme.tables.filter((x) => x.roomId === r.id);
  return (
    <div className="hz-stack">
      <Panel
        title={{ zh: "会场", en: "Rooms" }}
        extra={
          manages && (
            <Button
              type={programme.rooms.length === 0 ? "primary" : "default"}
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setForm("new")}
            >
              {t({ zh: "新增会场", en: "Add a room" })}
            </Button>
          )
        }
      >
        {programme.rooms.length === 0 ? (
          <p className="hz-quiet">
            {manages
              ? t({
                  zh: "还没有会场。先新增会场并填写长宽，再按县（市、区）生成桌位。",
                  en: "No rooms yet. Add one with its size, then make tables for each county.",
                })
              : t({ zh: "会场尚未公布。", en: "The rooms are not set yet." })}
          </p>
        ) : (
          <ul className="hz-rooms">
            {programme.rooms.map((r) => (
              <li key={r.id}>
                <button type="button" aria-pressed={r.id === room?.id} onClick={() => setChosen(r.id)}>
                  <strong>{aside(t(r.name), r.floor)}</strong>
                  <span className="hz-quiet">
                    {t(
                      { zh: "{w} × {h} 米，{n} 张桌", en: "{w} × {h} m, {n} tables" },
                      { w: r.width, h: r.height, n: tablesIn(r).length },
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {room && (
        <Panel
          title={room.name}
          extra={
            <span className="hz-programme-buttons hz-no-print">
              <Segmented
                value={view}
                onChange={setView}
                options={[
                  { value: "plan", label: t({ zh: "平面图", en: "Plan" }) },
                  { value: "list", label: t({ zh: "桌位列表", en: "List" }) },
                ]}
              />
              {manages && (
                <>
                  <Button
                    type={tablesIn(room).length === 0 ? "primary" : "default"}
                    onClick={() => setForm("tables")}
                  >
                    {t({ zh: "按县（市、区）生成桌位", en: "Tables for each county" })}
                  </Button>
                  <Button onClick={() => setForm("edit")}>
                    {t({ zh: "修改会场", en: "Edit the room" })}
                  </Button>
                  <Button danger onClick={() => setForm("remove")}>
                    {t({ zh: "删除会场", en: "Remove the room" })}
                  </Button>
                </>
              )}
            </span>
          }
        >
          {view === "plan" ? (
            <PlanEditor key={room.id} programme={programme} room={room} manages={manages} />
          ) : (
            <TableList programme={programme} room={room} manages={manages} onDone={renew} />
          )}
        </Panel>
      )}
      <RoomForm
        open={form === "new" || form === "edit"}
        activityId={programme.activityId}
        room={form === "edit" ? room : undefined}
        onDone={(id) => {
          close();
          setChosen(id);
          void renew();
        }}
        onClose={close}
      />
      {room && form === "tables" && (
        <TablesForm open programme={programme} room={room} onDone={renew} onClose={close} />
      )}
      <ReasonDialog
        open={form === "remove"}
        title={{ zh: "删除会场", en: "Remove the room" }}
        body={{
          zh: `将删除“${room?.name.zh}”及其 ${room ? tablesIn(room).length : 0} 张洽谈桌。`,
          en: `${room?.name.en} and its ${room ? tablesIn(room).length : 0} tables will be removed.`,
        }}
        reason={false}
        danger
        onConfirm={async () => {
          await api.post(`/negotiation-rooms/${room?.id}/remove`, { version: room?.version });
          setChosen(null);
          await renew();
        }}
        onClose={close}
      />
    </div>
  );
}

import { App, Button, InputNumber } from "antd";
import { useState } from "react";
import { api, Panel, RefusalNotice, useRefresh, useText } from "#platform/web/index.ts";
import type { Programme, Room } from "../../model/programme/programme.ts";

const minutesBetween = (a: Room, b: Room): number | null =>
  a.walks.find((w) => w.roomId === b.id)?.minutes ?? null;
const pair = (a: string, b: string) => [a, b].sort().join(" ");

/** Minutes on foot between any two rooms; both ways take as long. */
export function WalksTab({ programme, manages }: { programme: Programme; manages: boolean }) {
  const { t, aside } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [set, setSet] = useState<Readonly<Record<string, number | null>>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { rooms } = programme;
  const value = (a: Room, b: Room) => {
    const key = pair(a.id, b.id);
    return key in set ? (set[key] ?? null) : minutesBetween(a, b);
  };
  const nameOf = (room: Room) => aside(t(room.name), room.floor);

  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      // The server keeps both ways equal, which raises the other room's version: what is sent later is read anew.
      for (const room of rooms) {
        const own = rooms.filter((r) => r.id !== room.id && r.id > room.id && pair(r.id, room.id) in set);
        if (own.length === 0) continue;
        const now = (await api.get<Programme>(`/activities/${programme.activityId}/programme`)).rooms.find(
          (r) => r.id === room.id,
        );
        if (!now) continue;
        const { id: _i, version, activityId: _a, ...input } = now;
        const kept = now.walks.filter((w) => !own.some((r) => r.id === w.roomId));
        const walks = own.flatMap((r) => {
          const minutes = value(room, r);
          return minutes === null ? [] : [{ roomId: r.id, minutes }];
        });
        await api.put(`/negotiation-rooms/${room.id}`, {
          version,
          room: { ...input, walks: [...kept, ...walks] },
        });
      }
      setSet({});
      void message.success(t({ zh: "已保存", en: "Saved" }));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
      await refresh(`/activities/${programme.activityId}`);
    }
  };
  return (
    <Panel
      title={{ zh: "会场之间的步行时间（分钟）", en: "Walking times between rooms (minutes)" }}
      extra={
        manages &&
        rooms.length > 1 && (
          <Button
            type="primary"
            disabled={Object.keys(set).length === 0}
            loading={busy}
            onClick={() => void save()}
          >
            {t({ zh: "保存", en: "Save" })}
          </Button>
        )
      }
    >
      <RefusalNotice error={error} />
      {rooms.length < 2 ? (
        <p className="hz-quiet">
          {t({
            zh: "两个以上会场时，在这里填写往来步行时间；编排日程时相邻两场洽谈之间会留出路程。",
            en: "With two rooms or more, enter the walking times here; timetables leave that time between meetings.",
          })}
        </p>
      ) : (
        <div className="hz-scroll">
          <table className="hz-walks">
            <thead>
              <tr>
                <td />
                {rooms.map((room) => (
                  <th key={room.id} scope="col">
                    {nameOf(room)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rooms.map((from, row) => (
                <tr key={from.id}>
                  <th scope="row">{nameOf(from)}</th>
                  {rooms.map((to, column) => (
                    <td key={to.id}>
                      {from.id === to.id ? (
                        <span className="hz-quiet">—</span>
                      ) : manages && column > row ? (
                        <InputNumber
                          aria-label={`${nameOf(from)} – ${nameOf(to)}`}
                          min={0}
                          max={120}
                          precision={0}
                          value={value(from, to)}
                          onChange={(minutes) => setSet({ ...set, [pair(from.id, to.id)]: minutes })}
                        />
                      ) : (
                        (value(from, to) ?? "")
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

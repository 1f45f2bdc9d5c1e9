import { Alert, App } from "antd";
import { type KeyboardEvent, useEffect, useState } from "react";
import {
  ApiRefusal,
  api,
  RefusalNotice,
  useLeaveGuard,
  useRefresh,
  useSubmissionKey,
  useText,
} from "#platform/web/index.ts";
import { keptInside } from "../../../model/programme/floor-plan.ts";
import type { Programme, Room } from "../../../model/programme/programme.ts";
import { PlanCanvas } from "./plan-canvas.tsx";
import { PlanConflict } from "./plan-conflict.tsx";
import { PlanPanel } from "./plan-panel.tsx";
import {
  changesOf,
  type Drawing,
  draw,
  duplicate,
  isChanged,
  nextNumber,
  openPlan,
  type PlanTable,
  rebase,
  redo,
  rotate,
  undo,
  without,
} from "./plan-state.ts";
import { PlanToolbar } from "./plan-toolbar.tsx";

type Props = { programme: Programme; room: Room; manages: boolean };
const NONE: ReadonlySet<string> = new Set();
const newId = () => `new-${crypto.randomUUID()}`;

/** The floor plan of one room: drawn, changed step by step, saved whole. */
export function PlanEditor({ programme, room, manages }: Props) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [plan, setPlan] = useState(() => openPlan(room, programme.tables));
  const [selected, setSelected] = useState(NONE);
  const [grid, setGrid] = useState(0.5);
  const [zoom, setZoom] = useState(1);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { keyFor, settle } = useSubmissionKey();
  const dirty = isChanged(plan);
  const guard = useLeaveGuard(() => dirty);

  // What others saved meanwhile is taken over only while nothing was drawn here; else saving shows the conflict.
  useEffect(() => {
    setPlan((held) => (isChanged(held) ? held : openPlan(room, programme.tables)));
  }, [room, programme.tables]);

  const drawNow = (next: Drawing) => setPlan((held) => draw(held, next));
  const taken = [
    ...programme.tables.filter((x) => x.roomId !== room.id).map((x) => x.number),
    ...plan.now.tables.map((x) => x.number),
  ];
  const addTable = () => {
    const id = newId();
    const last = plan.now.tables.at(-1);
    const fresh: PlanTable = {
      id,
      version: null,
      number: nextNumber(taken),
      county: null,
      reserved: false,
      seats: last?.seats ?? 6,
      skills: [],
      x: room.width / 2,
      y: room.height / 2,
      rotation: 0,
      open: true,
    };
    drawNow({ ...plan.now, tables: [...plan.now.tables, keptInside(fresh, room)] });
    setSelected(new Set([id]));
  };
  const addArea = () => {
    const id = newId();
    const free = programme.counties.find((c) => !plan.now.areas.some((a) => a.county === c));
    const area = {
      id,
      county: free ?? null,
      name: free ? null : { zh: "签到处", en: "Registration" },
      x: 0.5,
      y: 0.5,
      width: Math.min(6, room.width - 0.5),
      height: Math.min(4, room.height - 0.5),
    };
    drawNow({ ...plan.now, areas: [...plan.now.areas, area] });
    setSelected(new Set([id]));
  };
  const remove = (ids: ReadonlySet<string> = selected) => {
    drawNow(without(plan.now, ids));
    setSelected(NONE);
  };
  const copy = () => {
    const { drawing, made } = duplicate(plan.now, selected, { taken, room, newId });
    drawNow(drawing);
    setSelected(new Set(made));
  };
  const onKey = (event: KeyboardEvent, ids: ReadonlySet<string>): boolean => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key === "z") setPlan(event.shiftKey ? redo : undo);
      else if (key === "y") setPlan(redo);
      else if (key === "a") setSelected(new Set(plan.now.tables.map((x) => x.id)));
      else return false;
      return true;
    }
    if (key === "r") drawNow(rotate(plan.now, ids, { degrees: event.shiftKey ? 15 : 90, room }));
    else if (key === "delete" || key === "backspace") remove(ids);
    else if (key === "escape") setSelected(NONE);
    else return false;
    return true;
  };

  const send = async (held: typeof plan) => {
    setBusy(true);
    setError(null);
    const body = changesOf(held);
    try {
      await api.put(`/negotiation-rooms/${room.id}/plan`, body, { idempotencyKey: keyFor(body) });
      settle();
      // The ids of new tables are the server's: what was saved is read anew.
      const now = await api.get<Programme>(`/activities/${programme.activityId}/programme`);
      const mine = now.rooms.find((r) => r.id === room.id) ?? room;
      setPlan(openPlan(mine, now.tables));
      setSelected(NONE);
      void message.success(t({ zh: "平面图已保存", en: "Floor plan saved" }));
      await refresh(`/activities/${programme.activityId}`);
    } catch (refusal) {
      settle(refusal);
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const onTop = async (keepMine: boolean) => {
    // Saving waits: what is on the board until then is still the drawing that was refused.
    setBusy(true);
    try {
      const now = await api.get<Programme>(`/activities/${programme.activityId}/programme`);
      const fresh = now.rooms.find((r) => r.id === room.id) ?? room;
      setSelected(NONE);
      setPlan(keepMine ? rebase(plan, fresh, now.tables) : openPlan(fresh, now.tables));
      setError(null);
      await refresh(`/activities/${programme.activityId}`);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const stale = error instanceof ApiRefusal && error.problem.code === "stale-version" ? error.problem : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the editor work wherever in it the focus is
    <div
      className="hz-plan-editor"
      onKeyDown={(event) => {
        if (!manages || (event.target as HTMLElement).closest("input, textarea, .ant-select")) return;
        if ((event.ctrlKey || event.metaKey) && onKey(event, selected)) event.preventDefault();
      }}
    >
      {guard}
      <PlanToolbar
        plan={plan}
        manages={manages}
        grid={grid}
        zoom={zoom}
        busy={busy}
        onTable={addTable}
        onArea={addArea}
        onUndo={() => setPlan(undo)}
        onRedo={() => setPlan(redo)}
        onGrid={setGrid}
        onZoom={setZoom}
        onSave={() => void send(plan)}
      />
      {stale ? (
        <PlanConflict problem={stale} onMine={() => void onTop(true)} onTheirs={() => void onTop(false)} />
      ) : (
        <RefusalNotice error={error} onRetry={() => void send(plan)} />
      )}
      {plan.now.tables.length === 0 && plan.now.areas.length === 0 && (
        <Alert
          className="hz-no-print"
          type="info"
          showIcon
          title={t({
            zh: "空会场。可“按县（市、区）生成桌位”，一次划好洽谈区并摆好桌子。",
            en: "An empty room. “Tables for each county” lays out areas and tables at once.",
          })}
        />
      )}
      <div className={manages ? "hz-plan-body" : undefined}>
        <PlanCanvas
          room={room}
          drawing={plan.now}
          selected={selected}
          counties={programme.counties}
          grid={grid}
          zoom={zoom}
          manages={manages}
          onSelect={setSelected}
          onDraw={drawNow}
          onKey={onKey}
        />
        {manages && (
          <aside className="hz-plan-side hz-no-print">
            <PlanPanel
              drawing={plan.now}
              selected={selected}
              counties={programme.counties}
              room={room}
              grid={grid}
              onDraw={drawNow}
              onDuplicate={copy}
              onRemove={() => remove()}
            />
          </aside>
        )}
      </div>
    </div>
  );
}

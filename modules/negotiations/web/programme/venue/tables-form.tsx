import { App, Button, Checkbox, Drawer, Form, InputNumber, Radio } from "antd";
import { useState } from "react";
import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import { api, RefusalNotice, useSubmissionKey, useText } from "#platform/web/index.ts";
import { type TablesPlan, tablesFrom } from "../../../model/programme/floor-plan.ts";
import type { Programme, Room } from "../../../model/programme/programme.ts";
import { PlanCanvas } from "./plan-canvas.tsx";

type Props = {
  open: boolean;
  programme: Programme;
  room: Room;
  onDone: () => Promise<void>;
  onClose: () => void;
};

/** So many tables for each county, seen on the plan before they are made. */
export function TablesForm({ open, programme, room, onDone, onClose }: Props) {
  const { t, list } = useText();
  const { message } = App.useApp();
  const [each, setEach] = useState<number | null>(4);
  const [own, setOwn] = useState<Readonly<Record<string, number | null>>>({});
  const [seats, setSeats] = useState<number | null>(6);
  const [numbering, setNumbering] = useState<TablesPlan["numbering"]>("running");
  const [reserved, setReserved] = useState(false);
  const [newAreas, setNewAreas] = useState(!room.areas.some((a) => a.county));
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { keyFor, settle } = useSubmissionKey();
  const nameOf = (code: string) => t(countyByCode(code)?.short ?? { zh: code, en: code });

  const plan: TablesPlan = {
    roomId: room.id,
    counties: programme.counties.map((county) => ({ county, tables: own[county] ?? each ?? 0 })),
    numbering,
    seats: seats ?? 6,
    reserved,
    skills: [],
    newAreas,
  };
  const planned = tablesFrom(plan, room, programme.tables);
  const standing = programme.tables.filter((x) => x.roomId === room.id);
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      const path = `/activities/${programme.activityId}/tables/generate`;
      const { added } = await api.post<{ added: number }>(path, plan, { idempotencyKey: keyFor(plan) });
      settle();
      void message.success(t({ zh: "已生成 {n} 张桌", en: "{n} tables made" }, { n: added }));
      await onDone();
      onClose();
    } catch (refusal) {
      settle(refusal);
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={720}
      className="hz-drawer"
      destroyOnHidden
      title={t({ zh: "按县（市、区）生成桌位", en: "Tables for each county" })}
    >
      <Form layout="vertical" disabled={busy}>
        <div className="hz-slot-times">
          <Form.Item label={t({ zh: "每县（市、区）桌数", en: "Tables per county" })} htmlFor="tables-each">
            <InputNumber id="tables-each" min={0} max={60} value={each} onChange={setEach} />
          </Form.Item>
          <Form.Item label={t({ zh: "每桌座位数", en: "Seats per table" })} htmlFor="tables-seats">
            <InputNumber id="tables-seats" min={2} max={40} value={seats} onChange={setSeats} />
          </Form.Item>
        </div>
        <Form.Item label={t({ zh: "个别调整（留空按上面的桌数）", en: "Exceptions (empty: as above)" })}>
          <ul className="hz-table-counts">
            {programme.counties.map((county) => (
              <li key={county}>
                <label htmlFor={`tables-${county}`}>{nameOf(county)}</label>
                <InputNumber
                  id={`tables-${county}`}
                  min={0}
                  max={60}
                  placeholder={String(each ?? 0)}
                  value={own[county] ?? null}
                  onChange={(n) => setOwn({ ...own, [county]: n })}
                />
              </li>
            ))}
          </ul>
        </Form.Item>
        <Form.Item label={t({ zh: "桌号", en: "Numbers" })}>
          <Radio.Group
            value={numbering}
            onChange={(e) => setNumbering(e.target.value)}
            options={[
              { value: "running", label: t({ zh: "连续编号 1、2、3…", en: "1, 2, 3 …" }) },
              {
                value: "lettered",
                label: t({ zh: "按县分字母 A1、A2、B1…", en: "A letter per county: A1, A2, B1 …" }),
              },
            ]}
          />
        </Form.Item>
        <Checkbox checked={newAreas} onChange={(e) => setNewAreas(e.target.checked)}>
          {t({ zh: "重新划分洽谈区（均分会场）", en: "Draw the areas anew, evenly over the room" })}
        </Checkbox>
        <Checkbox checked={reserved} onChange={(e) => setReserved(e.target.checked)}>
          {t({ zh: "各桌仅供本县（市、区）使用", en: "Each table for its county only" })}
        </Checkbox>
      </Form>
      <section className="hz-plan-preview" aria-live="polite">
        <h3>
          {t({ zh: "预览：新增 {n} 张桌", en: "Preview: {n} new tables" }, { n: planned.tables.length })}
        </h3>
        {planned.short.length > 0 && (
          <p className="hz-error-text">
            {list(
              planned.short.map((s) =>
                s.fits === null
                  ? t({ zh: "{name}没有洽谈区", en: "{name} has no area" }, { name: nameOf(s.county) })
                  : t(
                      { zh: "{name}只放得下 {n} 张", en: "{name}: only {n} fit" },
                      { name: nameOf(s.county), n: s.fits },
                    ),
              ),
            )}
          </p>
        )}
        <PlanCanvas
          room={room}
          drawing={{
            areas: planned.areas,
            tables: [
              ...standing,
              ...planned.tables.map((x) => ({
                ...x,
                id: `new-${x.number}`,
                version: null,
                county: x.county ?? null,
              })),
            ],
          }}
          selected={new Set()}
          counties={programme.counties}
          grid={0}
          zoom={1}
          manages={false}
          onSelect={() => {}}
          onDraw={() => {}}
          onKey={() => false}
        />
      </section>
      <RefusalNotice error={error} />
      <div className="hz-form-foot">
        <Button
          type="primary"
          loading={busy}
          disabled={planned.short.length > 0 || planned.tables.length === 0}
          onClick={() => void make()}
        >
          {t({ zh: "生成", en: "Make the tables" })}
        </Button>
        <Button onClick={onClose}>{t({ zh: "取消", en: "Cancel" })}</Button>
      </div>
    </Drawer>
  );
}

import { Button, Checkbox, Input, InputNumber, Select } from "antd";
import type { ReactNode } from "react";
import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import { type Text, useText } from "#platform/web/index.ts";
import { TABLE_SKILLS } from "../../../model/programme/programme.ts";
import { align, type Drawing, type PlanTable, rotate, withArea, withTables } from "./plan-state.ts";
import { skillLabels } from "./table-labels.ts";

type Props = {
  drawing: Drawing;
  selected: ReadonlySet<string>;
  counties: readonly string[];
  room: { width: number; height: number };
  grid: number;
  onDraw: (next: Drawing) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** What all have in common, or undefined. */
const common = <K extends keyof PlanTable>(tables: readonly PlanTable[], key: K): PlanTable[K] | undefined =>
  tables.every((t) => JSON.stringify(t[key]) === JSON.stringify(tables[0]?.[key]))
    ? tables[0]?.[key]
    : undefined;

/** "" for tables of no county; undefined where they differ. */
const countyOf = (tables: readonly PlanTable[]): string | undefined => {
  const county = common(tables, "county");
  return county === null ? "" : county;
};

function Row({ label, children }: { label: Text; children: ReactNode }) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="hz-plan-row">
      <span>{t(label)}</span>
      {children}
    </label>
  );
}

/** What is selected, in figures: for exact values, several tables at once, and work without a mouse. */
export function PlanPanel(props: Props) {
  const { drawing, selected } = props;
  const { t } = useText();
  const tables = drawing.tables.filter((x) => selected.has(x.id));
  const area = drawing.areas.find((a) => selected.has(a.id));
  if (tables.length === 0 && !area)
    return (
      <p className="hz-quiet">
        {t({
          zh: "点选桌子或洽谈区后在此修改。拖动移动，空白处拖出选框或按住 Shift 多选；方向键移动，R 旋转，Delete 删除，Ctrl+Z 撤销。",
          en: "Select a table or area to change it here. Drag to move; draw a band or hold Shift for several; arrow keys move, R turns, Delete removes, Ctrl+Z undoes.",
        })}
      </p>
    );
  return (
    <div className="hz-plan-fields">
      {tables.length > 0 ? (
        <TableFields {...props} tables={tables} />
      ) : (
        area && <AreaFields {...props} area={area} />
      )}
      <div className="hz-programme-buttons">
        {tables.length > 0 && (
          <Button size="small" onClick={props.onDuplicate}>
            {t({ zh: "复制", en: "Duplicate" })}
          </Button>
        )}
        <Button size="small" danger onClick={props.onRemove}>
          {t({ zh: "删除", en: "Remove" })}
        </Button>
      </div>
    </div>
  );
}

function TableFields({
  drawing,
  selected,
  counties,
  room,
  grid,
  onDraw,
  tables,
}: Props & { tables: PlanTable[] }) {
  const { t } = useText();
  const set = (values: Partial<PlanTable>) => onDraw(withTables(drawing, selected, values));
  const [only] = tables.length === 1 ? tables : [];
  return (
    <>
      <h3>
        {only
          ? t({ zh: "{n} 号桌", en: "Table {n}" }, { n: only.number })
          : t({ zh: "已选 {n} 张桌", en: "{n} tables selected" }, { n: tables.length })}
      </h3>
      {only && (
        <Row label={{ zh: "桌号", en: "Number" }}>
          <Input
            maxLength={12}
            value={only.number}
            onChange={(e) => e.target.value.trim() && set({ number: e.target.value.trim() })}
          />
        </Row>
      )}
      <Row label={{ zh: "县（市、区）", en: "County" }}>
        <Select
          value={countyOf(tables)}
          placeholder={t({ zh: "各不相同", en: "Various" })}
          options={[
            { value: "", label: t({ zh: "公共桌", en: "Any county" }) },
            ...counties.map((code) => ({
              value: code,
              label: t(countyByCode(code)?.short ?? { zh: code, en: code }),
            })),
          ]}
          onChange={(county) => set({ county: county || null })}
        />
      </Row>
      <Row label={{ zh: "座位数", en: "Seats" }}>
        <InputNumber
          min={2}
          max={40}
          value={common(tables, "seats")}
          onChange={(seats) => seats && set({ seats })}
        />
      </Row>
      <Row label={{ zh: "配备", en: "Equipment" }}>
        <Select
          mode="multiple"
          value={common(tables, "skills") ?? []}
          options={TABLE_SKILLS.map((value) => ({ value, label: t(skillLabels[value]) }))}
          onChange={(skills) => set({ skills })}
        />
      </Row>
      {only && (
        <Row label={{ zh: "翻译人员", en: "Interpreter" }}>
          <Input
            maxLength={60}
            value={only.interpreter ?? ""}
            onChange={(e) => set({ interpreter: e.target.value || null })}
          />
        </Row>
      )}
      <Checkbox
        checked={common(tables, "reserved") ?? false}
        onChange={(e) => set({ reserved: e.target.checked })}
      >
        {t({ zh: "仅供本县（市、区）使用", en: "For this county only" })}
      </Checkbox>
      <Checkbox checked={common(tables, "open") ?? false} onChange={(e) => set({ open: e.target.checked })}>
        {t({ zh: "启用", en: "In use" })}
      </Checkbox>
      {only && (
        <div className="hz-plan-pair">
          <Row label={{ zh: "横（米）", en: "Across (m)" }}>
            <InputNumber
              min={0}
              max={room.width}
              step={0.1}
              value={only.x}
              onChange={(x) => x !== null && set({ x })}
            />
          </Row>
          <Row label={{ zh: "纵（米）", en: "Down (m)" }}>
            <InputNumber
              min={0}
              max={room.height}
              step={0.1}
              value={only.y}
              onChange={(y) => y !== null && set({ y })}
            />
          </Row>
        </div>
      )}
      <div className="hz-programme-buttons">
        <Button size="small" onClick={() => onDraw(rotate(drawing, selected, { degrees: 90, room }))}>
          {t({ zh: "转 90°", en: "Turn 90°" })}
        </Button>
        <Button size="small" onClick={() => onDraw(rotate(drawing, selected, { degrees: 15, room }))}>
          {t({ zh: "转 15°", en: "Turn 15°" })}
        </Button>
        {tables.length > 1 && (
          <>
            <Button size="small" onClick={() => onDraw(align(drawing, selected, { along: "row", grid }))}>
              {t({ zh: "排成一行", en: "In a row" })}
            </Button>
            <Button size="small" onClick={() => onDraw(align(drawing, selected, { along: "column", grid }))}>
              {t({ zh: "排成一列", en: "In a column" })}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

function AreaFields({ drawing, counties, room, onDraw, area }: Props & { area: Drawing["areas"][number] }) {
  const { t } = useText();
  const set = (values: Partial<typeof area>) => onDraw(withArea(drawing, area.id, values));
  const metres = (key: "x" | "y" | "width" | "height", label: Text, most: number) => (
    <Row label={label}>
      <InputNumber
        min={0}
        max={most}
        step={0.5}
        value={area[key]}
        onChange={(v) => v !== null && set({ [key]: v })}
      />
    </Row>
  );
  return (
    <>
      <h3>{t({ zh: "洽谈区", en: "Area" })}</h3>
      <Row label={{ zh: "县（市、区）", en: "County" }}>
        <Select
          value={area.county ?? ""}
          options={[
            { value: "", label: t({ zh: "其他区域", en: "Other area" }) },
            ...counties.map((code) => ({
              value: code,
              label: t(countyByCode(code)?.short ?? { zh: code, en: code }),
            })),
          ]}
          onChange={(county) =>
            set(
              county ? { county, name: null } : { county: null, name: { zh: "签到处", en: "Registration" } },
            )
          }
        />
      </Row>
      {!area.county && (
        <>
          <Row label={{ zh: "名称", en: "Name" }}>
            <Input
              maxLength={80}
              value={area.name?.zh ?? ""}
              onChange={(e) => set({ name: { zh: e.target.value, en: area.name?.en ?? "" } })}
            />
          </Row>
          <Row label={{ zh: "英文名称", en: "Name in English" }}>
            <Input
              maxLength={120}
              value={area.name?.en ?? ""}
              onChange={(e) => set({ name: { zh: area.name?.zh ?? "", en: e.target.value } })}
            />
          </Row>
        </>
      )}
      <div className="hz-plan-pair">
        {metres("x", { zh: "横（米）", en: "Across (m)" }, room.width)}
        {metres("y", { zh: "纵（米）", en: "Down (m)" }, room.height)}
        {metres("width", { zh: "宽（米）", en: "Width (m)" }, room.width - area.x)}
        {metres("height", { zh: "深（米）", en: "Depth (m)" }, room.height - area.y)}
      </div>
    </>
  );
}

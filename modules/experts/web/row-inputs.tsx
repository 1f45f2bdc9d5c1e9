import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, DatePicker, Input, InputNumber, Select, TimePicker } from "antd";
import dayjs from "dayjs";
import type { ReactNode } from "react";
import { type InputProps, type Text, useText } from "#platform/web/index.ts";
import { availabilityModeOptions, HOME_ZONE } from "../model/availability.ts";
import { documentKindOptions } from "../model/expert.options.ts";
import { type ExpertInput, MOST_DOCUMENTS } from "../model/expert.ts";
import "./experts.css";

type Document = ExpertInput["documents"][number];
type Period = ExpertInput["availability"][number];
type Honour = ExpertInput["public"]["honours"][number];

interface RowsProps<Row> extends InputProps<Row[]> {
  empty: Row;
  add: Text;
  /** Names one row for screen readers. */
  one: Text;
  max: number;
  children: (row: Row, set: (part: Partial<Row>) => void, name: string) => ReactNode;
}

/** A list of small records: each a group of inputs, with one more and one less. */
function Rows<Row>({ id, value, onChange, disabled, empty, add, one, max, children }: RowsProps<Row>) {
  const { t } = useText();
  const rows = value ?? [];
  const replace = (i: number, row: Row) => onChange?.(rows.map((r, j) => (j === i ? row : r)));
  return (
    <div className="hz-rows-input">
      {rows.map((row, i) => {
        const name = `${t(one)} ${i + 1}`;
        return (
          // Rows have no identity of their own; their place is it.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <fieldset key={i} aria-label={name} disabled={disabled}>
            {children(row, (part) => replace(i, { ...row, ...part }), name)}
            <div>
              <Button
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                onClick={() => onChange?.(rows.filter((_, j) => j !== i))}
              >
                {t({ zh: "删除", en: "Remove" })} {name}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button
          id={id}
          icon={<PlusOutlined aria-hidden />}
          disabled={disabled || rows.length >= max}
          onClick={() => onChange?.([...rows, empty])}
        >
          {t(add)}
        </Button>
      </div>
    </div>
  );
}

/** Papers, patents, projects and CV as text. */
export function DocumentsInput(props: InputProps) {
  const { t } = useText();
  return (
    <Rows<Document>
      {...(props as InputProps<Document[]>)}
      empty={{
        ...{ kind: "paper", language: "zh", title: "", text: "", year: null },
        ...{ doi: null, venue: null, authors: null },
      }}
      add={{ zh: "添加成果或简历", en: "Add a document" }}
      one={{ zh: "材料", en: "Document" }}
      max={MOST_DOCUMENTS}
    >
      {(row, set, name) => (
        <>
          <div className="hz-rows-line">
            <Select
              aria-label={`${name} ${t({ zh: "类型", en: "kind" })}`}
              style={{ width: 110 }}
              value={row.kind}
              options={documentKindOptions.map((o) => ({ value: o.value, label: t(o.label) }))}
              onChange={(kind) => set({ kind: kind as Document["kind"] })}
            />
            <Select
              aria-label={`${name} ${t({ zh: "语种", en: "language" })}`}
              style={{ width: 96 }}
              value={row.language}
              options={[
                { value: "zh", label: "中文" },
                { value: "en", label: "English" },
              ]}
              onChange={(language) => set({ language: language as Document["language"] })}
            />
            <Input
              className="hz-grow"
              aria-label={`${name} ${t({ zh: "题名", en: "title" })}`}
              placeholder={t({ zh: "题名", en: "Title" })}
              value={row.title}
              maxLength={300}
              onChange={(e) => set({ title: e.target.value })}
            />
            <InputNumber<number>
              aria-label={`${name} ${t({ zh: "年份", en: "year" })}`}
              placeholder={t({ zh: "年份", en: "Year" })}
              controls={false}
              style={{ width: 80 }}
              value={row.year}
              onChange={(year) => set({ year })}
            />
          </div>
          <Input.TextArea
            aria-label={`${name} ${t({ zh: "摘要或全文", en: "text" })}`}
            placeholder={t({ zh: "摘要或全文，匹配时使用", en: "Abstract or full text, read by matching" })}
            autoSize={{ minRows: 2, maxRows: 10 }}
            value={row.text}
            onChange={(e) => set({ text: e.target.value })}
          />
        </>
      )}
    </Rows>
  );
}

/** Zones people are likely to be in; the one of this device comes with them. */
const ZONES = [
  ...[
    HOME_ZONE,
    "Asia/Tokyo",
    "Asia/Singapore",
    "Asia/Kolkata",
    "Asia/Dubai",
    "Europe/Moscow",
    "Europe/Berlin",
  ],
  ...[
    "Europe/London",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "Australia/Sydney",
    "UTC",
  ],
];
const deviceZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone || HOME_ZONE;
const zoneOptions = () => [...new Set([deviceZone(), ...ZONES])].map((value) => ({ value, label: value }));

/** Periods in which the expert can be met. */
export function AvailabilityInput(props: InputProps) {
  const { t } = useText();
  return (
    <Rows<Period>
      {...(props as InputProps<Period[]>)}
      empty={{
        ...{ from: "", to: "", startsAt: null, endsAt: null, mode: "any", remark: null },
        timeZone: deviceZone(),
      }}
      add={{ zh: "添加时间段", en: "Add a period" }}
      one={{ zh: "时间段", en: "Period" }}
      max={60}
    >
      {(row, set, name) => (
        <>
          <div className="hz-rows-line">
            <DatePicker.RangePicker
              aria-label={name}
              placeholder={[t({ zh: "从", en: "From" }), t({ zh: "到", en: "To" })]}
              value={row.from && row.to ? [dayjs(row.from), dayjs(row.to)] : null}
              onChange={(range) =>
                set({
                  from: range?.[0]?.format("YYYY-MM-DD") ?? "",
                  to: range?.[1]?.format("YYYY-MM-DD") ?? "",
                })
              }
            />
            <TimePicker.RangePicker
              aria-label={`${name} ${t({ zh: "每天的时段", en: "hours of each day" })}`}
              placeholder={[t({ zh: "全天", en: "All day" }), t({ zh: "全天", en: "All day" })]}
              format="HH:mm"
              minuteStep={15}
              value={
                row.startsAt && row.endsAt ? [dayjs(row.startsAt, "HH:mm"), dayjs(row.endsAt, "HH:mm")] : null
              }
              onChange={(range) =>
                set({
                  startsAt: range?.[0]?.format("HH:mm") ?? null,
                  endsAt: range?.[1]?.format("HH:mm") ?? null,
                })
              }
            />
          </div>
          <div className="hz-rows-line">
            <Select
              aria-label={`${name} ${t({ zh: "方式", en: "way" })}`}
              style={{ width: 190 }}
              value={row.mode}
              options={availabilityModeOptions.map((o) => ({ value: o.value, label: t(o.label) }))}
              onChange={(mode) => set({ mode: mode as Period["mode"] })}
            />
            <Select
              aria-label={`${name} ${t({ zh: "时区", en: "time zone" })}`}
              style={{ width: 190 }}
              showSearch
              value={row.timeZone}
              options={zoneOptions()}
              onChange={(timeZone) => set({ timeZone })}
            />
            <Input
              className="hz-grow"
              aria-label={`${name} ${t({ zh: "备注", en: "remark" })}`}
              placeholder={t({ zh: "备注", en: "Remark" })}
              maxLength={200}
              value={row.remark ?? ""}
              onChange={(e) => set({ remark: e.target.value || null })}
            />
          </div>
        </>
      )}
    </Rows>
  );
}

/** Honours the person claims; what is verified an officer says. */
export function HonoursInput(props: InputProps) {
  const { t } = useText();
  return (
    <Rows<Honour>
      {...(props as InputProps<Honour[]>)}
      empty={{ title: "", academy: null, verification: "claimed" }}
      add={{ zh: "添加称号", en: "Add an honour" }}
      one={{ zh: "称号", en: "Honour" }}
      max={20}
    >
      {(row, set, name) => (
        <div className="hz-rows-line">
          <Input
            className="hz-grow"
            aria-label={name}
            placeholder={t({ zh: "称号，如 国家杰青", en: "Honour" })}
            value={row.title}
            maxLength={80}
            onChange={(e) => set({ title: e.target.value })}
          />
          <Input
            className="hz-grow"
            aria-label={`${name} ${t({ zh: "学部或授予单位", en: "academy or body" })}`}
            placeholder={t({ zh: "学部或授予单位（院士必填学部）", en: "Academy or awarding body" })}
            value={row.academy ?? ""}
            maxLength={80}
            onChange={(e) => set({ academy: e.target.value || null })}
          />
        </div>
      )}
    </Rows>
  );
}

import { Input, TimePicker } from "antd";
import dayjs from "dayjs";
import { type InputProps, useText } from "#platform/web/index.ts";

/** A time of day, `HH:MM`. */
export function TimeInput({ value, onChange, ...rest }: InputProps) {
  return (
    <TimePicker
      {...rest}
      format="HH:mm"
      minuteStep={5}
      // What was typed counts when the field is left; a further press of "OK" would be forgotten.
      needConfirm={false}
      style={{ width: "100%" }}
      value={typeof value === "string" && value ? dayjs(`2000-01-01T${value}:00`) : null}
      onChange={(next) => onChange?.(next ? next.format("HH:mm") : null)}
    />
  );
}

type Item = { id: string; text: string; done: boolean };

/** A checklist, one item a line; an item that keeps its words keeps its tick. */
export function ChecklistInput({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const items = Array.isArray(value) ? (value as Item[]) : [];
  const change = (text: string) => {
    const free = [...items];
    const lines = text === "" ? [] : text.split("\n");
    onChange?.(
      lines.map((line, i) => {
        const known = free.findIndex((item) => item.text === line);
        const [kept] = known >= 0 ? free.splice(known, 1) : [];
        // A line that is being typed keeps the id of its place, so that the tick of the others stays.
        return kept ?? { id: items[i]?.id ?? `item-${i + 1}-${lines.length}`, text: line, done: false };
      }),
    );
  };
  return (
    <Input.TextArea
      {...rest}
      autoSize={{ minRows: 4, maxRows: 14 }}
      value={items.map((item) => item.text).join("\n")}
      onChange={(event) => change(event.target.value)}
      placeholder={t({ zh: "每行一项", en: "One item a line" })}
    />
  );
}

/** Items as they are saved: empty lines left out, ids told apart. */
export function checklistOf(value: unknown): Item[] {
  const items = (Array.isArray(value) ? (value as Item[]) : []).filter((item) => item.text.trim() !== "");
  const taken = new Set<string>();
  return items.map((item, i) => {
    const id = taken.has(item.id) ? `${item.id}-${i + 1}` : item.id;
    taken.add(id);
    return { id, text: item.text.trim(), done: item.done === true };
  });
}

/** What is usually checked on a visit. */
export const USUAL_CHECKLIST = (language: "zh" | "en"): Item[] =>
  (language === "zh"
    ? [
        "出发前点名上车",
        "翻译到位",
        "企业接待人已联系",
        "安全帽、参观服备齐",
        "技术负责人在场",
        "返程点名上车",
      ]
    : [
        "Everybody on the bus",
        "Interpreter present",
        "Factory's host reached",
        "Helmets and coats ready",
        "Technical lead present",
        "Everybody back on the bus",
      ]
  ).map((text, i) => ({ id: `usual-${i + 1}`, text, done: false }));

import { Checkbox, Form, Input, Select } from "antd";
import { useText } from "#platform/web/index.ts";
import { transportOptions } from "../../../model/attendance/options.ts";
import { begun, type ReplyValues } from "./reply-values.ts";
import { texts } from "./texts.ts";

type Props = { which: "arrival" | "departure"; from?: string; until?: string };

/** Day, time and means of one journey. The device's own day and time inputs: fewest taps on a phone, typed on a keyboard. */
export function JourneyFields({ which, from, until }: Props) {
  const { t } = useText();
  const form = Form.useFormInstance<ReplyValues>();
  /** A journey begun needs its day and time; one left empty needs nothing. */
  const needed = (message: string) => ({
    validator: (_rule: unknown, value: unknown) =>
      value || !begun(form.getFieldValue(which)) ? Promise.resolve() : Promise.reject(new Error(message)),
  });
  const label = t(texts[which]);
  return (
    <fieldset className="hz-reply-journey">
      <legend>{label}</legend>
      <div className="hz-reply-grid">
        <Form.Item
          name={[which, "day"]}
          label={t(texts.day)}
          rules={[needed(t(texts.dayNeeded))]}
          validateTrigger="onBlur"
        >
          <Input type="date" min={from} max={until} />
        </Form.Item>
        <Form.Item
          name={[which, "time"]}
          label={t(texts.time)}
          rules={[needed(t(texts.timeNeeded))]}
          validateTrigger="onBlur"
        >
          <Input type="time" />
        </Form.Item>
        <Form.Item name={[which, "transport"]} label={t(texts.transport)}>
          <Select
            allowClear
            options={transportOptions.map((o) => ({ value: o.value, label: t(o.label) }))}
            placeholder="—"
          />
        </Form.Item>
        <Form.Item name={[which, "number"]} label={t(texts.number)}>
          <Input maxLength={20} autoCapitalize="characters" autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name={[which, "pickUp"]} valuePropName="checked" noStyle>
        <Checkbox className="hz-reply-check">
          {t(which === "arrival" ? texts.pickUpArrival : texts.pickUpDeparture)}
        </Checkbox>
      </Form.Item>
    </fieldset>
  );
}

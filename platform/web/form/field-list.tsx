import { Form } from "antd";
import { useText } from "../text/use-text.ts";
import { FieldInput } from "./field-input.tsx";
import { rulesFor } from "./field-rules.ts";
import { type FormField, type FormValues, isWide } from "./field-types.ts";

/** The fields of one section inside an antd Form, two columns on wide screens. */
export function FieldList({ fields, values }: { fields: readonly FormField[]; values: FormValues }) {
  const speech = useText();
  const { t } = speech;
  return (
    <div className="hz-fields">
      {fields
        .filter((field) => field.visibleWhen?.(values) ?? true)
        .map((field) => (
          <Form.Item
            key={field.id}
            name={field.id}
            label={t(field.label)}
            required={field.required}
            extra={field.help ? t(field.help) : undefined}
            rules={rulesFor(field, speech)}
            validateTrigger="onBlur"
            className={isWide(field) ? "hz-field hz-field-wide" : "hz-field"}
          >
            <FieldInput field={field} />
          </Form.Item>
        ))}
    </div>
  );
}

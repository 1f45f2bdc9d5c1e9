import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { useText } from "#platform/web/index.ts";
import { texts } from "./texts.ts";

/** As many as a reply holds. */
const MOST = 12;

/** The people who come, one a row. */
export function AttendeeRows() {
  const { t } = useText();
  return (
    <Form.List name="attendees">
      {(rows, { add, remove }) => (
        <div className="hz-reply-people">
          {rows.map((row, index) => (
            <fieldset key={row.key} className="hz-reply-person">
              <legend>{t(texts.attendee, { n: index + 1 })}</legend>
              <Form.Item
                name={[row.name, "name"]}
                label={t(texts.name)}
                required
                rules={[{ required: true, whitespace: true, message: t(texts.nameNeeded) }]}
                validateTrigger="onBlur"
              >
                <Input maxLength={60} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[row.name, "title"]} label={t(texts.title)}>
                <Input maxLength={60} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[row.name, "phone"]} label={t(texts.phone)}>
                <Input maxLength={30} type="tel" autoComplete="off" />
              </Form.Item>
              <Button
                className="hz-reply-remove"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t(texts.remove, { n: index + 1 })}
                title={t(texts.remove, { n: index + 1 })}
                onClick={() => remove(row.name)}
              />
            </fieldset>
          ))}
          {rows.length < MOST && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
              {t(texts.add)}
            </Button>
          )}
        </div>
      )}
    </Form.List>
  );
}

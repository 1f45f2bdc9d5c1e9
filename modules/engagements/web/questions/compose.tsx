import { Button, Input } from "antd";
import { useState } from "react";
import { deviceDrawer, RefusalNotice, type Text, useSession, useText } from "#platform/web/index.ts";
import { contactKindLabels, contactsIn } from "../../model/questions/contact-data.ts";
import { MESSAGE_MAX } from "../../model/questions/question.ts";

/** A box to write in. What was typed is kept on the device until it was really sent, whatever the refusal. */
export function Compose(props: {
  /** Names the draft. */
  about: string;
  label: Text;
  button: Text;
  /** Contact data may be written: both agreed. */
  shared: boolean;
  send: (text: string) => Promise<void>;
}) {
  const { t, list } = useText();
  const { person } = useSession();
  const name = `question.${person.id}.${props.about}`;
  const [text, setText] = useState(() => deviceDrawer.kept<string>(name) ?? "");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const found = props.shared ? [] : contactsIn(text);
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      await props.send(text.trim());
      deviceDrawer.drop(name);
      setText("");
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="hz-compose"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Input.TextArea
        aria-label={t(props.label)}
        placeholder={t(props.label)}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={MESSAGE_MAX}
        showCount
        value={text}
        onChange={(e) => {
          setText(e.target.value);
          deviceDrawer.keep(name, e.target.value, { owner: person.id, hours: 24 * 7 });
        }}
      />
      {found.length > 0 && (
        <p role="status" className="hz-complaint">
          {t(
            {
              zh: "双方同意前不能写联系信息：{found}",
              en: "No contact data before both agree: {found}",
            },
            { found: list(found.map((f) => `${f.text} (${t(contactKindLabels[f.kind])})`)) },
          )}
        </p>
      )}
      <RefusalNotice error={error} />
      <Button type="primary" htmlType="submit" loading={busy} disabled={text.trim() === ""}>
        {t(props.button)}
      </Button>
    </form>
  );
}

import { Button, Input, Space, Tag } from "antd";
import { useState } from "react";
import { Panel, RefusalNotice, useText } from "#platform/web/index.ts";

interface AliasPanelProps {
  aliases: readonly string[];
  editable: boolean;
  change: (how: "add" | "remove", alias: string) => Promise<unknown>;
}

/** The names an organisation is also known by; adding and removing where the server allows it. */
export function AliasPanel({ aliases, editable, change }: AliasPanelProps) {
  const { t } = useText();
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (how: "add" | "remove", alias: string) => {
    setBusy(true);
    setError(null);
    try {
      await change(how, alias);
      if (how === "add") setTyped("");
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={{ zh: "别名", en: "Also known as" }}>
      <RefusalNotice error={error} />
      {aliases.length === 0 && <p className="hz-quiet">{t({ zh: "没有别名", en: "No other name" })}</p>}
      <Space wrap>
        {aliases.map((alias) => (
          <Tag
            key={alias}
            closable={
              editable && !busy
                ? { "aria-label": t({ zh: `删除别名 ${alias}`, en: `Remove alias ${alias}` }) }
                : false
            }
            onClose={(event) => {
              event.preventDefault();
              void run("remove", alias);
            }}
          >
            {alias}
          </Tag>
        ))}
      </Space>
      {editable && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim().length >= 2) void run("add", typed.trim());
          }}
        >
          <Space.Compact block style={{ marginTop: 12 }}>
            <Input
              value={typed}
              maxLength={120}
              aria-label={t({ zh: "新别名", en: "New alias" })}
              placeholder={t({ zh: "简称、曾用名", en: "Short or former name" })}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button htmlType="submit" loading={busy} disabled={typed.trim().length < 2}>
              {t({ zh: "添加", en: "Add" })}
            </Button>
          </Space.Compact>
        </form>
      )}
    </Panel>
  );
}

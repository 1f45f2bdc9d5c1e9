import { DownloadOutlined, SettingOutlined } from "@ant-design/icons";
import { App, Button, Checkbox, Popover } from "antd";
import { useState } from "react";
import { api, type Query } from "../api.ts";
import { ReasonDialog } from "../record/reason-dialog.tsx";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";
import type { ListColumn } from "./list-types.ts";

/** Which columns are shown; the choice stays on this device per list. */
export function useColumnChoice<Row>(listId: string, columns: readonly ListColumn<Row>[]) {
  const storageKey = `huizhi.columns.${listId}`;
  const [chosen, setChosen] = useState<string[] | null>(() => {
    const stored = window.localStorage.getItem(storageKey);
    return stored ? stored.split(",") : null;
  });
  const shown = columns.filter((column) => (chosen ? chosen.includes(column.id) : !column.hidden));
  const choose = (ids: string[]) => {
    setChosen(ids);
    window.localStorage.setItem(storageKey, ids.join(","));
  };
  return { shown: shown.length > 0 ? shown : columns.slice(0, 1), choose };
}

interface ColumnChooserProps {
  columns: readonly { id: string; label: Text }[];
  shown: readonly { id: string }[];
  onChoose: (ids: string[]) => void;
}

/** Chooses the columns of the table (and so of the export). */
export function ColumnChooser({ columns, shown, onChoose }: ColumnChooserProps) {
  const { t } = useText();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t(words.columns)}
      content={
        <Checkbox.Group
          className="hz-column-choice"
          value={shown.map((column) => column.id)}
          onChange={(ids) => onChoose(ids)}
          options={columns.map((column) => ({ value: column.id, label: t(column.label) }))}
        />
      }
    >
      <Button icon={<SettingOutlined aria-hidden />} aria-label={t(words.columns)} />
    </Popover>
  );
}

interface ExportButtonProps {
  path: string;
  query: Query;
  columns: readonly { id: string; personal?: boolean; screenOnly?: boolean }[];
  total: number;
}

/** Fetches the workbook of what is on screen; with personal columns it asks a reason first, which the server records. */
export function ExportButton({ path, query, columns, total }: ExportButtonProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const personal = columns.some((column) => column.personal);
  const download = async (reason?: string) => {
    const ids = columns.filter((column) => !column.screenOnly).map((column) => column.id);
    const file = await api.download(`${path}/export`, { ...query, columns: ids, reason });
    void message.success(t(words.exported, { file }));
  };
  const count = total.toLocaleString("en-US");
  const sentence = (language: "zh" | "en") =>
    words.exportHint[language].replace("{count}", count) +
    (personal ? ` ${words.exportPersonal[language]}` : "");
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} disabled={total === 0} onClick={() => setAsking(true)}>
        {t(words.export)}
      </Button>
      <ReasonDialog
        open={asking}
        title={words.exportTitle}
        body={{ zh: sentence("zh"), en: sentence("en") }}
        reason={personal}
        confirmLabel={words.export}
        onConfirm={({ reason }) => download(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

import { EllipsisOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import type { FormField } from "../form/field-types.ts";
import { usePhone } from "../shell/use-phone.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";
import { type DialogInput, ReasonDialog } from "./reason-dialog.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

/** How an action is offered; whether it is offered the server says in `allowedActions`. */
export interface ActionDefinition {
  /** The id the server uses in `allowedActions`. */
  id: string;
  label: Text;
  kind?: "primary" | "danger" | "default";
  /** Ask before doing; the sentence says what will happen. Danger actions without one ask a plain question. */
  confirm?: Text;
  needsReason?: boolean;
  reasonLabel?: Text;
  /** Asked in the dialog together with the reason. */
  fields?: readonly FormField[];
  /** Said after success instead of 已办理. */
  done?: Text;
}

interface ActionBarProps {
  actions: readonly ActionDefinition[];
  /** `allowedActions` of the record, as sent by the server. */
  allowed: readonly string[] | undefined;
  /** Does it; a thrown ApiRefusal is shown where the person acted. */
  onAction: (id: string, input: DialogInput) => Promise<unknown>;
  size?: "small" | "middle";
}

const asksFirst = (action: ActionDefinition): boolean =>
  Boolean(action.confirm || action.needsReason || action.fields?.length || action.kind === "danger");

/** The buttons for what this person may do with the record now; on a phone all but the first go behind a menu. */
export function ActionBar({ actions, allowed = [], onAction, size = "middle" }: ActionBarProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const phone = usePhone();
  const [asked, setAsked] = useState<ActionDefinition | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  const offered = actions.filter((action) => allowed.includes(action.id));
  const perform = async (action: ActionDefinition, input: DialogInput) => {
    await onAction(action.id, input);
    void message.success(t(action.done ?? words.done));
  };
  const press = async (action: ActionDefinition) => {
    setError(null);
    if (asksFirst(action)) {
      setAsked(action);
      return;
    }
    setBusy(action.id);
    try {
      await perform(action, { values: {} });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(null);
    }
  };
  const ranked = offered.toSorted((a, b) => Number(b.kind === "primary") - Number(a.kind === "primary"));
  const shown = phone ? ranked.slice(0, 1) : ranked.slice(0, 4);
  const folded = ranked.slice(shown.length);
  return (
    <div className="hz-actions">
      <div className="hz-actions-row">
        {shown.map((action) => (
          <Button
            key={action.id}
            size={size}
            type={action.kind === "primary" ? "primary" : "default"}
            danger={action.kind === "danger"}
            loading={busy === action.id}
            disabled={busy !== null && busy !== action.id}
            onClick={() => void press(action)}
          >
            {t(action.label)}
          </Button>
        ))}
        {folded.length > 0 && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: folded.map((action) => ({
                key: action.id,
                label: t(action.label),
                danger: action.kind === "danger",
                onClick: () => void press(action),
              })),
            }}
          >
            <Button size={size} icon={<EllipsisOutlined aria-hidden />} aria-label={t(words.more)} />
          </Dropdown>
        )}
      </div>
      <RefusalNotice error={error} />
      {asked && (
        <ReasonDialog
          open
          title={asked.label}
          body={asked.confirm}
          reason={asked.needsReason ?? false}
          reasonLabel={asked.reasonLabel}
          fields={asked.fields}
          danger={asked.kind === "danger"}
          confirmLabel={asked.label}
          onConfirm={(input) => perform(asked, input)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

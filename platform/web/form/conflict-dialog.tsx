import { Modal, Radio } from "antd";
import { useState } from "react";
import type { Change } from "../data/refusal.ts";
import { useShownValue } from "../record/diff-table.tsx";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { FormField, FormValues } from "./field-types.ts";

interface ConflictDialogProps {
  changes: readonly Change[];
  fields: readonly FormField[];
  mine: FormValues;
  /** The values to go on with, and whether any was taken from the other side. */
  onResolve: (values: FormValues) => void;
  onClose: () => void;
}

/** A field's value as the form shows it: options by label, the rest as it stands. */
function useFieldValue(): (field: FormField | undefined, value: unknown) => string {
  const { t, money, date } = useText();
  const shown = useShownValue();
  return (field, value) => {
    if (field?.options && (typeof value === "string" || Array.isArray(value))) {
      const label = (one: unknown) => {
        const option = field.options?.find((candidate) => candidate.value === one);
        return option ? t(option.label) : String(one);
      };
      return shown([value].flat().map(label));
    }
    if (field?.kind === "money" && typeof value === "number") return money(value);
    if (field?.kind === "date" && typeof value === "string") return date(value);
    return shown(value);
  };
}

/** Field by field: mine or theirs, after someone else changed the record while I was editing it. */
export function ConflictDialog({ changes, fields, mine, onResolve, onClose }: ConflictDialogProps) {
  const { t, dateTime } = useText();
  const show = useFieldValue();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (field: string, side: "mine" | "theirs") => {
    const next = new Set(theirs);
    if (side === "theirs") next.add(field);
    else next.delete(field);
    setTheirs(next);
  };
  return (
    <Modal
      open
      width={760}
      title={t(words.conflictTitle)}
      okText={t(words.conflictKeep)}
      cancelText={t(words.cancel)}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => {
        const taken = changes.filter(({ field }) => theirs.has(field)).map(({ field, to }) => [field, to]);
        onResolve({ ...mine, ...Object.fromEntries(taken) });
      }}
    >
      <p>{t(words.conflictBody)}</p>
      <div className="hz-conflict">
        {changes.map((change) => {
          const field = fields.find(({ id }) => id === change.field);
          return (
            <fieldset key={change.field}>
              <legend>
                {t(change.label)}
                {change.by && (
                  <span className="hz-quiet">
                    {t(words.conflictBy, { by: change.by, at: change.at ? dateTime(change.at) : "" })}
                  </span>
                )}
              </legend>
              <Radio.Group
                value={theirs.has(change.field) ? "theirs" : "mine"}
                onChange={(event) => choose(change.field, event.target.value)}
              >
                <Radio value="mine">
                  <strong>{t(words.conflictMine)}</strong>
                  <span>{show(field, mine[change.field])}</span>
                </Radio>
                <Radio value="theirs">
                  <strong>{t(words.conflictTheirs)}</strong>
                  <span>{show(field, change.to)}</span>
                </Radio>
              </Radio.Group>
            </fieldset>
          );
        })}
      </div>
    </Modal>
  );
}

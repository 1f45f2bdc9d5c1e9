import { EyeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";
import { ReasonDialog } from "./reason-dialog.tsx";

interface MaskedProps {
  /** The masked form the server sent. */
  value: string | null | undefined;
  /** What it is, for the button's name. */
  label: Text;
  /** Asks the server for the full value with a logged reason; leave out when this person may not reveal it. */
  onReveal?: (reason: string) => Promise<string>;
}

/** Personal data, masked by default; revealing asks a reason, and the value is gone again when the page is left. */
export function Masked({ value, label, onReveal }: MaskedProps) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const [full, setFull] = useState<string | null>(null);
  if (!value) return <span className="hz-quiet">{t(words.unknown)}</span>;
  return (
    <span className="hz-masked">
      <span>{full ?? value}</span>
      {onReveal && full === null && (
        <Button
          type="text"
          size="small"
          icon={<EyeOutlined aria-hidden />}
          aria-label={`${t(words.reveal)} ${t(label)}`}
          onClick={() => setAsking(true)}
        />
      )}
      {onReveal && (
        <ReasonDialog
          open={asking}
          title={words.revealTitle}
          body={words.revealHint}
          confirmLabel={words.reveal}
          onConfirm={async ({ reason }) => setFull(await onReveal(reason ?? ""))}
          onClose={() => setAsking(false)}
        />
      )}
    </span>
  );
}

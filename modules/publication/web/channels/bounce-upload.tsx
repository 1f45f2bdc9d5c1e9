import { Alert, Button, Modal } from "antd";
import { useState } from "react";
import { FileDrop, useRefresh, useText } from "#platform/web/index.ts";

type Outcome = { items: { kind: "hard" | "soft" | "other"; matched: boolean; channelIds: string[] }[] };

/** Hands a delivery report in; says what it changed. */
export function BounceUpload() {
  const { t } = useText();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const said = outcome?.items.map((i) =>
    i.matched && i.kind === "hard"
      ? {
          zh: "已标记该邮箱无法送达，不再发送，并生成待办",
          en: "The address is marked as dead; it is in your to-do list",
        }
      : i.matched && i.kind === "soft"
        ? {
            zh: "暂时未送达，已计数，仍会继续发送",
            en: "Not delivered for now; counted, and still written to",
          }
        : { zh: "与本系统发出的信件无关，未作改动", en: "Not about a letter of ours; nothing changed" },
  );
  return (
    <>
      <Button
        onClick={() => {
          setOutcome(null);
          setOpen(true);
        }}
      >
        {t({ zh: "登记退信", en: "Hand in a bounce" })}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        destroyOnHidden
        title={t({ zh: "登记退信", en: "Hand in a bounce" })}
      >
        <p className="hz-quiet">
          {t({
            zh: "上传发件邮箱收到的退信原文（.eml）。永久退信会停止向该邮箱发送。",
            en: "Upload the report that came back to the sender's mailbox (.eml). Permanent ones end mail to the address.",
          })}
        </p>
        <FileDrop<Outcome>
          path="/channels/bounces"
          accept={[".eml"]}
          maxMegabytes={2}
          onUploaded={(answer) => {
            setOutcome(answer);
            void refresh("/channels");
          }}
        />
        {said?.map((text, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: outcomes have no name of their own and never move
          <Alert key={i} title={t(text)} type="info" showIcon style={{ marginTop: 12 }} />
        ))}
      </Modal>
    </>
  );
}

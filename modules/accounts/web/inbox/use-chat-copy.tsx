import { Input, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { useCopy, useText } from "#platform/web/index.ts";

const words = {
  done: { zh: "已复制，可粘贴到微信", en: "Copied; paste it into WeChat" },
  title: { zh: "复制到微信", en: "Copy for WeChat" },
  byHand: {
    zh: "此浏览器不允许网页写入剪贴板，请选中下面的文字后复制。",
    en: "This browser does not let pages write to the clipboard: select the text below and copy it.",
  },
  close: { zh: "关闭", en: "Close" },
} as const;

/** Puts plain text on the clipboard; where there is none (plain-HTTP intranets), shows it to be copied by hand. */
export function useChatCopy(): { copy: (text: string) => Promise<void>; dialog: ReactNode } {
  const { t } = useText();
  const toClipboard = useCopy();
  const [shown, setShown] = useState<string | null>(null);
  const copy = async (text: string) => {
    if (window.isSecureContext && "clipboard" in navigator) await toClipboard(text, words.done);
    else setShown(text);
  };
  const dialog = (
    <Modal
      open={shown !== null}
      title={t(words.title)}
      footer={null}
      closable={{ "aria-label": t(words.close) }}
      onCancel={() => setShown(null)}
    >
      <p>{t(words.byHand)}</p>
      <Input.TextArea
        readOnly
        value={shown ?? ""}
        aria-label={t(words.title)}
        autoSize={{ minRows: 4, maxRows: 14 }}
        onFocus={(event) => event.target.select()}
      />
    </Modal>
  );
  return { copy, dialog };
}

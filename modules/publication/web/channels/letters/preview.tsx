import { Modal, Segmented, Skeleton } from "antd";
import { useState } from "react";
import { RefusalNotice, useRead, useText } from "#platform/web/index.ts";
import type { DispatchLetter, DispatchView } from "../../../model/channels/dispatch.ts";

type Shown = { to: string; subject: string; text: string; html: string };

/** The letter as it will arrive, in either language, as HTML and as plain text. */
export function Preview(props: { dispatch: DispatchView; letter: DispatchLetter; onClose: () => void }) {
  const { dispatch, letter, onClose } = props;
  const { t } = useText();
  const [locale, setLocale] = useState<"zh" | "en">(letter.languages[0] ?? "zh");
  const [as, setAs] = useState<"html" | "text">("html");
  const read = useRead<Shown>(`/dispatches/${dispatch.id}/letters/${letter.channelId}/preview`, { locale });
  const mail = read.data;
  return (
    <Modal open onCancel={onClose} footer={null} width={760} title={t({ zh: "预览邮件", en: "Preview" })}>
      <div className="hz-actions-row" style={{ marginBottom: 12 }}>
        <Segmented
          value={locale}
          onChange={setLocale}
          aria-label={t({ zh: "邮件语言", en: "Language of the letter" })}
          options={[
            { value: "zh", label: "中文" },
            { value: "en", label: "English" },
          ]}
        />
        <Segmented
          value={as}
          onChange={setAs}
          aria-label={t({ zh: "邮件格式", en: "Format of the letter" })}
          options={[
            { value: "html", label: t({ zh: "图文", en: "HTML" }) },
            { value: "text", label: t({ zh: "纯文本", en: "Plain text" }) },
          ]}
        />
      </div>
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      {!mail && read.isPending && <Skeleton active />}
      {mail && (
        <>
          <p>
            <strong>{mail.subject}</strong>
          </p>
          {as === "html" ? (
            // Without scripts and without this page's origin: it is somebody's letter.
            <iframe className="hz-letter-frame" title={mail.subject} sandbox="" srcDoc={mail.html} />
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is scrolled by keys
            <pre className="hz-letter-plain" tabIndex={0}>
              {mail.text}
            </pre>
          )}
        </>
      )}
    </Modal>
  );
}

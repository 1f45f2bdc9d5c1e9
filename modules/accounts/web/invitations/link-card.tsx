import { Button, Input, Space } from "antd";
import { useCopy, useText } from "#platform/web/index.ts";
import type { MadeLink } from "../types.ts";

const words = {
  mail: {
    zh: "已通过邮件发送。也可复制链接或出示二维码：",
    en: "Sent by mail. You can also copy the link or show the code:",
  },
  sms: {
    zh: "已通过短信发送。也可复制链接或出示二维码：",
    en: "Sent by text message. You can also copy the link or show the code:",
  },
  none: {
    zh: "未自动发送，请将链接或二维码交给本人：",
    en: "Not sent automatically: hand the link or the code to the person:",
  },
  once: {
    zh: "链接只在此显示一次，仅限本人使用一次；丢失可重新发送。",
    en: "Shown only here, once; it works once, for that person. If lost, send a new one.",
  },
  link: { zh: "邀请链接", en: "Link" },
  copy: { zh: "复制", en: "Copy" },
  qr: { zh: "邀请链接的二维码", en: "The link as a QR code" },
} as const;

/** A link just made: how it went out, to copy, and as a code to scan. */
export function LinkCard({ made }: { made: MadeLink }) {
  const { t } = useText();
  const copy = useCopy();
  return (
    <div className="hz-stack">
      <p role="status">{t(words[made.delivery])}</p>
      <Space.Compact block>
        <Input readOnly value={made.link} aria-label={t(words.link)} onFocus={(e) => e.target.select()} />
        <Button onClick={() => void copy(made.link)}>{t(words.copy)}</Button>
      </Space.Compact>
      <img
        className="hz-qr"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(made.qr)}`}
        alt={t(words.qr)}
      />
      <p className="hz-quiet">{t(words.once)}</p>
    </div>
  );
}

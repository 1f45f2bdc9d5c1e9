import { Input } from "antd";
import { useText } from "#platform/web/index.ts";
import type { MadeLink } from "../../model/attendance/invitation.ts";

/** Links just made, to copy; with a code to scan when it is one. Shown once: only hashes are kept. */
export function MadeLinks({ made }: { made: readonly MadeLink[] }) {
  const { t } = useText();
  return (
    <div className="hz-stack">
      {made.map((one) => (
        <div key={one.attendanceId}>
          <strong>{one.name}</strong>{" "}
          {t(
            one.delivery === "mail"
              ? { zh: "已发邮件", en: "mailed" }
              : { zh: "未发邮件，请转交链接", en: "not mailed: hand the link over" },
          )}
          <Input
            readOnly
            value={one.link}
            aria-label={`${one.name} ${t({ zh: "链接", en: "link" })}`}
            onFocus={(e) => e.target.select()}
          />
          {one.qr && (
            <img
              className="hz-qr"
              src={`data:image/svg+xml;utf8,${encodeURIComponent(one.qr)}`}
              alt={t({ zh: "链接的二维码", en: "The link as a QR code" })}
            />
          )}
        </div>
      ))}
      <p className="hz-quiet">
        {t({
          zh: "链接只在此显示一次，仅限受邀人使用。",
          en: "Shown only here, once; each works for its invitee only.",
        })}
      </p>
    </div>
  );
}

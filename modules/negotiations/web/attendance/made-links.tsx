import { CopyOutlined } from "@ant-design/icons";
import { Button, Input, Modal } from "antd";
import { useCopy, useText, words } from "#platform/web/index.ts";
import type { MadeLink } from "../../model/attendance/invitation.ts";
import "./attendance.css";

type Props = { made: readonly MadeLink[]; onClose: () => void };

/** Links just made, to copy and pass on; with a code to scan when it is one. Shown once: only hashes are kept. */
export function MadeLinks({ made, onClose }: Props) {
  const { t, number } = useText();
  const copy = useCopy();
  return (
    <Modal
      open={made.length > 0}
      onCancel={onClose}
      width={640}
      title={t({ zh: "专属链接（{n}）", en: "Personal links ({n})" }, { n: number(made.length) })}
      footer={[
        made.length > 1 && (
          <Button
            key="all"
            icon={<CopyOutlined aria-hidden />}
            onClick={() => void copy(made.map((one) => `${one.name}\t${one.link}`).join("\n"))}
          >
            {t({ zh: "全部复制（可贴入表格）", en: "Copy all (for a spreadsheet)" })}
          </Button>
        ),
        <Button key="close" type="primary" onClick={onClose}>
          {t(words.close)}
        </Button>,
      ]}
    >
      <p>
        {t({
          zh: "链接只在此显示一次，仅限受邀人使用，请勿转发给他人。",
          en: "Shown only here, once; each link works for its invitee only.",
        })}
      </p>
      <ul className="hz-made-links">
        {made.map((one) => (
          <li key={one.attendanceId}>
            <span>
              <strong>{one.name}</strong>{" "}
              <span className="hz-quiet">
                {t(
                  one.delivery === "mail"
                    ? { zh: "邮件已交付发送", en: "on its way by mail" }
                    : { zh: "未发邮件，请自行转交", en: "not mailed: pass it on yourself" },
                )}
              </span>
            </span>
            <Input
              readOnly
              value={one.link}
              aria-label={t({ zh: "{name} 的链接", en: "Link of {name}" }, { name: one.name })}
              onFocus={(e) => e.target.select()}
              suffix={
                <Button
                  type="text"
                  size="small"
                  icon={<CopyOutlined aria-hidden />}
                  aria-label={t(
                    { zh: "复制 {name} 的链接", en: "Copy the link of {name}" },
                    { name: one.name },
                  )}
                  onClick={() => void copy(one.link)}
                />
              }
            />
            {one.qr && (
              <img
                className="hz-made-qr"
                src={`data:image/svg+xml;utf8,${encodeURIComponent(one.qr)}`}
                alt={t({ zh: "链接的二维码", en: "The link as a QR code" })}
              />
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}

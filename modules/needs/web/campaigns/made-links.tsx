import { Button, Input, Modal } from "antd";
import { useCopy, useText, words } from "#platform/web/index.ts";
import type { MadeSurveyLink } from "../../model/campaigns/target.ts";

type Props = { made: readonly MadeSurveyLink[]; onClose: () => void };

/** Links to be passed on by hand. Shown once: only hashes are kept. */
export function MadeLinks({ made, onClose }: Props) {
  const { t, number } = useText();
  const copy = useCopy();
  const lines = made.map(({ name, link }) => `${name}\t${link}`).join("\n");
  return (
    <Modal
      open={made.length > 0}
      onCancel={onClose}
      width={680}
      title={t({ zh: "请转交的链接（{n}）", en: "Links to pass on ({n})" }, { n: number(made.length) })}
      footer={[
        <Button
          key="copy"
          type="primary"
          onClick={() => void copy(made.length === 1 ? (made[0]?.link ?? "") : lines)}
        >
          {t(
            made.length === 1
              ? { zh: "复制链接", en: "Copy the link" }
              : { zh: "全部复制（可贴入表格）", en: "Copy all (for a spreadsheet)" },
          )}
        </Button>,
        <Button key="close" onClick={onClose}>
          {t(words.close)}
        </Button>,
      ]}
    >
      <p>
        {t({
          zh: "链接只在此显示一次。没有邮箱的企业请通过电话、微信等方式转交，仅限该企业使用。",
          en: "Shown only here, once. Pass each on to its enterprise by telephone or chat; it works for that enterprise only.",
        })}
      </p>
      <Input.TextArea
        readOnly
        value={lines}
        rows={Math.min(12, made.length + 1)}
        aria-label={t({ zh: "链接", en: "Links" })}
        onFocus={(e) => e.target.select()}
      />
    </Modal>
  );
}

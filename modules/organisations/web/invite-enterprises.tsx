import { App } from "antd";
import { api, type BulkAction, type Text, useText } from "#platform/web/index.ts";
import type { OrganisationRow } from "./types.ts";

interface Reply {
  invited: number;
  refused: number;
  results: {
    organisationId: string;
    name: string;
    ok: boolean;
    link: string | null;
    refusal: { messages: Text } | null;
  }[];
}

const words = {
  invite: { zh: "邀请企业注册", en: "Invite to the platform" },
  confirm: {
    zh: "向所选企业登记的联系邮箱发送邀请，每个邮箱一份；已有账号或已邀请的企业自动跳过。",
    en: "An invitation goes to each chosen enterprise's contact e-mail, one per address; those with an account or an open invitation are passed over.",
  },
  done: { zh: "已邀请 {invited} 家，未邀请 {refused} 家", en: "{invited} invited, {refused} not" },
  handOver: {
    zh: "以下邀请未自动发送，请将链接交给企业（只在此显示一次）：",
    en: "These were not sent automatically: hand the links over (shown only here, once):",
  },
  notInvited: { zh: "未邀请：", en: "Not invited:" },
  close: { zh: "完成", en: "Done" },
} as const;

/** Inviting the chosen enterprises, as a bulk action of their list; what was not sent or not possible is said per enterprise. */
export function useInviteEnterprises(): BulkAction<OrganisationRow> {
  const { t } = useText();
  const { modal } = App.useApp();
  return {
    id: "invite",
    label: words.invite,
    confirm: words.confirm,
    run: async (rows) => {
      const { invited, refused, results } = await api.post<Reply>("/invitations/enterprises", {
        organisationIds: rows.map((row) => row.id),
      });
      const links = results.filter((r) => r.link);
      const failed = results.filter((r) => !r.ok);
      modal.info({
        title: t(words.done, { invited, refused }),
        okText: t(words.close),
        width: 640,
        content: (
          <>
            {links.length > 0 && <p>{t(words.handOver)}</p>}
            <ul>
              {links.map((r) => (
                <li key={r.organisationId}>
                  {r.name}
                  <br />
                  <code style={{ overflowWrap: "anywhere" }}>{r.link}</code>
                </li>
              ))}
            </ul>
            {failed.length > 0 && <p>{t(words.notInvited)}</p>}
            <ul>
              {failed.map((r) => (
                <li key={r.organisationId}>
                  {r.name} {t(r.refusal?.messages)}
                </li>
              ))}
            </ul>
          </>
        ),
      });
    },
  };
}

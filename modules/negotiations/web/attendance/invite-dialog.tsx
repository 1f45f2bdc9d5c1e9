import { ReasonDialog, type Text, useRefresh } from "#platform/web/index.ts";
import type { MadeLink } from "../../model/attendance/invitation.ts";
import { invite, renewed, type Whom } from "./calls.ts";
import { NO_MAIL, useLetters } from "./use-letters.ts";

type Props = {
  open: boolean;
  activityId: string;
  whom: Whom;
  title?: Text;
  body?: Text;
  onMade: (made: readonly MadeLink[]) => void;
  onClose: () => void;
};

/** Makes personal links and sends them, or leaves passing them on to the officer. */
export function InviteDialog({ open, activityId, whom, title, body, onMade, onClose }: Props) {
  const { mails, tell } = useLetters();
  const refresh = useRefresh();
  const single = "ids" in whom && whom.ids.length === 1;
  return (
    <ReasonDialog
      open={open}
      title={title ?? { zh: "发出邀请", en: "Invite" }}
      body={
        mails
          ? body
          : { zh: `${body?.zh ?? ""}${NO_MAIL.zh}`, en: [body?.en, NO_MAIL.en].filter(Boolean).join(" ") }
      }
      reason={false}
      initial={{ way: mails ? "mail" : "link" }}
      fields={[
        {
          id: "way",
          label: { zh: "送达方式", en: "How" },
          kind: "enum",
          required: true,
          options: [
            ...(mails
              ? [
                  {
                    value: "mail",
                    label: {
                      zh: "发送邮件（没有邮箱的给出链接）",
                      en: "By mail; a link where no address is known",
                    },
                  },
                ]
              : []),
            { value: "link", label: { zh: "只生成链接，自行转交", en: "Links only, to pass on" } },
          ],
        },
        ...(single
          ? [
              {
                id: "email",
                label: { zh: "邮箱", en: "E-mail" },
                kind: "email" as const,
                help: { zh: "留空则用档案中的邮箱", en: "Empty: the address on record" },
                visibleWhen: (values: Record<string, unknown>) => values.way === "mail",
              },
            ]
          : []),
      ]}
      confirmLabel={{ zh: "发出邀请", en: "Invite" }}
      onConfirm={async ({ values }) => {
        const email = typeof values.email === "string" ? values.email.trim() : "";
        const byMail = values.way === "mail";
        const made = await invite({
          ...whom,
          send: byMail,
          ...(email && byMail ? { email } : {}),
        });
        tell(made, byMail);
        const { links } = made;
        // Of many mailed links nobody copies each; those that still have to be passed on are shown.
        onMade(links.length === 1 ? links : links.filter((l) => l.delivery === "none"));
        await refresh(...renewed(activityId));
      }}
      onClose={onClose}
    />
  );
}

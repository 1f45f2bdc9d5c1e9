import { App, Button } from "antd";
import { useState } from "react";
import { ReasonDialog, useRefresh, useText } from "#platform/web/index.ts";
import type { MadeLink } from "../../model/attendance/invitation.ts";
import { PartySelect } from "../shared/party-select.tsx";
import { addParties, collect, remind, renewed } from "./calls.ts";
import { InviteDialog } from "./invite-dialog.tsx";
import { NO_MAIL, useLetters } from "./use-letters.ts";

type Props = { activityId: string };
type Letters = Props & { onMade: (made: readonly MadeLink[]) => void };

/** Takes the invited experts and the enterprises of confirmed engagements on the list. */
export function CollectButton({ activityId, primary }: Props & { primary?: boolean }) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type={primary ? "primary" : "default"} onClick={() => setOpen(true)}>
        {t({ zh: "汇集参加方", en: "Collect parties" })}
      </Button>
      <ReasonDialog
        open={open}
        title={{ zh: "从邀请和对接汇集参加方", en: "Collect parties from invitations and engagements" }}
        body={{
          zh: "受邀专家和已确认对接的企业加入参会名单，已在名单上的不重复。可随时再次汇集。",
          en: "Invited experts and the enterprises of confirmed engagements join the list; those on it stay as they are. You may do this again at any time.",
        }}
        reason={false}
        confirmLabel={{ zh: "汇集", en: "Collect" }}
        onConfirm={async () => {
          const done = await collect(activityId);
          void message.success(
            t(
              {
                zh: "新增 {added} 方，{known} 方原已在名单中",
                en: "{added} added, {known} on the list before",
              },
              done,
            ),
          );
          await refresh(...renewed(activityId));
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** Puts experts or organisations on the list by hand. */
export function AddButton({ activityId }: Props) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t({ zh: "添加参加方", en: "Add parties" })}</Button>
      <ReasonDialog
        open={open}
        title={{ zh: "添加参加方", en: "Add parties" }}
        reason={false}
        confirmLabel={{ zh: "添加", en: "Add" }}
        fields={[
          {
            id: "parties",
            label: { zh: "专家或单位", en: "Experts or organisations" },
            kind: "custom",
            input: PartySelect,
            required: true,
          },
        ]}
        onConfirm={async ({ values }) => {
          const { added, known } = await addParties(activityId, values.parties);
          void message.success(
            t(
              {
                zh: "已添加 {added} 方，{known} 方原已在名单中",
                en: "{added} added, {known} on the list before",
              },
              { added: added.length, known },
            ),
          );
          await refresh(...renewed(activityId));
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** Invites everybody who has not been invited yet. */
export function InviteAllButton({ activityId, onMade }: Letters) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t({ zh: "邀请未邀请的", en: "Invite the rest" })}</Button>
      <InviteDialog
        open={open}
        activityId={activityId}
        whom={{ activityId }}
        title={{ zh: "邀请所有未邀请的参加方", en: "Invite everybody not invited yet" }}
        body={{
          zh: "名单上“未邀请”的每一方都会得到专属链接；已邀请的不受影响。",
          en: "Every party not invited yet gets a personal link; those invited before are left alone.",
        }}
        onMade={onMade}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** Writes once more to those who have not answered. */
export function RemindButton({ activityId, onMade }: Letters) {
  const { t } = useText();
  const { mails, tell } = useLetters();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t({ zh: "提醒未回复", en: "Remind" })}</Button>
      <ReasonDialog
        open={open}
        title={{ zh: "提醒尚未回复的参加方", en: "Remind those who have not answered" }}
        body={
          mails
            ? {
                zh: "向所有“待回复”的参加方再发一封邮件，没有邮箱的给出链接；当天已发过的跳过。",
                en: "Everybody still waiting gets one more mail, or a link to pass on where no address is known; those written to today are skipped.",
              }
            : {
                zh: `${NO_MAIL.zh}每个“待回复”的参加方得到一个新链接；当天已发过的跳过。`,
                en: `${NO_MAIL.en} Everybody still waiting gets a new link; those written to today are skipped.`,
              }
        }
        reason={false}
        confirmLabel={mails ? { zh: "发送提醒", en: "Send reminders" } : { zh: "生成链接", en: "Make links" }}
        onConfirm={async () => {
          const made = await remind({ activityId });
          onMade(made.links.filter((l) => l.delivery === "none"));
          tell(made, mails);
          await refresh(...renewed(activityId));
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

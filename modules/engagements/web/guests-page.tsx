import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  ActionBar,
  api,
  PageHeader,
  ResourceList,
  StageTag,
  useRefresh,
  useSession,
  useText,
  words,
} from "#platform/web/index.ts";
import { countyOptions } from "../model/county-options.ts";
import { replyOptions } from "../model/engagement.options.ts";
import type { GuestItem } from "../model/guest.ts";
import { InviteGuests } from "./invite-guests.tsx";
import { countyLabel, labelIn, texts } from "./labels.ts";

/** Experts invited to the edition's activities and what they answered. */
export default function GuestsPage() {
  const { t, date } = useText();
  const refresh = useRefresh();
  const { grants } = useSession();
  return (
    <>
      <PageHeader
        title={texts.guests}
        back="/engagements"
        actions={grants.some((g) => g.role === "city-operator") ? <InviteGuests /> : undefined}
      />
      <ResourceList<GuestItem>
        path="/guests"
        label={texts.guests}
        defaultSort="-invitedAt"
        to={(guest) => `/experts/${guest.expertId}`}
        columns={[
          { id: "expertName", label: { zh: "姓名", en: "Name" }, sortable: true, cardRole: "title" },
          {
            id: "organisationName",
            label: { zh: "单位", en: "Organisation" },
            sortable: true,
            cardRole: "subtitle",
          },
          {
            id: "overseas",
            label: { zh: "海外背景", en: "Overseas background" },
            sortable: true,
            filter: { kind: "boolean" },
            render: (guest) => t(guest.overseas ? words.yes : words.no),
          },
          {
            id: "county",
            label: { zh: "接待县（市、区）", en: "Receiving county" },
            sortable: true,
            filter: { kind: "multi", options: countyOptions(jiaozuo) },
            render: (guest) => t(countyLabel(guest.county)),
          },
          {
            id: "invitedAt",
            label: { zh: "邀请时间", en: "Invited" },
            sortable: true,
            filter: { kind: "date-range" },
            render: (guest) => date(guest.invitedAt),
          },
          {
            id: "replyState",
            label: { zh: "回复", en: "Reply" },
            sortable: true,
            cardRole: "stage",
            filter: { kind: "multi", options: replyOptions },
            render: (guest) => (
              <StageTag
                label={labelIn(replyOptions, guest.replyState) ?? texts.waiting}
                tone={
                  guest.replyState === "accepted"
                    ? "success"
                    : guest.replyState === "declined"
                      ? "neutral"
                      : "info"
                }
              />
            ),
          },
        ]}
        rowActions={(guest) => (
          <ActionBar
            size="small"
            allowed={guest.allowedActions}
            actions={[
              {
                id: "recordReply",
                label: { zh: "登记回复", en: "Record reply" },
                fields: [
                  {
                    id: "reply",
                    label: { zh: "回复", en: "Reply" },
                    kind: "enum",
                    options: replyOptions.filter((o) => o.value !== "waiting"),
                    required: true,
                  },
                  { id: "note", label: { zh: "说明", en: "Note" }, kind: "text", max: 500 },
                ],
              },
              {
                id: "withdrawInvitation",
                label: { zh: "撤回邀请", en: "Withdraw" },
                kind: "danger",
                needsReason: true,
              },
            ]}
            onAction={async (id, { reason, values }) => {
              if (id === "recordReply") await api.post(`/guests/${guest.id}/reply`, values);
              else await api.post(`/guests/${guest.id}/withdraw`, { reason });
              await refresh("/guests");
            }}
          />
        )}
        empty={{ text: { zh: "还没有邀请专家", en: "No expert was invited yet" } }}
      />
    </>
  );
}

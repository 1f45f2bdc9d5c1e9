import { App, Button, Modal, Select } from "antd";
import { useEffect, useState } from "react";
import {
  ReasonDialog,
  RefusalNotice,
  type Text,
  useRefresh,
  useSession,
  useText,
  words,
} from "#platform/web/index.ts";
import type { LettersPreview, MadeSurveyLink } from "../../model/campaigns/target.ts";
import {
  addTargets,
  countyOptions,
  invite,
  type Letters,
  preview,
  RENEWED,
  remind,
  type Whom,
} from "./calls.ts";

type OnMade = (made: readonly MadeSurveyLink[]) => void;

/** How what became of letters is told, and which links are still to be passed on by hand. */
export function useLetters(onMade: OnMade) {
  const { mailConfigured } = useSession() as ReturnType<typeof useSession> & { mailConfigured?: boolean };
  const { message } = App.useApp();
  const refresh = useRefresh();
  const { t } = useText();
  return {
    mails: mailConfigured === true,
    async tell({ links, mailed, skipped }: Letters): Promise<void> {
      const byHand = links.filter((l) => l.delivery === "none");
      void message[links.length > 0 ? "success" : "info"](
        links.length === 0
          ? t({ zh: "没有需要发信的企业", en: "There was nobody to write to" })
          : t(
              {
                zh: "发出邮件 {mailed} 封，需转交链接 {byHand} 个，跳过 {skipped} 家",
                en: "{mailed} mailed, {byHand} links to pass on, {skipped} passed over",
              },
              { mailed, byHand: byHand.length, skipped },
            ),
        6,
      );
      onMade(byHand);
      await refresh(...RENEWED);
    },
  };
}

type Props = { campaignId: string; onMade: OnMade };

/** Writes to everybody of a campaign whom a letter is for, after saying how many they are. */
export function LettersButton({ campaignId, kind, onMade }: Props & { kind: "invitation" | "reminder" }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const [county, setCounty] = useState<string | undefined>(undefined);
  const [found, setFound] = useState<LettersPreview | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { mails, tell } = useLetters(onMade);
  useEffect(() => {
    if (!open) return;
    let left = false;
    setFound(null);
    setError(null);
    preview(campaignId, { kind, ...(county ? { county } : {}) }).then(
      (p) => !left && setFound(p),
      (refusal: unknown) => !left && setError(refusal),
    );
    return () => {
      left = true;
    };
  }, [open, county, kind, campaignId]);
  const label: Text =
    kind === "invitation"
      ? { zh: "邀请未邀请的企业", en: "Invite all not invited" }
      : { zh: "提醒未提交的企业", en: "Remind all without an answer" };
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      const whom = { campaignId, ...(county ? { county } : {}) };
      await tell(kind === "invitation" ? await invite({ ...whom, send: true }) : await remind(whom));
      setOpen(false);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const due = found ? found.count - (kind === "reminder" ? found.today : 0) : 0;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(label)}</Button>
      <Modal
        open={open}
        title={t(label)}
        onCancel={() => setOpen(false)}
        onOk={() => void send()}
        okText={t({ zh: "发出（{n} 家）", en: "Send ({n})" }, { n: due })}
        okButtonProps={{ loading: busy, disabled: due === 0 }}
        cancelText={t(words.cancel)}
        destroyOnHidden
      >
        <RefusalNotice error={error} />
        <Select
          className="hz-letters-county"
          value={county ?? ""}
          onChange={(value) => setCounty(value || undefined)}
          aria-label={t({ zh: "县（市、区）", en: "County" })}
          options={[
            { value: "", label: t({ zh: "管辖范围内全部", en: "All in my area" }) },
            ...countyOptions.map((o) => ({ value: o.value, label: t(o.label) })),
          ]}
        />
        <p aria-live="polite">
          {found
            ? t(
                kind === "reminder"
                  ? {
                      zh: "已邀请未提交的企业 {count} 家，其中有邮箱 {withAddress} 家，今天已发过 {today} 家（不再重复发）。",
                      en: "{count} invited enterprises have no answer, {withAddress} have an address; {today} were written to today and are passed over.",
                    }
                  : {
                      zh: "未邀请的企业 {count} 家，其中有邮箱 {withAddress} 家。",
                      en: "{count} enterprises are not invited yet, {withAddress} have an address.",
                    },
                found,
              )
            : t({ zh: "正在统计…", en: "Counting…" })}
        </p>
        <p className="hz-quiet">
          {t(
            mails
              ? {
                  zh: "没有邮箱的企业将生成链接，由您转交。",
                  en: "Where no address is known you get a link to pass on.",
                }
              : {
                  zh: "未配置邮件服务：全部生成链接，由您转交。",
                  en: "No mail server is configured: you get links to pass on.",
                },
          )}
        </p>
      </Modal>
    </>
  );
}

/** Invites one enterprise, where to the officer says. */
export function InviteDialog({
  whom,
  open,
  onMade,
  onClose,
}: {
  whom: Whom;
  open: boolean;
  onMade: OnMade;
  onClose: () => void;
}) {
  const { mails, tell } = useLetters(onMade);
  return (
    <ReasonDialog
      open={open}
      title={{ zh: "发出邀请", en: "Invite" }}
      reason={false}
      initial={{ way: mails ? "mail" : "link" }}
      fields={[
        {
          id: "way",
          label: { zh: "送达方式", en: "How" },
          kind: "enum",
          required: true,
          options: [
            ...(mails ? [{ value: "mail", label: { zh: "发送邮件", en: "By mail" } }] : []),
            { value: "link", label: { zh: "只生成链接，自行转交", en: "A link only, to pass on" } },
          ],
        },
        {
          id: "email",
          label: { zh: "邮箱", en: "E-mail" },
          kind: "email",
          help: { zh: "留空则用单位档案中的邮箱", en: "Empty: the address on record" },
          visibleWhen: (values) => values.way === "mail",
        },
      ]}
      confirmLabel={{ zh: "发出邀请", en: "Invite" }}
      onConfirm={async ({ values }) => {
        const email = typeof values.email === "string" ? values.email.trim() : "";
        const byMail = values.way === "mail";
        await tell(await invite({ ...whom, send: byMail, ...(email && byMail ? { email } : {}) }));
      }}
      onClose={onClose}
    />
  );
}

/** Puts enterprises on the list: all of some counties, or chosen ones. */
export function AddButton({ campaignId, primary }: { campaignId: string; primary?: boolean }) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const { grants } = useSession();
  const [open, setOpen] = useState(false);
  const own = grants.flatMap((g) =>
    g.role === "county-officer" && g.scope.kind === "county" ? [g.scope.code] : [],
  );
  const city = grants.some((g) => g.role === "city-operator");
  const counties = city ? countyOptions : countyOptions.filter((o) => own.includes(o.value));
  return (
    <>
      <Button type={primary ? "primary" : "default"} onClick={() => setOpen(true)}>
        {t({ zh: "加入企业", en: "Add enterprises" })}
      </Button>
      <ReasonDialog
        open={open}
        title={{ zh: "加入征集名单", en: "Put enterprises on the list" }}
        body={{
          zh: "可按县（市、区）整批加入已登记的企业，也可逐家选择；已在名单上的不重复。",
          en: "All registered enterprises of counties at once, or chosen ones; those on the list stay as they are.",
        }}
        reason={false}
        initial={{
          aboveScaleOnly: true,
          ...(counties.length === 1 ? { counties: counties.map((c) => c.value) } : {}),
        }}
        fields={[
          {
            id: "counties",
            label: { zh: "整批：县（市、区）", en: "Whole counties" },
            kind: "enums",
            options: counties,
          },
          {
            id: "aboveScaleOnly",
            label: { zh: "整批时只加规模以上企业", en: "Of counties, only those above designated size" },
            kind: "boolean",
          },
          {
            id: "organisationIds",
            label: { zh: "逐家选择", en: "Chosen ones" },
            kind: "reference",
            source: "/organisations",
            multiple: true,
          },
        ]}
        confirmLabel={{ zh: "加入", en: "Add" }}
        onConfirm={async ({ values }) => {
          const chosen = (values.organisationIds as string[] | undefined) ?? [];
          const whole = (values.counties as string[] | undefined) ?? [];
          const done = await addTargets(campaignId, {
            ...(chosen.length > 0 ? { organisationIds: chosen } : {}),
            ...(whole.length > 0 ? { counties: whole, aboveScaleOnly: values.aboveScaleOnly === true } : {}),
          });
          void message.success(
            t(
              {
                zh: "新增 {added} 家，{known} 家原已在名单中",
                en: "{added} added, {known} on the list before",
              },
              done,
            ),
          );
          await refresh(...RENEWED);
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

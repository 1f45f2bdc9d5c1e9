import { dayOf } from "#libs/calendar/index.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { hashToken, newToken } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import type { EffectHandler } from "#platform/jobs/outbox.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import { type Mail, MailRefused } from "#platform/mail/mailer.ts";
import type { Platform } from "#platform/platform.ts";
import { type SurveyLetter, surveyLetter } from "../../../model/campaigns/letter.ts";
import { standing } from "../../../model/campaigns/period.ts";
import type { LettersPreview } from "../../../model/campaigns/target.ts";
import type { CampaignRow, LinkRow, TargetRow } from "../campaigns.repository.ts";
import * as repository from "../campaigns.repository.ts";
import type { CampaignDeps } from "../ports.ts";
import { noteTarget, requireTarget } from "./targets.service.ts";

export const surveyUrl = (publicUrl: string, token: string): string => `${publicUrl}/survey/${token}`;
/** The outbox effects that send a personal link, and the answer to an extension. */
export const SURVEY_LETTER = "survey.letter";
export const SURVEY_ANSWER = "survey.extension-letter";

/** The reply of a command that made links: tokens are sealed, so that stored replies are of no use to a reader. */
export type SealedSurveyLink = {
  readonly targetId: string;
  readonly name: string;
  readonly sealed: string;
  readonly delivery: "mail" | "none";
};
export type Lettered = {
  readonly made: readonly SealedSurveyLink[];
  /** Written to today already, or nothing to write about. */
  readonly skipped: number;
};
type Kind = "invitation" | "reminder";

export const hostOf = (city: string, county: string | null): Text => {
  const found = jiaozuo.counties.find((c) => c.code === county)?.label;
  return found ?? (city === jiaozuo.code ? jiaozuo.label : { zh: "主办方", en: "The organisers" });
};

/** Whether a letter of this kind is for the row: invitations for those nobody wrote to, reminders for those who have not answered. */
const isFor = (kind: Kind, row: TargetRow, answered: boolean): boolean =>
  kind === "invitation" ? row.invitedAt === null : row.invitedAt !== null && !answered;

/** Personal links of a campaign: made, sent, reminded of, taken back. */
export function createInviting(platform: Platform, { survey }: CampaignDeps) {
  const { commands, db } = platform;

  /** Which of the rows have answered with a need; read after the lock. */
  async function answeredOf(work: UnitOfWork, ids: readonly string[]): Promise<Set<string>> {
    const rows = await repository.answeredTargets(work.tx, ids);
    return new Set(rows);
  }

  /** Makes a link for each row and leaves its letter; `emails` by row, none: to be passed on by hand. */
  async function write(
    work: UnitOfWork,
    rows: readonly TargetRow[],
    letter: { kind: Kind; send: boolean; emails: ReadonlyMap<string, string> },
  ): Promise<SealedSurveyLink[]> {
    const made: SealedSurveyLink[] = [];
    const links: LinkRow[] = [];
    for (const row of rows) {
      const token = newToken();
      // A link passed on by hand goes to no address: the record says so.
      const email = letter.send ? (letter.emails.get(row.id) ?? null) : null;
      const id = work.newId();
      links.push({
        id,
        targetId: row.id,
        tokenHash: hashToken(token),
        email,
        sentAt: null,
        openedAt: null,
        answeredAt: null,
        revokedAt: null,
        createdAt: work.now,
        createdBy: work.actor.name,
      });
      const sealed = await survey.links.seal(token);
      const delivery = email && platform.mailer.configured ? "mail" : "none";
      if (delivery === "mail") work.later(SURVEY_LETTER, { linkId: id, sealed, kind: letter.kind });
      noteTarget(work, row, letter.kind === "reminder" ? "survey.remind" : "survey.invite", {
        detail: { delivery },
      });
      made.push({ targetId: row.id, name: row.organisationName, sealed, delivery });
    }
    await insertRows(work.tx, "surveyLinks", links);
    await repository.lettersWritten(
      work.tx,
      rows.map((r) => r.id),
      { at: work.context.occurredAt, now: work.now, reminder: letter.kind === "reminder" },
    );
    if (made.length === 0) work.nothingChanged();
    return made;
  }

  async function lockAll(work: UnitOfWork, ids: readonly string[]): Promise<TargetRow[]> {
    const rows = await repository.lockTargets(work.tx, [...new Set(ids)]);
    if (rows.length < new Set(ids).size) refuse("not-found");
    const open = new Map<string, boolean>();
    for (const row of rows) {
      requireTarget(work, row, "sendLetters");
      const campaign = open.get(row.campaignId);
      if (campaign === undefined) {
        const found = await repository.findCampaign(work.tx, row.campaignId);
        open.set(row.campaignId, found?.state === "open");
      }
      // Who was promised more time may be written to after the end.
      if (!open.get(row.campaignId) && !row.extendedUntil) refuse("campaigns.letters-closed");
    }
    return rows;
  }

  const addressesOf = async (rows: readonly TargetRow[]): Promise<Map<string, string>> => {
    const contacts = await survey.contacts.contactsOf([...new Set(rows.map((r) => r.organisationId))]);
    return new Map(
      rows.flatMap((row) => {
        const email = contacts.get(row.organisationId)?.email;
        return email ? [[row.id, email] as const] : [];
      }),
    );
  };

  async function send(
    link: LinkRow | undefined,
    row: TargetRow | undefined,
    letter: Pick<SurveyLetter, "kind" | "link"> & { remark?: string | null; email?: string | null },
  ): Promise<boolean> {
    const to = letter.email ?? link?.email;
    const campaign = row && (await repository.findCampaign(db, row.campaignId));
    if (!row || !campaign || !to || !platform.mailer.configured) return false;
    const { until } = standing(campaign, row.extendedUntil, dayOf(platform.clock().toISOString()));
    const mail: Mail = {
      to,
      // The same at every try: a letter sent twice is recognised as one. An answer to an extension is a letter of its own.
      ...(letter.link && link ? { messageId: `survey-${link.id}` } : {}),
      ...surveyLetter({
        campaign: { zh: campaign.nameZh, en: campaign.nameEn },
        message: { zh: campaign.messageZh, en: campaign.messageEn },
        name: row.organisationName,
        host: hostOf(row.city, row.county),
        link: letter.link,
        until,
        kind: letter.kind,
        remark: letter.remark ?? null,
      }),
    };
    try {
      await platform.mailer.send(mail);
      return true;
    } catch (error) {
      if (!(error instanceof MailRefused) || !error.permanent) throw error;
      // No such mailbox: trying again is of no use. The link stays without a day of sending, which the officer sees.
      platform.logger.warn({ target: row.id, code: error.code }, "a survey's letter was refused for good");
      return false;
    }
  }

  const sendLetter: EffectHandler = async (payload) => {
    const { linkId, sealed, kind } = payload as { linkId: string; sealed: string; kind: Kind };
    const link = await db.selectFrom("surveyLinks").selectAll().where("id", "=", linkId).executeTakeFirst();
    const token = await survey.links.unseal(sealed);
    if (!link || link.revokedAt || link.tokenHash !== hashToken(token)) return;
    const row = await repository.findTarget(db, link.targetId);
    const sent = await send(link, row, { kind, link: surveyUrl(platform.config.publicUrl, token) });
    // What the mail server took; not a change of the record.
    if (sent)
      await db
        .updateTable("surveyLinks")
        .set({ sentAt: platform.clock().toISOString() })
        .where("id", "=", link.id)
        .execute();
  };

  /** The answer to an extension goes where the newest link went; it carries no link, the one they have still opens. */
  const sendAnswer: EffectHandler = async (payload) => {
    const { targetId, granted, remark } = payload as {
      targetId: string;
      granted: boolean;
      remark: string | null;
    };
    const row = await repository.findTarget(db, targetId);
    const link = (await repository.linksOf(db, [targetId])).find((l) => l.email && !l.revokedAt);
    await send(link, row, { kind: granted ? "extension-granted" : "extension-refused", link: "", remark });
  };

  return {
    effects: { [SURVEY_LETTER]: sendLetter, [SURVEY_ANSWER]: sendAnswer },

    /** Who a letter would go to. */
    async preview(
      campaign: CampaignRow,
      kind: Kind,
      rows: readonly (TargetRow & { readonly answered: boolean })[],
    ): Promise<LettersPreview> {
      const today = dayOf(platform.clock().toISOString());
      const wanted = campaign.state === "open" ? rows.filter((r) => isFor(kind, r, r.answered)) : [];
      const addresses = await addressesOf(wanted);
      return {
        count: wanted.length,
        withAddress: wanted.filter((r) => addresses.has(r.id)).length,
        today: wanted.filter((r) => r.lastLetterAt !== null && dayOf(r.lastLetterAt) === today).length,
      };
    },

    /** Makes a personal link for each row and sends it where an address is known; earlier links stay good. */
    async invite(
      context: CommandContext,
      input: { ids: readonly string[]; send: boolean; email?: string | null | undefined },
    ): Promise<Lettered> {
      if (input.email && input.ids.length > 1) refuse("campaigns.one-address");
      // Addresses before the transaction: they are read through another module's connections.
      const known = await addressesOf(await repository.targetsByIds(db, input.ids));
      return commands.run(context, async (work) => {
        const rows = await lockAll(work, input.ids);
        const [only] = rows;
        const emails = input.email && only ? new Map([[only.id, input.email]]) : known;
        return {
          made: await write(work, rows, { kind: "invitation", send: input.send, emails }),
          skipped: 0,
        };
      });
    },

    /** Writes once more to those who were invited and have not answered, at most once a day each. */
    async remind(context: CommandContext, ids: readonly string[]): Promise<Lettered> {
      const known = await addressesOf(await repository.targetsByIds(db, ids));
      return commands.run(context, async (work) => {
        const rows = await lockAll(work, ids);
        const answered = await answeredOf(work, ids);
        const links = await repository.linksOf(work.tx, ids);
        const today = dayOf(context.occurredAt);
        // Read after the lock: of two officers reminding at once the second sees the first's letter.
        const due = rows.filter(
          (row) =>
            isFor("reminder", row, answered.has(row.id)) &&
            !(row.lastLetterAt && dayOf(row.lastLetterAt) === today),
        );
        const emails = new Map(known);
        // A reminder goes where the invitation went, also where an officer had given another address.
        for (const link of links.toReversed()) if (link.email) emails.set(link.targetId, link.email);
        const made = await write(work, due, { kind: "reminder", send: true, emails });
        return { made, skipped: rows.length - made.length };
      });
    },

    /** Takes one link or all links of an enterprise back; drafts and needs stay. */
    revoke: (
      context: CommandContext,
      input: { id: string; linkId?: string | undefined; reason?: string | undefined },
    ): Promise<{ id: string; revoked: number }> =>
      commands.run(context, async (work) => {
        const row = requireTarget(work, await repository.lockTarget(work.tx, input.id), "revokeLinks");
        let change = work.tx
          .updateTable("surveyLinks")
          .set({ revokedAt: work.now })
          .where("targetId", "=", row.id)
          .where("revokedAt", "is", null);
        if (input.linkId) change = change.where("id", "=", input.linkId);
        const revoked = Number((await change.executeTakeFirst()).numUpdatedRows);
        if (revoked === 0) work.nothingChanged();
        else
          noteTarget(work, row, "survey.revoke-link", { reason: input.reason || null, detail: { revoked } });
        return { id: row.id, revoked };
      }),
  };
}
export type Inviting = ReturnType<typeof createInviting>;

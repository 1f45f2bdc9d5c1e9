import { sameWork } from "#libs/bibliography/index.ts";
import type { ExpertJoined } from "#modules/accounts/model/directory.ts";
import type { Notice } from "#modules/accounts/model/notice.ts";
import type { SelfRegistration } from "#modules/accounts/model/self-registration.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { expertLifecycle } from "../../model/expert.lifecycle.ts";
import { expertPolicy, expertSubjects } from "../../model/expert.policy.ts";
import { ExpertInput, MOST_DOCUMENTS } from "../../model/expert.ts";
import type { RegistrationView } from "../../model/joining.ts";
import type { ExpertRegistration } from "../commands/expert.import.ts";
import { openExpert, requireCurrent, saveExpert, type Viewer, visibleTo } from "../commands/expert.store.ts";
import * as experts from "../expert.repository.ts";
import * as repository from "./joining.repository.ts";

/** What becomes of somebody who registered: the record on confirmation, then an officer's decision. */
export function createJoinDecisions(
  platform: Platform,
  deps: { registration: ExpertRegistration; accounts: SelfRegistration | null },
) {
  const { db, commands } = platform;

  /** Opens a registered record for a decision; `link` is one of the ways to decide and asks the same right as admitting. */
  async function open(work: UnitOfWork, id: string, action: "admit" | "decline") {
    const expert = await openExpert(work, id, action);
    const registration = await repository.ofExpert(work.tx, id);
    return { expert, registration };
  }
  const decided = async (
    work: UnitOfWork,
    row: repository.RegistrationRow | undefined,
    change: Pick<repository.RegistrationRow, "state"> & { linkedTo?: string },
  ) =>
    row && repository.update(work.tx, row.id, { ...change, decidedAt: work.now, decidedBy: work.actor.name });
  const tell = (work: UnitOfWork, personId: string | null, notice: Omit<Notice, "to" | "link">) => {
    if (personId) work.later("notice", { ...notice, to: { personId }, link: "/experts" } satisfies Notice);
  };

  return {
    /** The address is confirmed: the record is made, the person's own, and waits for an officer. False when this id was not registered. */
    async confirmed(work: UnitOfWork, expertId: string, personId: string): Promise<boolean> {
      const row = await repository.ofExpert(work.tx, expertId);
      if (row?.state !== "mailed") return false;
      const latin = !/\p{Script=Han}/u.test(row.name);
      const values = ExpertInput.parse({
        public: {
          name: row.name,
          nameEn: latin ? row.name : null,
          organisationName: row.organisationName,
          currentField: row.field,
          languages: [row.locale],
          channel: null,
        },
        contact: { email: row.email },
        consent: { publicProfile: row.publicProfile, matching: true, shareCv: false, at: row.requestedAt },
      });
      await deps.registration.registerSelf(work, row.city, {
        values,
        registered: { id: expertId, personId },
      });
      await repository.update(work.tx, row.id, { state: "confirmed", confirmedAt: work.now });
      return true;
    },

    /** What an officer decides by: when it was asked, and who in the pool may be the same person. Refuses `not-found`. */
    async view(id: string, viewer: Viewer): Promise<RegistrationView> {
      const expert = await experts.find(db, id);
      const on = expert && { subjects: expertSubjects(expert), now: viewer.now };
      if (!expert || !on || !visibleTo(expert, viewer)) return refuse("not-found");
      if (!isAllowed(viewer.actor, expertPolicy, "admit", on)) refuse("not-allowed");
      const row = await repository.ofExpert(db, id);
      return {
        registration: row
          ? {
              requestedAt: row.requestedAt,
              confirmedAt: row.confirmedAt,
              state: row.state,
              decidedAt: row.decidedAt,
              decidedBy: row.decidedBy,
              linkedTo: row.linkedTo,
            }
          : null,
        twins: expert.state === "registered" ? await repository.twinsOf(db, expert) : [],
      };
    },

    /** Admits to the pool: from now on the person is suggested and seen. Refuses `experts.duplicate`. */
    admit(context: CommandContext, input: { id: string; version: number; reason: string }) {
      return commands.run(context, async (work) => {
        const { expert, registration } = await open(work, input.id, "admit");
        const state = moveOrRefuse(expertLifecycle, expert.state, "admit");
        await requireCurrent(work, expert, input.version);
        const note = { action: "expert.admit", reason: input.reason };
        const saved = await saveExpert(work, { ...expert, state }, note);
        await decided(work, registration, { state: "admitted" });
        tell(work, expert.personId, {
          kind: "expert.admitted",
          subject: { zh: "您的专家登记已通过核验", en: "Your registration has been verified" },
          text: {
            zh: "您已进入专家库。现在可以查看适合您的需求、关注需求并向需求方提问。",
            en: "You are in the expert pool. You can now see the needs that fit you, follow them and ask questions.",
          },
        });
        return { id: saved.id, version: saved.version };
      });
    },

    /** Does not admit; the person is told why. */
    decline(context: CommandContext, input: { id: string; reason: string }) {
      return commands.run(context, async (work) => {
        const { expert, registration } = await open(work, input.id, "decline");
        const state = moveOrRefuse(expertLifecycle, expert.state, "decline");
        const note = { action: "expert.decline", reason: input.reason };
        const saved = await saveExpert(work, { ...expert, state }, note);
        await decided(work, registration, { state: "declined" });
        tell(work, expert.personId, {
          kind: "expert.declined",
          subject: { zh: "您的专家登记未通过核验", en: "Your registration was not accepted" },
          text: { zh: `原因：${input.reason}`, en: `Reason: ${input.reason}` },
        });
        return { id: saved.id, version: saved.version };
      });
    },

    /**
     * The pool knows the person already: the account is connected with that record, and the registered one ends. Works the known record lacks
     * and the consent just given move over; nothing else of it is changed. Refuses `experts.linked-already`.
     */
    link(context: CommandContext, input: { id: string; into: string; reason: string }) {
      return commands.run(context, async (work) => {
        const { expert, registration } = await open(work, input.id, "admit");
        moveOrRefuse(expertLifecycle, expert.state, "admit");
        const known = await openExpert(work, input.into, "admit");
        if (known.state !== "active" || known.city !== expert.city) refuse("not-found");
        if (known.personId !== null) refuse("experts.linked-already");
        const { personId } = expert;
        const note = { action: "expert.link", reason: input.reason, detail: { into: known.code } };
        await saveExpert(work, { ...expert, state: "withdrawn", personId: null }, note);
        const mine = await experts.documents(work.tx, [known.id]);
        const more = (await experts.documents(work.tx, [expert.id]))
          .filter((d) => !mine.some((m) => m.kind === d.kind && sameWork(m, d)))
          .slice(0, Math.max(0, MOST_DOCUMENTS - mine.length));
        await experts.insertDocuments(
          work.tx,
          more.map((d, i) => ({ ...d, id: work.newId(), expertId: known.id, position: mine.length + i })),
        );
        await saveExpert(
          work,
          { ...known, consent: expert.consent },
          { action: "expert.link", reason: input.reason, detail: { from: expert.code, works: more.length } },
        );
        await decided(work, registration, { state: "linked", linkedTo: known.id });
        if (personId) {
          await deps.accounts?.point(work, personId, known.id);
          const joined: ExpertJoined = { type: "account.expert-joined", personId, expertId: known.id };
          await work.emit(joined);
        }
        tell(work, personId, {
          kind: "expert.admitted",
          subject: { zh: "您的账号已关联专家档案", en: "Your account is connected with your profile" },
          text: {
            zh: "专家库中已有您的档案，现已关联到您的账号，请登录核对。",
            en: "The pool had a profile of yours; it is now connected with your account. Please sign in and check it.",
          },
        });
        return { id: known.id };
      });
    },
  };
}
export type JoinDecisions = ReturnType<typeof createJoinDecisions>;

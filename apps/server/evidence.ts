import type { PeopleDirectory } from "#modules/accounts/model/directory.ts";
import type { Notice } from "#modules/accounts/model/notice.ts";
import type { LedgerVerdict } from "#modules/follow-ups/server/index.ts";
import { readAnchors } from "#platform/commands/anchor.ts";
import { type AuditVerdict, verifyAudit } from "#platform/commands/audit.ts";
import { inSnapshot, type Reader } from "#platform/db/database.ts";
import { type Role, rolesAt, systemActor } from "#platform/kernel/actor.ts";
import type { Metrics } from "#platform/observability/metrics.ts";
import type { Platform, ServerModule } from "#platform/platform.ts";

/** What the evidence said when it was last verified; kept under {@link EVIDENCE_KEY} of the settings. */
export type EvidenceVerdict = {
  readonly at: string;
  readonly audit: AuditVerdict;
  readonly ledger: LedgerVerdict;
};

const EVIDENCE_KEY = "evidence.verified";
/** Who hears of broken evidence on the home page; the security officers also get mail. */
const CONCERNED: readonly Role[] = ["security-officer", "administrator", "auditor"];

export type EvidenceDeps = {
  readonly verifyLedger: (db: Reader) => Promise<LedgerVerdict>;
  readonly people: Pick<PeopleDirectory, "holdersOf">;
  readonly anchorFile: string;
  readonly metrics: Metrics;
};

/** The nightly verification of audit log and ledger: its verdict is kept, measured, shown and, when bad, told. */
export function createEvidence(platform: Platform, deps: EvidenceDeps) {
  const { db, commands, clock, logger } = platform;
  const { verifyLedger, people, anchorFile, metrics } = deps;

  /** Both read the same state of the database: commands go on meanwhile. */
  async function verify(): Promise<EvidenceVerdict> {
    const anchors = readAnchors(anchorFile);
    const at = clock().toISOString();
    return inSnapshot(db, async (tx) => ({
      at,
      audit: await verifyAudit(tx, anchors),
      ledger: await verifyLedger(tx),
    }));
  }

  async function last(): Promise<EvidenceVerdict | undefined> {
    const row = await db
      .selectFrom("settings")
      .select("value")
      .where("key", "=", EVIDENCE_KEY)
      .executeTakeFirst();
    return row?.value as EvidenceVerdict | undefined;
  }

  /** Leaves the verdict on record and the notices in the outbox, in a command as long as the log still takes one. */
  async function keep(verdict: EvidenceVerdict): Promise<void> {
    const { at, audit, ledger } = verdict;
    const notices = audit.ok && ledger.ok ? [] : await noticesOf(verdict, people);
    const value = JSON.stringify(verdict);
    const store = (target: Reader) =>
      target
        .insertInto("settings")
        .values({ key: EVIDENCE_KEY, value, version: 1, updatedAt: at })
        .onConflict((c) => c.column("key").doUpdateSet({ value, updatedAt: at }))
        .execute();
    try {
      const context = { actor: systemActor, occurredAt: at, recordedAt: at, via: "job" as const };
      await commands.run(context, async (work) => {
        await store(work.tx);
        for (const notice of notices) work.later("notice", { ...notice });
        work.audit({
          action: "evidence.verify",
          entityType: "evidence",
          entityId: "evidence",
          detail: {
            auditEntries: audit.entries,
            ...(audit.ok ? {} : { auditFirstBad: audit.firstBad }),
            ...(ledger.ok ? { ledgerEntries: ledger.entries } : { ledgerBad: ledger.bad }),
          },
        });
      });
    } catch (err) {
      logger.error({ err }, "the verification could not be noted in the audit log");
      await store(db);
      for (const notice of notices)
        await db
          .insertInto("outbox")
          .values({
            kind: "notice",
            payload: JSON.stringify(notice),
            createdAt: at,
            nextAt: at,
            attempts: 0,
            doneAt: null,
          })
          .execute();
    }
  }

  async function nightly(): Promise<EvidenceVerdict> {
    const verdict = await verify();
    const { audit, ledger } = verdict;
    await keep(verdict);
    if (audit.ok && ledger.ok) logger.info({ entries: audit.entries }, "evidence intact");
    else
      logger.error(
        { audit: audit.ok ? "intact" : audit.firstBad, ledger: ledger.ok ? "intact" : ledger.bad },
        "evidence broken",
      );
    return verdict;
  }

  const module: ServerModule = {
    operations: [],
    jobs: {
      "evidence.verify": {
        schedule: "40 3 * * *",
        expireInSeconds: 3600,
        handler: async () => void (await nightly()),
      },
    },
    async todos(actor, { now }) {
      const held = rolesAt(actor, now);
      if (!CONCERNED.some((role) => held.has(role))) return [];
      const verdict = await last();
      if (!verdict || (verdict.audit.ok && verdict.ledger.ok)) return [];
      return [
        {
          id: "evidence-broken",
          kind: "evidence.broken",
          title: { zh: SUBJECT.zh, en: SUBJECT.en },
          link: "/audit",
          dueAt: verdict.at,
          overdue: true,
        },
      ];
    },
  };
  return {
    verify,
    nightly,
    module,
    /** Brings the gauges to the last verdict, whichever process reached it; without one they stay absent. */
    async measure(): Promise<void> {
      const verdict = await last();
      if (!verdict) return;
      metrics.evidenceIntact.set({ what: "audit" }, verdict.audit.ok ? 1 : 0);
      metrics.evidenceIntact.set({ what: "ledger" }, verdict.ledger.ok ? 1 : 0);
      metrics.evidenceVerified.set(Date.parse(verdict.at) / 1000);
    },
  };
}

const SUBJECT = { zh: "审计日志或台账被改动", en: "The audit log or the ledger was tampered with" };

/** What a security officer is told: where the first break is, never what the rows say. */
async function noticesOf(
  { at, audit, ledger }: EvidenceVerdict,
  people: EvidenceDeps["people"],
): Promise<Notice[]> {
  const found = [
    ...(audit.ok
      ? []
      : [
          {
            zh: `审计日志自第 ${audit.firstBad.seq} 行起不完整（${audit.firstBad.why}）。`,
            en: `The audit log is broken from row ${audit.firstBad.seq} on (${audit.firstBad.why}).`,
          },
        ]),
    ...(ledger.ok
      ? []
      : [
          {
            zh: `跟踪台账的记录 ${ledger.bad.event} 与审计日志不符（${ledger.bad.why}）。`,
            en: `The ledger's entry ${ledger.bad.event} does not agree with the audit log (${ledger.bad.why}).`,
          },
        ]),
  ];
  const text = {
    zh: `${at} 的例行校验发现：${found.map((f) => f.zh).join("")}请勿重启或修复数据库，先保留现场并核查何人接触过数据库。`,
    en: `The verification of ${at} found: ${found.map((f) => f.en).join(" ")} Keep the database as it is, and find out who had access to it.`,
  };
  const officers = await people.holdersOf("security-officer");
  return officers.map(({ id }) => ({
    kind: "evidence.broken",
    to: { personId: id },
    subject: SUBJECT,
    text,
    link: "/audit",
  }));
}

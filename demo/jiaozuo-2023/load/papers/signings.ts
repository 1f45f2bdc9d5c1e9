import type {
  Agreement,
  Department,
  Engagement,
  Intent,
  LedgerRow,
  Organisation,
  Plaque,
  StaffMember,
  TechnologyNeed,
} from "#demo/jiaozuo-2023/content/index.ts";
import type { CeremonyInput } from "#modules/signings/model/ceremony.ts";
import type { PaperInput } from "#modules/signings/model/paper.ts";
import type { createSignings } from "#modules/signings/server/index.ts";
import { type Act, dayInChina, fail, minutesAfter, type World } from "../story.ts";
import { demoDocument } from "./documents.ts";

export type SigningPlay = {
  readonly signings: ReturnType<typeof createSignings>;
  readonly world: World;
  readonly organisation: (id: string) => Organisation;
  readonly need: (id: string) => TechnologyNeed;
  readonly engagement: (id: string) => Engagement;
  readonly staff: (id: string) => StaffMember;
  readonly department: (id: string) => Department;
  /** The day the edition opens: what is agreed before it is no event of the venue. */
  readonly opensOn: string;
};

/** Who answers for a paper's project; the ledger says the same. */
type Responsible = { readonly unit: string; readonly officer: string };

const responsible = (play: SigningPlay, row: Pick<LedgerRow, "unitId" | "officerId">): Responsible => ({
  unit: play.department(row.unitId).name.zh,
  officer: play.staff(row.officerId).name,
});

const contractClasses = {
  development: "development",
  transfer: "transfer",
  license: "licence",
  consulting: "consulting",
  service: "service",
  "co-operation": null,
} as const;

const noParties = {
  editionId: null,
  activityId: null,
  demanderIds: [],
  supplierOrganisationId: null,
  expertId: null,
  supplierName: null,
};

/** The letters of intent, each recorded by the officer who was there. */
export function intentStory(
  play: SigningPlay,
  intents: readonly Intent[],
  ledger: readonly LedgerRow[],
): Act[] {
  const rows = new Map(ledger.map((r) => [r.intentId, r]));
  return intents.map((intent): Act => {
    const engagement = play.engagement(intent.engagementId);
    const need = play.need(intent.needId);
    const title = need.confidential?.publicTitle ?? need.title;
    return {
      key: intent.id,
      at: intent.at,
      by: engagement.steps.find((s) => s.to === "intent")?.by ?? fail(intent.id),
      run: async (context) => {
        const engagementId = play.world.ids.get(engagement.id);
        if (!engagementId) return;
        const paper = await play.signings.service.recordIntent(context, {
          ...noParties,
          ...responsible(play, rows.get(intent.id) ?? fail(`${intent.id} has no ledger row`)),
          engagementId,
          title,
          cooperationMode: engagement.cooperationMode,
          contractClass: null,
          amountYuan: null,
          amountQualifier: "exact",
          technologyValueYuan: null,
          signedOn: dayInChina(intent.at),
          validFrom: null,
          validTo: null,
          occasion: dayInChina(intent.at) < play.opensOn ? "later" : "at-venue",
          county: engagement.county,
          keyProject: false,
          registrationNumber: null,
          note: intent.content,
        });
        play.world.ids.set(intent.id, paper.id);
      },
    };
  });
}

/** The agreements of an activity. One of an engagement with an intent takes over the intent's row of the ledger. */
export function agreementStory(
  play: SigningPlay,
  agreements: readonly Agreement[],
  row: (agreement: Agreement) => Pick<LedgerRow, "unitId" | "officerId">,
): Act[] {
  return agreements.flatMap((agreement): Act[] => {
    const record = agreement.engagementId ?? agreement.projectId ?? fail(agreement.id);
    const engagement = play.engagement(record);
    const by = engagement.steps.find((s) => s.to === "signed")?.by ?? fail(agreement.id);
    const signed: Act = {
      key: agreement.id,
      at: agreement.signedAt,
      by,
      run: async (context) => {
        const engagementId = play.world.ids.get(engagement.id);
        if (!engagementId) return;
        const paper = await play.signings.service.recordAgreement(context, {
          ...noParties,
          ...termsOf(agreement),
          ...responsible(play, row(agreement)),
          engagementId,
          cooperationMode: engagement.cooperationMode,
          note: noteOf(play, agreement, engagement),
        });
        play.world.ids.set(agreement.id, paper.id);
      },
    };
    return [signed, signaturePage(play, agreement, { engagement, by })];
  });
}

/** The page with the signatures, added on the day it was signed. */
function signaturePage(
  play: SigningPlay,
  agreement: Agreement,
  { engagement, by }: { readonly engagement: Engagement; readonly by: string },
): Act {
  const owner = play.organisation(play.need(engagement.needId).organisationId);
  return {
    key: `${agreement.id}:document`,
    at: minutesAfter(agreement.signedAt, 45),
    by,
    run: async (context) => {
      const id = play.world.ids.get(agreement.id);
      if (!id) return;
      const lines = [
        `甲方：${owner.name}`,
        `乙方：${supplierOf(play, engagement)}`,
        `签订日期：${dayInChina(agreement.signedAt)}`,
        "签字页：甲方（章）        乙方（章）",
      ];
      await play.signings.service.addDocument(context, {
        id,
        ...demoDocument({ title: `${agreement.title}（签字页）`, lines }),
      });
    },
  };
}

const termsOf = (agreement: Agreement) =>
  ({
    title: agreement.title,
    contractClass: contractClasses[agreement.kind],
    amountYuan: agreement.amount?.value ?? null,
    amountQualifier: agreement.amount?.qualifier ?? "exact",
    technologyValueYuan: null,
    signedOn: dayInChina(agreement.signedAt),
    validFrom: dayInChina(agreement.signedAt),
    validTo: agreement.validUntil,
    occasion: agreement.occasion,
    county: agreement.county,
    keyProject: agreement.occasion === "on-stage",
    registrationNumber: null,
  }) satisfies Partial<PaperInput>;

/** Parties beyond the pair that the agreement names. */
function noteOf(play: SigningPlay, agreement: Agreement, engagement: Engagement): string | null {
  const company = engagement.expertIds.length > 0 ? engagement.supplierOrganisationId : undefined;
  const notes = [
    ...(company ? [`引荐及合作单位：${play.organisation(company).name}`] : []),
    ...(agreement.expertIds.length > 1 ? [`参与专家共 ${agreement.expertIds.length} 名`] : []),
  ];
  return notes.length > 0 ? notes.join("；") : null;
}

/** The running order of the opening, settled two days before, and the plaques awarded there. */
export function ceremonyStory(
  play: SigningPlay,
  activityId: string,
  given: { readonly agreements: readonly Agreement[]; readonly plaques: readonly Plaque[] },
): Act[] {
  const { signings, world } = play;
  const staged = given.agreements
    .filter((a) => a.stageOrder !== undefined)
    .sort((a, b) => (a.stageOrder ?? 0) - (b.stageOrder ?? 0));
  const items = (papers: boolean): CeremonyInput["items"] =>
    staged.map((agreement) => {
      const engagement = play.engagement(agreement.engagementId ?? "");
      const owner = play.organisation(play.need(engagement.needId).organisationId);
      return {
        paperId: papers ? (world.ids.get(agreement.id) ?? null) : null,
        engagementId: world.id(engagement.id),
        title: agreement.title,
        demandParty: owner.name,
        supplyParty: supplierOf(play, engagement),
        signatories: [
          { side: "demand", name: owner.legalRep ?? owner.contact.name, position: 1 },
          { side: "supply", name: signerOf(play, engagement), position: 2 },
        ],
      };
    });
  const order = (key: string, at: string, version: number): Act => ({
    key: `ceremony:${key}`,
    at,
    by: "staff-city-1",
    run: (context) =>
      signings.service.orderCeremony(context, { activityId, version, items: items(version > 0) }),
  });
  const plaques = given.plaques.map(
    (plaque): Act => ({
      key: `plaque:${plaque.order}`,
      at: plaque.awardedAt,
      by: "staff-city-1",
      run: (context) =>
        signings.service.addPlaque(context, {
          activityId,
          plaque: {
            organisationId: world.id(plaque.organisationId),
            kind: plaque.kind,
            approvalNumber: null,
            approvedOn: plaque.approvedOn,
            awardedOn: dayInChina(plaque.awardedAt),
            presenter: "河南省人力资源和社会保障厅",
            recipient: play.organisation(plaque.organisationId).contact.name,
            position: plaque.order,
          },
        }),
    }),
  );
  return [
    order("planned", "2023-09-22T15:00:00+08:00", 0),
    order("signed", "2023-09-24T11:30:00+08:00", 1),
    ...plaques,
  ];
}

const supplierOf = (play: SigningPlay, engagement: Engagement): string =>
  engagement.supplierOrganisationId
    ? play.organisation(engagement.supplierOrganisationId).name
    : play.organisation(engagement.channelId).name;

const signerOf = (play: SigningPlay, engagement: Engagement): string => {
  const [expert] = engagement.expertIds;
  return play.world.actor(expert ?? engagement.supplierOrganisationId ?? fail(engagement.id)).name;
};

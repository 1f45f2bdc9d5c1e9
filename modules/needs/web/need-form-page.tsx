import { useParams, useSearch } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { useMemo, useRef } from "react";
import {
  api,
  type FormSection,
  PageHeader,
  RecordForm,
  RefusalNotice,
  type Submission,
  type Text,
  useEdition,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useSession,
} from "#platform/web/index.ts";
import { renewed } from "../model/campaigns/renewal.ts";
import type { NeedKind } from "../model/directory.ts";
import type { NeedView } from "../model/need-view.ts";
import { ClassProposals } from "./classification/class-proposals.tsx";
import { stateLabel, texts } from "./labels.ts";
import { emptyNeed, needSections, sentValues } from "./need-form.ts";
import { ReadinessPanel } from "./readiness/readiness-panel.tsx";
import { SimilarNeeds } from "./readiness/similar-needs.tsx";

interface Edition {
  id: string;
  activities: { id: string; name: Text; kind: string }[];
}
const saveDraft: Text = { zh: "存为草稿", en: "Save as draft" };
const submitIt: Text = { zh: "提交审核", en: "Submit for review" };
const askIt: Text = { zh: "保存并送企业确认", en: "Save and ask the enterprise to confirm" };
const saveIt: Text = { zh: "保存", en: "Save" };
const whose: Text = { zh: "填报单位与活动", en: "For whom and for what" };

/** Which enterprises this person enters needs for: its own, or (an officer, 代填) any in its area. */
function useOwner() {
  const { grants } = useSession();
  const own = useMemo(
    () =>
      grants.flatMap((g) =>
        g.role === "enterprise" && g.scope.kind === "organisation"
          ? [{ id: g.scope.id, label: g.label }]
          : [],
      ),
    [grants],
  );
  const officer = grants.some((g) => g.role === "county-officer" || g.role === "city-operator");
  return { own, officer };
}

function ownerSection(
  own: ReturnType<typeof useOwner>["own"],
  activities: Edition["activities"],
): FormSection {
  const organisation = {
    id: "organisationId",
    label: { zh: "单位", en: "Enterprise" },
    required: true,
    help: own.length
      ? undefined
      : { zh: "代填后须由企业确认", en: "The enterprise confirms what you fill in" },
  };
  return {
    id: "owner",
    title: whose,
    fields: [
      own.length > 0
        ? {
            ...organisation,
            kind: "enum" as const,
            options: own.map((o) => ({
              value: o.id,
              label: o.label ?? { zh: "本单位", en: "My organisation" },
            })),
          }
        : { ...organisation, kind: "reference" as const, source: "/organisations" },
      {
        id: "activityId",
        label: { zh: "活动", en: "Activity" },
        kind: "enum",
        required: true,
        options: activities.map((a) => ({ value: a.id, label: a.name })),
      },
    ],
  };
}

/** Saves, then takes the next step; remembers a record made by an attempt whose second half was refused, so that none is made twice. */
function useSaving(kind: NeedKind, editionId: string | undefined, existing: NeedView | undefined) {
  const made = useRef<NeedView | undefined>(undefined);
  const refresh = useRefresh();
  return async (
    filled: Record<string, unknown>,
    { version, idempotencyKey, button }: Submission,
  ): Promise<NeedView> => {
    const { organisationId, activityId, ...values } = filled;
    const content = { kind, values: sentValues(values) };
    const known = existing ?? made.current;
    const saved = known
      ? await api.put<NeedView>(
          `/needs/${known.id}`,
          { version: existing ? version : known.version, content },
          { idempotencyKey },
        )
      : await api.post<NeedView>(
          "/needs",
          { editionId, organisationId, activityId, content },
          { idempotencyKey },
        );
    made.current = saved;
    const next = saved.allowedActions.includes("submit") ? "submit" : "ask-confirmation";
    const asked = button === "submit" && saved.state !== "awaiting-confirmation";
    try {
      return asked
        ? await api.post<NeedView>(
            `/needs/${saved.id}/${next}`,
            { version: saved.version },
            { idempotencyKey: `${idempotencyKey}-next` },
          )
        : saved;
    } finally {
      await refresh("/needs");
    }
  };
}

const toCheck: Text = {
  zh: "往届填写的内容，请核对并更新",
  en: "From the earlier edition: please check and bring up to date",
};

function NeedForm({ kind, need, past }: { kind: NeedKind; need?: NeedView; past?: NeedView }) {
  const edition = useEdition();
  const go = useGo();
  const { own, officer } = useOwner();
  const loaded = useRead<Edition>(`/editions/${edition?.id ?? ""}`, {}, !need && edition !== null);
  const activities = loaded.data?.activities;
  const save = useSaving(kind, edition?.id, need);
  const sections = useMemo(
    () => (need || !activities ? needSections(kind) : [ownerSection(own, activities), ...needSections(kind)]),
    [kind, need, activities, own],
  );
  const renewal = useMemo(() => past && renewed(kind, past.values), [kind, past]);
  const initial = useMemo(
    () =>
      need?.values ?? {
        ...emptyNeed,
        ...renewal?.values,
        organisationId: past?.organisationId ?? (own.length === 1 ? own[0]?.id : undefined),
        activityId: activities?.find((a) => a.kind === "main-conference")?.id,
      },
    [need, activities, own, past, renewal],
  );
  const returned = useMemo(
    () =>
      renewal?.check.map((field) => ({ field, reason: toCheck })) ??
      need?.returned?.fields.map(({ field, reason }) => ({
        field,
        reason: { zh: `退回意见：${reason}`, en: `Sent back: ${reason}` },
      })),
    [need, renewal],
  );
  if (!need && !activities) {
    return loaded.error ? (
      <RefusalNotice error={loaded.error} onRetry={() => void loaded.refetch()} />
    ) : (
      <Skeleton active />
    );
  }
  const asOfficer = own.length === 0 && officer;
  const confirming = need?.state === "awaiting-confirmation";
  return (
    <RecordForm<NeedView>
      formId={past ? `${kind}-need-after-${past.id}` : `${kind}-need`}
      recordId={need?.id}
      version={need?.version}
      sections={sections}
      initial={initial}
      returned={returned}
      submitLabel={confirming ? saveIt : asOfficer ? askIt : submitIt}
      otherButtons={confirming ? [] : [{ id: "draft", label: saveDraft, check: false }]}
      aside={(values, put) => (
        <>
          <ClassProposals
            kind={kind}
            values={values}
            fields={values.activityType === "basic-research" ? ["discipline"] : ["industry"]}
            onTake={(field, code) => put({ [field]: code })}
          />
          <SimilarNeeds
            kind={kind}
            values={values}
            organisationId={need?.organisationId ?? (values.organisationId as string | undefined)}
            needId={need?.id}
          />
          <ReadinessPanel
            kind={kind}
            values={values}
            kept={need?.readinessKept}
            onPoint={({ field }) => {
              const input = document.getElementById(field);
              input?.scrollIntoView({ block: "center" });
              input?.focus({ preventScroll: true });
            }}
          />
        </>
      )}
      submit={save}
      onDone={(saved) => void go(`/needs/${saved.id}`)}
      onCancel={() => void go(need ? `/needs/${need.id}` : "/needs")}
    />
  );
}

function EditNeed() {
  const needId = useRouteParam("needId");
  const need = useRead<NeedView>(`/needs/${needId}`);
  if (!need.data)
    return need.error ? (
      <RefusalNotice error={need.error} onRetry={() => void need.refetch()} />
    ) : (
      <Skeleton active />
    );
  return (
    <>
      <PageHeader title={need.data.title} subtitle={need.data.code} back={`/needs/${needId}`} />
      {need.data.allowedActions.includes("edit") ? (
        <NeedForm kind={need.data.kind} need={need.data} />
      ) : (
        <NotEditable need={need.data} />
      )}
    </>
  );
}

function NotEditable({ need }: { need: NeedView }) {
  const label = stateLabel(need.state);
  const title: Text = { zh: `当前状态“${label.zh}”不能修改`, en: `It cannot be changed while “${label.en}”` };
  return <PageHeader title={title} back={`/needs/${need.id}`} />;
}

/** A new need that begins with what a past one said; `from` is the past need. */
function RenewNeed({ from }: { from: string }) {
  const past = useRead<NeedView>(`/needs/${from}`);
  if (!past.data)
    return past.error ? (
      <RefusalNotice error={past.error} onRetry={() => void past.refetch()} />
    ) : (
      <Skeleton active />
    );
  const { kind, code, title } = past.data;
  return (
    <>
      <PageHeader
        title={{ zh: "续报需求", en: "Renew a need" }}
        subtitle={`${code} · ${title}`}
        back={`/needs/${from}`}
      />
      <NeedForm kind={kind} past={past.data} />
    </>
  );
}

/** The form of both kinds: for a new need (an officer's is a 代填), or for a draft, a returned need, one to confirm. */
export default function NeedFormPage() {
  const { kind, needId } = useParams({ strict: false }) as { kind?: string; needId?: string };
  const { from } = useSearch({ strict: false }) as { from?: string };
  if (needId) return <EditNeed key={needId} />;
  if (from) return <RenewNeed key={from} from={String(from)} />;
  const known: NeedKind = kind === "talent" ? "talent" : "technology";
  return (
    <>
      <PageHeader title={known === "talent" ? texts.newTalent : texts.newTechnology} back="/needs" />
      <NeedForm key={known} kind={known} />
    </>
  );
}

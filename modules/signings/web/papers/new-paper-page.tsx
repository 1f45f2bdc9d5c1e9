import { useSearch } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { useMemo } from "react";
import { api, PageHeader, RecordForm, useEdition, useGo, useRead, useRefresh } from "#platform/web/index.ts";
import { contractClassOptions, cooperationOptions } from "../../model/paper.options.ts";
import type { PaperView } from "../../model/paper.ts";
import { texts } from "../labels.ts";
import { useActivities } from "../use-activity.ts";
import { newPaperSections } from "./paper-form.ts";

type Engagement = { title: string; county: string; cooperationMode: string | null };

/** Records an intent or an agreement; `?engagement=` says of which engagement. */
export default function NewPaperPage() {
  const { kind, engagement: engagementId } = useSearch({ strict: false }) as {
    kind?: string;
    engagement?: string;
  };
  const agreement = kind === "agreement";
  const go = useGo();
  const refresh = useRefresh();
  const edition = useEdition();
  const activity = useActivities()[0];
  const engagement = useRead<Engagement>(`/engagements/${engagementId}`, {}, Boolean(engagementId));
  const { title, county, cooperationMode: mode } = engagement.data ?? {};
  const activityId = activity?.id;
  const initial = useMemo(
    () => ({
      engagementId: engagementId ?? null,
      activityId,
      title,
      county,
      // An engagement names either a way of co-operating or the class of the contract it aims at.
      cooperationMode: cooperationOptions.find((o) => o.value === mode)?.value,
      contractClass: contractClassOptions.find((o) => o.value === mode)?.value,
      amountQualifier: "exact",
      keyProject: false,
    }),
    [engagementId, activityId, title, county, mode],
  );
  const heading = agreement ? texts.recordAgreement : texts.recordIntent;
  if (engagementId && engagement.isPending) return <Skeleton active />;
  return (
    <>
      <PageHeader title={heading} back={engagementId ? `/engagements/${engagementId}` : "/signings"} />
      <RecordForm<PaperView>
        key={`${kind}:${engagementId ?? ""}:${activityId ?? ""}`}
        formId={agreement ? "agreement" : "intent"}
        recordId={engagementId}
        sections={newPaperSections}
        initial={initial}
        submitLabel={heading}
        submit={(values, { idempotencyKey }) =>
          api.post<PaperView>(
            agreement ? "/signings/agreements" : "/signings/intents",
            values.engagementId ? values : { ...values, editionId: edition?.id ?? null },
            { idempotencyKey },
          )
        }
        onDone={(saved) => {
          void refresh("/signings", "/engagements", "/ledger", "/figures", "/home");
          void go(`/signings/${saved.id}`);
        }}
        onCancel={() => void go(engagementId ? `/engagements/${engagementId}` : "/signings")}
      />
    </>
  );
}

import { Button, Skeleton } from "antd";
import { useMemo, useState } from "react";
import {
  api,
  PageHeader,
  ReasonDialog,
  RecordForm,
  RefusalNotice,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useSession,
  useText,
} from "#platform/web/index.ts";
import type { ExpertView } from "../model/expert.ts";
import { expertSections, partsOf, valuesOf, withFormFields } from "./expert-form.ts";
import { texts } from "./labels.ts";

/** Changes an expert's data. Identity and bank data join the form only unmasked: the person's own, or revealed for a reason. */
export default function EditExpertPage() {
  const id = useRouteParam("expertId");
  const { t } = useText();
  const { person } = useSession();
  const read = useRead<ExpertView>(`/experts/${id}`);
  const [revealed, setRevealed] = useState<ExpertView | null>(null);
  const [asking, setAsking] = useState(false);
  const expert = revealed ?? read.data;
  if (!expert)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  const own = expert.personId === person.id;
  return (
    <>
      <PageHeader
        title={{ zh: "修改专家信息", en: "Edit the profile" }}
        back={own ? "/experts" : `/experts/${id}`}
        subtitle={`${expert.public.name} · ${expert.code}`}
        actions={
          expert.restrictedMasked && expert.allowedActions.includes("reveal") ? (
            <Button onClick={() => setAsking(true)}>
              {t({ zh: "查看并修改身份与银行信息", en: "Reveal and edit identity and bank data" })}
            </Button>
          ) : undefined
        }
      />
      <ExpertForm key={revealed ? "revealed" : "open"} expert={expert} own={own} />
      <ReasonDialog
        open={asking}
        title={texts.restricted}
        body={texts.revealBody}
        reasonLabel={texts.revealReason}
        confirmLabel={texts.reveal}
        onConfirm={async ({ reason }) =>
          setRevealed(await api.post<ExpertView>(`/experts/${id}/reveal`, { reason }))
        }
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function ExpertForm({ expert, own }: { expert: ExpertView; own: boolean }) {
  const go = useGo();
  const refresh = useRefresh();
  const identity = !expert.restrictedMasked;
  const sections = useMemo(() => expertSections({ own, identity }), [own, identity]);
  const initial = useMemo(() => valuesOf(expert), [expert]);
  const back = own ? "/experts" : `/experts/${expert.id}`;
  return (
    <RecordForm<ExpertView>
      formId="expert"
      recordId={expert.id}
      version={expert.version}
      sections={sections}
      initial={initial}
      submit={(values, { version, idempotencyKey }) =>
        withFormFields(
          api.put<ExpertView>(
            `/experts/${expert.id}`,
            { version, values: partsOf(values, expert) },
            { idempotencyKey },
          ),
        )
      }
      onDone={async () => {
        await refresh("/experts");
        await go(back);
      }}
      onCancel={() => void go(back)}
    />
  );
}

import { Skeleton } from "antd";
import { useMemo } from "react";
import {
  api,
  PageHeader,
  RecordForm,
  RefusalNotice,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
} from "#platform/web/index.ts";
import { organisationSections, toInput } from "./form-sections.ts";
import type { OrganisationRecord } from "./types.ts";

/** Changes an organisation; an enterprise sees only what it keeps itself. */
export default function EditOrganisationPage() {
  const id = useRouteParam("organisationId");
  const go = useGo();
  const refresh = useRefresh();
  const record = useRead<OrganisationRecord>(`/organisations/${id}`);
  const identity = record.data?.allowedActions.includes("editIdentity") ?? false;
  const sections = useMemo(() => organisationSections(identity), [identity]);
  const initial = useMemo(() => (record.data ? { ...record.data } : undefined), [record.data]);
  const back = `/organisations/${id}`;
  return (
    <>
      <PageHeader
        title={{ zh: "修改机构信息", en: "Edit organisation" }}
        back={back}
        subtitle={record.data?.fullName}
      />
      <RefusalNotice error={record.error} onRetry={() => void record.refetch()} />
      {record.isPending && <Skeleton active />}
      {initial && (
        <RecordForm<OrganisationRecord>
          formId="organisation"
          recordId={id}
          version={record.data?.version}
          initial={initial}
          sections={sections}
          submit={(values, { version, idempotencyKey }) =>
            api.patch<OrganisationRecord>(
              `/organisations/${id}`,
              { ...toInput(values), version },
              { idempotencyKey },
            )
          }
          onDone={() => {
            void refresh("/organisations");
            void go(back);
          }}
          onCancel={() => void go(back)}
        />
      )}
    </>
  );
}

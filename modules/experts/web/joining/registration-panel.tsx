import { Button } from "antd";
import { useState } from "react";
import {
  AppLink,
  api,
  Panel,
  ReasonDialog,
  RefusalNotice,
  StageTag,
  useGo,
  useRead,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import type { ExpertView } from "../../model/expert.ts";
import type { RegistrationView } from "../../model/joining.ts";
import { fullName } from "../labels.ts";

const because = {
  email: { zh: "邮箱相同", en: "Same e-mail" },
  name: { zh: "姓名和单位相同", en: "Same name and institution" },
} as const;

/** For the officer who verifies: when the person registered, and who in the pool may be the same; nothing is linked by itself. */
export function RegistrationPanel({ expert }: { expert: ExpertView }) {
  const { t, dateTime } = useText();
  const go = useGo();
  const refresh = useRefresh();
  const read = useRead<RegistrationView>(`/experts/${expert.id}/registration`);
  const [chosen, setChosen] = useState<RegistrationView["twins"][number] | null>(null);
  const { registration, twins = [] } = read.data ?? {};
  return (
    <Panel title={{ zh: "自主登记", en: "Registered by the person" }}>
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      {registration && (
        <p>
          {t(
            {
              zh: "{asked} 登记，{confirmed} 确认邮箱。核验身份后入库，入库前不会被推荐，也不对外显示。",
              en: "Registered {asked}, address confirmed {confirmed}. Admit after verifying who it is; until then nobody is suggested or shown this record.",
            },
            { asked: dateTime(registration.requestedAt), confirmed: dateTime(registration.confirmedAt) },
          )}
        </p>
      )}
      {read.data && twins.length === 0 && (
        <p className="hz-quiet">
          {t({ zh: "库中没有疑似同一人的档案", en: "Nobody in the pool looks like the same person" })}
        </p>
      )}
      {twins.length > 0 && (
        <>
          <h3>{t({ zh: "库中可能是同一人", en: "May be in the pool already" })}</h3>
          <ul className="hz-plain-list">
            {twins.map((twin) => (
              <li key={twin.id}>
                <span>
                  <AppLink to={`/experts/${twin.id}`}>
                    {fullName(twin)} {twin.code}
                  </AppLink>{" "}
                  <span className="hz-quiet">
                    {[twin.organisationName, twin.title, twin.currentField].filter(Boolean).join(" · ")}
                  </span>{" "}
                  {twin.because.map((b) => (
                    <StageTag key={b} label={because[b]} tone="warning" />
                  ))}
                </span>
                {twin.hasAccount ? (
                  <span className="hz-quiet">
                    {t({ zh: "已关联其他账号", en: "Connected with another account" })}
                  </span>
                ) : (
                  <Button onClick={() => setChosen(twin)}>
                    {t({ zh: "关联到此档案", en: "Connect with this record" })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <ReasonDialog
        open={chosen !== null}
        title={{
          zh: `关联到 ${chosen?.code ?? ""}`,
          en: `Connect with ${chosen?.code ?? ""}`,
        }}
        body={{
          zh: "该账号将关联到库中已有档案，本登记随即结束。库中没有的论文等成果和本人刚作出的授权会带过去，其他内容不变。",
          en: "The account is connected with the pool's record and this registration ends. Works the record lacks and the consent just given move over; nothing else is changed.",
        }}
        reasonLabel={{ zh: "如何确认为同一人", en: "How you made sure it is the same person" }}
        onConfirm={async ({ reason }) => {
          const { id } = await api.post<{ id: string }>(`/experts/${expert.id}/link`, {
            into: chosen?.id,
            reason,
          });
          await refresh("/experts");
          await go(`/experts/${id}`);
        }}
        onClose={() => setChosen(null)}
      />
    </Panel>
  );
}

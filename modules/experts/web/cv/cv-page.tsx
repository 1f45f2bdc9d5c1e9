import { App, Button, Checkbox, Skeleton } from "antd";
import { useState } from "react";
import {
  api,
  FileDrop,
  PageHeader,
  Panel,
  RefusalNotice,
  uploadFile,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useSession,
  useText,
} from "#platform/web/index.ts";
import type { ExpertDocument, ExpertView } from "../../model/expert.ts";
import { withFormFields } from "../expert-form.ts";
import { useExpertValue } from "../expert-panels.tsx";
import { texts } from "../labels.ts";
import { differing, editWith, type Proposal, withKnown } from "./apply.ts";
import { CvFiles } from "./cv-files.tsx";
import { WorksTable } from "./works-table.tsx";
import "../experts.css";

type Reading = {
  kind: "docx" | "pdf";
  language: "zh" | "en";
  proposals: Proposal[];
  documents: ExpertDocument[];
};

/** Reads a CV and shows what it says beside the profile; the person ticks what to take. */
export default function CvPage() {
  const id = useRouteParam("expertId");
  const { t } = useText();
  const { person } = useSession();
  const read = useRead<ExpertView>(`/experts/${id}`);
  const [found, setFound] = useState<{ reading: Reading; file: File } | null>(null);
  const expert = read.data;
  if (!expert)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  const back = expert.personId === person.id ? "/experts" : `/experts/${id}`;
  return (
    <>
      <PageHeader title={texts.cv} back={back} subtitle={`${expert.public.name} · ${expert.code}`} />
      <div className="hz-stack">
        <Panel title={{ zh: "选择简历文件", en: "Choose the file of a CV" }}>
          <p>
            {t({
              zh: "读取 Word（.docx）或带文字的 PDF，与现有资料逐项并列；您勾选的才会写入，文件默认不保存。",
              en: "A Word (.docx) or PDF file with text is read and shown beside the profile. Only what you tick is taken over; the file is not kept unless you say so.",
            })}
          </p>
          <FileDrop<Reading>
            path={`/experts/${id}/cv`}
            accept={[".docx", ".pdf"]}
            maxMegabytes={10}
            onUploaded={(reading, file) => setFound({ reading, file })}
          />
        </Panel>
        {found && (
          <Review
            key={`${found.file.name}${found.file.lastModified}`}
            expert={expert}
            reading={found.reading}
            file={found.file}
            back={back}
          />
        )}
        <CvFiles expertId={id} editable={expert.allowedActions.includes("edit")} />
      </div>
    </>
  );
}

function Review(props: { expert: ExpertView; reading: Reading; file: File; back: string }) {
  const { expert, reading, file, back } = props;
  const { t } = useText();
  const { message } = App.useApp();
  const go = useGo();
  const refresh = useRefresh();
  const inWords = useExpertValue();
  const proposals = differing(expert, reading.proposals);
  const works = withKnown(expert, reading.documents);
  // What fills a gap is ticked beforehand; what would replace something never is.
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(proposals.filter((p) => p.fillsGap).map((p) => p.field)),
  );
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(works.flatMap(({ known, document }, i) => (known || document.kind === "cv" ? [] : [i]))),
  );
  const [keep, setKeep] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const count = taken.size + chosen.size;
  const apply = async () => {
    setBusy(true);
    setError(null);
    try {
      const values = editWith(expert, {
        proposals: proposals.filter((p) => taken.has(p.field)),
        documents: works.filter((_, i) => chosen.has(i)).map((w) => w.document),
      });
      if (count > 0)
        await withFormFields(
          api.put<ExpertView>(`/experts/${expert.id}`, { version: expert.version, values }),
        );
      if (keep) await uploadFile(`/experts/${expert.id}/cv-files`, file).result;
      void message.success(t({ zh: "已写入所选内容", en: "What you ticked was taken over" }));
      await refresh("/experts");
      await go(back);
    } catch (refusal) {
      setError(refusal);
      await refresh("/experts");
    } finally {
      setBusy(false);
    }
  };
  const shown = (field: string, value: unknown) =>
    inWords(field, value) ?? <span className="hz-quiet">{t({ zh: "（空）", en: "(empty)" })}</span>;
  return (
    <>
      <Panel title={{ zh: "资料项", en: "Fields of the profile" }}>
        {proposals.length === 0 ? (
          <p className="hz-quiet">
            {t({
              zh: "没有读到与现有资料不同的内容。",
              en: "Nothing was read that differs from the profile.",
            })}
          </p>
        ) : (
          <ul className="hz-proposals">
            {proposals.map((p) => (
              <li key={p.field}>
                <Checkbox
                  checked={taken.has(p.field)}
                  onChange={(e) => {
                    const next = new Set(taken);
                    if (e.target.checked) next.add(p.field);
                    else next.delete(p.field);
                    setTaken(next);
                  }}
                >
                  {t(p.spec.label)}
                </Checkbox>
                <dl>
                  <dt>{t({ zh: "现有", en: "Now" })}</dt>
                  <dd>{shown(p.field, p.current)}</dd>
                  <dt>{t({ zh: "简历", en: "CV" })}</dt>
                  <dd>
                    <strong>{shown(p.field, p.value)}</strong>
                    <span className="hz-quiet hz-evidence">{p.evidence}</span>
                  </dd>
                </dl>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={{ zh: "成果与简历全文", en: "Works, and the text of the CV" }}>
        <WorksTable works={works} chosen={chosen} onChange={setChosen} />
        <p className="hz-quiet">
          {t({
            zh: "简历全文只有在您同意“向需求方提供简历”后才用于匹配。",
            en: "The text of the CV is used in matching only after you agreed to share the CV.",
          })}
        </p>
      </Panel>
      <Panel title={{ zh: "写入", en: "Take over" }}>
        <RefusalNotice error={error} />
        <p>
          <Checkbox checked={keep} onChange={(e) => setKeep(e.target.checked)}>
            {t(
              {
                zh: "保存文件“{name}”到我的资料（本人和市级会务人员可下载）",
                en: "Keep the file “{name}” with the profile (you and the city's operators can download it)",
              },
              { name: file.name },
            )}
          </Checkbox>
        </p>
        <Button type="primary" loading={busy} disabled={count === 0 && !keep} onClick={() => void apply()}>
          {t({ zh: "写入所选 {count} 项", en: "Take over {count} ticked" }, { count })}
        </Button>
      </Panel>
    </>
  );
}

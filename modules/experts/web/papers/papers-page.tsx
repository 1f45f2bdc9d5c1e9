import { Alert, App, Button, Input, Skeleton } from "antd";
import { useMemo, useState } from "react";
import {
  api,
  deviceDrawer,
  PageHeader,
  Panel,
  RefusalNotice,
  useDebounced,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useSession,
  useText,
} from "#platform/web/index.ts";
import { type ExpertView, MOST_DOCUMENTS } from "../../model/expert.ts";
import { editWith, withKnown } from "../cv/apply.ts";
import { WorksTable } from "../cv/works-table.tsx";
import { withFormFields } from "../expert-form.ts";
import { texts } from "../labels.ts";
import { foundWorks, textOf } from "./found-works.ts";
import "../experts.css";

const MOST_CHARACTERS = 2_000_000;

/** Papers from a reference manager: BibTeX or RIS pasted or from a file, read on this device; the person ticks what to take. */
export default function PapersPage() {
  const id = useRouteParam("expertId");
  const { person } = useSession();
  const read = useRead<ExpertView>(`/experts/${id}`);
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
      <PageHeader title={texts.papers} back={back} subtitle={`${expert.public.name} · ${expert.code}`} />
      <Papers expert={expert} back={back} owner={person.id} />
    </>
  );
}

function Papers({ expert, back, owner }: { expert: ExpertView; back: string; owner: string }) {
  const { t } = useText();
  const { message } = App.useApp();
  const go = useGo();
  const refresh = useRefresh();
  const draft = `papers.${expert.id}`;
  const [text, setText] = useState(() => deviceDrawer.kept<string>(draft) ?? "");
  const [untaken, setUntaken] = useState<ReadonlySet<number>>(new Set());
  const [complaint, setComplaint] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const settled = useDebounced(text, 300);
  const { format, documents, faulty } = useMemo(() => foundWorks(settled), [settled]);
  const works = useMemo(() => withKnown(expert, documents), [expert, documents]);
  const free = works.flatMap(({ known }, i) => (known ? [] : [i]));
  const chosen = new Set(free.filter((i) => !untaken.has(i)));
  const room = MOST_DOCUMENTS - expert.documents.length;
  const put = (next: string) => {
    setText(next);
    setUntaken(new Set());
    deviceDrawer.keep(draft, next, { owner, hours: 24 });
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const tooLong = file.size > MOST_CHARACTERS;
    setComplaint(
      tooLong
        ? t(
            { zh: "“{name}”超过 2 MB，请分几次导入", en: "“{name}” is larger than 2 MB; import it in parts" },
            { name: file.name },
          )
        : null,
    );
    if (!tooLong) put(await textOf(file));
  };
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      const values = editWith(expert, {
        proposals: [],
        documents: works.filter((_, i) => chosen.has(i)).map((w) => w.document),
      });
      await withFormFields(api.put<ExpertView>(`/experts/${expert.id}`, { version: expert.version, values }));
      deviceDrawer.drop(draft);
      void message.success(
        t({ zh: "已加入 {count} 项成果", en: "{count} works were added" }, { count: chosen.size }),
      );
      await refresh("/experts");
      await go(back);
    } catch (refusal) {
      setError(refusal);
      await refresh("/experts");
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="hz-stack">
      <Panel title={{ zh: "粘贴或选择文件", en: "Paste, or choose a file" }}>
        <p>
          {t({
            zh: "支持 BibTeX（.bib）和 RIS（.ris），可从 EndNote、Zotero、知网、Scopus 等导出。内容在本设备上读取，勾选后才写入资料。",
            en: "BibTeX (.bib) and RIS (.ris), as EndNote, Zotero, CNKI, Scopus and others export them. It is read on this device; only what you tick is added.",
          })}
        </p>
        <Input.TextArea
          aria-label={t({ zh: "BibTeX 或 RIS 内容", en: "BibTeX or RIS text" })}
          placeholder={"@article{key, title = {…}, author = {…}, year = 2024, doi = {…}}"}
          autoSize={{ minRows: 6, maxRows: 14 }}
          maxLength={MOST_CHARACTERS}
          value={text}
          onChange={(e) => put(e.target.value)}
          spellCheck={false}
        />
        <p>
          <label className="hz-file-button">
            <span>{t({ zh: "选择文件…", en: "Choose a file…" })}</span>
            <input
              type="file"
              className="hz-visually-hidden"
              accept=".bib,.ris,.txt,.enw"
              onChange={(event) => {
                void take(event.target.files?.[0]);
                event.target.value = "";
              }}
            />
          </label>
        </p>
        {complaint && (
          <p role="alert" className="hz-complaint">
            {complaint}
          </p>
        )}
        {settled.trim() && format === null && (
          <Alert
            type="warning"
            showIcon
            title={t({
              zh: "没有识别出 BibTeX 或 RIS 记录；BibTeX 以 @ 开头，RIS 以 “TY  - ” 开头。",
              en: "Neither BibTeX nor RIS was recognised; BibTeX records begin with @, RIS records with “TY  - ”.",
            })}
          />
        )}
      </Panel>
      {faulty.length > 0 && (
        <Panel
          title={{
            zh: `有问题的记录（${faulty.length}）`,
            en: `Records with something wrong (${faulty.length})`,
          }}
        >
          <ul className="hz-plain-list">
            {faulty.slice(0, 50).flatMap((f) =>
              f.faults.map((fault) => (
                <li key={`${fault.line}${fault.field}${fault.reason.en}`}>
                  <span>
                    {t({ zh: "第 {line} 行", en: "Line {line}" }, { line: fault.line })}
                    {f.key && ` · ${f.key}`}
                    {fault.field && ` · ${fault.field}`}
                  </span>
                  <span>
                    {t(fault.reason)}
                    {f.publication === null && t({ zh: "，该记录未读取", en: "; the record is left out" })}
                  </span>
                </li>
              )),
            )}
          </ul>
        </Panel>
      )}
      {works.length > 0 && (
        <Panel title={{ zh: "读到的成果", en: "Works found" }}>
          <WorksTable
            works={works}
            chosen={chosen}
            onChange={(next) => setUntaken(new Set(free.filter((i) => !next.has(i))))}
          />
          <RefusalNotice error={error} />
          {chosen.size > room && (
            <Alert
              type="warning"
              showIcon
              title={t(
                {
                  zh: "资料最多 {most} 项成果，还可加 {room} 项",
                  en: "A profile holds {most} works; {room} more fit",
                },
                { most: MOST_DOCUMENTS, room },
              )}
            />
          )}
          <Button
            type="primary"
            loading={busy}
            disabled={chosen.size === 0 || chosen.size > room}
            onClick={() => void save()}
          >
            {t({ zh: "加入所选 {count} 项", en: "Add {count} ticked" }, { count: chosen.size })}
          </Button>
        </Panel>
      )}
    </div>
  );
}

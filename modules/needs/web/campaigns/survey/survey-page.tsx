import { Button, Skeleton } from "antd";
import { useCallback, useEffect, useState } from "react";
import {
  ApiRefusal,
  api,
  LanguageSwitch,
  Mark,
  RefusalNotice,
  useGo,
  useRouteParam,
  useSessionRenewal,
  useText,
} from "#platform/web/index.ts";
import type { SurveyView } from "../../../model/campaigns/survey.ts";
import { newKey, survey } from "./calls.ts";
import { CorrectionEditor } from "./correction-editor.tsx";
import { DraftEditor, type EditedDraft } from "./draft-editor.tsx";
import { SurveyHome } from "./survey-home.tsx";
import "./survey.css";

/** What a survey's personal link shows its enterprise. No account is needed. */
export default function SurveyPage() {
  const token = useRouteParam("token");
  const { t } = useText();
  const [view, setView] = useState<SurveyView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let left = false;
    setError(null);
    survey
      .open(token)
      .then((found) => !left && setView(found))
      .catch((refusal: unknown) => !left && setError(refusal));
    return () => {
      left = true;
    };
  }, [token, tries]);
  return (
    <div className="hz-survey">
      <div className="hz-survey-head">
        <span className="hz-survey-brand">
          <Mark size={28} />
          <span>{t({ zh: "汇智 · 需求征集", en: "Huizhi · Survey" })}</span>
        </span>
        <LanguageSwitch />
      </div>
      {error ? <Refused error={error} onRetry={() => setTries(tries + 1)} /> : null}
      {!view && !error && <Skeleton active />}
      {view && !error && view.account.signedIn && <Claim token={token} />}
      {view && !error && !view.account.signedIn && (
        <Survey key={token} token={token} view={view} onChange={setView} />
      )}
    </div>
  );
}

/** Why the link does not open, and what is possible instead. */
function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useText();
  const renew = useSessionRenewal();
  const another = error instanceof ApiRefusal && error.problem.code === "campaigns.link-of-another";
  const signOut = async () => {
    await api.delete("/session", { expectUnauthenticated: true }).catch(() => undefined);
    await renew();
    onRetry();
  };
  return (
    <section className="hz-panel">
      <h1>{t({ zh: "需求征集", en: "Survey of needs" })}</h1>
      <RefusalNotice error={error} onRetry={onRetry} />
      {another && (
        <Button size="large" onClick={() => void signOut()}>
          {t({ zh: "退出登录，以受邀企业身份打开", en: "Sign out and open it as the enterprise" })}
        </Button>
      )}
    </section>
  );
}

/** Somebody of the enterprise is signed in: drafts become its own, and it goes on among its needs. */
function Claim({ token }: { token: string }) {
  const go = useGo();
  const [error, setError] = useState<unknown>(null);
  const claim = useCallback(() => {
    setError(null);
    survey
      .claim(token)
      .then(() => go("/needs", { replace: true }))
      .catch(setError);
  }, [token, go]);
  useEffect(claim, [claim]);
  return error ? <RefusalNotice error={error} onRetry={claim} /> : <Skeleton active />;
}

type Props = { token: string; view: SurveyView; onChange: (view: SurveyView) => void };

function Survey({ token, view, onChange }: Props) {
  const { t } = useText();
  const [draft, setDraft] = useState<EditedDraft | null>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [sent, setSent] = useState(false);
  const title = t(view.campaign.name);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const show = (next: SurveyView, submitted: boolean) => {
    setDraft(null);
    setCorrecting(null);
    setSent(submitted);
    onChange(next);
    window.scrollTo({ top: 0 });
  };
  const back = () => {
    setDraft(null);
    setCorrecting(null);
    window.scrollTo({ top: 0 });
    // What was kept while typing is shown in the list; without a network the list stays as it was.
    setTimeout(() => void survey.open(token).then(onChange, () => undefined), 300);
  };
  const need = view.needs.find((n) => n.id === correcting);
  if (need)
    return <CorrectionEditor token={token} need={need} onDone={(next) => show(next, true)} onBack={back} />;
  if (draft)
    return (
      <DraftEditor
        key={draft.key}
        token={token}
        draft={draft}
        closed={view.standing !== "open"}
        onDone={(next) => show(next, true)}
        onBack={back}
      />
    );
  const edit = (next: EditedDraft) => {
    setSent(false);
    setDraft(next);
    window.scrollTo({ top: 0 });
  };
  return (
    <SurveyHome
      token={token}
      view={view}
      sent={sent}
      onChange={onChange}
      onBegin={(kind) => edit({ key: newKey(), kind, values: {}, held: {}, renews: null, check: [] })}
      onEdit={({ id, key, kind, values, version, renews, check }) =>
        edit({ key, kind, values, held: { id, version }, renews, check })
      }
      onCorrect={(id) => {
        setCorrecting(id);
        window.scrollTo({ top: 0 });
      }}
    />
  );
}

import { App, Button, Input, Radio, Skeleton } from "antd";
import { useId, useState } from "react";
import { Panel, RefusalNotice, useRead, useText } from "#platform/web/index.ts";
import type { PersonCandidate, RecommendationView } from "../../model/recommendations/recommendation.ts";

const NEW = "new";

/** Takes a recommendation up: as somebody of the pool who is alike, or as somebody new. People decide. */
export function Accepting(props: {
  recommendation: RecommendationView;
  onAccept: (body: Record<string, unknown>) => Promise<void>;
}) {
  const { recommendation, onAccept } = props;
  const { t, list, aside } = useText();
  const { message } = App.useApp();
  const noteId = useId();
  const found = useRead<{ items: PersonCandidate[] }>(`/recommendations/${recommendation.id}/candidates`);
  const [choice, setChoice] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const items = found.data?.items ?? [];
  // A likely twin is proposed; nothing is chosen for anybody when it is only a name.
  const proposed = items[0] && items[0].score >= 0.6 ? items[0].expertId : items.length === 0 ? NEW : null;
  const chosen = choice ?? proposed;
  const accept = async () => {
    setBusy(true);
    setError(null);
    try {
      await onAccept({
        ...(chosen === NEW ? { create: true } : { expertId: chosen }),
        ...(note.trim() ? { reason: note.trim() } : {}),
      });
      void message.success(t({ zh: "已采纳，已生成对接", en: "Taken up; the engagement was made" }));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={{ zh: "采纳为", en: "Take up as" }}>
      <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending ? (
        <Skeleton active />
      ) : (
        <Radio.Group
          value={chosen}
          onChange={(e) => setChoice(e.target.value as string)}
          aria-label={t({ zh: "采纳为", en: "Take up as" })}
          style={{ display: "grid", gap: 10 }}
        >
          {items.map((c) => (
            <Radio key={c.expertId} value={c.expertId}>
              {c.code} {aside(c.name, list([c.organisationName, c.title].filter((x) => x !== null)))}
              <br />
              <span className="hz-quiet">{list(c.reasons.map((r) => t(r)))}</span>
            </Radio>
          ))}
          <Radio value={NEW}>
            {t({ zh: "专家库新专家（资料待核验）", en: "Somebody new in the pool (not verified yet)" })}
          </Radio>
        </Radio.Group>
      )}
      <p style={{ marginTop: 12, marginBottom: 4 }}>
        <label htmlFor={noteId}>{t({ zh: "筛选说明（选填）", en: "Note (optional)" })}</label>
      </p>
      <Input.TextArea
        id={noteId}
        value={note}
        maxLength={1000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={(e) => setNote(e.target.value)}
      />
      <RefusalNotice error={error} />
      <Button
        type="primary"
        style={{ marginTop: 12 }}
        disabled={chosen === null}
        loading={busy}
        onClick={() => void accept()}
      >
        {t({ zh: "采纳并生成对接", en: "Take up and begin the engagement" })}
      </Button>
    </Panel>
  );
}

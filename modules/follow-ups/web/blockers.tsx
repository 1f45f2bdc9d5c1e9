import { ActionBar, Panel, StageTag, type Tone, useRefresh, useText } from "#platform/web/index.ts";
import { blockerCategoryOptions, blockerStateOptions } from "../model/ledger.options.ts";
import type { LedgerView } from "../model/ledger.ts";
import { labelIn, texts } from "./labels.ts";
import { actOnBlocker, blockerActions } from "./ledger-actions.ts";

type Blocker = LedgerView["blockers"][number];

/** What blocks the project, with whom it lies and until when. */
export function Blockers({ row }: { row: LedgerView }) {
  const { t, date } = useText();
  const refresh = useRefresh();
  return (
    <Panel title={texts.blockers}>
      {row.blockers.length === 0 && (
        <p className="hz-quiet">{t({ zh: "没有交办的困难", en: "No blocker has been handed over" })}</p>
      )}
      <ul className="hz-blockers">
        {row.blockers.map((b) => (
          <li key={b.id}>
            <div>
              <div className="hz-blocker-head">
                <h3>{t(labelIn(blockerCategoryOptions, b.category))}</h3>
                <BlockerTag blocker={b} />
              </div>
              <p>{b.description}</p>
              <p className="hz-quiet">
                {t(
                  { zh: "交办 {office}，{from} 交办，时限 {to}", en: "With {office} since {from}, due {to}" },
                  { office: b.officeName, from: date(b.raisedOn), to: date(b.deadline) },
                )}
              </p>
              {b.settlement && <p>{b.settlement}</p>}
            </div>
            <ActionBar
              size="small"
              actions={blockerActions}
              allowed={b.allowedActions}
              onAction={async (action, input) => {
                await actOnBlocker(b.id, action, input);
                await refresh("/ledger", "/figures");
              }}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function BlockerTag({ blocker }: { blocker: Blocker }) {
  const tones: Record<Blocker["state"], Tone> = {
    open: "progress",
    resolved: "success",
    rejected: "neutral",
  };
  return blocker.overdue ? (
    <StageTag label={texts.blockerOverdue} tone="danger" />
  ) : (
    <StageTag
      label={labelIn(blockerStateOptions, blocker.state) ?? texts.status}
      tone={tones[blocker.state]}
    />
  );
}

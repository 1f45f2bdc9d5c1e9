import { Alert, App, Form, Input, Modal, Radio, Skeleton } from "antd";
import { useState } from "react";
import { RefusalNotice, useRead, useText, useWrite, words } from "#platform/web/index.ts";
import { useFieldValue } from "./field-values.tsx";
import type { MergePlan } from "./types.ts";

type Side = "into" | "from";

/** Which record stays, whose word stays field by field, and why; then merges. */
export function MergeDialog({
  a,
  b,
  onClose,
  onMerged,
}: {
  a: string;
  b: string;
  onClose: () => void;
  onMerged: (into: string) => void;
}) {
  const { t, list } = useText();
  const { message } = App.useApp();
  const show = useFieldValue();
  const [into, setInto] = useState(a);
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const [reason, setReason] = useState("");
  const from = into === a ? b : a;
  const send = useWrite<Record<string, unknown>, { into: string }>({
    path: `/organisations/${into}/merge`,
    renews: ["/organisations"],
  });
  // Once merged there is no plan any more: the renewal after the merge must not ask for it.
  const plan = useRead<MergePlan>(
    `/organisations/${into}/merge-plan`,
    { from },
    !send.isPending && !send.isSuccess,
  );
  const p = plan.data;
  const undecided = (p?.codesDiffer ?? false) && choices.uscc === undefined;
  const ready = p !== undefined && !undecided && reason.trim().length >= 2;
  const submit = () => {
    if (!p || !ready) return;
    send.mutate(
      { from, version: p.into.version, fromVersion: p.from.version, choices, reason: reason.trim() },
      {
        onSuccess: (done) => {
          void message.success(
            t({ zh: "已合并，可在机构详情中撤销", en: "Merged; it can be undone on the record" }),
          );
          onMerged(done.into);
        },
      },
    );
  };
  return (
    <Modal
      open
      width={820}
      title={t({ zh: "合并机构", en: "Merge organisations" })}
      okText={t({ zh: "合并", en: "Merge" })}
      cancelText={t(words.cancel)}
      okButtonProps={{ disabled: !ready, loading: send.isPending }}
      mask={{ closable: false }}
      onOk={submit}
      onCancel={onClose}
    >
      <RefusalNotice error={plan.error ?? send.error} onRetry={() => void plan.refetch()} />
      {plan.isPending && <Skeleton active />}
      {p && (
        <Form layout="vertical" component="div" className="hz-stack">
          <Form.Item label={t({ zh: "保留哪一条记录", en: "Which record stays" })}>
            <Radio.Group
              value={into}
              onChange={(event) => {
                setInto(event.target.value);
                setChoices({});
              }}
              options={[p.into, p.from]
                .toSorted((x, y) => (x.id < y.id ? -1 : 1))
                .map((side) => ({
                  value: side.id,
                  label: `${side.fullName}${side.uscc ? ` · ${side.uscc}` : ""}`,
                }))}
            />
          </Form.Item>
          {p.codesDiffer && (
            <Alert
              type="warning"
              showIcon
              title={t({
                zh: "两条记录的统一社会信用代码不同，依法应为两家机构。确认其中一个有误后，请在下表选择保留的代码。",
                en: "The credit codes differ: by law these are two organisations. If one code is wrong, choose below which to keep.",
              })}
            />
          )}
          {p.conflicts.length > 0 && (
            <table className="hz-diff">
              <caption className="hz-visually-hidden">
                {t({ zh: "内容不同的字段", en: "Fields that differ" })}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{t(words.conflictField)}</th>
                  <th scope="col">{t({ zh: "取值", en: "Keep" })}</th>
                </tr>
              </thead>
              <tbody>
                {p.conflicts.map((conflict) => (
                  <tr key={conflict.field}>
                    <th scope="row">{t(conflict.label)}</th>
                    <td>
                      <Radio.Group
                        aria-label={t(conflict.label)}
                        value={
                          choices[conflict.field] ??
                          (conflict.field === "uscc" && p.codesDiffer ? undefined : conflict.kept)
                        }
                        onChange={(event) =>
                          setChoices({ ...choices, [conflict.field]: event.target.value as Side })
                        }
                        options={(["into", "from"] as const).map((side) => ({
                          value: side,
                          label: show(conflict.field, conflict[side]),
                        }))}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {p.fieldsTaken.length > 0 && (
            <p>
              {t({ zh: "补全空缺的字段：", en: "Empty fields filled: " })}
              {list(p.fieldsTaken.map((taken) => t(taken.label)))}
            </p>
          )}
          {p.aliasesAdded.length > 0 && (
            <p>
              {t({ zh: "增加的别名：", en: "Names gained: " })}
              {list(p.aliasesAdded)}
            </p>
          )}
          <p className="hz-quiet">
            {t({
              zh: "被合并的记录及其需求、项目等改由保留的机构承接，原内容与历史完整保留，合并可以撤销。",
              en: "Needs and projects of the merged record follow to the one that stays. Nothing is lost, and the merge can be undone.",
            })}
          </p>
          <Form.Item label={t({ zh: "合并依据", en: "Reason" })} required htmlFor="merge-reason">
            <Input.TextArea
              id="merge-reason"
              value={reason}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 6 }}
              placeholder={t({
                zh: "如：核对营业执照，为同一企业",
                en: "E.g. licences compared, the same company",
              })}
              onChange={(event) => setReason(event.target.value)}
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

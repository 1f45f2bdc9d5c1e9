import { Button, Drawer } from "antd";
import { useState } from "react";
import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import { api, type FormSection, ReasonDialog, RecordForm, useText } from "#platform/web/index.ts";
import {
  type NegotiationTable,
  type Programme,
  type Room,
  TABLE_SKILLS,
} from "../../../model/programme/programme.ts";
import { countyColour } from "../../shared/county-colours.ts";
import { skillLabels } from "./table-labels.ts";

type Props = { programme: Programme; room: Room; manages: boolean; onDone: () => Promise<void> };

const fieldsFor = (counties: readonly string[]): FormSection[] => [
  {
    id: "table",
    fields: [
      {
        id: "number",
        label: { zh: "桌号", en: "Number" },
        kind: "text",
        required: true,
        max: 12,
        width: "half",
      },
      {
        id: "seats",
        label: { zh: "座位数", en: "Seats" },
        kind: "integer",
        min: 2,
        max: 40,
        required: true,
        width: "half",
      },
      {
        id: "county",
        label: { zh: "县（市、区）", en: "County" },
        kind: "enum",
        options: counties.map((value) => ({
          value,
          label: countyByCode(value)?.label ?? { zh: value, en: value },
        })),
        help: { zh: "留空为公共桌", en: "Empty: for any county" },
      },
      {
        id: "reserved",
        label: { zh: "仅供本县（市、区）使用", en: "For this county only" },
        kind: "boolean",
      },
      {
        id: "skills",
        label: { zh: "配备", en: "Equipment" },
        kind: "enums",
        options: TABLE_SKILLS.map((value) => ({ value, label: skillLabels[value] })),
      },
      {
        id: "interpreter",
        label: { zh: "翻译人员", en: "Interpreter" },
        kind: "text",
        max: 60,
        help: {
          zh: "印入翻译排班表；多人请注明语种",
          en: "Printed on the interpreter rota; with languages if there are several",
        },
      },
      { id: "open", label: { zh: "启用", en: "In use" }, kind: "boolean" },
    ],
  },
];

/** The tables of a room as a list: what a plan says, for reading and for phones. */
export function TableList({ programme, room, manages, onDone }: Props) {
  const { t } = useText();
  const [edited, setEdited] = useState<NegotiationTable | null>(null);
  const [leaving, setLeaving] = useState<NegotiationTable | null>(null);
  const tables = programme.tables.filter((x) => x.roomId === room.id);
  const close = () => setEdited(null);
  return (
    <>
      <ul className="hz-tables">
        {tables.map((table) => {
          const colour = countyColour(table.county, programme.counties);
          return (
            <li key={table.id} style={{ borderInlineStartColor: colour.line }}>
              <strong>{t({ zh: "{n} 号桌", en: "Table {n}" }, { n: table.number })}</strong>
              <span>
                {table.county
                  ? t(countyByCode(table.county)?.short ?? { zh: table.county, en: table.county })
                  : t({ zh: "公共", en: "Any county" })}
              </span>
              <span className="hz-quiet">
                {[
                  t({ zh: "{n} 座", en: "{n} seats" }, { n: table.seats }),
                  ...table.skills.map((s) => t(skillLabels[s])),
                  ...(table.interpreter
                    ? [t({ zh: "翻译：{name}", en: "interpreter: {name}" }, { name: table.interpreter })]
                    : []),
                  ...(table.reserved ? [t({ zh: "专用", en: "reserved" })] : []),
                  ...(table.open ? [] : [t({ zh: "停用", en: "closed" })]),
                ].join(" · ")}
              </span>
              {manages && (
                <span className="hz-programme-buttons hz-no-print">
                  <Button
                    size="small"
                    onClick={() => setEdited(table)}
                    aria-label={t({ zh: "修改 {n} 号桌", en: "Edit table {n}" }, { n: table.number })}
                  >
                    {t({ zh: "修改", en: "Edit" })}
                  </Button>
                  <Button
                    size="small"
                    danger
                    onClick={() => setLeaving(table)}
                    aria-label={t({ zh: "删除 {n} 号桌", en: "Remove table {n}" }, { n: table.number })}
                  >
                    {t({ zh: "删除", en: "Remove" })}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Drawer
        open={edited !== null}
        onClose={close}
        size={560}
        className="hz-drawer"
        destroyOnHidden
        title={t({ zh: "修改洽谈桌", en: "Edit the table" })}
      >
        {edited && (
          <RecordForm
            formId="negotiation-table"
            recordId={edited.id}
            sections={fieldsFor(programme.counties)}
            initial={{ ...edited }}
            version={edited.version}
            submit={(values, { version, idempotencyKey }) => {
              const { roomId, x, y, rotation } = edited;
              const table = {
                ...values,
                county: values.county ?? null,
                skills: values.skills ?? [],
                roomId,
                x,
                y,
                rotation,
              };
              return api.put(`/negotiation-tables/${edited.id}`, { version, table }, { idempotencyKey });
            }}
            onDone={() => {
              close();
              void onDone();
            }}
            onCancel={close}
          />
        )}
      </Drawer>
      <ReasonDialog
        open={leaving !== null}
        title={{ zh: "删除洽谈桌", en: "Remove the table" }}
        body={{ zh: `将删除 ${leaving?.number} 号桌。`, en: `Table ${leaving?.number} will be removed.` }}
        reason={false}
        danger
        onConfirm={async () => {
          await api.post(`/negotiation-tables/${leaving?.id}/remove`, { version: leaving?.version });
          await onDone();
        }}
        onClose={() => setLeaving(null)}
      />
    </>
  );
}
